/** The article's headings as a table of contents. */

/**
 * Gives each heading an id of ours and lists them.
 * @param {Element} article
 * @returns {{id: string, text: string, level: number}[]}
 */
export function outline(article) {
  const headings = [...article.querySelectorAll('h2, h3, h4')].filter((each) => each.textContent?.trim());
  const top = Math.min(...headings.map((each) => Number(each.localName[1])));
  return headings.map((heading, index) => {
    heading.id = `section-${index + 1}`;
    return {id: heading.id, text: (heading.textContent ?? '').trim(), level: Number(heading.localName[1]) - top};
  });
}
