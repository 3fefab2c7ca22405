import {readFileSync, readdirSync} from 'node:fs';
import {wordsFrom} from '../../lib/i18n.js';

/** @param {string} path relative to the extension's folder */
export function text(path) {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** The service's source: a class, or all of a package. @param {string} path */
export function service(path) {
  const place = new URL(`../../../src/main/java/dev/calque/${path}`, import.meta.url);
  return path.endsWith('.java')
    ? readFileSync(place, 'utf8') : readdirSync(place).map((name) => readFileSync(`${place.pathname}/${name}`, 'utf8')).join('\n');
}

/** @param {string} locale */
export function messages(locale) {
  return JSON.parse(text(`_locales/${locale}/messages.json`));
}

export const english = wordsFrom(messages('en'), 'en');

/** @param {object} [translation] @param {object} [rest] */
export function reading(translation = {}, rest = {}) {
  return {
    schema: 1, url: 'https://paper.example/a', requestedUrl: 'https://paper.example/a', fetchedAt: '2026-11-23T16:00:00Z', original: null, versions: [],
    ...rest,
    translation: {
      label: 'machine-translated', engine: {id: 'google-translate', name: 'Google Translate'}, sourceLanguage: 'ru', targetLanguage: 'en',
      edited: false, notice: null, otherNotices: [], evidence: [], ...translation,
    },
  };
}
