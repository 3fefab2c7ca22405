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

/**
 * Makes a page ready to show a bar.
 * @param {number} tabId
 * @returns {Promise<boolean>} whether scripts may run there
 */
export async function prepare(tabId) {
  try {
    await chrome.scripting.executeScript({target: {tabId}, files: ['content/notice.js']});
    return true;
  } catch {
    return false;
  }
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
