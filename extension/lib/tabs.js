/** Tabs: scripts into pages, badges, and our own pages in place of them. */

/** @typedef {chrome.tabs.Tab} Tab */

// A page of the extension cannot be shown in Chromium's private windows; Firefox can.
const READER_IN_PRIVATE = chrome.runtime.getURL('').startsWith('moz-extension:');

/** @param {Tab} tab */
export function canShowReader(tab) {
  return !tab.incognito || READER_IN_PRIVATE;
}

/**
 * The reader view in the same tab, so that "back" leads to the page.
 * @param {Tab} tab
 * @param {{url?: string, own?: boolean}} [options]
 */
export async function openReader(tab, {url = tab.url, own = false} = {}) {
  const page = chrome.runtime.getURL('reader/reader.html');
  const query = new URLSearchParams({url: url ?? ''});
  if (own) {
    query.set('own', '1');
  }
  if (tab.id !== undefined) {
    await chrome.tabs.update(tab.id, {url: `${page}?${query}`});
  }
}

// Just after a page has loaded, Chromium may still refuse what the click has just allowed: the
// permission and the script reach the page on ways of their own (2 of 80 clicks; gone 50 ms later).
const PAUSES_MS = [50, 150];

/**
 * Makes a page ready to show a bar.
 * @param {number} tabId
 * @returns {Promise<boolean>} whether scripts may run there
 */
export async function prepare(tabId) {
  for (const pause of [...PAUSES_MS, 0]) {
    try {
      await chrome.scripting.executeScript({target: {tabId}, files: ['content/notice.js']});
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return false;
}

/**
 * Whether the tab still shows the page that was asked about: an answer may come after the reader
 * has gone on, and would be said of the wrong page.
 * @param {number} tabId
 * @param {string} url
 */
export async function stillShows(tabId, url) {
  try {
    const tab = await chrome.tabs.get(tabId);
    return withoutFragment(tab.url) === withoutFragment(url);
  } catch {
    return false;
  }
}

/** @param {string|undefined} url */
function withoutFragment(url) {
  return (url ?? '').split('#', 1)[0];
}

/** @param {number} tabId @param {import('./bar.js').BarModel} model */
export async function show(tabId, model) {
  await chrome.scripting.executeScript({
    target: {tabId},
    func: (/** @type {unknown} */ shown) => /** @type {any} */ (globalThis).calqueBar?.show(shown),
    args: [model],
  });
}

/** @param {number} tabId @returns {Promise<string>} the page's markup as it stands now */
export async function collect(tabId) {
  const [{result}] = await chrome.scripting.executeScript({target: {tabId}, files: ['content/collect.js']});
  return String(result);
}

const COLOURS = {
  'machine-translated': '#97300f', undecided: '#755400', 'not-detected': '#3a4f66', problem: '#5b6570',
};

/**
 * @param {number} tabId
 * @param {{tone: string, badge: string, title: string}} sign
 */
export async function sign(tabId, {tone, badge, title}) {
  const color = COLOURS[/** @type {keyof typeof COLOURS} */ (tone)] ?? COLOURS.problem;
  await Promise.all([
    chrome.action.setBadgeText({tabId, text: badge}),
    chrome.action.setBadgeBackgroundColor({tabId, color}),
    chrome.action.setBadgeTextColor?.({tabId, color: '#ffffff'}),
    chrome.action.setTitle({tabId, title}),
  ]).catch(() => {
    // The tab was closed meanwhile.
  });
}
