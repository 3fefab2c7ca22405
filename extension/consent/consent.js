/** Asks before any page is looked at without a click: one site, or pages in other languages. */
import {hostOf} from '../lib/address.js';
import {translatePage, words} from '../lib/i18n.js';
import {load} from '../lib/settings.js';
import {allow, allowForeign} from '../lib/sites.js';

/** @param {string} id @returns {HTMLElement} */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const url = new URLSearchParams(location.search).get('url') ?? '';
const settings = await load();
const t = await words(settings.uiLanguage);
translatePage(document, t);
byId('title').textContent = url ? t('consentSite', {host: hostOf(url)}) : t('consentForeign');
document.title = `${byId('title').textContent} · Calque`;
byId('where').textContent = t('privacyWhere', {address: settings.backend});

// The browsers ask only inside a click: nothing may be awaited before the request.
byId('allow').addEventListener('click', async () => {
  const granted = await (url ? allow(url) : allowForeign());
  byId('result').textContent = t(granted ? 'consentGranted' : 'consentRefused');
  if (granted) {
    byId('allow').hidden = true;
    byId('cancel').textContent = t('close');
  }
});
byId('cancel').addEventListener('click', async () => {
  const tab = await chrome.tabs.getCurrent();
  if (tab?.id !== undefined) {
    await chrome.tabs.remove(tab.id);
  }
});
