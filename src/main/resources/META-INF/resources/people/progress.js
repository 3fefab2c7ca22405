import {element} from './element.js';
import {shownAddress} from './addresses.js';

/** After this long a page is slow, and the reader deserves to be told what happens next. */
const SLOW_AFTER_SECONDS = 4;

/**
 * Shows that a page is being read: what is done, for how long, and a way out. What the service does inside we are not
 * told, so nothing here pretends to know.
 *
 * @returns {() => void} ends the display
 */
export function showProgress(place, url, cancel) {
  const elapsed = element('span', {class: 'elapsed', 'aria-hidden': 'true'});
  const stage = element('span', {text: `Fetching and reading ${shownAddress(url)}`});
  place.replaceChildren(element('div', {class: 'progress'},
    element('span', {class: 'spinner', 'aria-hidden': 'true'}),
    element('p', {}, stage, ' ', elapsed),
    element('button', {type: 'button', class: 'quiet', text: 'Cancel', onclick: cancel})));
  const begun = performance.now();
  const timer = setInterval(() => {
    const seconds = Math.floor((performance.now() - begun) / 1000);
    elapsed.textContent = seconds > 0 ? `${seconds} s` : '';
    if (seconds === SLOW_AFTER_SECONDS) {
      stage.textContent = `The site is slow: ${shownAddress(url)}. The service gives a page ten seconds.`;
    }
  }, 250);
  return () => {
    clearInterval(timer);
    place.replaceChildren();
  };
}
