/** Which pages are looked at without a click. Nothing is, until the reader has agreed to it. */
import {hostOf, isPrivate, isReadable, originPattern} from './address.js';
import * as settingsStore from './settings.js';

/** @typedef {import('./settings.js').Settings} Settings */

const EVERYWHERE = ['http://*/*', 'https://*/*'];

/**
 * Whether a page is checked without being asked to.
 * @param {Settings} settings
 * @param {{url: string, incognito: boolean, language?: string|null}} page language: what the page
 *     declares, where that is known already
 * @returns {'no'|'yes'|'if-foreign'} `if-foreign`: yes if its language is none that the reader reads
 */
export function automatic(settings, {url, incognito}) {
  if (!settings.consent || incognito || !isReadable(url) || isPrivate(url)) {
    return 'no';
  }
  const host = hostOf(url);
  if (settings.never.includes(host)) {
    return 'no';
  }
  if (settings.always.includes(host)) {
    return 'yes';
  }
  return settings.foreign && settings.languages.length > 0 ? 'if-foreign' : 'no';
}

/**
 * Whether a page in this language is one that the reader reads only in translation. A page that
 * names no language is left alone.
 * @param {Settings} settings
 * @param {string|null|undefined} language
 */
export function isForeign(settings, language) {
  const primary = primarySubtag(language);
  return primary !== '' && !settings.languages.some((each) => primarySubtag(each) === primary);
}

/** @param {string|null|undefined} tag */
export function primarySubtag(tag) {
  return /^[a-z]{2,3}(?=$|[-_])/.exec((tag ?? '').trim().toLowerCase())?.[0] ?? '';
}

/**
 * Asks the browser for a site and remembers it. Call it in a click: browsers ask nobody otherwise.
 * @param {string} url
 * @returns {Promise<boolean>} whether the reader said yes
 */
export async function allow(url) {
  const granted = await chrome.permissions.request({origins: [originPattern(url)]});
  if (granted) {
    const {always, never} = await settingsStore.load();
    const host = hostOf(url);
    await settingsStore.save({
      consent: true, always: [...always, host], never: never.filter((each) => each !== host),
    });
  }
  return granted;
}

/** As `allow`, for pages in languages that the reader doesn't read. */
export async function allowForeign() {
  const granted = await chrome.permissions.request({origins: EVERYWHERE});
  if (granted) {
    await settingsStore.save({consent: true, foreign: true});
  }
  return granted;
}

/** Stops looking at pages in other languages, and gives the permission back. */
export async function stopForeign() {
  await settingsStore.save({foreign: false});
  await chrome.permissions.remove({origins: EVERYWHERE});
}

/** Forgets a site and gives its permission back. @param {string} host */
export async function forget(host) {
  const {always, never} = await settingsStore.load();
  const other = (/** @type {string} */ each) => each !== host;
  await settingsStore.save({always: always.filter(other), never: never.filter(other)});
  const origins = [host, `www.${host}`].flatMap((each) => [`http://${each}/*`, `https://${each}/*`]);
  await chrome.permissions.remove({origins}).catch(() => false);
}

/** Never looks at a site by itself again. @param {string} url */
export async function refuse(url) {
  const host = hostOf(url);
  await forget(host);
  const {never} = await settingsStore.load();
  await settingsStore.save({never: [...never, host]});
}

/**
 * What the browser's own settings took away is taken off our lists too.
 * @param {string[]} origins
 */
export async function removed(origins) {
  const hosts = origins.map((origin) => origin.replace(/^[a-z*]+:\/\/(www\.)?/, '').replace(/\/.*$/, ''));
  const {always, foreign} = await settingsStore.load();
  await settingsStore.save({
    always: always.filter((host) => !hosts.includes(host)),
    foreign: foreign && !hosts.includes('*'),
  });
}
