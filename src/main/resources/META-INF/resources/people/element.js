/**
 * Makes an element. Text is always set as text: nothing on this page is built from strings of HTML.
 *
 * @param {string} name
 * @param {Record<string, unknown>} [properties] attributes; `class` and `text` are set as such, `on…` are listeners,
 *   and `null`, `undefined` and `false` leave the attribute away
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key === 'text') {
      made.textContent = String(value);
    } else if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    } else {
      made.setAttribute(key, value === true ? '' : String(value));
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** An icon that takes the colour of its text; decoration only, the word beside it says the same. */
export function icon(name) {
  return element('span', {class: `icon icon-${name}`, 'aria-hidden': 'true'});
}
