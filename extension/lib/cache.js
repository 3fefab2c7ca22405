/** Verdicts of this browser session, so that a second click asks nobody. Gone when the browser closes. */

const PREFIX = 'reading:';
const LIFETIME_MS = 10 * 60 * 1000;
const MOST = 60;

/**
 * @typedef {import('./contract.js').Reading} Reading
 * @typedef {{at: number, reading: Reading}} Kept
 */

/** @param {string} url @param {number} [now] @returns {Promise<Reading|null>} */
export async function find(url, now = Date.now()) {
  const key = PREFIX + url;
  const kept = /** @type {Kept|undefined} */ ((await chrome.storage.session.get(key))[key]);
  return kept && now - kept.at < LIFETIME_MS ? kept.reading : null;
}

/** @param {string} url @param {Reading} reading @param {number} [now] */
export async function keep(url, reading, now = Date.now()) {
  try {
    await makeRoom(now);
    await chrome.storage.session.set({[PREFIX + url]: {at: now, reading}});
  } catch {
    // The session's storage is full (10 MB): the page is asked for again next time.
  }
}

/** @param {number} now */
async function makeRoom(now) {
  const all = Object.entries(await chrome.storage.session.get(null)).filter(([key]) => key.startsWith(PREFIX));
  const stale = leaving(all.map(([key, kept]) => ({key, at: /** @type {Kept} */ (kept).at})), now);
  if (stale.length > 0) {
    await chrome.storage.session.remove(stale);
  }
}

/**
 * Which entries go so that one more fits: the outdated, then the oldest.
 * @param {{key: string, at: number}[]} entries
 * @param {number} now
 */
export function leaving(entries, now) {
  const outdated = entries.filter(({at}) => now - at >= LIFETIME_MS);
  const living = entries.filter(({at}) => now - at < LIFETIME_MS).sort((a, b) => a.at - b.at);
  return [...outdated, ...living.slice(0, Math.max(0, living.length - MOST + 1))].map(({key}) => key);
}
