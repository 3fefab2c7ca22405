/** Wiring only: what the browser tells us, and who acts on it. Nothing is remembered in here. */
import {isBarMessage, onAction, onBarMessage, onLink} from './lib/checks.js';
import {onPageLoaded} from './lib/automatic.js';
import {createMenus, onMenu} from './lib/menus.js';
import {openReader} from './lib/tabs.js';
import {onPermissionsRemoved} from './lib/sites.js';

chrome.action.onClicked.addListener((tab) => {
  onAction(tab);
});

chrome.contextMenus.onClicked.addListener((info, tab) => {
  onMenu(info, tab, {check: onAction, link: onLink});
});

chrome.commands.onCommand.addListener((command, tab) => {
  if (command === 'reader' && tab) {
    openReader(tab);
  }
});

chrome.runtime.onMessage.addListener((message, sender) => {
  // Our own bar speaks from the top of a tab; nobody else is listened to.
  if (sender.id === chrome.runtime.id && sender.tab && sender.frameId === 0 && isBarMessage(message)) {
    onBarMessage(message, sender.tab);
  }
});

chrome.tabs.onUpdated.addListener((tabId, change, tab) => {
  if (change.status === 'complete') {
    onPageLoaded(tabId, tab);
  }
});

chrome.permissions.onRemoved.addListener(() => {
  onPermissionsRemoved();
});

chrome.storage.onChanged.addListener((changes, area) => {
  if (area === 'local' && uiLanguageOf(changes.settings?.newValue) !== uiLanguageOf(changes.settings?.oldValue)) {
    createMenus();
  }
});

chrome.runtime.onInstalled.addListener(({reason}) => {
  createMenus();
  if (reason === 'install') {
    chrome.tabs.create({url: 'welcome/welcome.html'});
  }
});

/** @param {any} settings */
function uiLanguageOf(settings) {
  return settings?.uiLanguage;
}
