/** The article itself. */
import {hostOf} from '../lib/address.js';
import {sanitised} from '../lib/sanitise.js';
import {button, link} from './dom.js';
import {linkFootnotes} from './footnotes.js';
import {outline} from './outline.js';

/** @param {string} id @returns {HTMLElement} */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * @param {import('../lib/contract.js').Reading} reading
 * @param {import('../lib/i18n.js').Words} t
 * @param {() => string} images on, ask or off
 */
export function showArticle(reading, t, images) {
  const article = /** @type {import('../lib/contract.js').Article} */ (reading.article);
  const box = byId('article');
  box.lang = article.language ?? '';
  box.dir = article.dir === 'rtl' ? 'rtl' : article.dir === 'ltr' ? 'ltr' : 'auto';
  byId('site').textContent = article.siteName || hostOf(reading.url);
  byId('title').textContent = article.title ?? '';
  const facts = byId('facts');
  facts.lang = t.locale;
  // In the article's direction, beside its title; names and dates keep their own (FSI and PDI).
  facts.textContent = [
    article.byline, article.publishedTime && t.date(article.publishedTime),
    article.readingTimeMinutes > 0 && t('readingTime', {minutes: t.number(article.readingTimeMinutes)}),
  ].filter(Boolean).map((fact) => `\u2068${fact}\u2069`).join(' · ');
  const content = byId('content');
  content.replaceChildren(sanitised(article.contentHtml));
  linkFootnotes(content);
  for (const lost of content.querySelectorAll('img:not([data-src])')) {
    lost.remove();
  }
  const showImages = () => applyImages(content, images(), t);
  showImages();
  box.hidden = false;
  return {outline: showOutline(outline(content)), showImages};
}

/** @param {{id: string, text: string, level: number}[]} headings */
function showOutline(headings) {
  const items = headings.map(({id, text, level}) => {
    const item = document.createElement('li');
    item.style.setProperty('--level', String(level));
    item.append(link(text, `#${id}`));
    return item;
  });
  byId('outline').querySelector('ol')?.replaceChildren(...items);
  return items.length;
}

/**
 * @param {HTMLElement} content
 * @param {string} mode
 * @param {import('../lib/i18n.js').Words} t
 */
function applyImages(content, mode, t) {
  for (const placeholder of content.querySelectorAll('.image-button')) {
    placeholder.remove();
  }
  for (const image of content.querySelectorAll('img')) {
    if (mode === 'on') {
      load(image);
    } else if (!image.hasAttribute('src')) {
      image.hidden = true;
      if (mode === 'ask') {
        const ask = button(image.alt ? t('showImageOf', {text: image.alt}) : t('showImage'), () => {
          load(image);
          ask.remove();
        }, 'image-button');
        image.before(ask);
      }
    } else {
      image.hidden = mode === 'off';
    }
  }
}

/** @param {HTMLImageElement} image */
function load(image) {
  image.hidden = false;
  if (!image.hasAttribute('src')) {
    image.loading = 'lazy';
    image.referrerPolicy = 'no-referrer';
    image.src = /** @type {string} */ (image.getAttribute('data-src'));
  }
}
