/** What was read, kept on this machine so that it can be read again without a network. */

const PREFIX = 'kept:';

/** The browsers give an extension 10 MB; settings and room for the browser's own overhead stay free. */
export const CAPACITY = 6_000_000;

/**
 * @typedef {import('./contract.js').Reading} Reading
 * @typedef {{url: string, title: string, label: string, language: string|null, at: number,
 *   size: number}} Entry
 */

/** @param {string} url @returns {Promise<Reading|null>} */
export async function find(url) {
  const key = PREFIX + url;
  const kept = /** @type {{reading: Reading}|undefined} */ ((await chrome.storage.local.get(key))[key]);
  return kept?.reading ?? null;
}

/** The newest first. @returns {Promise<Entry[]>} */
export async function list() {
  const all = await chrome.storage.local.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([, kept]) => /** @type {{entry: Entry}} */ (kept).entry)
    .sort((a, b) => b.at - a.at);
}

/** @param {string} url @param {Reading} reading @param {number} [now] */
export async function keep(url, reading, now = Date.now()) {
  if (!reading.article) {
    return;
  }
  const size = JSON.stringify(reading).length;
  const entry = {
    url, size, at: now, title: reading.article.title || url, label: reading.translation.label,
    language: reading.article.language,
  };
  const leaving = evicted(await list(), entry);
  if (leaving === null) {
    return;
  }
  await chrome.storage.local.remove(leaving.map((each) => PREFIX + each));
  await chrome.storage.local.set({[PREFIX + url]: {entry, reading}});
}

/**
 * The addresses that make room for one more, the longest unread first; null if it never fits.
 * @param {Entry[]} entries
 * @param {Entry} coming
 * @param {number} [capacity]
 * @returns {string[]|null}
 */
export function evicted(entries, coming, capacity = CAPACITY) {
  if (coming.size > capacity) {
    return null;
  }
  const others = entries.filter(({url}) => url !== coming.url).sort((a, b) => a.at - b.at);
  let total = coming.size + others.reduce((sum, {size}) => sum + size, 0);
  const leaving = [];
  for (const entry of others) {
    if (total <= capacity) {
      break;
    }
    leaving.push(entry.url);
    total -= entry.size;
  }
  return leaving;
}

/** @param {string} url */
export function forget(url) {
  return chrome.storage.local.remove(PREFIX + url);
}

export async function clear() {
  const all = await chrome.storage.local.get(null);
  await chrome.storage.local.remove(Object.keys(all).filter((key) => key.startsWith(PREFIX)));
}
