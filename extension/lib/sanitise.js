/**
 * The single door for the service's HTML. The service has sanitised it already; this is the lock
 * on our own side, for the day when the service is another one than we think.
 */
import DOMPurify from '../vendor/purify.es.mjs';

const CONFIGURATION = {
  USE_PROFILES: {html: true},
  FORBID_TAGS: [
    'style', 'form', 'input', 'button', 'textarea', 'select', 'option', 'video', 'audio', 'source', 'track', 'template', 'dialog',
    'map', 'area', 'picture', 'nav', 'slot',
  ],
  FORBID_ATTR: ['style', 'class', 'id', 'name', 'srcset', 'sizes', 'usemap', 'ping', 'target', 'tabindex', 'autofocus', 'popover'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // The pattern is asked about every attribute, not only about addresses: values without a scheme
  // (numbers, language tags) have to pass. The hook below is strict with the addresses themselves.
  ALLOWED_URI_REGEXP: /^(?:https?:|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i,
  RETURN_DOM_FRAGMENT: true,
};

DOMPurify.addHook('afterSanitizeAttributes', (node) => {
  if (node.localName === 'img') {
    // Images tell their host who reads: the reader view decides when, and whether, they load.
    const source = node.getAttribute('src');
    node.removeAttribute('src');
    if (isWebAddress(source)) {
      node.setAttribute('data-src', source);
    }
    if (!node.hasAttribute('alt')) {
      node.setAttribute('alt', '');
    }
  }
  if (node.localName === 'a') {
    if (!isWebAddress(node.getAttribute('href'))) {
      node.removeAttribute('href');
    }
    node.setAttribute('rel', 'noreferrer noopener');
  }
});

/** @param {string|null} value @returns {value is string} */
function isWebAddress(value) {
  return value !== null && /^https?:\/\//i.test(value);
}

/**
 * A fragment in which nothing runs and nothing loads: images hold their address in `data-src`.
 * @param {string} html
 * @returns {DocumentFragment}
 */
export function sanitised(html) {
  return /** @type {any} */ (DOMPurify.sanitize(html, CONFIGURATION));
}
