/** The entries of the context menus. */
import {words} from './i18n.js';
import {load} from './settings.js';
import {openReader} from './tabs.js';

const LINKS = ['http://*/*', 'https://*/*'];

/** Creates the entries anew, in the reader's language. */
export async function createMenus() {
  const t = await words((await load()).uiLanguage);
  await chrome.contextMenus.removeAll();
  chrome.contextMenus.create({id: 'check', contexts: ['page'], title: t('menuPage')});
  chrome.contextMenus.create({id: 'link', contexts: ['link'], title: t('menuLink'), targetUrlPatterns: LINKS});
  chrome.contextMenus.create({id: 'reader', contexts: ['page'], title: t('menuReader')});
  chrome.contextMenus.create({id: 'library', contexts: ['action'], title: t('libraryTitle')});
}

/**
 * @param {chrome.contextMenus.OnClickData} info
 * @param {chrome.tabs.Tab|undefined} tab
 * @param {{check: (tab: chrome.tabs.Tab) => Promise<void>,
 *   link: (url: string, tab: chrome.tabs.Tab) => Promise<void>}} doors
 */
export async function onMenu(info, tab, {check, link}) {
  if (!tab) {
    return;
  }
  switch (info.menuItemId) {
    case 'check':
      return check(tab);
    case 'link':
      return link(info.linkUrl ?? '', tab);
    case 'reader':
      return openReader(tab);
    case 'library':
      await chrome.tabs.create({url: 'reader/reader.html'});
  }
}
