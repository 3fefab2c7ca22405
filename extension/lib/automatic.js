/** Pages that are looked at without a click: only where the reader agreed, and never in private windows. */
import * as bar from './bar.js';
import {present, signOf} from './checks.js';
import {words} from './i18n.js';
import {findMark} from './marks.js';
import {verdictOf} from './readings.js';
import {load} from './settings.js';
import {automatic, isForeign} from './sites.js';
import {prepare, show, stillShows} from './tabs.js';

/**
 * @param {number} tabId
 * @param {chrome.tabs.Tab} tab its address is known to us only where the reader gave the permission
 */
export async function onPageLoaded(tabId, tab) {
  const url = tab.url ?? '';
  const settings = await load();
  const answer = automatic(settings, {url, incognito: tab.incognito});
  if (answer === 'no' || (answer === 'if-foreign' && !isForeign(settings, await languageOf(tabId)))) {
    return;
  }
  const t = await words(settings.uiLanguage);
  const mark = await findMark(tabId, url);
  if (mark && (await prepare(tabId))) {
    await show(tabId, bar.ofMark(mark, url, t));
  }
  const answered = await verdictOf(settings, url, {incognito: tab.incognito});
  const isNews = answered.ok && answered.reading.translation.label === 'machine-translated';
  // Unasked, the bar speaks up for news only; everything else stays on the button.
  if ((isNews || (mark && answered.ok)) && (await prepare(tabId))) {
    await present(tab, url, answered, settings, t);
  } else if (await stillShows(tabId, url)) {
    await signOf(tabId, answered, t);
  }
}

/** @param {number} tabId @returns {Promise<string>} */
async function languageOf(tabId) {
  try {
    const [{result}] = await chrome.scripting.executeScript({
      target: {tabId}, func: () => document.documentElement.lang,
    });
    return String(result ?? '');
  } catch {
    return '';
  }
}
