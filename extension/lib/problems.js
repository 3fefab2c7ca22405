/** What each kind of trouble means for the reader, and what can be done about it. */

/**
 * @typedef {import('./api.js').Problem} Problem
 * @typedef {import('./i18n.js').Words} Words
 * @typedef {'retry'|'send'|'options'} Remedy
 */

/**
 * The contract's slugs, and those of `lib/api.js`. Each has a sentence in `_locales`; `send` stands
 * where the page as the browser shows it may succeed.
 * @type {Record<string, {key: string, remedies: Remedy[]}>}
 */
export const PROBLEMS = {
  'invalid-url': {key: 'problemInvalidUrl', remedies: []},
  'invalid-request': {key: 'problemInvalidRequest', remedies: []},
  unauthorized: {key: 'problemUnauthorized', remedies: ['options']},
  'blocked-address': {key: 'problemBlockedAddress', remedies: ['send']},
  'request-too-large': {key: 'problemRequestTooLarge', remedies: []},
  'not-html': {key: 'problemNotHtml', remedies: []},
  'page-too-large': {key: 'problemPageTooLarge', remedies: []},
  'page-too-complex': {key: 'problemPageTooComplex', remedies: []},
  'too-many-requests': {key: 'problemTooManyRequests', remedies: ['retry']},
  'page-status': {key: 'problemPageStatus', remedies: ['send', 'retry']},
  unreachable: {key: 'problemUnreachable', remedies: ['send', 'retry']},
  'redirect-loop': {key: 'problemRedirectLoop', remedies: ['send']},
  overloaded: {key: 'problemOverloaded', remedies: ['retry']},
  'timed-out': {key: 'problemTimedOut', remedies: ['send', 'retry']},
  'no-service': {key: 'problemNoService', remedies: ['retry', 'options']},
  'no-answer-in-time': {key: 'problemNoAnswerInTime', remedies: ['retry', 'options']},
  'odd-answer': {key: 'problemOddAnswer', remedies: ['options', 'retry']},
  'private-page': {key: 'problemPrivatePage', remedies: ['send']},
  'unsupported-page': {key: 'problemUnsupportedPage', remedies: []},
};

/**
 * @param {Problem} problem
 * @param {Words} t
 * @returns {{headline: string, detail: string, remedies: Remedy[]}}
 */
export function explain(problem, t) {
  const {key, remedies} = PROBLEMS[problem.slug] ?? PROBLEMS['odd-answer'];
  const facts = [];
  if (problem.pageStatus) {
    facts.push(t('factPageStatus', {status: problem.pageStatus}));
  }
  if (problem.contentType) {
    facts.push(t('factContentType', {type: problem.contentType}));
  }
  if (problem.retryAfter) {
    facts.push(t('factRetryAfter', {seconds: t.number(problem.retryAfter)}));
  }
  return {headline: t(key), detail: facts.join(' '), remedies};
}
