// Runs first in every document of the test: tells the top window whatever a script could do.
(() => {
  const hit = (what) => {
    try {
      top.hits.push(String(what).slice(0, 200));
    } catch {
      // A document that may not speak to the top window shows itself by its request instead.
    }
  };
  for (const name of ["alert", "confirm", "prompt", "print", "open", "fetch"]) {
    window[name] = (...values) => void hit(`${name}(${values})`);
  }
  window.Image = function Image() {
    hit("new Image");
  };
  XMLHttpRequest.prototype.open = (method, url) => hit(`XMLHttpRequest ${url}`);
  WebSocket.prototype.send = () => hit("WebSocket");
  Navigator.prototype.sendBeacon = (url) => hit(`sendBeacon ${url}`);
  document.write = document.writeln = (text) => hit(`document.write ${text}`);
  // Scripts of a payload mostly fail at once for want of their other half: that is running, too.
  addEventListener("error", (event) => event instanceof ErrorEvent && hit(`error ${event.message}`));
  addEventListener("unhandledrejection", (event) => hit(`rejection ${event.reason}`));
  // Inline scripts, handlers and javascript: addresses, whether or not their code does anything.
  // Only the driver of the test evaluates text; text that a payload evaluates was inline before.
  addEventListener("securitypolicyviolation", (event) => {
    if (event.blockedURI !== "eval" && /script|base|form|object/.test(event.effectiveDirective)) {
      hit(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    }
  });
  window.addEventListener("message", (event) => event.data === "witness" || hit("postMessage"));
  // What a click does in a real page: leave by a web address (not here), or run something.
  addEventListener(
    "click",
    (event) => {
      const link = event.target.closest?.("a, area");
      if (link && /^https?:$/.test(link.protocol)) event.preventDefault();
    },
    true,
  );
  addEventListener(
    "submit",
    (event) => {
      if (event.isTrusted) hit("submit");
      event.preventDefault();
    },
    true,
  );
  window.ownNames = new Set(Object.getOwnPropertyNames(window));
})();
