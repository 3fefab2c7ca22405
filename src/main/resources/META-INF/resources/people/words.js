/** The words for a verdict. Pure functions: a reading's parts in, sentences out. */

const languageNames = new Intl.DisplayNames(['en'], {type: 'language', languageDisplay: 'standard'});

/** A language's English name; its tag where there is no name. */
export function languageName(tag) {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export const LABELS = {
  'machine-translated': 'Machine-translated',
  undecided: 'Undecided',
  'not-detected': 'Nothing detected',
};

/** The verdict in one sentence. */
export function headline(translation) {
  switch (translation.label) {
    case 'machine-translated':
      return `This page was translated by ${translation.engine?.name ?? 'a machine'}${fromInto(translation)}${edits(translation)}.`;
    case 'undecided':
      return 'There are hints of machine translation, but no proof.';
    default:
      return 'No sign of machine translation was found.';
  }
}

function fromInto({sourceLanguage, targetLanguage}) {
  const from = sourceLanguage ? ` from ${languageName(sourceLanguage)}` : '';
  const into = targetLanguage ? ` into ${languageName(targetLanguage)}` : '';
  return from + into;
}

function edits({edited}) {
  if (edited === false) {
    return ', and by its own word nobody edited the result';
  }
  return edited === true ? ', and by its own word a person reviewed or edited the result' : '';
}

/** What the sentence means and what it does not: shown below it. */
export function meaning(translation) {
  const evidence = translation.evidence ?? [];
  const speaksAgainst = evidence.some((piece) => piece.direction === 'against');
  if (translation.label === 'machine-translated') {
    return meaningOfProof(translation);
  }
  if (translation.label === 'undecided') {
    return 'Innocent pages can show such signs too. Judge for yourself by what is listed below; Calque accuses nobody on hints alone.';
  }
  return speaksAgainst
    ? 'What the page says of itself speaks against a machine: see below. Calque reports that word; it cannot check it.'
    : 'That is not a promise that a person wrote or translated it: many machine translations leave no trace.';
}

function meaningOfProof({edited}) {
  if (edited === true) {
    return 'It is post-edited machine translation: somebody went over it, how thoroughly is not known.';
  }
  const caution = 'Names, numbers and negations are where machines slip: check them in the original before you rely on them.';
  return edited === false ? caution : `The page does not say whether anybody checked the result. ${caution}`;
}

const BASES = {
  hreflang: 'The page itself names this address as its version in the language it was translated from.',
  'schema-org': 'The page’s structured data name this as the work that was translated.',
  'translate-proxy': 'The page came through a translation service; its address holds the address of the original.',
  link: 'The page links to it in, or right beside, the notice about the translation.',
  platform: 'On this site translations and originals are related by a known rule of their addresses.',
};

/** Why we believe that this is the original. */
export function basisExplained(basis) {
  return BASES[basis] ?? `Ground: ${basis}.`;
}

const STRENGTHS = {proof: 'Proof', hint: 'Hint'};
const DIRECTIONS = {for: 'for machine translation', against: 'against machine translation'};

/** “Proof for machine translation”, “Hint against …”. */
export function weight({strength, direction}) {
  return `${STRENGTHS[strength] ?? strength} ${DIRECTIONS[direction] ?? direction}`;
}

/** Names of signals that do not read well when only their hyphens are taken out. */
const SIGNALS = {
  'notice-automatic-translation': 'Notice of an automatic translation',
  'notice-denied-machine-translation': 'Notice that no machine translated',
  'notice-in-comment': 'Notice in a comment of the markup',
  'schema-org-translator': 'Translator named in the structured data',
  'google-font-nests': 'Nested font tags of Google Translate',
  'google-saved-translation': 'Saved after a translation by Google',
  'machine-translated-host': 'Site known for machine-translated copies',
  'translate-proxy': 'Came through a translation service',
  'microsoft-text-hash': 'Marks of Microsoft’s browser translation',
  'its-mt-confidence': 'A machine’s confidence in its translation',
  mojibake: 'Garbled characters',
};

/** A signal's id as words: `yandex-spans` is “Yandex spans”. */
export function signalName(id) {
  if (Object.hasOwn(SIGNALS, id)) {
    return SIGNALS[id];
  }
  const words = String(id).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where a piece of evidence was seen: a phrase, and the place itself if it is a path or a name. */
export function place(where) {
  if (!where || where === 'text') {
    return {phrase: 'Seen in the text'};
  }
  if (where === 'url') {
    return {phrase: 'Seen in the address'};
  }
  if (where.startsWith('header: ')) {
    return {phrase: 'Seen in the HTTP header', exactly: where.slice('header: '.length)};
  }
  return {phrase: 'Seen at', exactly: where};
}

/** A date for people, in their time zone; the text itself where it is no date. */
export function day(instant) {
  const date = new Date(instant);
  return Number.isNaN(date.getTime())
    ? String(instant)
    : new Intl.DateTimeFormat('en-GB', {dateStyle: 'long'}).format(date);
}

/** A moment for people: date and time. */
export function moment(instant) {
  const date = new Date(instant);
  return Number.isNaN(date.getTime())
    ? String(instant)
    : new Intl.DateTimeFormat('en-GB', {dateStyle: 'medium', timeStyle: 'short'}).format(date);
}
