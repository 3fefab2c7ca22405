/** The page for people: asks the service about an address and shows what it answers. */
import {readingLink, typedAddress} from './addresses.js';
import {banner, findings} from './findings.js';
import {element} from './element.js';
import {readerView} from './reader.js';
import {read} from './service.js';
import {showProgress} from './progress.js';
import {showSamples} from './samples.js';
import {trouble} from './trouble.js';
import {LABELS} from './words.js';

const form = document.getElementById('ask');
const field = document.getElementById('address');
const fieldError = document.getElementById('address-error');
const status = document.getElementById('status');
const result = document.getElementById('result');
const homeTitle = document.title;

/** Ends whatever is under way: one question at a time. */
let stop = () => {};

async function show(url) {
  stop();
  const call = new AbortController();
  const cancel = () => {
    stop();
    field.focus();
  };
  const endProgress = showProgress(status, url, cancel);
  stop = () => {
    call.abort();
    endProgress();
    stop = () => {};
  };
  result.replaceChildren();
  document.body.classList.add('asked');
  window.scrollTo(0, 0);
  try {
    const outcome = await read(url, call.signal);
    endProgress();
    present(outcome, url);
  } catch (aborted) {
    if (!call.signal.aborted) {
      throw aborted;
    }
  }
}

function present(outcome, url) {
  if (outcome.problem) {
    result.replaceChildren(trouble(outcome.problem, url, () => show(url)));
    document.title = 'Not read: Calque';
  } else {
    const {reading, fromCache} = outcome;
    result.replaceChildren(
      banner(reading, fromCache),
      element('div', {class: 'columns'}, findings(reading), readerView(reading)));
    document.title = [LABELS[reading.translation.label], reading.article?.title].filter(Boolean).join(': ');
  }
  document.getElementById('verdict-title').focus({preventScroll: true});
}

function home() {
  stop();
  result.replaceChildren();
  document.body.classList.remove('asked');
  document.title = homeTitle;
}

/** Shows what the address bar says: also after back and forward. */
function showLocation() {
  const url = new URLSearchParams(location.search).get('url');
  field.value = url ?? '';
  complain('');
  if (url) {
    show(url);
  } else {
    home();
  }
}

function go(url) {
  history.pushState(null, '', readingLink(url));
  showLocation();
}

function complain(words) {
  fieldError.textContent = words;
  fieldError.hidden = words === '';
  if (words === '') {
    field.removeAttribute('aria-invalid');
  } else {
    field.setAttribute('aria-invalid', 'true');
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const url = typedAddress(field.value);
  if (url === '') {
    complain('Paste the address of a page first.');
    field.focus();
  } else {
    go(url);
  }
});

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-read]') : null;
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (link && plain) {
    event.preventDefault();
    go(link.dataset.read);
  }
});

window.addEventListener('popstate', showLocation);
showSamples(document.getElementById('samples'), document.getElementById('sample-list'));
showLocation();
