import {element} from './element.js';
import {readingLink} from './addresses.js';
import {languageName} from './words.js';

/** Fills the list of bundled sample pages; where there are none, the section stays hidden. */
export async function showSamples(section, list) {
  const samples = await fetch('/samples/index.json')
    .then((response) => (response.ok ? response.json() : []))
    .catch(() => []);
  list.replaceChildren(...samples.map(card));
  section.hidden = samples.length === 0;
}

function card({url, title, shows, language}) {
  return element('li', {},
    element('a', {class: 'sample', href: readingLink(url), 'data-read': url},
      element('span', {class: 'sample-language', text: languageName(language)}),
      element('span', {class: 'sample-title', lang: language, dir: 'auto', text: title}),
      element('span', {class: 'sample-shows', text: shows})));
}
