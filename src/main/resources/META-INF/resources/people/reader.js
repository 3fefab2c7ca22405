/** The article, in reader mode. */
import {element} from './element.js';
import {sanitised} from './sanitise.js';
import {reachable, readingLink} from './addresses.js';
import {day} from './words.js';
import {missingExplained} from './problems.js';

const PICTURES_KEY = 'calque.pictures';

/** The reader view of a reading; where there is no article, the reason. */
export function readerView(reading) {
  return reading.article ? article(reading.article) : missing(reading);
}

function missing({articleMissing, original}) {
  return element('section', {class: 'no-article', 'aria-labelledby': 'no-article-title'},
    element('h2', {id: 'no-article-title', text: 'There is no article to show'}),
    element('p', {text: missingExplained(articleMissing ?? 'no-text')}),
    original ? element('p', {}, element('a', {href: readingLink(original.url), 'data-read': original.url, text: 'Try the original'})) : null);
}

/** The article with a bar above it; drawn anew when the reader wants pictures, or none. */
function article(found) {
  let view = drawn(found, picturesWanted());
  const redraw = (withPictures) => {
    keepPictures(withPictures);
    const redrawn = drawn(found, withPictures);
    view.replaceWith(redrawn);
    view = redrawn;
  };
  const hasPictures = found.leadImage || /<img\b/i.test(found.contentHtml ?? '');
  return element('div', {class: 'reader-frame'}, hasPictures ? pictureSwitch(redraw) : null, view);
}

function drawn(found, withPictures) {
  const content = element('div', {class: 'content'}, sanitised(found.contentHtml ?? '', withPictures));
  letScrollersTakeFocus(content);
  return element('article', {
    class: 'reader', lang: found.language ?? null, dir: found.dir === 'rtl' ? 'rtl' : 'ltr', 'aria-labelledby': 'article-title',
  },
    element('header', {class: 'reader-head'},
      found.siteName ? element('p', {class: 'site-name'}, element('bdi', {text: found.siteName})) : null,
      element('h2', {id: 'article-title', text: found.title || 'Without a title'}),
      element('p', {class: 'byline'}, ...byline(found))),
    withPictures ? lead(found) : null,
    content);
}

function byline({byline: author, publishedTime, modifiedTime, readingTimeMinutes, wordCount}) {
  const ours = {lang: 'en', dir: 'ltr'};
  const parts = [
    author ? element('bdi', {class: 'author', text: author}) : null,
    publishedTime ? element('time', {...ours, datetime: publishedTime, text: day(publishedTime)}) : null,
    modifiedTime && day(modifiedTime) !== day(publishedTime)
      ? element('span', ours, 'changed ', element('time', {datetime: modifiedTime, text: day(modifiedTime)})) : null,
    readingTimeMinutes ? element('span', {...ours, text: minutes(readingTimeMinutes, wordCount)}) : null,
  ];
  return parts.filter((part) => part !== null);
}

function minutes(count, words) {
  return words > 1 ? `${count} min to read (${words.toLocaleString('en')} words)` : `${count} min to read`;
}

/** The lead picture, unless the article shows it anyway. */
function lead({leadImage, contentHtml}) {
  const source = leadImage ? reachable(leadImage) : null;
  if (source === null || shows(contentHtml, source)) {
    return null;
  }
  const figure = element('figure', {class: 'lead'});
  figure.append(element('img', {
    alt: '', src: source, decoding: 'async', referrerpolicy: 'no-referrer', onerror: () => figure.remove(),
  }));
  return figure;
}

function shows(html, source) {
  const images = new DOMParser().parseFromString(html ?? '', 'text/html').images;
  return [...images].some((image) => reachable(image.getAttribute('src') ?? '') === source);
}

/** Only what really scrolls should be a stop for the keyboard; before it is laid out nobody knows. */
function letScrollersTakeFocus(content) {
  new ResizeObserver(() => {
    for (const box of content.querySelectorAll('.scrollable')) {
      if (box.scrollWidth > box.clientWidth) {
        box.setAttribute('tabindex', '0');
      } else {
        box.removeAttribute('tabindex');
      }
    }
  }).observe(content);
}

/** Whether the site's pictures are loaded; the choice stays in this browser. */
function pictureSwitch(redraw) {
  const box = element('input', {type: 'checkbox', checked: picturesWanted(), onchange: () => redraw(box.checked)});
  return element('div', {class: 'toolbar'},
    element('label', {title: 'Pictures come straight from the sites that keep them; those see your network address.'}, box, ' Pictures'));
}

function picturesWanted() {
  try {
    return localStorage.getItem(PICTURES_KEY) !== 'off';
  } catch {
    return true; // Storage is switched off in this browser.
  }
}

function keepPictures(wanted) {
  try {
    localStorage.setItem(PICTURES_KEY, wanted ? 'on' : 'off');
  } catch {
    // Then the choice holds for this page only.
  }
}
