/** A page's reading, from the nearest place that has it: this session, the service, this machine. */
import * as api from './api.js';
import {forSending, isPrivate, isReadable} from './address.js';
import * as cache from './cache.js';
import * as library from './library.js';

/**
 * @typedef {import('./api.js').Answer} Answer
 * @typedef {import('./settings.js').Settings} Settings
 * @typedef {import('./contract.js').Reading} Reading
 * @typedef {Answer & {keptAt?: 'session'|'library'}} Found
 */

const FULL = 'full:';
const OWN = 'own:';

/**
 * @param {Settings} settings
 * @param {string} url
 * @param {{incognito: boolean}} options private windows leave nothing behind
 * @returns {Promise<Found>}
 */
export async function verdictOf(settings, url, {incognito}) {
  const refusal = refused(url);
  if (refusal) {
    return refusal;
  }
  const address = forSending(url);
  const kept = incognito ? null : await cache.find(address);
  if (kept) {
    return {ok: true, reading: kept, keptAt: 'session'};
  }
  const answer = await api.verdict(settings, address);
  if (answer.ok && !incognito) {
    // Not waited for: the reader is.
    cache.keep(address, answer.reading);
  }
  return answer;
}

/**
 * The whole reading. Where the service cannot be reached, what was kept of an earlier visit serves.
 * @param {Settings} settings
 * @param {string} url
 * @param {{incognito: boolean, own?: boolean}} options own: the page that the reader handed over
 * @returns {Promise<Found>}
 */
export async function readingOf(settings, url, {incognito, own = false}) {
  const address = forSending(url);
  const handedOver = own ? await cache.find(OWN + address) : null;
  if (handedOver) {
    return {ok: true, reading: handedOver, keptAt: 'session'};
  }
  const refusal = refused(url);
  if (refusal) {
    return refusal;
  }
  const kept = incognito ? null : await cache.find(FULL + address);
  if (kept) {
    return {ok: true, reading: kept, keptAt: 'session'};
  }
  const answer = await api.read(settings, address);
  if (answer.ok) {
    keep(settings, address, answer.reading, incognito);
    return answer;
  }
  const earlier = await library.find(address);
  return earlier ? {ok: true, reading: earlier, keptAt: 'library'} : answer;
}

/**
 * Hands a page over and remembers the answer for the reader view.
 * @param {Settings} settings
 * @param {string} url
 * @param {string} html
 * @returns {Promise<Answer>}
 */
export async function handOver(settings, url, html) {
  const address = forSending(url);
  const answer = await api.readHandedOver(settings, address, html);
  if (answer.ok) {
    await cache.keep(OWN + address, answer.reading);
  }
  return answer;
}

/**
 * Keeps a reading; nobody waits for it, and where there is no room the reader reads all the same.
 * @param {Settings} settings @param {string} address @param {Reading} reading
 * @param {boolean} incognito
 */
async function keep(settings, address, reading, incognito) {
  if (incognito) {
    return;
  }
  await cache.keep(FULL + address, reading);
  if (settings.keepOffline) {
    await library.keep(address, reading).catch(() => {});
  }
}

/** @param {string} url @returns {Answer|null} */
function refused(url) {
  if (!isReadable(url)) {
    return {ok: false, problem: {slug: 'unsupported-page', status: 0}};
  }
  return isPrivate(url) ? {ok: false, problem: {slug: 'private-page', status: 0}} : null;
}
