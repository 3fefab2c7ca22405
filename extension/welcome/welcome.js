/** The first page: what Calque does, and what it sends and when. */
import {translatePage, words} from '../lib/i18n.js';
import {load} from '../lib/settings.js';

const settings = await load();
const t = await words(settings.uiLanguage);
translatePage(document, t);
document.title = `${t('welcomeTitle')} · Calque`;
/** @type {HTMLElement} */ (document.getElementById('privacy-where')).textContent = t('privacyWhere', {address: settings.backend});
document.getElementById('done')?.addEventListener('click', async () => {
  const tab = await chrome.tabs.getCurrent();
  if (tab?.id !== undefined) {
    await chrome.tabs.remove(tab.id);
  }
});
