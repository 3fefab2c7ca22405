/** A check from the reader's click to the bar. */
import {hostOf, isReadable} from './address.js';
import * as bar from './bar.js';
import {words} from './i18n.js';
import {findMark} from './marks.js';
import {handOver, verdictOf} from './readings.js';
import {load} from './settings.js';
import {refuse} from './sites.js';
import {canShowReader, collect, openReader, prepare, show, sign, stillShows} from './tabs.js';
import {describe} from './verdict.js';

/**
 * @typedef {chrome.tabs.Tab} Tab
 * @typedef {import('./settings.js').Settings} Settings
 * @typedef {import('./i18n.js').Words} Words
 * @typedef {import('./readings.js').Found} Found
 */

// Sooner than this an answer is there at once, and a bar that says "asking" would only flicker.
const PATIENCE_MS = 250;

/** The reader asks about the page in the tab. @param {Tab} tab */
export async function onAction(tab) {
  const tabId = /** @type {number} */ (tab.id);
  const url = tab.url ?? '';
  const settings = await load();
  const asked = verdictOf(settings, url, {incognito: tab.incognito});
  const [t, ready] = await Promise.all([words(settings.uiLanguage), prepare(tabId)]);
  if (!ready) {
    // Nothing can be shown in the page itself (a store, a PDF, the browser's own): a page of ours then.
    await openReader(tab);
    return;
  }
  const answered = await meanwhile(asked, async () => {
    const mark = await findMark(tabId, url);
    await show(tabId, mark ? bar.ofMark(mark, url, t) : bar.waiting(url, t));
  });
  const mark = answered.ok ? null : await findMark(tabId, url);
  await present(tab, url, answered, settings, t, {mark});
}

/** The reader asks about a link before opening it. @param {string} link @param {Tab} tab */
export async function onLink(link, tab) {
  const tabId = /** @type {number} */ (tab.id);
  const settings = await load();
  const asked = verdictOf(settings, link, {incognito: tab.incognito});
  const [t, ready] = await Promise.all([words(settings.uiLanguage), prepare(tabId)]);
  if (!ready) {
    await openReader(tab, {url: link});
    return;
  }
  const answered = await meanwhile(asked, () => show(tabId, bar.waiting(link, t)));
  if (!(await stillShows(tabId, tab.url ?? ''))) {
    return;
  }
  /** @type {bar.Place} */
  const place = {link: true, reader: canShowReader(tab), site: 'none'};
  await show(tabId, answered.ok
    ? bar.ofReading(answered.reading, link, t, place, settings.languages)
    : bar.ofProblem(answered.problem, link, t, place));
}

/**
 * Runs `patience` if an answer takes its time, and hands on the answer.
 * @template T
 * @param {Promise<T>} asked
 * @param {() => Promise<void>} patience
 */
async function meanwhile(asked, patience) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, 'late');
  });
  if ((await Promise.race([asked, late])) === 'late') {
    await patience();
  }
  clearTimeout(timer);
  return asked;
}

/**
 * Shows an answer in the page and on the button, if the page is still there.
 * @param {Tab} tab @param {string} url @param {Found} answered @param {Settings} settings @param {Words} t
 * @param {{own?: boolean, mark?: import('./marks.js').Finding|null}} [rest] own: of the page as the
 *     reader handed it over; mark: what was found without the service, where that has trouble
 */
export async function present(tab, url, answered, settings, t, {own = false, mark = null} = {}) {
  const tabId = /** @type {number} */ (tab.id);
  if (!(await stillShows(tabId, url))) {
    return;
  }
  const place = placeOf(tab, url, settings, own);
  const model = answered.ok
    ? bar.ofReading(answered.reading, url, t, place, settings.languages)
    : mark ? bar.ofMark(mark, url, t, bar.ofProblem(answered.problem, url, t, place))
    : bar.ofProblem(answered.problem, url, t, place);
  await Promise.all([show(tabId, model), signOf(tabId, answered, t)]);
}

/** The button says what the bar says. @param {number} tabId @param {Found} answered @param {Words} t */
export function signOf(tabId, answered, t) {
  if (!answered.ok) {
    const {headline} = bar.ofProblem(answered.problem, '', t, {reader: false, site: 'none'});
    return sign(tabId, {tone: 'problem', badge: '!', title: headline});
  }
  const {tone, badge, headline} = describe(answered.reading, t);
  return sign(tabId, {tone, badge, title: headline});
}

/** @param {Tab} tab @param {string} url @param {Settings} settings @param {boolean} own @returns {bar.Place} */
function placeOf(tab, url, settings, own) {
  const host = hostOf(url);
  const reader = canShowReader(tab);
  if (tab.incognito || !isReadable(url) || settings.never.includes(host)) {
    return {reader, own, site: 'none'};
  }
  return {reader, own, site: settings.always.includes(host) ? 'allowed' : 'can-allow'};
}

/** @param {any} message @returns {message is {type: 'bar', action: string, url: string}} */
export function isBarMessage(message) {
  return message?.type === 'bar' && typeof message.action === 'string' && typeof message.url === 'string';
}

/**
 * What the reader chose in the bar.
 * @param {{action: string, url: string}} message
 * @param {Tab} tab
 */
export async function onBarMessage({action, url}, tab) {
  const settings = await load();
  const t = await words(settings.uiLanguage);
  const tabId = /** @type {number} */ (tab.id);
  const page = {...tab, url};
  /** @type {Record<string, () => Promise<unknown>>} */
  const actions = {
    reader: () => openReader(tab, {url}),
    'reader-own': () => openReader(tab, {url, own: true}),
    retry: () => onAction(page),
    'link-retry': () => onLink(url, tab),
    options: () => chrome.runtime.openOptionsPage(),
    'send-ask': () => show(tabId, bar.askToSend(url, settings.backend, t)),
    send: () => send(page, settings, t),
    'site-allow': () => openConsent(url, tabId),
    'site-never': () => refuse(url).then(() => presentAgain(page, settings, t)),
  };
  if (Object.hasOwn(actions, action)) {
    await actions[action]();
  }
}

/** @param {Tab} tab @param {Settings} settings @param {Words} t */
async function send(tab, settings, t) {
  const tabId = /** @type {number} */ (tab.id);
  const url = tab.url ?? '';
  const html = await collect(tabId);
  const answered = handOver(settings, url, html);
  const answer = await meanwhile(answered, () => show(tabId, bar.waiting(url, t)));
  await present(tab, url, answer, settings, t, {own: answer.ok});
}

/** @param {Tab} tab @param {Settings} before @param {Words} t */
async function presentAgain(tab, before, t) {
  const settings = await load();
  const answered = await verdictOf(before, tab.url ?? '', {incognito: tab.incognito});
  await present(tab, tab.url ?? '', answered, settings, t);
}

/** @param {string} url @param {number} opener */
function openConsent(url, opener) {
  const query = new URLSearchParams({url});
  return chrome.tabs.create({url: `consent/consent.html?${query}`, openerTabId: opener});
}
