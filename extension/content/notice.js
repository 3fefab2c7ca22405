/**
 * The bar in the page. Injected after a click, or on sites that the reader opted in; it knows no
 * words and no service, only how to show what the background hands it. Injecting it again is harmless.
 */
(() => {
  const scope = /** @type {any} */ (globalThis);
  if (scope.calqueBar) {
    return;
  }

  const STYLE = `
:host { all: initial; display: block; position: sticky; top: 0; z-index: 2147483647; }
@media print { :host { display: none; } }
.bar { --paper: #fffefa; --ink: #1b232d; --soft: #4c5662; --line: #d9d4c6; --blue: #1d5288; --on: #fff; --tone: #3a4f66;
  --tint: #ebf0f4; --proof: #97300f; --hint: #755400; --against: #11615a;
  box-sizing: border-box; max-height: 75vh; overflow: auto; padding: 12px 16px; color: var(--ink); background: var(--tint);
  border-bottom: 1px solid var(--line); border-inline-start: 6px solid var(--tone); box-shadow: 0 4px 18px -8px #1b232d55;
  font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; text-align: start; }
.machine-translated { --tone: #97300f; --tint: #fcefe7; }
.undecided { --tone: #755400; --tint: #fbf4dd; }
.problem, .waiting { --tone: #4c5662; --tint: #f5f3ec; }
@media (prefers-color-scheme: dark) {
  .bar { --paper: #1b222a; --ink: #e7e5de; --soft: #b7bfc7; --line: #3a4450; --blue: #93bfea; --on: #0f1b28; --tone: #b3c5d6;
    --tint: #1e2831; --proof: #f3a582; --hint: #e6c562; --against: #7fd0c5; }
  .machine-translated { --tone: #f3a582; --tint: #2d1f19; }
  .undecided { --tone: #e6c562; --tint: #2a2517; }
  .problem, .waiting { --tone: #adb5be; --tint: #13181e; }
}
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 14px; max-width: 1240px; margin: 0 auto; }
svg { flex: none; width: 24px; height: 24px; fill: none; stroke: var(--tone); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.words { flex: 1 1 320px; min-width: 0; overflow-wrap: anywhere; }
.about { color: var(--soft); font-size: 13px; unicode-bidi: plaintext; text-align: start; }
.label { font-weight: 700; font-size: 12px; letter-spacing: .04em; color: var(--tone); }
.headline { font-weight: 600; font-size: 16px; }
.meaning { color: var(--soft); font-size: 14px; }
.buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
button, a.button { font: inherit; font-size: 14px; font-weight: 600; line-height: 1.2; color: var(--blue); background: var(--paper); border: 1px solid var(--soft);
  border-radius: 8px; padding: 8px 13px; cursor: pointer; text-decoration: none; }
button:hover, a.button:hover { border-color: var(--blue); text-decoration: underline; }
button.first, a.first { color: var(--on); background: var(--blue); border-color: var(--blue); }
button.close { color: var(--soft); background: none; border-color: transparent; padding: 8px 10px; }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
.below { max-width: 1240px; margin: 12px auto 2px; display: flex; flex-wrap: wrap; gap: 10px; }
.piece { flex: 1 1 300px; max-width: 620px; box-sizing: border-box; padding: 10px 14px; background: var(--paper); border: 1px solid var(--line); border-inline-start: 4px solid var(--tone); border-radius: 4px; }
.piece.proof { --tone: var(--proof); } .piece.hint { --tone: var(--hint); border-inline-start-style: double; } .piece.against { --tone: var(--against); }
.weight { font-weight: 700; font-size: 13px; color: var(--tone); }
blockquote { margin: 6px 0; font: italic 16px/1.45 Georgia, "Noto Serif", serif; overflow-wrap: anywhere; }
.place { color: var(--soft); font-size: 13px; overflow-wrap: anywhere; }
.piece button { margin-top: 8px; padding: 5px 10px; font-size: 13px; }
[hidden] { display: none; }
@media (prefers-reduced-motion: no-preference) { .bar { animation: in .16s ease-out; } @keyframes in { from { transform: translateY(-12px); opacity: 0; } } }
@media (forced-colors: active) { svg { stroke: CanvasText; } }`;

  const ICONS = {
    'machine-translated': 'M8 16H3V3h12v4 M9 8h12v13H9z M12.5 12.5h5 M12.5 16.5h3',
    undecided: 'M12 3v18 M7 21h10 M4 7h16 M4 7l-2.5 6.5h5z M20 7l-2.5 6.5h5z',
    'not-detected': 'M10.5 3.5a7 7 0 1 0 .01 0 M15.7 15.7 21.5 21.5 M7.5 10.5h6',
    problem: 'M4 4h10l6 6v10H4z M14 4v6h6 M8.5 12l6 5.5 M14.5 12l-6 5.5',
    waiting: 'M12 3a9 9 0 1 0 .01 0 M12 7v5l3 3',
  };

  /** @type {HTMLElement|null} */
  let host = null;
  /** @type {Element|null} */
  let marked = null;

  /** @param {string} name @param {string} [className] @param {string} [text] */
  function element(name, className = '', text = '') {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    made.textContent = text;
    return made;
  }

  /** @param {string} tone */
  function icon(tone) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', ICONS[/** @type {keyof typeof ICONS} */ (tone)] ?? ICONS.problem);
    svg.append(path);
    return svg;
  }

  /** @param {string} label @param {() => void} onClick @param {string} [className] */
  function button(label, onClick, className = '') {
    const made = element('button', className, label);
    made.setAttribute('type', 'button');
    made.addEventListener('click', (event) => event.isTrusted && onClick());
    return made;
  }

  /** @param {any} model @param {string} id */
  function ask(model, id) {
    chrome.runtime.sendMessage({type: 'bar', action: id, url: model.url});
  }

  /** The part that opens below, and the button that opens it. @param {string} label @param {Element[]} content */
  function disclosure(label, content) {
    const below = element('div', 'below');
    below.hidden = true;
    below.append(...content);
    const toggle = button(label, () => {
      below.hidden = !below.hidden;
      toggle.setAttribute('aria-expanded', String(!below.hidden));
    });
    toggle.setAttribute('aria-expanded', 'false');
    return {toggle, below};
  }

  /** @param {any} piece @param {string} show */
  function evidence(piece, show) {
    const item = element('div', `piece ${piece.tone}`);
    item.append(element('div', 'weight', piece.weight));
    if (piece.quote) {
      const quote = element('blockquote', '', piece.quote);
      quote.dir = 'auto';
      item.append(quote);
    }
    item.append(element('div', 'place', piece.place));
    const place = show ? find(piece) : null;
    if (place) {
      item.append(button(show, () => reveal(place)));
    }
    return item;
  }

  /** The service's path names the place; where the page differs by now, the quoted words do. @param {any} piece */
  function find(piece) {
    try {
      const named = piece.where ? [...document.querySelectorAll(piece.where)] : [];
      const start = piece.quote.slice(0, 60);
      return named.find((each) => each.textContent?.includes(start)) ?? named[0] ?? holding(start);
    } catch {
      return null;
    }
  }

  /** The innermost element that holds a text. @param {string} text */
  function holding(text) {
    if (!text || !document.body) {
      return null;
    }
    let found = document.body.textContent?.includes(text) ? document.body : null;
    for (let inner = found; inner; inner = /** @type {any} */ ([...inner.children].find((each) => each.textContent?.includes(text)))) {
      found = inner;
    }
    return found === document.body ? null : found;
  }

  /** @param {any} place */
  function reveal(place) {
    unmark();
    marked = place;
    place.style.setProperty('outline', '3px solid #c2410c', 'important');
    place.style.setProperty('outline-offset', '4px', 'important');
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    place.scrollIntoView({block: 'center', behavior: calm ? 'auto' : 'smooth'});
  }

  function unmark() {
    /** @type {any} */ (marked)?.style.removeProperty('outline');
    /** @type {any} */ (marked)?.style.removeProperty('outline-offset');
    marked = null;
  }

  function close() {
    unmark();
    host?.remove();
    host = null;
    removeEventListener('keydown', onKey, true);
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key === 'Escape') {
      close();
    }
  }

  /** @param {any} model */
  function content(model) {
    const bar = element('section', `bar ${model.tone}`);
    bar.dir = model.dir;
    bar.lang = model.lang;
    bar.setAttribute('aria-label', model.region);
    const words = element('div', 'words');
    words.setAttribute('role', 'status');
    for (const part of ['about', 'label', 'headline', 'meaning']) {
      if (model[part]) {
        words.append(element('div', part, model[part]));
      }
    }
    const buttons = element('div', 'buttons');
    const below = [];
    if (model.original) {
      const link = /** @type {HTMLAnchorElement} */ (element('a', 'button', model.original.label));
      link.href = model.original.url;
      link.title = model.original.basis;
      link.rel = 'noreferrer';
      buttons.append(link);
    }
    buttons.append(...model.actions.map((/** @type {any} */ each) =>
      button(each.label, () => each.id === 'cancel' ? close() : ask(model, each.id))));
    if (model.why) {
      const why = disclosure(model.why.label, model.why.pieces.map((/** @type {any} */ each) => evidence(each, model.why.show)));
      buttons.append(why.toggle);
      below.push(why.below);
    }
    if (model.more.length) {
      const more = disclosure(model.moreLabel, model.more.map((/** @type {any} */ each) => button(each.label, () => ask(model, each.id))));
      buttons.append(more.toggle);
      below.push(more.below);
    }
    buttons.firstElementChild?.classList.add('first');
    const closing = button('✕', close, 'close');
    closing.setAttribute('aria-label', model.close);
    closing.title = model.close;
    buttons.append(closing);
    const row = element('div', 'row');
    row.append(icon(model.tone), words, buttons);
    bar.append(row, ...below);
    return bar;
  }

  /** @param {ShadowRoot} root */
  function dress(root) {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
    } catch {
      // Firefox guards adoptedStyleSheets against content scripts; its style elements are ours.
      root.append(element('style', '', STYLE));
    }
  }

  scope.calqueBar = {
    /** Shows a bar, in place of an earlier one. @param {any} model */
    show(model) {
      if (!host?.isConnected) {
        host = element('calque-bar');
        dress(host.attachShadow({mode: 'open'}));
        // Before the body and in the flow: it pushes the page down, whatever the page's styles are.
        document.documentElement.insertBefore(host, document.body);
        addEventListener('keydown', onKey, true);
      }
      const root = /** @type {ShadowRoot} */ (host.shadowRoot);
      root.querySelector('.bar')?.remove();
      root.append(content(model));
    },
    close,
  };
})();
