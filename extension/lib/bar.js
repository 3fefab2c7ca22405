/** What the bar in the page shows. Pure: a verdict or a problem in, a model for `content/notice.js` out. */
import {hostOf} from './address.js';
import {explain} from './problems.js';
import {describe} from './verdict.js';

/**
 * @typedef {import('./contract.js').Reading} Reading
 * @typedef {import('./api.js').Problem} Problem
 * @typedef {import('./i18n.js').Words} Words
 * @typedef {{id: string, label: string, quiet?: boolean}} Action
 * @typedef {{dir: string, lang: string, tone: string, label: string, headline: string,
 *   meaning: string, about: string, url: string, region: string, close: string,
 *   original: {url: string, label: string, basis: string, wanted: boolean}|null,
 *   why: {label: string, show: string, pieces: import('./verdict.js').Piece[]}|null,
 *   actions: Action[], more: Action[], moreLabel: string}} BarModel
 * @typedef {{link?: boolean, reader: boolean, site: 'can-allow'|'allowed'|'none', own?: boolean}} Place
 */

/**
 * @param {string} url
 * @param {Words} t
 * @param {Partial<BarModel>} parts
 * @returns {BarModel}
 */
function bar(url, t, parts) {
  return {
    dir: t.dir, lang: t.locale, url, region: t('barRegion'), close: t('close'), moreLabel: t('more'),
    tone: 'problem', label: '', headline: '', meaning: '', about: '', original: null, why: null,
    actions: [], more: [], ...parts,
  };
}

/** @param {string} url @param {Words} t */
export function waiting(url, t) {
  return bar(url, t, {tone: 'waiting', headline: t('asking')});
}

/**
 * @param {Reading} reading
 * @param {string} url as the reader sees it
 * @param {Words} t
 * @param {Place} place
 * @param {readonly string[]} languages
 */
export function ofReading(reading, url, t, place, languages) {
  const verdict = describe(reading, t, languages);
  return bar(url, t, {
    tone: verdict.tone,
    headline: verdict.headline,
    meaning: verdict.meaning,
    about: place.link ? t('aboutLink', {url: shortened(url)}) : '',
    original: verdict.original,
    why: verdict.evidence.length > 0
      ? {label: t('why'), show: place.link ? '' : t('showInPage'), pieces: verdict.evidence}
      : null,
    actions: place.reader ? [{id: place.own ? 'reader-own' : 'reader', label: t('readerView')}] : [],
    more: place.link ? [] : more(t, place),
  });
}

/** @param {Words} t @param {Place} place @returns {Action[]} */
function more(t, place) {
  const own = place.own ? [] : [{id: 'send-ask', label: t('sendAsk')}];
  return [...siteActions(t, place), ...own, {id: 'options', label: t('options')}];
}

/** @param {Words} t @param {Place} place @returns {Action[]} */
function siteActions(t, {site}) {
  if (site === 'can-allow') {
    return [{id: 'site-allow', label: t('alwaysHere')}, {id: 'site-never', label: t('neverHere')}];
  }
  return site === 'allowed' ? [{id: 'site-never', label: t('neverHere')}] : [];
}

/**
 * A mark that was found in the page itself: known at once, and nothing was sent.
 * @param {import('./marks.js').Finding} finding
 * @param {string} url
 * @param {Words} t
 * @param {BarModel} [trouble] the service's, which could say more
 */
export function ofMark(finding, url, t, trouble) {
  const proof = finding.strength === 'proof';
  return bar(url, t, {
    tone: proof ? 'machine-translated' : 'undecided',
    headline: proof
      ? t(finding.engine ? 'headMachineEngine' : 'headMachine', {engine: finding.engine})
      : t('headUndecided'),
    meaning: trouble ? `${t('localMark')} ${trouble.headline}` : t('localMark'),
    actions: trouble?.actions ?? [],
    why: {
      label: t('why'),
      show: t('showInPage'),
      pieces: [{
        weight: t(proof ? 'proofFor' : 'hintFor'),
        tone: proof ? 'proof' : 'hint',
        quote: finding.quote,
        place: finding.where === 'url' ? t('placeUrl') : t('placeElement', {path: finding.where}),
        where: finding.where === 'url' ? null : finding.where,
      }],
    },
  });
}

/**
 * @param {Problem} problem @param {string} url @param {Words} t @param {Place} place
 */
export function ofProblem(problem, url, t, place) {
  const {headline, detail, remedies} = explain(problem, t);
  const labels = {retry: 'retry', send: 'sendAsk', options: 'options'};
  const ids = {retry: place.link ? 'link-retry' : 'retry', send: 'send-ask', options: 'options'};
  return bar(url, t, {
    headline,
    meaning: detail,
    about: place.link ? t('aboutLink', {url: shortened(url)}) : '',
    actions: remedies
      .filter((remedy) => !(remedy === 'send' && place.link))
      .map((remedy) => ({id: ids[remedy], label: t(labels[remedy])})),
  });
}

/** What sending the page means, before it is sent. @param {string} url @param {string} backend @param {Words} t */
export function askToSend(url, backend, t) {
  return bar(url, t, {
    tone: 'waiting',
    label: t('sendTitle'),
    headline: t('sendExplained', {host: hostOf(backend)}),
    meaning: t('sendCaution'),
    actions: [{id: 'send', label: t('sendNow')}, {id: 'cancel', label: t('cancel'), quiet: true}],
  });
}

/** @param {string} url */
function shortened(url) {
  return url.length <= 80 ? url : `${url.slice(0, 79)}…`;
}
