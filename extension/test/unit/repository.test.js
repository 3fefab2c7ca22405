import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {describe, test} from 'node:test';
import {LOCALES, bestLocale, wordsFrom} from '../../lib/i18n.js';
import {findInPage, markOfAddress} from '../../lib/marks.js';
import {INERT} from '../../lib/inert.generated.js';
import {MARKS} from '../../lib/marks.generated.js';
import {parseHTML} from 'linkedom';
import {messages, text} from './support.js';

const folder = (path) => new URL(`../../${path}`, import.meta.url);

describe('words', () => {
  const english = messages('en');
  const placeholders = (message) => [...message.matchAll(/\$[A-Z_]+\$/g)].map(String).sort();

  test('the folders are the languages', () => assert.deepEqual(readdirSync(folder('_locales')).sort(), [...LOCALES].sort()));

  for (const locale of readdirSync(folder('_locales'))) {
    test(`${locale} has every key, every placeholder and no empty word`, () => {
      const own = messages(locale);
      assert.deepEqual(Object.keys(own).sort(), Object.keys(english).sort());
      for (const [key, {message, placeholders: declared}] of Object.entries(own)) {
        assert.ok(message.trim(), key);
        assert.deepEqual(placeholders(message), placeholders(english[key].message), key);
        assert.deepEqual(declared, english[key].placeholders, key);
      }
    });
    test(`${locale} is a translation`, () => {
      const own = messages(locale);
      const same = Object.keys(english).filter((key) => english[key].message.length > 20 && own[key].message === english[key].message);
      assert.deepEqual(locale === 'en' ? [] : same, []);
    });
  }

  test('every key that the code asks for exists, and every key is asked for', () => {
    const files = ['background.js', 'manifest.json', ...['lib', 'reader', 'options', 'welcome', 'consent'].flatMap((each) =>
      readdirSync(folder(each)).filter((name) => /\.(js|html)$/.test(name)).map((name) => `${each}/${name}`))];
    const code = files.map(text).join('\n');
    const asked = [...code.matchAll(/\bt\(\s*'([a-zA-Z]+)'|data-i18n(?:-[a-z]+)?="([a-zA-Z]+)"|__MSG_([a-zA-Z]+)__/g)].map((found) => found[1] ?? found[2] ?? found[3]);
    assert.deepEqual([...new Set(asked)].filter((key) => !english[key]), []);
    const composed = /^(headMachine|theme|font|align|images|guide|proof|hint|badge|label|basis|missing|problem)/;
    assert.deepEqual(Object.keys(english).filter((key) => !composed.test(key) && !new RegExp(`['"_]${key}['"_]`).test(code)), []);
  });

  test('values are isolated in right-to-left sentences only', () => {
    assert.equal(wordsFrom({k: {message: 'a $X$'}}, 'he')('k', {x: 'b'}), 'a \u2068b\u2069');
    assert.equal(wordsFrom({k: {message: 'a $X$'}}, 'de')('k', {x: 'b'}), 'a b');
  });

  test('the closest language is chosen', () => {
    assert.deepEqual([['de-AT'], ['zh-TW', 'fr'], ['pt_BR'], ['xx', 'uk'], []].map(bestLocale), ['de', 'zh_CN', 'pt', 'uk', 'en']);
  });
});

describe('marks', () => {
  test('are those of the service’s catalogue', () => {
    execFileSync(process.execPath, [folder('build/generate.mjs').pathname, '--check']);
    assert.ok(MARKS.length > 0);
  });

  const look = (html) => {
    const {document} = parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`);
    Object.assign(globalThis, {document, CSS: {escape: String}});
    return findInPage(MARKS, INERT).findings.map(({id, strength}) => `${id} ${strength}`);
  };
  const nest = '<p><font style="vertical-align: inherit;"><font style="vertical-align: inherit;">Translated words in a row.</font></font></p>';

  test('Google’s fonts over the whole page are proof', () => assert.ok(look(nest.repeat(5)).includes('google-font-nests proof')));
  test('a style counts by its declarations', () => {
    const other = nest.replaceAll('vertical-align: inherit;', 'color: red; vertical-align: inherit-not');
    assert.deepEqual(look(other.repeat(5)), []);
    assert.ok(look(nest.replaceAll(': inherit;', ':inherit ; color: red').repeat(5)).includes('google-font-nests proof'));
  });
  test('a few pasted words are none', () => assert.deepEqual(look(nest.repeat(3) + `<p>${'An original sentence. '.repeat(80)}</p>`), []));
  test('an innocent page shows none', () => assert.deepEqual(look('<p>About <code>font style="vertical-align: inherit"</code></p>'), []));
  for (const name of INERT) {
    test(`what stands in ${name} is only shown`, () => {
      const shown = `<!-- CO_OP_TRANSLATOR_METADATA: x --><meta name="machine_translated" content="true"><b class="sg-trans">a</b><b class="sg-trans">b</b>`;
      assert.equal(look(`<p>${shown}</p>`).length, 3);
      assert.deepEqual(look(`<${name}><b>${shown}</b></${name}><p>Text</p>`), []);
    });
  }
  test('hosts count with what is below them only', () => {
    const marks = [{id: 'h', strength: 'proof', engine: '', hosts: ['translate.goog']}];
    assert.equal(markOfAddress('https://a-b.translate.goog/x', '', marks)?.where, 'url');
    assert.equal(markOfAddress('https://nottranslate.goog/x', '', marks), null);
  });

  for (const [url, language, expected] of [
    ['https://www-paper-example.translate.goog/a?_x_tr_sl=ru&_x_tr_tl=en', 'en', 'translate-proxy proof'],
    ['https://www-paper-example.translate.goog/a?_x_tr_sl=ru&_x_tr_tl=en', 'ru', 'translate-proxy hint'],
    ['https://translate.google.co.uk/translate?u=https://paper.example&tl=de', '', 'translate-proxy proof'],
    ['https://translate.google.com/', 'en', undefined],
    ['https://www.apertium.org/index.eng.html', 'en', undefined],
    ['https://translated.turbopages.org/proxy_u/ru-en.ru.1/https/paper.example/a', 'en', 'translate-proxy proof'],
    ['https://www.reddit.com/r/a/comments/b/?tl=de', 'de-DE', 'reddit-translation proof'],
    ['https://www.reddit.com/r/a/comments/b/?tl=de', 'en', 'reddit-translation hint'],
    ['https://www.reddit.com/r/a/comments/b/?tl=', 'en', undefined],
    ['https://notreddit.com/?tl=de', 'de', undefined],
    ['about:blank', '', undefined],
  ]) {
    test(`an address tells: ${url} in "${language}"`, () => {
      const found = markOfAddress(url, language);
      assert.equal(found ? `${found.id} ${found.strength}` : undefined, expected);
    });
  }

  for (const [tag, found] of [['en-x-mtfrom-ru', true], ['EN_X_MTFROM_ru', true], ['en-t-ru-t0-und', true], ['en', false], ['t0-en-t-x', false]]) {
    test(`the page's language tag ${tag} ${found ? 'says so' : 'says nothing'}`, () => {
      const {document} = parseHTML(`<!DOCTYPE html><html lang="${tag}"><body>Text</body></html>`);
      Object.assign(globalThis, {document, CSS: {escape: String}});
      const {language, findings} = findInPage(MARKS, INERT);
      assert.equal(language, tag);
      assert.deepEqual(findings.map(({id}) => id), found ? ['machine-translated-language-tag'] : []);
    });
  }
});

describe('the folder', () => {
  test('DOMPurify is the released one', () => {
    const hash = createHash('sha256').update(readFileSync(folder('vendor/purify.es.mjs'))).digest('hex');
    assert.equal(hash, '1a06b721ad8b46d6174b21f22ea70290aaf3e5a81d65af3b7178113953f7c9b1', 'DOMPurify 3.4.18, dist/purify.es.mjs');
  });
  test('the content script is at most 12 KB', () => assert.ok(statSync(folder('content/notice.js')).size <= 12 * 1024));
  test('asks for no more than it says', () => {
    const manifest = JSON.parse(text('manifest.json'));
    assert.deepEqual(manifest.permissions, ['activeTab', 'scripting', 'storage', 'contextMenus']);
    assert.equal(manifest.content_scripts, undefined);
    assert.equal(manifest.web_accessible_resources, undefined);
  });
  test('has one door for markup, one for the network', () => {
    const files = ['background.js', ...['lib', 'reader', 'content', 'options', 'welcome', 'consent'].flatMap((each) =>
      readdirSync(folder(each)).filter((name) => name.endsWith('.js')).map((name) => `${each}/${name}`))];
    const using = (/** @type {RegExp} */ pattern) => files.filter((file) => pattern.test(text(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')));
    assert.deepEqual(using(/insertAdjacentHTML|innerHTML\s*\+?=|outerHTML\s*\+?=|document\.write|createContextualFragment|setHTMLUnsafe|\beval\(|new Function/), []);
    assert.deepEqual(using(/purify/i), ['lib/sanitise.js']);
    assert.deepEqual(using(/\bfetch\(/), ['lib/api.js', 'lib/i18n.js']);
    assert.deepEqual(using(/XMLHttpRequest|WebSocket|sendBeacon|EventSource/), []);
  });
  test('hears the browser from the first moment', () => {
    // A worker that was asleep gets only those events whose listeners stand when its script has run.
    const wiring = text('background.js');
    assert.doesNotMatch(wiring, /\bawait\b|setTimeout/);
    assert.equal([...wiring.matchAll(/^chrome\.[A-Za-z.]+\.addListener\(/gm)].length, [...wiring.matchAll(/addListener\(/g)].length);
  });
  test('loads nothing from elsewhere', () => {
    for (const page of ['reader/reader.html', 'options/options.html', 'welcome/welcome.html', 'consent/consent.html']) {
      assert.doesNotMatch(text(page), /(src|href)="(https?:)?\/\//, page);
    }
  });
});
