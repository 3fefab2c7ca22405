import {apiLink} from './addresses.js';

/**
 * A fetch that outlasts this has a dead connection behind it: the service itself gives up on a page after ten seconds
 * and answers within two more.
 */
const PATIENCE_MS = 20_000;

/**
 * Asks the service for a reading. Trouble is a value, not an exception; only a cancelled call throws (`AbortError`).
 *
 * @param {string} url
 * @param {AbortSignal} signal
 * @returns {Promise<{reading: object, fromCache: boolean} | {problem: object}>}
 */
export async function read(url, signal) {
  const outcome = await answerOf(url, signal);
  signal.throwIfAborted();
  return outcome;
}

async function answerOf(url, signal) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  signal.addEventListener('abort', () => patience.abort(), {once: true});
  try {
    const response = await fetch(apiLink(url), {
      headers: {accept: 'application/json, application/problem+json'},
      signal: patience.signal,
    });
    const body = await response.json().catch(() => null);
    patience.signal.throwIfAborted();
    if (response.ok && body?.translation) {
      return {reading: body, fromCache: /\bhit\b/.test(response.headers.get('cache-status') ?? '')};
    }
    return {problem: problemOf(response, body)};
  } catch {
    return {problem: {slug: patience.signal.aborted ? 'no-answer-in-time' : 'no-service'}};
  } finally {
    clearTimeout(timer);
  }
}

function problemOf(response, body) {
  const known = body !== null && typeof body === 'object' && typeof body.type === 'string';
  if (!known) {
    return {slug: 'odd-answer', status: response.status};
  }
  return {
    ...body,
    slug: body.type.replace(/^.*\/problems\//, ''),
    status: response.status,
    retryAfterSeconds: Number.parseInt(response.headers.get('retry-after') ?? '', 10) || null,
  };
}
