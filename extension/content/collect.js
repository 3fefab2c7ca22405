/**
 * The page as the browser shows it, for the service to read. Left out: what the reader typed, hidden
 * fields (they hold tokens), scripts other than structured data, and our own bar.
 */
(() => {
  const copy = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));
  for (const each of copy.querySelectorAll('calque-bar, input[type=hidden], script:not([type="application/ld+json"])')) {
    each.remove();
  }
  for (const each of copy.querySelectorAll('input')) {
    each.removeAttribute('value');
  }
  for (const each of copy.querySelectorAll('textarea')) {
    each.textContent = '';
  }
  return `<!DOCTYPE html>\n${copy.outerHTML}`;
})();
