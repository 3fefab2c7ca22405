/** Text in the portions that a voice can be given, and a highlight can follow. */

// Voices stall or stop on long utterances (Chromium's remote ones after about 15 s of speech).
const LONGEST = 220;

/**
 * @param {string} text
 * @param {string} language
 * @returns {{start: number, end: number}[]} ranges that together hold everything but white space
 */
export function sentences(text, language) {
  return [...segmenter(language, 'sentence').segment(text)]
    .flatMap(({segment, index}) => portions(segment, index, language))
    .map((range) => trimmed(text, range))
    .filter(({start, end}) => end > start);
}

/** @param {string} segment @param {number} offset @param {string} language */
function portions(segment, offset, language) {
  if (segment.length <= LONGEST) {
    return [{start: offset, end: offset + segment.length}];
  }
  const parts = [];
  let start = 0;
  let end = 0;
  for (const word of segmenter(language, 'word').segment(segment)) {
    if (word.index + word.segment.length - start > LONGEST && end > start) {
      parts.push({start: offset + start, end: offset + end});
      start = end;
    }
    end = word.index + word.segment.length;
  }
  parts.push({start: offset + start, end: offset + segment.length});
  return parts;
}

/** @param {string} language @param {'sentence'|'word'} granularity */
function segmenter(language, granularity) {
  try {
    return new Intl.Segmenter(language, {granularity});
  } catch {
    return new Intl.Segmenter('en', {granularity});
  }
}

/** @param {string} text @param {{start: number, end: number}} range */
function trimmed(text, {start, end}) {
  while (start < end && /\s/.test(text[start])) {
    start++;
  }
  while (end > start && /\s/.test(text[end - 1])) {
    end--;
  }
  return {start, end};
}

/**
 * The best voice for a language: the one chosen before, one of the same region, any of the language.
 * @template {{name: string, lang: string, localService?: boolean}} V
 * @param {readonly V[]} voices
 * @param {string} language
 * @param {string} [chosen]
 * @returns {V|null}
 */
export function voiceFor(voices, language, chosen) {
  const tag = language.replace('_', '-').toLowerCase();
  const of = (/** @type {V} */ voice) => voice.lang.replace('_', '-').toLowerCase();
  const same = voices.filter((voice) => of(voice).split('-')[0] === tag.split('-')[0]);
  return same.find(({name}) => name === chosen)
    ?? same.find((voice) => of(voice) === tag && voice.localService)
    ?? same.find((voice) => of(voice) === tag)
    ?? same.find(({localService}) => localService)
    ?? same[0] ?? null;
}
