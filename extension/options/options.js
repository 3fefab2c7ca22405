/** The options. Everything is kept as it is changed, except the service's address: that is checked first. */
import {testConnection} from '../lib/api.js';
import {originPattern} from '../lib/address.js';
import {LOCALES, translatePage, words} from '../lib/i18n.js';
import * as library from '../lib/library.js';
import {explain} from '../lib/problems.js';
import {backendAddress, load, normalised, save, update} from '../lib/settings.js';
import {forget, stopForeign} from '../lib/sites.js';
import {appearancePanel, applyAppearance} from '../reader/prefs.js';
import {download} from '../reader/save.js';

/** @param {string} id @returns {HTMLElement} */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {string} id @returns {HTMLInputElement} */
const input = (id) => /** @type {HTMLInputElement} */ (document.getElementById(id));

let settings = await load();
let t = await words(settings.uiLanguage);

/** Shows the settings as they are. */
async function show() {
  t = await words(settings.uiLanguage);
  translatePage(document, t);
  document.title = `${t('options')} · Calque`;
  document.documentElement.dataset.theme = settings.appearance.theme;
  input('backend').value = settings.backend;
  input('token').value = settings.token;
  input('languages').value = settings.languages.join(', ');
  byId('languages-named').textContent = settings.languages.map(t.languageName).join(' · ');
  input('foreign').checked = settings.foreign;
  input('keep-offline').checked = settings.keepOffline;
  byId('privacy-where').textContent = t('privacyWhere', {address: settings.backend});
  showUiLanguages();
  showSites('always', settings.always);
  showSites('never', settings.never);
  showAppearance();
  await showCommands();
}

function showUiLanguages() {
  const select = /** @type {HTMLSelectElement} */ (byId('ui-language'));
  const own = (/** @type {string} */ tag) => new Intl.DisplayNames([tag], {type: 'language'}).of(tag) ?? tag;
  select.replaceChildren(
    new Option(t('uiLanguageAuto'), 'auto'),
    ...LOCALES.map((locale) => new Option(own(locale.replace('_', '-')), locale)),
  );
  select.value = settings.uiLanguage;
}

/** @param {string} id @param {string[]} hosts */
function showSites(id, hosts) {
  const list = byId(id);
  list.replaceChildren(...hosts.map((host) => {
    const item = document.createElement('li');
    const remove = Object.assign(document.createElement('button'), {type: 'button', textContent: t('remove')});
    remove.setAttribute('aria-label', `${t('remove')}: ${host}`);
    remove.addEventListener('click', async () => {
      await forget(host);
      await reload();
    });
    item.append(host, remove);
    return item;
  }));
  if (hosts.length === 0) {
    list.append(Object.assign(document.createElement('li'), {className: 'hint', textContent: t('noSites')}));
  }
}

function showAppearance() {
  const panel = appearancePanel(byId('appearance'), settings.appearance, t, {
    language: t.locale,
    changed: async (change) => {
      settings = await update(({appearance}) => ({appearance: {...appearance, ...change}}));
      document.documentElement.dataset.theme = settings.appearance.theme;
      panel.refresh(settings.appearance);
    },
  });
}

async function showCommands() {
  const commands = await chrome.commands.getAll();
  byId('commands').replaceChildren(...commands.flatMap(({name, shortcut}) => {
    const key = document.createElement('dt');
    key.append(Object.assign(document.createElement('kbd'), {textContent: shortcut || '—'}));
    const says = document.createElement('dd');
    says.textContent = t(name === 'reader' ? 'commandReader' : 'actionTitle');
    return [key, says];
  }));
}

async function reload() {
  settings = await load();
  await show();
}

/** @param {string} id @param {string} text @param {boolean} good */
function result(id, text, good) {
  const line = byId(id);
  line.className = `result ${good ? 'good' : 'bad'}`;
  line.textContent = text;
}

byId('service').addEventListener('submit', async (event) => {
  event.preventDefault();
  const backend = backendAddress(input('backend').value);
  if (!backend) {
    result('service-result', t('serviceRefused'), false);
    return;
  }
  const granted = await chrome.permissions.request({origins: [originPattern(backend)]});
  if (!granted) {
    result('service-result', t('consentRefused'), false);
    return;
  }
  settings = await save({backend, token: input('token').value.trim()});
  await show();
  result('service-result', t('saved'), true);
});

byId('test').addEventListener('click', async () => {
  const backend = backendAddress(input('backend').value);
  if (!backend) {
    result('service-result', t('serviceRefused'), false);
    return;
  }
  result('service-result', t('asking'), true);
  const {ok, problem} = await testConnection({backend, token: input('token').value.trim()});
  result('service-result', ok || !problem ? t('connectionGood') : explain(problem, t).headline, ok);
});

byId('ui-language').addEventListener('change', async () => {
  settings = await save({uiLanguage: /** @type {HTMLSelectElement} */ (byId('ui-language')).value});
  await show();
});

input('languages').addEventListener('change', async () => {
  const tags = input('languages').value.split(/[\s,;]+/).filter((tag) => /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/.test(tag));
  settings = await save({languages: tags.map((tag) => tag.replaceAll('_', '-'))});
  await show();
});

input('foreign').addEventListener('change', async () => {
  if (input('foreign').checked) {
    // Consent has a page of its own; the box stands when it was given.
    input('foreign').checked = false;
    await chrome.tabs.create({url: 'consent/consent.html'});
  } else {
    await stopForeign();
    await reload();
  }
});

input('keep-offline').addEventListener('change', async () => {
  settings = await save({keepOffline: input('keep-offline').checked});
});

byId('clear').addEventListener('click', async () => {
  await library.clear();
  result('transfer-result', t('libraryCleared'), true);
});

byId('export').addEventListener('click', () => {
  // The token is a secret: a file that is passed on doesn't carry it.
  const {token, ...rest} = settings;
  download('calque-settings.json', 'application/json', `${JSON.stringify(rest, null, 2)}\n`);
});

input('import').addEventListener('change', async () => {
  try {
    const given = JSON.parse(await /** @type {File} */ (input('import').files?.[0]).text());
    if (given?.version !== 1) {
      throw new SyntaxError('not of this form');
    }
    // Permissions don't travel in a file: what needs one is asked for anew.
    const {token, consent, always, foreign, ...rest} = normalised(given);
    const granted = await chrome.permissions.contains({origins: [originPattern(rest.backend)]});
    settings = await save(granted ? rest : {...rest, backend: settings.backend});
    await show();
    result('transfer-result', t('imported'), true);
  } catch {
    result('transfer-result', t('importFailed'), false);
  }
});

chrome.storage.onChanged.addListener((changes, area) => {
  if (area === 'local' && changes.settings && document.hidden) {
    reload();
  }
});

applyAppearance(settings.appearance);
await show();
