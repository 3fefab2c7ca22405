/** The only place that talks to the service. */
import {readingFrom} from './contract.js';

/**
 * @typedef {import('./contract.js').Reading} Reading
 * @typedef {{slug: string, status: number, detail?: string, retryAfter?: number, pageStatus?: number,
 *   contentType?: string}} Problem
 * @typedef {{ok: true, reading: Reading} | {ok: false, problem: Problem}} Answer
 * @typedef {{backend: string, token?: string}} Service
 */

// The service promises an answer within its total deadline of 10 s and a little for itself.
const DEADLINE_MS = 13_000;

/**
 * What a badge needs: a reading without its article.
 * @param {Service} service
 * @param {string} url
 * @returns {Promise<Answer>}
 */
export function verdict(service, url) {
  return ask(service, `/v1/verdict?url=${encodeURIComponent(url)}`, {});
}

/**
 * The whole reading of a page.
 * @param {Service} service
 * @param {string} url
 * @returns {Promise<Answer>}
 */
export function read(service, url) {
  return ask(service, `/v1/read?url=${encodeURIComponent(url)}`, {});
}

/**
 * The whole reading of a page that the reader hands over; the service fetches and keeps nothing.
 * @param {Service} service
 * @param {string} url
 * @param {string} html
 * @returns {Promise<Answer>}
 */
export function readHandedOver(service, url, html) {
  return ask(service, '/v1/read', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({url, html}),
  });
}

/**
 * Whether a service of this contract answers there and accepts the token. It asks for a verdict on
 * no address at all: a service of ours refuses that with a problem of its own kind, and never
 * reaches for a page.
 * @param {Service} service
 * @returns {Promise<{ok: boolean, problem?: Problem}>}
 */
export async function testConnection(service) {
  const answer = await ask(service, '/v1/verdict', {});
  if (answer.ok) {
    return {ok: false, problem: {slug: 'odd-answer', status: 200}};
  }
  return answer.problem.slug === 'invalid-request' ? {ok: true} : {ok: false, problem: answer.problem};
}

/**
 * @param {Service} service
 * @param {string} path
 * @param {RequestInit} init
 * @returns {Promise<Answer>}
 */
async function ask(service, path, init) {
  let response;
  try {
    response = await fetch(service.backend.replace(/\/+$/, '') + path, {
      ...init,
      headers: {...init.headers, ...authorization(service)},
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    return trouble(late ? 'no-answer-in-time' : 'no-service', 0);
  }
  return interpreted(response);
}

/** @param {Service} service @returns {Record<string, string>} */
function authorization({token}) {
  return token ? {Authorization: `Bearer ${token}`} : {};
}

/** @param {Response} response @returns {Promise<Answer>} */
async function interpreted(response) {
  let body;
  try {
    body = await response.json();
  } catch {
    return trouble('odd-answer', response.status);
  }
  if (response.ok) {
    const reading = readingFrom(body);
    return reading ? {ok: true, reading} : trouble('odd-answer', response.status);
  }
  const retryAfter = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  return {
    ok: false,
    problem: {
      slug: slugOf(body?.type),
      status: response.status,
      detail: textOrNothing(body?.detail),
      pageStatus: Number.isInteger(body?.pageStatus) ? body.pageStatus : undefined,
      contentType: textOrNothing(body?.contentType),
      retryAfter: Number.isNaN(retryAfter) ? undefined : retryAfter,
    },
  };
}

/** @param {unknown} type */
function slugOf(type) {
  const match = typeof type === 'string' ? /^\/problems\/([a-z-]{1,40})$/.exec(type) : null;
  return match ? match[1] : 'odd-answer';
}

/** @param {unknown} value */
function textOrNothing(value) {
  return typeof value === 'string' ? value : undefined;
}

/** @param {string} slug @param {number} status @returns {Answer} */
function trouble(slug, status) {
  return {ok: false, problem: {slug, status}};
}
