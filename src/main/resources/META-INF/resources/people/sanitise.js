/**
 * The article's markup, rebuilt. The service has sanitised it; this is the second lock on the same door. Nothing of
 * the given tree is adopted: each element on the list is made anew, with the attributes on its list only.
 */
import {element} from './element.js';
import {reachable} from './addresses.js';

const GLOBAL = ['lang', 'dir', 'title'];

/** Elements that are shown, with their own attributes. */
const SHOWN = {
  p: [], div: [], section: [], br: [], hr: [], wbr: [], span: [], address: [],
  h1: [], h2: [], h3: [], h4: [], h5: [], h6: [],
  ul: [], ol: ['start', 'reversed', 'type'], li: ['value'], dl: [], dt: [], dd: [],
  blockquote: [], q: [], cite: [], pre: [], code: [], kbd: [], samp: [], var: [],
  em: [], strong: [], b: [], i: [], u: [], s: [], del: ['datetime'], ins: ['datetime'], sub: [], sup: [], small: [],
  mark: [], abbr: [], dfn: [], time: ['datetime'], bdi: [], bdo: [], ruby: [], rt: [], rp: [],
  figure: [], figcaption: [], img: ['alt', 'width', 'height'], a: [], details: ['open'], summary: [],
  table: [], caption: [], thead: [], tbody: [], tfoot: [], tr: [],
  th: ['colspan', 'rowspan', 'scope', 'abbr'], td: ['colspan', 'rowspan'],
};

/** Elements that go with everything in them; others that are not on the list leave their content behind. */
const DROPPED = new Set([
  'script', 'style', 'template', 'noscript', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal',
  'svg', 'form', 'button', 'select', 'textarea', 'input', 'option', 'dialog', 'link', 'meta', 'base', 'title', 'head',
  'audio', 'video', 'source', 'track', 'canvas', 'map', 'area', 'xmp', 'plaintext', 'noembed', 'noframes',
]);

/** Presentation MathML, without attributes: nothing in it can link or act. */
const MATHML_NAMESPACE = 'http://www.w3.org/1998/Math/MathML';
const MATHML = new Set([
  'math', 'mrow', 'mi', 'mn', 'mo', 'ms', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot', 'mstyle', 'mpadded', 'mphantom',
  'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts', 'mprescripts', 'mtable', 'mtr', 'mtd',
]);

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

/** The parser stops nesting at 512 as well; here it guards the recursion. */
const MAX_DEPTH = 400;

/** Pictures this small are counters, not pictures. */
const MIN_PICTURE_PX = 3;

/**
 * @param {string} html
 * @param {boolean} withPictures without, nothing is asked of any site: their descriptions stand in their places
 * @returns {DocumentFragment} safe to show
 */
export function sanitised(html, withPictures) {
  const inert = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  appendAll(inert.body.childNodes, fragment, {depth: 0, withPictures});
  return fragment;
}

function appendAll(nodes, parent, at) {
  for (const node of nodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      parent.append(node.nodeValue ?? '');
    } else if (node.nodeType === Node.ELEMENT_NODE && at.depth < MAX_DEPTH) {
      appendElement(node, parent, {...at, depth: at.depth + 1});
    }
  }
}

function appendElement(from, parent, at) {
  const name = from.localName;
  if (from.namespaceURI === MATHML_NAMESPACE && MATHML.has(name)) {
    const made = document.createElementNS(MATHML_NAMESPACE, name);
    appendAll(from.childNodes, made, at);
    parent.append(made);
    return;
  }
  if (DROPPED.has(name) || from.namespaceURI !== HTML_NAMESPACE) {
    return;
  }
  if (!Object.hasOwn(SHOWN, name)) {
    appendAll(from.childNodes, parent, at);
    return;
  }
  const made = rebuilt(from, name, at.withPictures);
  if (made !== null) {
    appendAll(from.childNodes, made, at);
    parent.append(name === 'table' || name === 'pre' ? scrollable(made, name) : made);
  }
}

function rebuilt(from, name, withPictures) {
  const made = document.createElement(lowered(name));
  for (const attribute of [...GLOBAL, ...SHOWN[name]]) {
    const value = from.getAttribute(attribute);
    if (value !== null) {
      made.setAttribute(attribute, value);
    }
  }
  if (name === 'a') {
    linkTo(made, from.getAttribute('href'));
  }
  return name === 'img' ? picture(made, from.getAttribute('src'), withPictures) : made;
}

/** The article's title is this page's second level, so what is second in the article is third here. */
function lowered(name) {
  const level = /^h([1-5])$/.exec(name);
  return level ? `h${Math.min(6, Math.max(2, Number(level[1])) + 1)}` : name;
}

function linkTo(link, href) {
  const target = href === null ? null : reachable(href);
  if (target !== null) {
    link.href = target;
    link.rel = 'external noopener noreferrer nofollow';
  }
}

function picture(image, src, withPictures) {
  const source = src === null ? null : reachable(src);
  const tiny = ['width', 'height'].some((side) => Number.parseInt(image.getAttribute(side) ?? '', 10) < MIN_PICTURE_PX);
  if (source === null || tiny) {
    return null;
  }
  if (!withPictures) {
    return placeholder(image.alt);
  }
  image.alt = image.getAttribute('alt') ?? '';
  image.loading = 'lazy';
  image.decoding = 'async';
  image.referrerPolicy = 'no-referrer';
  image.addEventListener('error', () => image.replaceWith(placeholder(image.alt)), {once: true});
  image.src = source;
  return image;
}

function placeholder(words) {
  return element('span', {class: 'picture-missing', text: words === '' ? 'Picture, not shown' : `Picture, not shown: ${words}`});
}

function scrollable(inner, name) {
  return element('div', {class: `scrollable scrollable-${name}`}, inner);
}
