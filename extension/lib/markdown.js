/** An article as Markdown (CommonMark, with GitHub's tables). Unknown elements give their text. */

/** @param {Node} root @returns {string} */
export function markdown(root) {
  return blocks(root, '').replace(/\n{3,}/g, '\n\n').trim() + '\n';
}

/** @param {Node} parent @param {string} indent @returns {string} */
function blocks(parent, indent) {
  let out = '';
  let line = '';
  const flush = () => {
    if (line.trim()) {
      out += `${line.trim()}\n\n`;
    }
    line = '';
  };
  for (const node of parent.childNodes) {
    const block = node.nodeType === 1 ? BLOCKS[/** @type {Element} */ (node).localName] : undefined;
    if (block) {
      flush();
      out += block(/** @type {Element} */ (node), indent);
    } else {
      line += inline(node);
    }
  }
  flush();
  return out;
}

/** @type {Record<string, (element: Element, indent: string) => string>} */
const BLOCKS = {
  p: (element) => `${inlines(element).trim()}\n\n`,
  div: (element, indent) => blocks(element, indent),
  section: (element, indent) => blocks(element, indent),
  article: (element, indent) => blocks(element, indent),
  figure: (element, indent) => blocks(element, indent),
  figcaption: (element) => `*${inlines(element).trim()}*\n\n`,
  hr: () => '---\n\n',
  pre: (element) => fenced(element.textContent ?? ''),
  blockquote: (element, indent) => `${blocks(element, indent).trim().replace(/^/gm, '> ').replace(/^> $/gm, '>')}\n\n`,
  ul: (element, indent) => list(element, indent, () => '- '),
  ol: (element, indent) => list(element, indent, (index) => `${index + Number(element.getAttribute('start') ?? 1)}. `),
  table: (element) => table(element),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) =>
    [`h${level}`, (/** @type {Element} */ element) => `${'#'.repeat(level)} ${inlines(element).trim()}\n\n`])),
};

/** @param {string} text */
function fenced(text) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.replace(/\n$/, '')}\n${fence}\n\n`;
}

/** @param {Element} element @param {string} indent @param {(index: number) => string} bullet */
function list(element, indent, bullet) {
  const items = [...element.children].filter((child) => child.localName === 'li').map((item, index) => {
    const mark = bullet(index);
    const inner = indent + ' '.repeat(mark.length);
    return mark + blocks(item, inner).trim().replace(/\n{2,}/g, '\n').replace(/\n/g, `\n${' '.repeat(mark.length)}`);
  });
  return `${items.join('\n')}\n\n`;
}

/** @param {Element} element */
function table(element) {
  const rows = [...element.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => inlines(cell).trim().replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')));
  if (rows.length === 0) {
    return '';
  }
  const width = Math.max(...rows.map((row) => row.length));
  const line = (/** @type {string[]} */ cells) =>
    `| ${[...cells, ...Array(width - cells.length).fill('')].join(' | ')} |`;
  const [head, ...body] = rows;
  const caption = element.querySelector('caption')?.textContent?.trim();
  return `${caption ? `*${escaped(caption)}*\n\n` : ''}${[line(head), line(Array(width).fill('---')), ...body.map(line)].join('\n')}\n\n`;
}

/** @param {Node} parent */
function inlines(parent) {
  return [...parent.childNodes].map(inline).join('');
}

/** @param {Node} node @returns {string} */
function inline(node) {
  if (node.nodeType === 3) {
    return escaped((node.nodeValue ?? '').replace(/\s+/g, ' '));
  }
  if (node.nodeType !== 1) {
    return '';
  }
  const element = /** @type {Element} */ (node);
  switch (element.localName) {
    case 'a': return link(element);
    case 'strong': case 'b': return surrounded(element, '**');
    case 'em': case 'i': case 'cite': return surrounded(element, '*');
    case 'code': case 'kbd': case 'samp': return code(element.textContent ?? '');
    case 'del': case 's': return surrounded(element, '~~');
    case 'br': return '  \n';
    case 'img': return image(element);
    case 'sup': return `<sup>${inlines(element)}</sup>`;
    case 'sub': return `<sub>${inlines(element)}</sub>`;
    default: return element.localName in BLOCKS ? `\n\n${BLOCKS[element.localName](element, '')}` : inlines(element);
  }
}

/** @param {Element} element @param {string} mark */
function surrounded(element, mark) {
  const text = inlines(element);
  const inner = text.trim();
  return inner ? text.replace(inner, () => mark + inner + mark) : text;
}

/** @param {string} text */
function code(text) {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** @param {Element} element */
function link(element) {
  const text = inlines(element).trim();
  const href = element.getAttribute('href');
  return href && text ? `[${text}](${destination(href)})` : text;
}

/** @param {Element} element */
function image(element) {
  const source = element.getAttribute('data-src') ?? element.getAttribute('src');
  return source ? `![${escaped(element.getAttribute('alt') ?? '')}](${destination(source)})` : '';
}

/** @param {string} url */
function destination(url) {
  return url.replace(/[()\s<>]/g, (each) => encodeURIComponent(each).replace('(', '%28').replace(')', '%29'));
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*)([#+-]|\d+\.)(?=\s)/, '$1\\$2');
}
