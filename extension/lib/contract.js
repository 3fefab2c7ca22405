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
export {};
