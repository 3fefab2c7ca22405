import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {forSending, hostOf, isPrivate, isReadable, originPattern} from '../../lib/address.js';
import {backendAddress, defaults, load, normalised, update} from '../../lib/settings.js';
import {automatic, isForeign} from '../../lib/sites.js';
import {evicted} from '../../lib/library.js';
import {leaving} from '../../lib/cache.js';

describe('what of an address is sent', () => {
  for (const [given, sent] of [
    ['https://a.example/x#secret', 'https://a.example/x'],
    ['https://a.example/?utm_source=b&id=7&fbclid=x', 'https://a.example/?id=7'],
    ['https://a.example/?UTM_medium=b', 'https://a.example/'],
    ['https://u:p@a.example/', 'https://a.example/'],
    ['https://a.example/?a=%20+b&b', 'https://a.example/?a=%20+b&b'],
    ['https://a.example/?%zz=1', 'https://a.example/?%zz=1'],
  ]) {
    test(given, () => assert.equal(forSending(given), sent));
  }
});

describe('private addresses', () => {
  for (const url of ['http://localhost:3000/', 'http://127.0.0.1/', 'http://10.1.2.3/', 'http://192.168.0.1/', 'http://172.20.0.1/', 'http://[::1]/', 'http://nas.local/', 'http://intranet/', 'http://100.64.0.1/']) {
    test(`${url} stays here`, () => assert.equal(isPrivate(url), true));
  }
  for (const url of ['https://example.org/', 'http://172.32.0.1/', 'http://8.8.8.8/', 'http://[2606:4700::1]/']) {
    test(`${url} is public`, () => assert.equal(isPrivate(url), false));
  }
});

test('only web pages are readable', () => {
  assert.deepEqual(['https://a.example/', 'about:blank', 'file:///x', 'chrome://version', undefined].map(isReadable), [true, false, false, false, false]);
  assert.equal(hostOf('https://www.a.example:8443/x'), 'a.example');
  assert.equal(originPattern('https://a.example:8443/x'), 'https://a.example/*');
});

describe('settings', () => {
  test('nonsense becomes the defaults', () => {
    for (const given of [null, 7, 'x', [], {appearance: 5, languages: {}, backend: 'javascript:alert(1)'}]) {
      assert.deepEqual(normalised(given), defaults());
    }
  });
  test('values are kept within their bounds', () => {
    const {appearance} = normalised({appearance: {size: 900, theme: 'neon', lineHeight: 1.5, width: 'x'}});
    assert.deepEqual([appearance.size, appearance.theme, appearance.lineHeight, appearance.width], [34, 'auto', 1.5, defaults().appearance.width]);
  });
  test('the service is spoken to in the clear on this computer only', () => {
    assert.equal(backendAddress(' https://calque.example/api/ '), 'https://calque.example/api');
    assert.equal(backendAddress('http://localhost:8080'), 'http://localhost:8080');
    assert.equal(backendAddress('http://calque.example'), null);
    assert.equal(backendAddress('https://u:p@calque.example'), null);
  });
});

describe('changes of the settings', () => {
  test('made at the same time are both kept', async () => {
    const store = {};
    const later = () => new Promise((resolve) => setTimeout(resolve, 1));
    globalThis.chrome = {storage: {local: {
      get: async () => { await later(); return structuredClone(store); },
      set: async (change) => { await later(); Object.assign(store, structuredClone(change)); },
    }}};
    let last = Promise.resolve();
    const locks = {request: (_, work) => { last = last.then(work); return last; }};
    Object.defineProperty(globalThis, 'navigator', {value: {locks}, configurable: true});
    await Promise.all([
      update(({always}) => ({always: [...always, 'a.example']})), update(({always}) => ({always: [...always, 'b.example']})), update(() => ({foreign: true})),
    ]);
    const {always, foreign} = await load();
    assert.deepEqual([always, foreign], [['a.example', 'b.example'], true]);
  });
});

describe('automatic checks', () => {
  const page = {url: 'https://paper.example/a', incognito: false};
  const agreed = {...defaults(), consent: true, languages: ['en', 'de-AT']};
  test('nothing happens by default', () => assert.equal(automatic(defaults(), page), 'no'));
  test('a site on the list is checked', () => assert.equal(automatic({...agreed, always: ['paper.example']}, page), 'yes'));
  test('not without consent', () => assert.equal(automatic({...agreed, consent: false, always: ['paper.example']}, page), 'no'));
  test('not in private windows', () => assert.equal(automatic({...agreed, always: ['paper.example']}, {...page, incognito: true}), 'no'));
  test('"never" outweighs everything', () => assert.equal(automatic({...agreed, foreign: true, always: ['paper.example'], never: ['paper.example']}, page), 'no'));
  test('private addresses are left alone', () => assert.equal(automatic({...agreed, always: ['localhost']}, {...page, url: 'http://localhost/'}), 'no'));
  test('pages in other languages wait for their language', () => assert.equal(automatic({...agreed, foreign: true}, page), 'if-foreign'));
  test('a language is foreign by its primary subtag', () => {
    assert.deepEqual(['ru', 'de-CH', 'EN', '', null, 'x'].map((tag) => isForeign(agreed, tag)), [true, false, false, false, false, false]);
  });
});

describe('stores', () => {
  const entry = (url, at, size) => ({url, at, size, title: url, label: '', language: null});
  test('the longest unread makes room', () => {
    assert.deepEqual(evicted([entry('a', 1, 4), entry('b', 2, 4)], entry('c', 3, 4), 10), ['a']);
    assert.deepEqual(evicted([entry('a', 1, 4), entry('b', 2, 4)], entry('a', 3, 6), 10), []);
    assert.equal(evicted([], entry('a', 1, 11), 10), null);
  });
  test('outdated verdicts leave, then the oldest', () => {
    const now = 10_000_000;
    assert.deepEqual(leaving([{key: 'old', at: 0}, {key: 'new', at: now}], now), ['old']);
    const many = Array.from({length: 60}, (_, i) => ({key: `k${i}`, at: now - i}));
    assert.deepEqual(leaving(many, now), ['k59']);
  });
});
