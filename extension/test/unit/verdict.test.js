import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {ofProblem, ofReading} from '../../lib/bar.js';
import {PROBLEMS, explain} from '../../lib/problems.js';
import {describe as described} from '../../lib/verdict.js';
import {english, messages, reading} from './support.js';

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

describe('problems', () => {
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
