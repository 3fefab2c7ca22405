import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {parseHTML} from 'linkedom';
import {markdown} from '../../lib/markdown.js';
import {linkFootnotes, mark, markOfNote} from '../../reader/footnotes.js';
import {KEYS, actionOf} from '../../reader/keys.js';
import {outline} from '../../reader/outline.js';
import {fileName, standalone} from '../../reader/save.js';
import {sentences, voiceFor} from '../../reader/sentences.js';
import {messages} from './support.js';

const box = (html) => parseHTML(`<html><body><div id="box">${html}</div></body></html>`).document.querySelector('#box');

describe('Markdown', () => {
  for (const [html, expected] of [
    ['<p>One <strong>two</strong> <em>three</em></p>', 'One **two** *three*\n'],
    ['<h2>A</h2><p>b</p>', '## A\n\nb\n'],
    ['<ul><li>a</li><li><p>b</p><ul><li>c</li></ul></li></ul>', '- a\n- b\n  - c\n'],
    ['<ol start="3"><li>a</li></ol>', '3. a\n'],
    ['<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b\n'],
    ['<p><a href="https://x.example/a(b)">t</a></p>', '[t](https://x.example/a%28b%29)\n'],
    ['<pre>a\n```\n</pre>', '````\na\n```\n````\n'],
    ['<table><tr><th>a</th><th>b</th></tr><tr><td>c|d</td></tr></table>', '| a | b |\n| --- | --- |\n| c\\|d |  |\n'],
    ['<p>2 * 3 [x] _y_</p>', '2 \\* 3 \\[x\\] \\_y\\_\n'],
    ['<img data-src="https://x.example/i.png" alt="An image">', '![An image](https://x.example/i.png)\n'],
  ]) {
    test(html, () => assert.equal(markdown(box(html)), expected));
  }
});

describe('footnotes', () => {
  test('marks and notes are recognised', () => {
    assert.deepEqual(['[1]', ' 12 ', '*', 'th', '1234'].map(mark), ['1', '12', '*', '', '']);
    assert.deepEqual(['[1] Note', '2. Note', '* Note', '1990 was', 'Text'].map(markOfNote), ['1', '2', '*', '', '']);
  });
  test('find each other', () => {
    const article = box('<p>Text<sup>[1]</sup> and<sup>2</sup>.</p><p>[1] The note.</p>');
    assert.equal(linkFootnotes(article), 1);
    assert.equal(article.querySelector('sup a').getAttribute('href'), '#note-1');
    assert.equal(article.querySelector('#note-1 .footnote-back').getAttribute('href'), '#mark-1');
  });
});

test('the outline begins at its own top level and skips empty headings', () => {
  assert.deepEqual(outline(box('<h3>A</h3><h4>B</h4><h3> </h3>')), [{id: 'section-1', text: 'A', level: 0}, {id: 'section-2', text: 'B', level: 1}]);
});

describe('reading aloud', () => {
  test('nothing is lost or said twice', () => {
    const text = 'One. Two? 三つ。' + 'long words '.repeat(60);
    const spoken = sentences(text, 'en').map(({start, end}) => text.slice(start, end));
    assert.equal(spoken.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
    assert.ok(spoken.every((each) => each.length <= 220));
  });
  test('a broken language tag is no obstacle', () => assert.equal(sentences('A b.', 'not a tag').length, 1));
  test('the voice fits the article’s language', () => {
    const voices = [{name: 'a', lang: 'en-US'}, {name: 'b', lang: 'ru_RU'}, {name: 'c', lang: 'en-GB', localService: true}];
    assert.equal(voiceFor(voices, 'ru')?.name, 'b');
    assert.equal(voiceFor(voices, 'en-GB')?.name, 'c');
    assert.equal(voiceFor(voices, 'en', 'a')?.name, 'a');
    assert.equal(voiceFor(voices, 'hu'), null);
  });
});

describe('saving', () => {
  test('the file holds no script and no control of ours', () => {
    const content = box('<p>Text</p><button>Show</button><img data-src="https://x.example/i.png" hidden>');
    const html = standalone({title: '<b>"T"', language: 'en', dir: 'ltr', url: 'https://x.example/?a&b', byline: '', verdict: 'V', verdictLanguage: 'en', verdictDir: 'ltr', content});
    assert.match(html, /<title>&lt;b&gt;&quot;T&quot;<\/title>/);
    assert.match(html, /src="https:\/\/x\.example\/i\.png"/);
    assert.doesNotMatch(html, /<button|<script|data-src|hidden/);
  });
  test('names are made of letters of any script', () => {
    assert.equal(fileName('Тоннель: открыт/закрыт?', 'html'), 'Тоннель-открыт-закрыт.html');
    assert.equal(fileName('///', 'md'), 'article.md');
  });
});

describe('keys', () => {
  test('each stands for one thing and has its words', () => {
    assert.equal(new Set(KEYS.map(({key}) => key)).size, KEYS.length);
    KEYS.forEach(({label}) => assert.ok(messages('en')[label], label));
  });
  test('fields and modifiers are left alone', () => {
    assert.equal(actionOf({key: 'r'}), 'speak');
    assert.equal(actionOf({key: 'r', ctrlKey: true}), null);
    assert.equal(actionOf({key: 'r', target: {closest: () => ({})}}), null);
  });
});
