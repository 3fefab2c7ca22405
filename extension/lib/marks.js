/**
 * The check that needs no service: marks of the service's own catalogue, looked for in the page and
 * in its address. Nothing is sent.
 */
import {isReadable} from './address.js';
import {INERT} from './inert.generated.js';
import {MARKS} from './marks.generated.js';
import {primarySubtag} from './sites.js';

/**
 * @typedef {{equals?: string, contains?: string, begins?: string, token?: string, declares?: string}} Text
 * @typedef {Text & {tag?: string, attribute?: string, inside?: string, least?: number, covers?: number,
 *   'source-attribute'?: string, 'target-attribute'?: string, 'engine-attribute'?: string}} ElementMark
 * @typedef {{id: string, strength: 'proof'|'hint', engine: string, element?: ElementMark,
 *   meta?: Text & {name: string, 'target-name'?: string}, comment?: Text, hosts?: readonly string[],
 *   tag?: readonly string[], proxy?: Proxy}} Mark
 * @typedef {{host?: string, below?: string, at?: string, path?: string, original?: string, target?: string}} Proxy
 *   an address of this form is one of a translation; `at`: this host and those below it
 * @typedef {{id: string, strength: 'proof'|'hint', engine: string, quote: string, where: string}} Finding
 */

/**
 * The strongest mark of a page, or null. An address is enough for some; for the others the page is
 * looked at, where scripts may run.
 * @param {number} tabId
 * @param {string} url
 * @returns {Promise<Finding|null>}
 */
export async function findMark(tabId, url) {
  try {
    const [{result}] = await chrome.scripting.executeScript({
      target: {tabId}, func: findInPage, args: [MARKS.filter((mark) => !mark.hosts && !mark.proxy), INERT],
    });
    const {language, findings} = /** @type {{language: string, findings: Finding[]}} */ (result);
    return strongest([markOfAddress(url, language), ...findings]);
  } catch {
    return markOfAddress(url);
  }
}

/** @param {(Finding|null)[]} findings */
export function strongest(findings) {
  const found = findings.filter((each) => each !== null);
  return found.find(({strength}) => strength === 'proof') ?? found[0] ?? null;
}

/**
 * @param {string} url
 * @param {string} [language] what the page declares: a proxy may have passed it on as it was
 * @param {readonly Mark[]} [marks]
 * @returns {Finding|null}
 */
export function markOfAddress(url, language = '', marks = MARKS) {
  if (!isReadable(url)) {
    return null;
  }
  const address = new URL(url);
  return strongest(marks.map((mark) => {
    const {id, strength, engine} = mark;
    if (mark.proxy && isOf(mark.proxy, address)) {
      const target = primarySubtag(address.searchParams.get(mark.proxy.target ?? ''));
      const isTranslated = !target || !language || primarySubtag(language) === target;
      return {id, strength: isTranslated ? strength : /** @type {const} */ ('hint'), engine, quote: address.href, where: 'url'};
    }
    return mark.hosts?.some((each) => isAt(address.hostname, each))
      ? {id, strength, engine, quote: address.hostname, where: 'url'} : null;
  }));
}

/** @param {Proxy} proxy @param {URL} address */
function isOf({host, below, at, path = '/', original, target}, {hostname, pathname, searchParams}) {
  const isHost = below ? hostname.endsWith(`.${below}`)
    : at ? isAt(hostname, at) && Boolean(primarySubtag(searchParams.get(target ?? '')))
    : host?.endsWith('.*') ? hostname.startsWith(host.slice(0, -1)) : hostname === host;
  return isHost && pathname.startsWith(path) && (!original || Boolean(searchParams.get(original)));
}

/** @param {string} host @param {string} site */
function isAt(host, site) {
  return host === site || host.endsWith(`.${site}`);
}

/**
 * Runs inside the page, so it brings everything along. The same rules as the service's scan: case
 * doesn't matter, `covers` is the share of the visible letters inside the marked elements.
 * @param {readonly Mark[]} marks
 * @param {readonly string[]} inert names of elements in which markup is only shown, or nothing
 * @returns {{language: string, findings: Finding[]}} language: as the page declares it
 */
export function findInPage(marks, inert) {
  const shows = inert.join();
  /** @param {Node} node */
  const works = (node) => !node.parentElement?.closest(shows);
  /** @param {Text} text @param {string} value */
  const matches = (text, value) => {
    const lower = value.toLowerCase();
    if (text.equals !== undefined) {
      return lower.trim() === text.equals.toLowerCase();
    }
    if (text.begins !== undefined) {
      return lower.trimStart().startsWith(text.begins.toLowerCase());
    }
    if (text.declares !== undefined) {
      const declaration = text.declares.replace(/\s+/g, '').toLowerCase();
      return lower.split(';').some((each) => each.replace(/\s+/g, '') === declaration);
    }
    if (text.token !== undefined) {
      return lower.split(/\s+/).includes(text.token.toLowerCase());
    }
    return lower.includes((text.contains ?? '').toLowerCase());
  };
  /** @param {string|null|undefined} text */
  const letters = (text) => (text ?? '').replace(/\s+/g, '').length;
  /** @param {Mark} mark @param {string} quote @param {string} where */
  const finding = ({id, strength, engine}, quote, where) => ({id, strength, engine, quote: quote.trim().slice(0, 200), where});

  /** @param {Mark} mark @param {ElementMark} probe */
  const elements = (mark, probe) => {
    const attribute = probe.attribute ? `[${CSS.escape(probe.attribute)}]` : '';
    const parent = probe.inside ? `${probe.inside}${attribute} > ` : '';
    const found = [...document.querySelectorAll(`${parent}${probe.tag ?? '*'}${attribute}`)]
      .filter((each) => works(each) && (!probe.attribute || matches(probe, each.getAttribute(probe.attribute) ?? '')));
    const outermost = found.filter((each) => !found.some((other) => other !== each && found.length < 2000 && other.contains(each)));
    const inside = outermost.reduce((sum, each) => sum + letters(each.textContent), 0);
    const all = letters(document.body?.innerText ?? document.body?.textContent);
    const enough = found.length >= (probe.least ?? 1) && (!probe.covers || (all > 0 && inside / all >= probe.covers));
    if (!enough) {
      return [];
    }
    const first = found[0];
    const path = first.id ? `${first.localName}#${CSS.escape(first.id)}` : first.localName;
    const quote = probe.covers ? first.textContent ?? '' : probe.attribute ? first.getAttribute(probe.attribute) ?? '' : first.localName;
    return [finding(mark, quote, path)];
  };

  /** @param {Mark} mark @param {Text & {name: string}} probe */
  const metas = (mark, probe) => [...document.querySelectorAll('meta')]
    .filter((each) => works(each) && ['name', 'property', 'http-equiv'].some((key) => each.getAttribute(key)?.toLowerCase() === probe.name.toLowerCase()))
    .map((each) => each.getAttribute('content') ?? '')
    .filter((content) => content && matches(probe, content))
    .slice(0, 1)
    .map((content) => finding(mark, content, `meta[name="${probe.name}"]`));

  /** @param {Mark} mark @param {Text} probe */
  const comments = (mark, probe) => {
    const walker = document.createTreeWalker(document, 128 /* NodeFilter.SHOW_COMMENT */);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (matches(probe, node.nodeValue ?? '') && works(node)) {
        return [finding(mark, node.nodeValue ?? '', 'html')];
      }
    }
    return [];
  };

  /** The language tag of the page itself; elsewhere it speaks of a part. @param {Mark} mark @param {readonly string[]} parts */
  const tags = (mark, parts) => [document.documentElement, document.body]
    .map((each) => each?.getAttribute('lang') ?? '')
    .filter((tag) => {
      const at = parts.map((part) => tag.trim().toLowerCase().replaceAll('_', '-').indexOf(part));
      return at.every((each, index) => each >= 0 && each >= (at[index - 1] ?? 0));
    })
    .slice(0, 1)
    .map((tag) => finding(mark, `lang="${tag}"`, 'html'));

  const findings = marks.flatMap((mark) => mark.element ? elements(mark, mark.element)
    : mark.meta ? metas(mark, mark.meta) : mark.comment ? comments(mark, mark.comment) : mark.tag ? tags(mark, mark.tag) : []);
  return {language: document.documentElement?.getAttribute('lang') ?? '', findings};
}
