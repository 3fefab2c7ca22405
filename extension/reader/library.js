/** What was read before, and a field for an address. */
import {translatePage} from '../lib/i18n.js';
import * as library from '../lib/library.js';
import {button, element, link} from './dom.js';

/** @param {HTMLElement} section @param {import('../lib/i18n.js').Words} t */
export async function showLibrary(section, t) {
  document.title = `${t('libraryTitle')} · Calque`;
  section.replaceChildren(element('h1', '', t('libraryTitle')), element('p', 'lede', t('libraryLede')), addressForm(t));
  section.hidden = false;
  const entries = await library.list();
  const list = element('ol');
  list.append(...entries.map((entry) => item(entry, t)));
  section.append(entries.length > 0 ? list : element('p', 'hint', t('libraryEmpty')));
  translatePage(document, t);
}

/** @param {import('../lib/i18n.js').Words} t */
function addressForm(t) {
  const form = element('form');
  const input = document.createElement('input');
  Object.assign(input, {type: 'url', required: true, placeholder: 'https://'});
  input.setAttribute('aria-label', t('pasteAddress'));
  const go = /** @type {HTMLButtonElement} */ (element('button', 'first', t('readerView')));
  form.append(input, go);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.search = `?${new URLSearchParams({url: input.value.trim()})}`;
  });
  return form;
}

/** @param {library.Entry} entry @param {import('../lib/i18n.js').Words} t */
function item(entry, t) {
  const line = element('li');
  const words = element('div');
  const title = link(entry.title, `?${new URLSearchParams({url: entry.url})}`);
  title.lang = entry.language ?? '';
  title.dir = 'auto';
  words.append(title, element('p', '', `${new URL(entry.url).hostname} · ${t.date(new Date(entry.at).toISOString())}`));
  line.append(words, button(t('remove'), async () => {
    await library.forget(entry.url);
    line.remove();
  }));
  return line;
}
