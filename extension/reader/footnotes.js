/**
 * Footnotes without anchors: the service keeps the marks and the notes and no ids. A mark such as
 * `[1]` and the paragraph at the end that begins with it find each other again here.
 */

/** @param {string} text */
export function mark(text) {
  return /^\s*[[(]?(\d{1,3}|[*†‡]{1,3})[\])]?\s*$/.exec(text)?.[1] ?? '';
}

/** @param {string} text the beginning of a note */
export function markOfNote(text) {
  return /^\s*(?:[[(]?(\d{1,3}|[*†‡]{1,3})[\])]|(\d{1,3})[.:]\s|([*†‡]{1,3})\s)/.exec(text)?.slice(1).find(Boolean) ?? '';
}

/**
 * Links marks to notes where both are there, once each, in this order.
 * @param {Element} article
 * @returns {number} how many
 */
export function linkFootnotes(article) {
  const references = [...article.querySelectorAll('sup')].filter((each) => mark(each.textContent ?? ''));
  const notes = noteElements(article);
  let linked = 0;
  for (const reference of references) {
    const name = mark(reference.textContent ?? '');
    const note = notes.get(name);
    if (!note || note.contains(reference)) {
      continue;
    }
    linked++;
    note.id ||= `note-${linked}`;
    reference.id = `mark-${linked}`;
    const link = article.ownerDocument.createElement('a');
    link.href = `#${note.id}`;
    link.className = 'footnote-mark';
    link.textContent = (reference.textContent ?? '').trim();
    reference.replaceChildren(link);
    if (!note.querySelector('.footnote-back')) {
      const back = article.ownerDocument.createElement('a');
      back.href = `#${reference.id}`;
      back.className = 'footnote-back';
      back.textContent = '↩';
      note.append(' ', back);
    }
  }
  return linked;
}

/** @param {Element} article @returns {Map<string, Element>} */
function noteElements(article) {
  const notes = new Map();
  for (const each of article.querySelectorAll('p, li, dd')) {
    const item = each.localName === 'li' && each.parentElement?.localName === 'ol' && !each.querySelector('p')
      ? '' : markOfNote(each.textContent ?? '');
    // A later paragraph with the same mark is the note; an earlier one may just begin with a number.
    if (item) {
      notes.set(item, each);
    }
  }
  return notes;
}
