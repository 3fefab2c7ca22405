/** A reading in words: pure functions, so that bar, badge and reader view cannot disagree. */
import {primarySubtag} from './sites.js';

/**
 * @typedef {import('./contract.js').Reading} Reading
 * @typedef {import('./contract.js').Translation} Translation
 * @typedef {import('./contract.js').Evidence} Evidence
 * @typedef {import('./i18n.js').Words} Words
 * @typedef {{weight: string, tone: string, quote: string, place: string, where: string|null}} Piece
 * @typedef {{tone: string, label: string, badge: string, headline: string, meaning: string,
 *   evidence: Piece[], original: {url: string, label: string, basis: string, wanted: boolean}|null}}
 *   Verdict
 */

const LABELS = {'machine-translated': 'labelMachine', undecided: 'labelUndecided', 'not-detected': 'labelNotDetected'};
const BADGES = {'machine-translated': 'badgeMachine', undecided: 'badgeUndecided', 'not-detected': 'badgeNotDetected'};

const BASES = {
  hreflang: 'basisHreflang', 'schema-org': 'basisSchema', 'translate-proxy': 'basisProxy', link: 'basisLink',
  platform: 'basisPlatform',
};

/**
 * @param {Reading} reading
 * @param {Words} t
 * @param {readonly string[]} [languages] the languages that the reader reads
 * @returns {Verdict}
 */
export function describe(reading, t, languages = []) {
  const {translation, original} = reading;
  return {
    tone: translation.label in LABELS ? translation.label : 'undecided',
    label: t(LABELS[translation.label] ?? 'labelUndecided'),
    badge: t(BADGES[translation.label] ?? 'badgeUndecided'),
    headline: headline(translation, t),
    meaning: meaning(translation, t),
    evidence: translation.evidence.map((piece) => described(piece, t)),
    original: original && {
      url: original.url,
      label: original.language
        ? t('readOriginalIn', {language: t.languageName(original.language)})
        : t('readOriginal'),
      basis: original.basis in BASES ? t(BASES[/** @type {keyof typeof BASES} */ (original.basis)]) : '',
      wanted: languages.some((each) => primarySubtag(each) === primarySubtag(original.language)),
    },
  };
}

/** @param {Translation} translation @param {Words} t */
function headline(translation, t) {
  if (translation.label === 'undecided') {
    return t('headUndecided');
  }
  if (translation.label !== 'machine-translated') {
    return t(saysOtherwise(translation) ? 'headHuman' : 'headNotDetected');
  }
  // "-unspecified" engines name a kind of machine and no maker: nothing to put after "by".
  const engine = translation.engine && !translation.engine.id.endsWith('-unspecified') ? translation.engine.name : '';
  const source = t.languageName(translation.sourceLanguage);
  const key = `headMachine${engine ? 'Engine' : ''}${source ? 'Source' : ''}`;
  return t(key, {engine, source});
}

/** @param {Translation} translation @param {Words} t */
function meaning(translation, t) {
  if (translation.label === 'undecided') {
    return t('meaningUndecided');
  }
  if (translation.label !== 'machine-translated') {
    return t(saysOtherwise(translation) ? 'meaningHuman' : 'meaningNotDetected');
  }
  if (translation.edited === null || translation.edited === undefined) {
    return t('editedUnsaid');
  }
  return t(translation.edited ? 'editedYes' : 'editedNo');
}

/** Whether the page itself says that people translated it. @param {Translation} translation */
function saysOtherwise({evidence}) {
  return evidence.some(({direction, strength}) => direction === 'against' && strength === 'proof');
}

/** @param {Evidence} piece @param {Words} t @returns {Piece} */
function described({strength, direction, quote, where}, t) {
  const against = direction === 'against';
  const key = `${strength === 'proof' ? 'proof' : 'hint'}${against ? 'Against' : 'For'}`;
  return {
    weight: t(key),
    tone: against ? 'against' : strength === 'proof' ? 'proof' : 'hint',
    quote: quote ?? '',
    ...placed(where, t),
  };
}

/** @param {string|null|undefined} where @param {Words} t */
function placed(where, t) {
  if (!where || where === 'text') {
    return {place: t('placeText'), where: null};
  }
  if (where === 'url') {
    return {place: t('placeUrl'), where: null};
  }
  if (where.startsWith('header: ')) {
    return {place: t('placeHeader', {name: where.slice('header: '.length)}), where: null};
  }
  return {place: t('placeElement', {path: where}), where};
}
