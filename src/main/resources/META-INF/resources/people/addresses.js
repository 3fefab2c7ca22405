/** The host of the bundled sample pages: it exists nowhere, the service answers for it out of its own files. */
const SAMPLES_ORIGIN = 'https://samples.calque.example';

/**
 * The address to ask about, from what somebody typed or pasted. People leave the scheme away; nothing else is mended,
 * the service judges what an address is.
 */
export function typedAddress(text) {
  const typed = text.trim();
  const looksLikeHost = /^[^\s/:?#@]+\.[^\s/:?#@]+(?:[/?#:]\S*)?$/.test(typed);
  return looksLikeHost && !/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? `https://${typed}` : typed;
}

/** This page, showing the reading of an address. */
export function readingLink(url) {
  return `/?url=${encodeURIComponent(url)}`;
}

/** The service's own answer about an address. */
export function apiLink(url) {
  return `/v1/read?url=${encodeURIComponent(url)}`;
}

/**
 * Where the browser finds an address of a reading: the address itself, except for the sample pages and their pictures,
 * which the service serves under /samples/. Only http(s) comes through.
 *
 * @returns {string | null}
 */
export function reachable(url) {
  let parsed;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') {
    return null;
  }
  return parsed.origin === SAMPLES_ORIGIN
    ? `/samples${parsed.pathname}${parsed.search}${parsed.hash}`
    : parsed.href;
}

/** Characters that aren't seen, or that turn the reading direction; the joiners of Persian and Indic words aside. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * An address as people read it: without scheme and trailing slash, and not longer than a line or
 * two. What would make it look like another one stays encoded.
 */
export function shownAddress(url) {
  const bare = url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  let readable = bare;
  try {
    readable = decodeURI(bare).replace(UNSEEN, encodeURIComponent);
  } catch {
    // A stray percent sign: shown as it is.
  }
  return readable.length > 90 ? `${readable.slice(0, 89)}…` : readable;
}
