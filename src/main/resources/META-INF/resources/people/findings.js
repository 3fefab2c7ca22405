/** Everything that is known about a page's translation: the verdict's banner, and the column of findings. */
import {element, icon} from './element.js';
import {apiLink, reachable, readingLink, shownAddress} from './addresses.js';
import {
  LABELS, basisExplained, headline, languageName, meaning, moment, place, signalName, weight,
} from './words.js';

/** The verdict in a banner. Its heading takes the focus when a reading arrives. */
export function banner(reading, fromCache) {
  const {translation} = reading;
  const kind = Object.hasOwn(LABELS, translation.label) ? translation.label : 'undecided';
  return element('section', {class: `verdict verdict-${kind}`, 'aria-labelledby': 'verdict-title'},
    sheets(translation, kind),
    element('div', {class: 'verdict-words'},
      element('p', {class: 'verdict-label'}, icon(kind), element('span', {text: LABELS[kind]})),
      element('h2', {id: 'verdict-title', tabindex: '-1', text: headline(translation)}),
      element('p', {class: 'verdict-meaning', text: meaning(translation)}),
      provenance(reading, fromCache),
      reading.article ? element('p', {class: 'to-article'}, element('a', {href: '#article-title', text: 'On to the article'})) : null));
}

/** Two sheets of tracing paper: the language below, the language on top. */
function sheets({sourceLanguage, targetLanguage}, kind) {
  const mark = (tag) => (tag ? element('span', {text: tag}) : icon(kind));
  return element('div', {class: 'sheets', 'aria-hidden': 'true'},
    element('span', {class: 'sheet sheet-below'}, sourceLanguage ? mark(sourceLanguage) : null),
    element('span', {class: 'sheet sheet-above'}, mark(targetLanguage)));
}

function provenance({url, requestedUrl, fetchedAt}, fromCache) {
  const address = reachable(url);
  return element('p', {class: 'provenance'},
    address ? element('a', {href: address, rel: 'external noopener noreferrer', text: shownAddress(url)}) : url,
    fetchedAt ? element('span', {}, 'fetched ', element('time', {datetime: fetchedAt, text: moment(fetchedAt)}), fromCache ? ' and kept' : '') : null,
    element('a', {href: apiLink(requestedUrl ?? url), text: 'JSON'}));
}

/** The column of findings. */
export function findings(reading) {
  return element('div', {class: 'findings'},
    facts(reading.translation),
    evidence(reading.translation),
    original(reading.original),
    sisterNotices(reading.translation.otherNotices ?? []),
    versions(reading.versions ?? []),
    refresh(reading.refreshUrl),
    removals(reading.removals ?? reading.article?.removals ?? []));
}

function facts({engine, sourceLanguage, targetLanguage, edited, label}) {
  const machine = label === 'machine-translated';
  const rows = [
    ['Engine', engine?.name ?? (machine ? 'not named' : null)],
    ['From', sourceLanguage ? languageName(sourceLanguage) : machine ? 'not said' : null],
    ['Into', targetLanguage ? languageName(targetLanguage) : null],
    ['Edited', machine ? {false: 'no, says the page', true: 'yes, says the page'}[edited] ?? 'not said' : null],
  ].filter(([, value]) => value !== null);
  return rows.length === 0 ? null : section('The translation',
    element('dl', {class: 'facts'}, ...rows.map(([term, value]) =>
      element('div', {}, element('dt', {text: term}), element('dd', {text: value})))));
}

function evidence({evidence: pieces = [], targetLanguage}) {
  if (pieces.length === 0) {
    return section('The evidence', element('p', {text:
      'None was found: no notice, no mark left behind by a translator, no trace in address or headers.'}));
  }
  return section('The evidence',
    element('ol', {class: 'evidence'}, ...pieces.map((piece) => pieceOfEvidence(piece, targetLanguage))));
}

function pieceOfEvidence(piece, language) {
  const {phrase, exactly} = place(piece.where);
  return element('li', {class: `piece piece-${piece.strength === 'proof' ? 'proof' : 'hint'} piece-${piece.direction === 'against' ? 'against' : 'for'}`},
    element('p', {class: 'piece-weight', text: weight(piece)}),
    element('h4', {text: signalName(piece.signal)}),
    piece.quote ? quotation(piece.quote, language) : null,
    element('p', {class: 'piece-place'}, phrase, exactly ? ' ' : null, exactly ? element('code', {text: exactly}) : null));
}

/** Text is quoted as text; markup and attributes, which translators leave behind, as code. */
function quotation(quote, language) {
  return /^<|^[\w:-]+="/.test(quote)
    ? element('p', {class: 'piece-code'}, element('code', {text: quote}))
    : element('blockquote', {dir: 'auto', lang: language ?? null, text: quote});
}

function original(found) {
  const address = found ? reachable(found.url) : null;
  if (address === null) {
    return null;
  }
  const named = found.language ? `, in ${languageName(found.language)}` : '';
  return section('The original',
    element('p', {}, element('a', {class: 'original-link', href: address, rel: 'external noopener noreferrer', hreflang: found.language ?? null, text: shownAddress(found.url)}), named),
    element('p', {class: 'aside', text: basisExplained(found.basis)}),
    element('p', {}, element('a', {href: readingLink(found.url), 'data-read': found.url, text: 'Read the original here'})));
}

function sisterNotices(notices) {
  return notices.length === 0 ? null : section('Notices for its sister versions',
    element('p', {class: 'aside', text: 'These stand on this page, but speak of the same story in other languages.'}),
    element('dl', {class: 'sisters'}, ...notices.map(({language, text}) =>
      element('div', {}, element('dt', {text: languageName(language)}), element('dd', {lang: language, dir: 'auto', text})))));
}

function versions(known) {
  return known.length === 0 ? null : section('Other versions',
    element('ul', {class: 'versions'}, ...known.map(({language, url}) =>
      element('li', {}, element('a', {href: readingLink(url), 'data-read': url, hreflang: language, text: languageName(language)})))));
}

function refresh(url) {
  return url ? section('The page leads on',
    element('p', {class: 'aside', text: 'It sends browsers to another address after a while. That was not followed.'}),
    element('p', {}, element('a', {href: readingLink(url), 'data-read': url, text: url}))) : null;
}

function removals(removed) {
  return removed.length === 0 ? null : element('details', {class: 'removals'},
    element('summary', {text: `What was left out, and why (${removed.length})`}),
    element('ul', {}, ...removed.map(({step, reason, sample}) =>
      element('li', {}, element('strong', {text: signalName(step)}), reason ? `: ${reason}` : null,
        sample ? element('q', {dir: 'auto', text: sample}) : null))));
}

function section(title, ...content) {
  return element('section', {}, element('h3', {text: title}), ...content);
}
