/** The verdict, or the trouble, on top of the reader view. */
import {explain} from '../lib/problems.js';
import {describe} from '../lib/verdict.js';
import {button, element, link} from './dom.js';

/**
 * @typedef {import('../lib/contract.js').Reading} Reading
 * @typedef {import('../lib/i18n.js').Words} Words
 */

const MISSING = {
  'home-page': 'missingHomePage', listing: 'missingListing', 'search-results': 'missingListing', 'product-grid': 'missingListing', player: 'missingPlayer', 'consent-wall': 'missingWall',
  'login-wall': 'missingWall', 'empty-shell': 'missingShell', 'no-text': 'missingText',
};

/**
 * @param {HTMLElement} banner
 * @param {Reading} reading
 * @param {Words} t
 * @param {{languages: readonly string[], url: string, keptOffline: boolean}} context
 */
export function showVerdict(banner, reading, t, {languages, url, keptOffline}) {
  const verdict = describe(reading, t, languages);
  banner.className = `banner ${verdict.tone}`;
  const row = element('div', 'row');
  const parts = [
    element('p', 'label', verdict.label), element(reading.article ? 'p' : 'h1', 'headline', verdict.headline), element('p', 'meaning', verdict.meaning), row,
  ];
  if (verdict.original) {
    row.append(link(verdict.original.label, verdict.original.url, 'button first original'));
    parts.push(element('p', 'basis', verdict.original.basis));
  }
  row.append(link(t('openPage'), url, 'button'));
  if (verdict.evidence.length > 0) {
    const list = pieces(verdict.evidence);
    const why = button(t('why'), () => {
      list.hidden = !list.hidden;
      why.setAttribute('aria-expanded', String(!list.hidden));
    }, 'why');
    why.setAttribute('aria-expanded', 'false');
    row.append(why);
    parts.push(list);
  }
  if (keptOffline) {
    parts.push(element('p', 'kept', t('keptOffline', {date: t.date(reading.fetchedAt)})));
  }
  if (!reading.article) {
    const key = MISSING[/** @type {keyof typeof MISSING} */ (reading.articleMissing ?? 'no-text')] ?? 'missingText';
    parts.push(element('p', 'basis', t(key)));
  }
  banner.replaceChildren(...parts);
}

/** @param {import('../lib/verdict.js').Piece[]} evidence */
function pieces(evidence) {
  const list = element('ul', 'pieces');
  list.hidden = true;
  list.append(...evidence.map(({tone, weight, quote, place}) => {
    const item = element('li', tone);
    item.append(element('p', 'weight', weight));
    if (quote) {
      const quoted = element('blockquote', '', quote);
      quoted.dir = 'auto';
      item.append(quoted);
    }
    item.append(element('p', 'place', place));
    return item;
  }));
  return list;
}

/**
 * @param {HTMLElement} banner
 * @param {import('../lib/api.js').Problem} problem
 * @param {string} url
 * @param {Words} t
 */
export function showProblem(banner, problem, url, t) {
  const {headline, detail, remedies} = explain(problem, t);
  banner.className = 'banner problem';
  const row = element('div', 'row');
  if (remedies.includes('retry')) {
    row.append(button(t('retry'), () => location.reload(), 'first'));
  }
  if (problem.slug !== 'unsupported-page') {
    row.append(link(t('openPage'), url, 'button'));
  }
  if (remedies.includes('options')) {
    row.append(button(t('options'), () => chrome.runtime.openOptionsPage()));
  }
  const parts = [element('p', 'label', t('labelProblem')), element('h1', 'headline', headline), element('p', 'meaning', detail), row];
  if (remedies.includes('send')) {
    parts.push(element('p', 'basis', t('sendHint')));
  }
  banner.replaceChildren(...parts);
}
