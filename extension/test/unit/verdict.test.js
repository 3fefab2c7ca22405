import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {ofMark, ofProblem, ofReading} from '../../lib/bar.js';
import {readingFrom} from '../../lib/contract.js';
import {PROBLEMS, explain} from '../../lib/problems.js';
import {describe as described} from '../../lib/verdict.js';
import {english, messages, reading, service} from './support.js';

describe('a verdict in words', () => {
  for (const [case_, translation, headline] of [
    ['engine and source', {}, 'Machine-translated from Russian by Google Translate.'],
    ['source only', {engine: null}, 'Machine-translated from Russian.'],
    ['engine only', {sourceLanguage: null}, 'Machine-translated by Google Translate.'],
    ['neither', {engine: {id: 'mt-unspecified', name: 'x'}, sourceLanguage: null}, 'Machine-translated.'],
    ['hints', {label: 'undecided'}, 'There are hints of machine translation, but no proof.'],
    ['nothing', {label: 'not-detected'}, 'No sign of machine translation was found.'],
    ['a label of a later service', {label: 'partly'}, 'No sign of machine translation was found.'],
  ]) {
    test(`names what is known: ${case_}`, () => assert.equal(described(reading(translation), english).headline, headline));
  }

  test('never takes "nothing found" for a human hand', () => {
    assert.match(described(reading({label: 'not-detected'}), english).meaning, /no promise/);
  });

  test('tells apart edited, not edited and not said', () => {
    const said = [true, false, null].map((edited) => described(reading({edited}), english).meaning);
    assert.equal(new Set(said).size, 3);
  });

  test('repeats the word of a page that people translated, as its word', () => {
    const evidence = [{signal: 'n', strength: 'proof', direction: 'against', quote: 'Translated by A', where: 'text'}];
    const {headline, evidence: [piece]} = described(reading({label: 'not-detected', evidence}), english);
    assert.equal(headline, 'The page says that people translated it.');
    assert.equal(piece.tone, 'against');
  });

  test('marks the original as wanted where the reader reads its language', () => {
    const original = {url: 'https://x.example/', language: 'ru', basis: 'hreflang'};
    assert.equal(described(reading({}, {original}), english, ['ru-RU']).original?.wanted, true);
    assert.equal(described(reading({}, {original}), english, ['de']).original?.wanted, false);
  });
});

describe('the bar', () => {
  const place = {reader: true, site: 'can-allow'};

  test('offers no place in the page for a link that is not open', () => {
    const evidence = [{signal: 'n', strength: 'proof', direction: 'for', quote: 'q', where: 'p'}];
    const model = ofReading(reading({evidence}), 'https://x.example/', english, {...place, link: true}, []);
    assert.equal(model.why?.show, '');
    assert.match(model.about, /x\.example/);
  });

  test('cannot send a link that nobody has opened', () => {
    const model = ofProblem({slug: 'unreachable', status: 502}, 'https://x.example/', english, {...place, link: true});
    assert.deepEqual(model.actions.map(({id}) => id), ['link-retry']);
  });
});

describe('a mark without the service', () => {
  const mark = {id: 'x', strength: 'proof', engine: 'Google Translate', quote: 'q', where: 'url'};

  test('names the engine', () => assert.equal(ofMark(mark, 'https://x.example/', english).headline, 'Machine-translated by Google Translate.'));

  test('is worth more than the service’s trouble, which is told beside it', () => {
    const trouble = ofProblem({slug: 'no-service', status: 0}, 'https://x.example/', english, {reader: true, site: 'none'});
    const model = ofMark(mark, 'https://x.example/', english, trouble);
    assert.equal(model.tone, 'machine-translated');
    assert.match(model.meaning, /does not answer/);
    assert.deepEqual(model.actions.map(({id}) => id), ['retry', 'options']);
  });
});

describe('an answer', () => {
  test('of the contract’s form passes as it is', () => {
    const given = reading({}, {article: null});
    assert.deepEqual(readingFrom(given), given);
  });
  for (const [name, given] of [['nothing', null], ['a list', []], ['another schema', {...reading(), schema: 2}], ['no address', {...reading(), url: 'javascript:alert(1)'}], ['no evidence', reading({evidence: 'x'})]]) {
    test(`is none: ${name}`, () => assert.equal(readingFrom(given), null));
  }
  test('leads to web addresses only', () => {
    const original = {url: 'javascript:alert(1)', language: 'ru', basis: 'link'};
    assert.equal(readingFrom(reading({}, {original}))?.original, null);
  });
  test('loses what is no evidence', () => {
    const evidence = [{strength: 'proof', direction: 'for', quote: {}}, null, {strength: 'hint', direction: 'for', where: null}];
    assert.equal(readingFrom(reading({evidence}))?.translation.evidence.length, 1);
  });
});

describe('problems', () => {
  test('are those of the service, and our own', () => {
    const slugs = [
      ...service('reading/Trouble.java').matchAll(/^ {2}[A-Z_]+\("([a-z-]+)"\)/gm),
      ...service('api/Problems.java').matchAll(/\bof\(\s*"([a-z-]+)"/g),
      ...service('api').matchAll(/\/problems\/([a-z-]+)/g),
    ].map(([, slug]) => slug);
    const own = ['no-service', 'no-answer-in-time', 'odd-answer', 'private-page', 'unsupported-page'];
    assert.ok(slugs.length >= 13, String(slugs));
    assert.deepEqual(Object.keys(PROBLEMS).filter((slug) => !own.includes(slug) && !slugs.includes(slug) && slug !== 'too-many-requests'), []);
    assert.deepEqual(slugs.filter((slug) => !(slug in PROBLEMS)), []);
  });


  for (const [slug, {key}] of Object.entries(PROBLEMS)) {
    test(`${slug} has a sentence of its own`, () => {
      assert.ok(messages('en')[key]);
      assert.equal(Object.values(PROBLEMS).filter((other) => other.key === key).length, 1);
    });
  }

  test('an unknown slug is explained and names no remedy that cannot help', () => {
    assert.ok(explain({slug: 'of-next-year', status: 500}, english).headline);
  });

  test('facts are added to the sentence', () => {
    assert.equal(explain({slug: 'page-status', status: 502, pageStatus: 403}, english).detail, '(The site answered 403.)');
  });
});
