/** What of an address leaves the browser, and which addresses the service can ask for itself. */
import {TRACKING_PARAMETERS} from './tracking.generated.js';

/** Whether the service's contract knows such an address at all. @param {string|undefined} url */
export function isReadable(url) {
  return parsed(url) !== null;
}

/**
 * The address as it is sent: without fragment, credentials and tracking parameters. The rest of
 * the query stays as it is written, since sites tell pages apart by it.
 * @param {string} url
 */
export function forSending(url) {
  const address = parsed(url);
  if (!address) {
    return url;
  }
  address.hash = '';
  address.username = '';
  address.password = '';
  const query = address.search.slice(1);
  const kept = query.split('&').filter((pair) => !isTracking(pair.split('=', 1)[0]));
  if (kept.length !== query.split('&').length) {
    address.search = kept.join('&');
  }
  return address.href;
}

/** @param {string} rawName */
function isTracking(rawName) {
  const name = decoded(rawName).toLowerCase();
  return TRACKING_PARAMETERS.some((known) =>
    known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : name === known);
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Whether only this reader's network can see the page: asking the service for it would tell it a
 * private address and get a refusal.
 * @param {string} url
 */
export function isPrivate(url) {
  const host = parsed(url)?.hostname ?? '';
  if (host === 'localhost' || /\.(localhost|local|internal|lan|home\.arpa)$/.test(host)) {
    return true;
  }
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) {
    const [a, b] = host.split('.').map(Number);
    return a === 10 || a === 127 || a === 0 || (a === 192 && b === 168) || (a === 169 && b === 254)
      || (a === 172 && b >= 16 && b < 32) || (a === 100 && b >= 64 && b < 128);
  }
  return host.startsWith('[') ? !/^\[2|^\[3/.test(host) : !host.includes('.');
}

/** The host for people, `www.` left out. @param {string} url */
export function hostOf(url) {
  return (parsed(url)?.hostname ?? '').replace(/^www\./, '');
}

/** The pattern that asks for a whole site. Match patterns take no ports. @param {string} url */
export function originPattern(url) {
  const address = parsed(url);
  return address ? `${address.protocol}//${address.hostname}/*` : '';
}

/** @param {string|undefined} url @returns {URL|null} */
function parsed(url) {
  try {
    const address = new URL(url ?? '');
    return address.protocol === 'http:' || address.protocol === 'https:' ? address : null;
  } catch {
    return null;
  }
}
