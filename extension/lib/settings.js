/** Everything that a reader can set: defaults, form, and moves from older forms. */
import {DEFAULT_BACKEND} from './backend.js';

const KEY = 'settings';

/** How the reader view looks. Each list holds what may be chosen; numbers have [least, most]. */
export const APPEARANCE = {
  theme: ['auto', 'light', 'dark', 'sepia', 'contrast'],
  font: ['serif', 'sans', 'mono', 'dyslexic'],
  align: ['start', 'justify'],
  images: ['on', 'ask', 'off'],
  guide: ['off', 'on'],
  size: [14, 34],
  weight: [300, 700],
  width: [28, 60],
  lineHeight: [1.2, 2.4],
  letterSpacing: [0, 0.12],
  wordSpacing: [0, 0.5],
  rate: [0.5, 2.5],
};

/**
 * @typedef {{theme: string, font: string, align: string, images: string, guide: string, size: number,
 *   weight: number, width: number, lineHeight: number, letterSpacing: number, wordSpacing: number, rate: number,
 *   voices: Record<string, string>}} Appearance
 * @typedef {{version: 1, backend: string, token: string, uiLanguage: string, languages: string[],
 *   always: string[], never: string[], foreign: boolean, consent: boolean, keepOffline: boolean,
 *   appearance: Appearance}} Settings
 */

/** @returns {Settings} */
export function defaults() {
  return {
    version: 1,
    backend: DEFAULT_BACKEND,
    token: '',
    uiLanguage: 'auto',
    languages: [],
    always: [],
    never: [],
    foreign: false,
    consent: false,
    keepOffline: true,
    appearance: {
      theme: 'auto', font: 'serif', align: 'start', images: 'on', guide: 'off', size: 20, weight: 400, width: 38,
      lineHeight: 1.65, letterSpacing: 0, wordSpacing: 0, rate: 1, voices: {},
    },
  };
}

/**
 * Settings of the present form, whatever is handed in: what is missing or of a wrong kind takes its
 * default, unknown keys are dropped. Also what makes an imported file safe.
 * @param {any} given
 * @returns {Settings}
 */
export function normalised(given) {
  const base = defaults();
  if (!isMapping(given)) {
    return base;
  }
  return {
    version: 1,
    backend: backendAddress(given.backend) ?? base.backend,
    token: text(given.token, base.token, 512),
    uiLanguage: text(given.uiLanguage, base.uiLanguage, 20),
    languages: texts(given.languages, 35),
    always: texts(given.always, 300),
    never: texts(given.never, 300),
    foreign: given.foreign === true,
    consent: given.consent === true,
    keepOffline: given.keepOffline !== false,
    appearance: appearance(given.appearance, base.appearance),
  };
}

/**
 * The service's address as it is kept, or null where it is none or would send in the clear over
 * the network.
 * @param {unknown} value
 */
export function backendAddress(value) {
  try {
    const address = new URL(String(value).trim());
    const atHome = ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
    const encrypted = address.protocol === 'https:' || (address.protocol === 'http:' && atHome);
    if (!encrypted || address.username || address.password) {
      return null;
    }
    return (address.origin + address.pathname).replace(/\/+$/, '');
  } catch {
    return null;
  }
}

/** @param {any} given @param {Appearance} base @returns {Appearance} */
function appearance(given, base) {
  if (!isMapping(given)) {
    return base;
  }
  const result = /** @type {any} */ ({...base});
  for (const [name, allowed] of Object.entries(APPEARANCE)) {
    const value = given[name];
    if (typeof allowed[0] === 'string') {
      result[name] = allowed.includes(/** @type {never} */ (value)) ? value : result[name];
    } else if (Number.isFinite(value)) {
      result[name] = Math.min(Math.max(value, Number(allowed[0])), Number(allowed[1]));
    }
  }
  result.voices = isMapping(given.voices)
    ? Object.fromEntries(Object.entries(given.voices).filter(([, voice]) => typeof voice === 'string').slice(0, 100))
    : {};
  return result;
}

/** @param {unknown} value */
function isMapping(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param {unknown} value @param {string} otherwise @param {number} longest */
function text(value, otherwise, longest) {
  return typeof value === 'string' && value.length <= longest ? value : otherwise;
}

/** @param {unknown} value @param {number} longest @returns {string[]} */
function texts(value, longest) {
  return Array.isArray(value)
    ? [...new Set(value.filter((each) => typeof each === 'string' && each && each.length <= longest))].slice(0, 1000)
    : [];
}

/** @returns {Promise<Settings>} */
export async function load() {
  return normalised((await chrome.storage.local.get(KEY))[KEY]);
}

/**
 * Changes what `change` names and keeps the rest. One change at a time, whichever of our pages makes
 * it: between reading and writing, another's would be lost.
 * @param {(before: Settings) => Partial<Settings>} change
 * @returns {Promise<Settings>}
 */
export function update(change) {
  return navigator.locks.request('settings', async () => {
    const before = await load();
    const settings = normalised({...before, ...change(before)});
    await chrome.storage.local.set({[KEY]: settings});
    return settings;
  });
}

/** @param {Partial<Settings>} change @returns {Promise<Settings>} */
export function save(change) {
  return update(() => change);
}
