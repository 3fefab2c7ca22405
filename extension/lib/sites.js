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
    const host = hostOf(url);
    await settingsStore.update(({always, never}) => ({
      consent: true, always: [...always, host], never: never.filter((each) => each !== host),
    }));
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
  const other = (/** @type {string} */ each) => each !== host;
  await settingsStore.update(({always, never}) => ({always: always.filter(other), never: never.filter(other)}));
  await chrome.permissions.remove({origins: originsOf(host)}).catch(() => false);
}

/** Never looks at a site by itself again. @param {string} url */
export async function refuse(url) {
  const host = hostOf(url);
  await forget(host);
  await settingsStore.update(({never}) => ({never: [...never, host]}));
}

/**
 * What the browser took away is taken off our lists too, so that they promise no check that cannot
 * be made. A permission for everything covers single sites, and takes them along when it goes.
 */
export async function onPermissionsRemoved() {
  const {always, foreign} = await settingsStore.load();
  const allowed = await Promise.all(always.map(isAllowed));
  const lost = always.filter((_, index) => !allowed[index]);
  const everywhere = foreign && await chrome.permissions.contains({origins: EVERYWHERE});
  await settingsStore.update((now) => ({
    always: now.always.filter((host) => !lost.includes(host)), foreign: now.foreign && everywhere,
  }));
}

/** @param {string} host */
async function isAllowed(host) {
  const answers = await Promise.all(originsOf(host).map((origin) => chrome.permissions.contains({origins: [origin]})));
  return answers.includes(true);
}

/** @param {string} host as in our lists, without `www.` */
function originsOf(host) {
  return [host, `www.${host}`].flatMap((each) => [`http://${each}/*`, `https://${each}/*`]);
}
