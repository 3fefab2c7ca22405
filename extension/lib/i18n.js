/**
 * Words in the reader's language. The browser's own look-up serves the manifest only: it knows
 * neither a language chosen in the options nor the languages that the browser's interface lacks.
 */

/** The languages there are, as the folders below `_locales` are called. */
export const LOCALES = [
  'ar', 'az', 'de', 'en', 'es', 'fr', 'he', 'hi', 'it', 'ja', 'pl', 'pt', 'ru', 'tr', 'uk', 'zh_CN',
];

/**
 * @typedef {Record<string, string|number>} Values
 * @typedef {{(key: string, values?: Values): string, locale: string, dir: 'ltr'|'rtl',
 *   languageName: (tag: string|null|undefined) => string,
 *   date: (instant: string) => string, number: (value: number) => string}} Words
 * @typedef {Record<string, {message: string}>} Messages
 */

/** @type {Map<string, Promise<Messages>>} */
const loaded = new Map();

/**
 * @param {string} chosen a locale, or `auto` for the browser's
 * @returns {Promise<Words>}
 */
export async function words(chosen) {
  const locale = bestLocale(chosen === 'auto' ? [chrome.i18n.getUILanguage()] : [chosen]);
  const [messages, english] = await Promise.all([messagesOf(locale), messagesOf('en')]);
  return wordsFrom({...english, ...messages}, locale);
}

/** @param {string} locale */
function messagesOf(locale) {
  let messages = loaded.get(locale);
  if (!messages) {
    messages = fetch(chrome.runtime.getURL(`_locales/${locale}/messages.json`)).then((file) => file.json());
    loaded.set(locale, messages);
  }
  return messages;
}

/**
 * @param {Messages} messages
 * @param {string} locale
 * @returns {Words}
 */
export function wordsFrom(messages, locale) {
  const tag = locale.replace('_', '-');
  const dir = ['ar', 'he'].includes(tag) ? 'rtl' : 'ltr';
  const names = new Intl.DisplayNames([tag], {type: 'language'});
  const dates = new Intl.DateTimeFormat(tag, {dateStyle: 'long'});
  const numbers = new Intl.NumberFormat(tag);
  const say = (/** @type {string} */ key, /** @type {Values} */ values = {}) =>
    filled(messages[key]?.message ?? key, values, dir);
  return Object.assign(say, {
    locale: tag,
    dir: /** @type {'ltr'|'rtl'} */ (dir),
    languageName: (/** @type {string|null|undefined} */ code) => nameOf(names, code),
    date: (/** @type {string} */ instant) => {
      const date = new Date(instant);
      return Number.isNaN(date.getTime()) ? instant : dates.format(date);
    },
    number: (/** @type {number} */ value) => numbers.format(value),
  });
}

/** @param {Intl.DisplayNames} names @param {string|null|undefined} code */
function nameOf(names, code) {
  if (!code) {
    return '';
  }
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/**
 * Values of the other direction would drag the punctuation around them along: in right-to-left
 * sentences each is isolated (UAX #9, FSI and PDI).
 * @param {string} message @param {Values} values @param {string} dir
 */
function filled(message, values, dir) {
  return message.replace(/\$([A-Z_]+)\$/g, (whole, name) => {
    const value = values[name.toLowerCase()];
    if (value === undefined) {
      return whole;
    }
    return dir === 'rtl' && typeof value === 'string' ? `\u2068${value}\u2069` : String(value);
  });
}

/**
 * The first wish that there is a translation for; English otherwise.
 * @param {readonly string[]} wishes BCP 47 tags or folder names
 */
export function bestLocale(wishes) {
  for (const wish of wishes) {
    const tag = wish.replace('_', '-').toLowerCase();
    const exact = LOCALES.find((each) => each.replace('_', '-').toLowerCase() === tag);
    const language = tag.split('-')[0];
    const close = LOCALES.find((each) => each.split('_')[0] === language);
    if (exact ?? close) {
      return /** @type {string} */ (exact ?? close);
    }
  }
  return 'en';
}

/**
 * Writes the words into a page: `data-i18n` fills an element, `data-i18n-title`, `-label` and
 * `-placeholder` an attribute.
 * @param {Document} document
 * @param {Words} t
 */
export function translatePage(document, t) {
  document.documentElement.lang = t.locale;
  document.documentElement.dir = t.dir;
  const attributes = {title: 'title', label: 'aria-label', placeholder: 'placeholder'};
  for (const element of document.querySelectorAll('[data-i18n]')) {
    element.textContent = t(element.getAttribute('data-i18n') ?? '');
  }
  for (const [name, attribute] of Object.entries(attributes)) {
    for (const element of document.querySelectorAll(`[data-i18n-${name}]`)) {
      element.setAttribute(attribute, t(element.getAttribute(`data-i18n-${name}`) ?? ''));
    }
  }
}
