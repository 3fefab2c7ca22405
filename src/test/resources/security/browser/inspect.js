// Puts markup into this browser in every way that a reader view could, and reports what it did.
(() => {
  const EVENTS = [
    "click dblclick auxclick contextmenu mousedown mouseup mouseover mouseenter mousemove mouseout",
    "mouseleave pointerdown pointerup pointerover pointerenter pointermove pointerout touchstart",
    "touchend wheel scroll scrollend focus focusin blur focusout keydown keypress keyup input",
    "beforeinput change invalid select submit reset formdata load error abort loadstart",
    "loadeddata canplay play playing pause ended timeupdate toggle beforetoggle cancel close copy",
    "cut paste drag dragstart dragenter dragover dragleave drop dragend animationstart",
    "animationiteration animationend transitionrun transitionstart transitionend transitioncancel",
    "beginEvent endEvent repeatEvent begin end repeat start finish bounce hashchange message",
    "pageshow pagehide resize unload beforeunload slotchange beforematch",
  ]
    .join(" ")
    .split(" ");
  const HTML = "http://www.w3.org/1999/xhtml";
  const MATH = "http://www.w3.org/1998/Math/MathML";
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  window.hits = [];

  const stage = document.createElement("div");
  document.body.append(stage);

  function dispatchAll(root) {
    for (const element of root.querySelectorAll("*")) {
      for (const name of EVENTS) {
        element.dispatchEvent(new Event(name, { bubbles: false, cancelable: true }));
      }
      // A synthetic click follows a link as a finger does.
      element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    }
  }

  // Markup that a browser reads otherwise the second time is how a sanitised page turns on.
  function mutations(html) {
    const found = [];
    // In a document without a window, so that pictures load only where they are shown.
    const quiet = document.implementation.createHTMLDocument("");
    const first = quiet.createElement("div");
    first.innerHTML = html;
    const written = first.innerHTML;
    const second = quiet.createElement("div");
    second.innerHTML = written;
    if (!first.isEqualNode(second)) found.push("another tree when inserted again");
    if (second.innerHTML !== written) found.push("other markup when written again");
    const parsed = new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html");
    if (parsed.body.innerHTML !== written) found.push("another tree when parsed as a document");
    const template = document.createElement("template");
    template.innerHTML = html;
    if (template.innerHTML !== written) found.push("another tree in a template");
    return found;
  }

  function isGoodAddress(value) {
    if (!/^https?:\/\//i.test(value)) return false;
    try {
      const url = new URL(value);
      return /^https?:$/.test(url.protocol) && !url.username && !url.password;
    } catch {
      return false;
    }
  }

  function foreignAttribute(policy, element, attribute) {
    const name = attribute.name;
    const listed =
      policy.everywhere.includes(name) ||
      (policy.attributes[element.localName] || []).includes(name);
    if (!listed || attribute.namespaceURI) return `${element.localName}[${name}]`;
    if (policy.addresses.includes(name) && !isGoodAddress(attribute.value)) {
      return `${name}=${attribute.value}`;
    }
    if (name === "srcset") {
      for (const candidate of attribute.value.split(",")) {
        const [address, descriptor, ...more] = candidate.trim().split(/\s+/);
        const sized = descriptor === undefined || /^[\d.]+[wx]$/.test(descriptor);
        if (!isGoodAddress(address) || !sized || more.length) return `srcset=${attribute.value}`;
      }
    }
    return "";
  }

  function foreign(policy, root) {
    const found = [];
    for (const element of root.querySelectorAll("*")) {
      const formula = policy.formulas.includes(element.localName);
      const listed = formula || policy.elements.includes(element.localName);
      if (!listed || element.namespaceURI !== (formula ? MATH : HTML)) {
        found.push(`<${element.localName}> of ${element.namespaceURI}`);
      }
      for (const attribute of element.attributes) {
        const what = foreignAttribute(policy, element, attribute);
        if (what) found.push(what);
      }
    }
    return found;
  }

  // One document for a batch: what was sanitised is balanced and cannot reach its neighbour.
  async function inFrame(batch, policy, found) {
    const frame = document.createElement("iframe");
    const loaded = new Promise((done) => (frame.onload = () => done(true)));
    const pieces = batch.map((html) => `<div>${html}</div>`).join("");
    frame.srcdoc = `<!doctype html><script src="/witness.js"></script><body>${pieces}`;
    document.body.append(frame);
    if (!(await Promise.race([loaded, pause(20000)]))) window.hits.push("the frame never loaded");
    const inner = frame.contentDocument;
    if (inner?.body) {
      for (const piece of inner.body.children) found.push(...foreign(policy, piece));
      dispatchAll(inner.body);
    } else {
      window.hits.push("the frame went elsewhere");
    }
    return frame;
  }

  function newNames(frame) {
    try {
      const inside = frame.contentWindow;
      return Object.getOwnPropertyNames(inside)
        .filter((name) => !inside.ownNames.has(name) && !/^(ownNames|\d+)$/.test(name))
        .map((name) => `global ${name}`);
    } catch (error) {
      return [`the frame went elsewhere: ${error.name}`];
    }
  }

  // Everything about a batch of markup: what ran, what mutated, what was foreign.
  window.inspect = async (batch, policy) => {
    window.hits = [];
    const mutated = [];
    const strange = [];
    const names = new Set(Object.getOwnPropertyNames(window));
    for (const html of batch) {
      mutated.push(...mutations(html));
      const place = document.createElement("div");
      stage.append(place);
      place.innerHTML = html;
      strange.push(...foreign(policy, place));
      dispatchAll(place);
      // A view that writes its text again, as an editor or a translator of pages does.
      const again = document.createElement("div");
      again.innerHTML = place.innerHTML;
      stage.append(again);
      dispatchAll(again);
    }
    const frame = await inFrame(batch, policy, strange);
    await pause(40);
    window.hits.push(...newNames(frame));
    frame.remove();
    stage.replaceChildren();
    for (const name of Object.getOwnPropertyNames(window)) {
      if (!names.has(name) && !/^\d+$/.test(name)) window.hits.push(`global ${name}`);
    }
    return JSON.stringify({ executed: window.hits, mutated, foreign: strange });
  };

  // Plain fields of a reading, as views show them: text stays text.
  window.inspectFields = (fields) => {
    window.hits = [];
    const strange = [];
    for (const { texts, image } of fields) {
      for (const text of texts) {
        const line = document.createElement("p");
        line.textContent = text;
        line.title = text;
        stage.append(line);
        if (line.children.length || line.textContent !== text) strange.push(text);
      }
      if (image !== null && !isGoodAddress(image)) strange.push(`leadImage=${image}`);
    }
    dispatchAll(stage);
    stage.replaceChildren();
    return JSON.stringify({ executed: window.hits, mutated: [], foreign: strange });
  };
})();
