/** @param {string} name @param {string} [className] @param {string} [text] @returns {HTMLElement} */
export function element(name, className = '', text = '') {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  made.textContent = text;
  return made;
}

/** @param {string} label @param {() => void} onClick @param {string} [className] */
export function button(label, onClick, className = '') {
  const made = /** @type {HTMLButtonElement} */ (element('button', className, label));
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

/** @param {string} label @param {string} href @param {string} [className] */
export function link(label, href, className = '') {
  const made = /** @type {HTMLAnchorElement} */ (element('a', className, label));
  made.href = href;
  made.rel = 'noreferrer';
  return made;
}
