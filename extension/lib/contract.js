import {isReadable} from './address.js';

/**
 * The service's contract, as types.
 *
 * @typedef {{signal: string, strength: 'proof'|'hint', direction: 'for'|'against',
 *   quote?: string|null, where?: string|null}} Evidence
 *
 * @typedef {{label: 'machine-translated'|'undecided'|'not-detected',
 *   engine: {id: string, name: string}|null, sourceLanguage: string|null,
 *   targetLanguage: string|null, edited: boolean|null, notice: string|null,
 *   otherNotices: {language: string|null, text: string}[], evidence: Evidence[]}} Translation
 *
 * @typedef {{title: string|null, byline: string|null, siteName: string|null,
 *   language: string|null, dir: string|null, publishedTime: string|null,
 *   modifiedTime: string|null, excerpt: string|null, leadImage: string|null,
 *   contentHtml: string, textContent: string, wordCount: number,
 *   readingTimeMinutes: number}} Article
 *
 * @typedef {{schema: 1, requestedUrl: string, url: string, fetchedAt: string,
 *   translation: Translation, original: {url: string, language: string|null, basis: string}|null,
 *   versions: {language: string, url: string}[], article?: Article|null,
 *   articleMissing?: string|null}} Reading
 */

/**
 * A reading out of whatever answered, or null. The service may be another one than the reader
 * thinks: nothing but web addresses is ever opened, and nothing but text is shown.
 * @param {any} body
 * @returns {Reading|null}
 */
export function readingFrom(body) {
  const {translation} = body ?? {};
  const isOne = body?.schema === 1 && isWebAddress(body.url) && typeof translation?.label === 'string'
    && Array.isArray(translation.evidence);
  if (!isOne) {
    return null;
  }
  return {
    ...body,
    original: isWebAddress(body.original?.url) ? body.original : null,
    translation: {...translation, evidence: translation.evidence.filter(isEvidence)},
    article: typeof body.article?.contentHtml === 'string' ? body.article : null,
  };
}

/** @param {unknown} value */
function isWebAddress(value) {
  return typeof value === 'string' && isReadable(value);
}

/** @param {any} piece @returns {piece is Evidence} */
function isEvidence(piece) {
  return typeof piece?.strength === 'string' && typeof piece.direction === 'string'
    && ['string', 'undefined'].includes(typeof (piece.quote ?? undefined))
    && ['string', 'undefined'].includes(typeof (piece.where ?? undefined));
}
