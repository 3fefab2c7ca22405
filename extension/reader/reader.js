/** The reader view: the verdict above, the article below, and everything that can be done with it. */
import {hostOf} from '../lib/address.js';
import {translatePage, words} from '../lib/i18n.js';
import {readingOf} from '../lib/readings.js';
import {load, update} from '../lib/settings.js';
import {showArticle} from './article.js';
import {showProblem, showVerdict} from './banner.js';
import {KEYS, actionOf} from './keys.js';
import {showLibrary} from './library.js';
import {followPointer} from './guide.js';
import {markdown} from '../lib/markdown.js';
import {appearancePanel, applyAppearance} from './prefs.js';
import {download, fileName, standalone} from './save.js';
import {speaker} from './speech.js';

/**
 * @typedef {import('../lib/contract.js').Reading} Reading
 * @typedef {import('../lib/settings.js').Settings} Settings
 */

/** @param {string} id @returns {HTMLElement} */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const query = new URLSearchParams(location.search);
const url = query.get('url') ?? '';

let settings = await load();
applyAppearance(settings.appearance);
const t = await words(settings.uiLanguage);
translatePage(document, t);

/** @type {Record<string, () => unknown>} what the buttons and keys do; filled once there is an article */
const actions = {help};

byId('help-close').addEventListener('click', () => /** @type {HTMLDialogElement} */ (byId('help')).close());
for (const button of document.querySelectorAll('[data-does]')) {
  button.addEventListener('click', () => actions[button.getAttribute('data-does') ?? '']?.());
}
addEventListener('keydown', (event) => {
  const action = actionOf(event);
  if (action && actions[action]) {
    event.preventDefault();
    actions[action]();
  } else if (event.key === 'Escape') {
    closeAppearance();
  }
});

if (url) {
  await showPage();
} else {
  byId('banner').hidden = true;
  await showLibrary(byId('library'), t);
}

async function showPage() {
  const found = await readingOf(settings, url, {
    incognito: chrome.extension?.inIncognitoContext ?? false, own: query.get('own') === '1',
  });
  byId('banner').removeAttribute('aria-busy');
  if (!found.ok) {
    document.title = `${hostOf(url)} · Calque`;
    showProblem(byId('banner'), found.problem, url, t);
    return;
  }
  const {reading} = found;
  showVerdict(byId('banner'), reading, t, {
    languages: settings.languages, url, keptOffline: found.keptAt === 'library',
  });
  document.title = `${reading.article?.title || hostOf(url)} · Calque`;
  if (reading.article) {
    showReadable(reading);
  }
}

/** @param {Reading} reading */
function showReadable(reading) {
  const images = () => settings.appearance.images;
  const {outline, showImages} = showArticle(reading, t, images);
  for (const part of document.querySelectorAll('.article-only')) {
    /** @type {HTMLElement} */ (part).hidden = false;
  }
  const panel = appearancePanel(byId('appearance'), settings.appearance, t, {
    language: reading.article?.language ?? '', changed,
  });
  const speech = reader(reading);
  followPointer(byId('guide'));
  document.querySelector('[data-does="outline"]')?.toggleAttribute('hidden', outline === 0);

  /** @param {Partial<import('../lib/settings.js').Appearance>} change */
  async function changed(change) {
    settings = {...settings, appearance: {...settings.appearance, ...change}};
    applyAppearance(settings.appearance);
    panel.refresh(settings.appearance);
    if (change.images) {
      showImages();
    }
    if (change.rate || change.voices) {
      speech.again();
    }
    await update(({appearance}) => ({appearance: {...appearance, ...change}}));
  }

  const next = (/** @type {readonly string[]} */ all, /** @type {string} */ now) => all[(all.indexOf(now) + 1) % all.length];
  const size = (/** @type {number} */ step) => changed({size: Math.min(34, Math.max(14, settings.appearance.size + step))});
  Object.assign(actions, {
    original: () => reading.original && location.assign(reading.original.url),
    evidence: () => /** @type {HTMLElement|null} */ (document.querySelector('#banner .why'))?.click(),
    outline: () => toggle('outline'),
    appearance: () => toggle('appearance'),
    larger: () => size(1),
    smaller: () => size(-1),
    theme: () => changed({theme: next(['auto', 'light', 'dark', 'sepia', 'contrast'], settings.appearance.theme)}),
    images: () => changed({images: next(['on', 'ask', 'off'], settings.appearance.images)}),
    guide: () => changed({guide: next(['off', 'on'], settings.appearance.guide)}),
    speak: speech.toggle,
    back: () => speech.skip(-1),
    forward: () => speech.skip(1),
    stop: speech.stop,
    markdown: () => copyMarkdown(reading),
    save: () => saveFile(reading),
    print: () => print(),
  });
}

/** @param {Reading} reading */
function reader(reading) {
  const language = reading.article?.language || document.documentElement.lang;
  return speaker(byId('article'), {
    language,
    rate: () => settings.appearance.rate,
    voice: () => settings.appearance.voices[language] ?? '',
    onState: (state) => {
      byId('speaking').hidden = state === 'stopped';
      byId('speech-toggle').textContent = t(state === 'speaking' ? 'pause' : 'resume');
    },
  });
}

/** @param {Reading} reading */
async function copyMarkdown(reading) {
  const head = `# ${reading.article?.title ?? ''}\n\n${byId('banner').querySelector('.headline')?.textContent ?? ''}  \n<${reading.url}>\n\n`;
  await navigator.clipboard.writeText(head + markdown(contentCopy()));
  toast(t('copied'));
}

/** @param {Reading} reading */
function saveFile(reading) {
  const {article} = reading;
  const said = ['headline', 'meaning'].map((part) => byId('banner').querySelector(`.${part}`)?.textContent ?? '');
  const title = article?.title ?? '';
  download(fileName(title, 'html'), 'text/html', standalone({
    title, language: article?.language ?? '', dir: article?.dir ?? 'ltr', url: reading.url, byline: article?.byline ?? '',
    verdict: said.join(' ').trim(), verdictLanguage: t.locale, verdictDir: t.dir, content: contentCopy(),
  }));
}

/** The article without what the reader view added to it. */
function contentCopy() {
  const copy = /** @type {HTMLElement} */ (byId('content').cloneNode(true));
  for (const added of copy.querySelectorAll('.footnote-back, .image-button')) {
    added.remove();
  }
  return copy;
}

/** Closes the panel; who was in it goes back to the button that opened it. */
function closeAppearance() {
  const panel = byId('appearance');
  if (panel.contains(document.activeElement)) {
    /** @type {HTMLElement|null} */ (document.querySelector('[data-does="appearance"]'))?.focus();
  }
  panel.hidden = true;
  sayExpanded('appearance', false);
}

/** @param {string} id */
function toggle(id) {
  const part = byId(id);
  part.hidden = !part.hidden;
  sayExpanded(id, !part.hidden);
  if (!part.hidden) {
    /** @type {HTMLElement|null} */ (part.querySelector('a, input, select'))?.focus();
  }
}

/** @param {string} id @param {boolean} expanded */
function sayExpanded(id, expanded) {
  document.querySelector(`[data-does="${id}"]`)?.setAttribute('aria-expanded', String(expanded));
}

function help() {
  byId('keys').replaceChildren(...KEYS.flatMap(({key, label}) => {
    const name = document.createElement('dt');
    name.append(Object.assign(document.createElement('kbd'), {textContent: key.length > 1 ? key : key.toUpperCase()}));
    return [name, Object.assign(document.createElement('dd'), {textContent: t(label)})];
  }));
  /** @type {HTMLDialogElement} */ (byId('help')).showModal();
}

/** @param {string} text */
function toast(text) {
  byId('toast').textContent = text;
  setTimeout(() => {
    byId('toast').textContent = '';
  }, 3000);
}
