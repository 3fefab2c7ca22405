import {element, icon} from './element.js';
import {apiLink, reachable, shownAddress} from './addresses.js';
import {problemExplained} from './problems.js';

/** What went wrong, what it means, and what can be done. */
export function trouble(problem, url, retry) {
  const {title, means, advice, retryable} = problemExplained(problem);
  const address = reachable(url);
  return element('section', {class: 'verdict problem', 'aria-labelledby': 'verdict-title'},
    element('div', {class: 'sheets', 'aria-hidden': 'true'},
      element('span', {class: 'sheet sheet-below'}), element('span', {class: 'sheet sheet-above'}, icon('problem'))),
    element('div', {class: 'verdict-words'},
      element('p', {class: 'verdict-label'}, icon('problem'), element('span', {text: 'Not read'})),
      element('h2', {id: 'verdict-title', tabindex: '-1', text: title}),
      element('p', {class: 'verdict-meaning', text: means}),
      element('p', {class: 'advice', text: advice}),
      serviceWords(problem),
      retryable ? retryButton(problem, retry) : null,
      element('p', {class: 'provenance'},
        address ? element('a', {href: address, rel: 'external noopener noreferrer', text: shownAddress(url)}) : element('span', {text: shownAddress(url)}),
        element('a', {href: apiLink(url), text: 'JSON'}))));
}

function serviceWords({detail, errors}) {
  const lines = [detail, ...(errors ?? []).map((error) => [error.field, error.detail ?? error.message].filter(Boolean).join(': '))];
  const said = lines.filter(Boolean);
  return said.length === 0 ? null : element('details', {class: 'service-words'},
    element('summary', {text: 'In the service’s own words'}),
    ...said.map((line) => element('p', {text: line})));
}

/** A button to try again; it waits as long as the service asked to. */
function retryButton({retryAfterSeconds}, retry) {
  const button = element('button', {type: 'button', onclick: retry, text: 'Try again'});
  let left = retryAfterSeconds ?? 0;
  const tick = () => {
    button.disabled = left > 0;
    button.textContent = left > 0 ? `Try again in ${left} s` : 'Try again';
    if (left > 0) {
      left -= 1;
      setTimeout(tick, 1000);
    }
  };
  tick();
  return button;
}
