/** The keyboard shortcuts of the reader view; the help sheet is made of the same table. */

/** @type {{key: string, says: string, label: string}[]} what each key does, and the words for it */
export const KEYS = [
  {key: 'o', says: 'original', label: 'readOriginal'},
  {key: 'e', says: 'evidence', label: 'why'},
  {key: 't', says: 'outline', label: 'outline'},
  {key: 'a', says: 'appearance', label: 'appearance'},
  {key: '+', says: 'larger', label: 'textLarger'},
  {key: '-', says: 'smaller', label: 'textSmaller'},
  {key: 'd', says: 'theme', label: 'theme'},
  {key: 'i', says: 'images', label: 'images'},
  {key: 'g', says: 'guide', label: 'guide'},
  {key: 'r', says: 'speak', label: 'readAloud'},
  {key: 'm', says: 'markdown', label: 'copyMarkdown'},
  {key: 's', says: 'save', label: 'saveHtml'},
  {key: 'p', says: 'print', label: 'print'},
  {key: '?', says: 'help', label: 'shortcuts'},
];

// What takes no letters leaves the shortcuts working: the controls of the panel.
const TYPED_INTO = 'input:not([type=radio], [type=checkbox], [type=range]), select, textarea';

/**
 * The action that a key stands for; keys in fields, and with modifiers, are the browser's.
 * @param {KeyboardEvent} event
 * @returns {string|null}
 */
export function actionOf(event) {
  const target = /** @type {Element|null} */ (event.target);
  if (event.ctrlKey || event.metaKey || event.altKey || target?.closest?.(TYPED_INTO)) {
    return null;
  }
  const key = event.key === '=' ? '+' : event.key.toLowerCase();
  return KEYS.find((each) => each.key === key)?.says ?? null;
}
