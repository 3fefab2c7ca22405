/** The article as one file of its own. */

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"]/g, (each) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[each] ?? each);
}

const STYLE = `body{margin:0 auto;max-width:38em;padding:2rem 1.25rem 4rem;color:#1b232d;background:#fffefa;font:1.15rem/1.65 Georgia,"Noto Serif",serif}
h1{line-height:1.2}img{max-width:100%;height:auto}figure{margin:1.5em 0}figcaption,.source{color:#4c5662;font-size:.85em}
.verdict{padding:.8rem 1rem;border:1px solid #d9d4c6;border-inline-start:6px solid #97300f;font:1rem/1.5 system-ui,sans-serif}
blockquote{margin-inline:1em;padding-inline-start:1em;border-inline-start:3px solid #d9d4c6}pre{overflow:auto}
table{border-collapse:collapse}td,th{border:1px solid #d9d4c6;padding:.3em .6em;text-align:start}
@media(prefers-color-scheme:dark){body{color:#e7e5de;background:#13181e}a{color:#93bfea}}`;

/**
 * @param {{title: string, language: string, dir: string, url: string, byline: string, verdict: string,
 *   verdictLanguage: string, verdictDir: string, content: Element}} article content: sanitised; nothing else belongs in there
 * @returns {string}
 */
export function standalone({title, language, dir, url, byline, verdict, verdictLanguage, verdictDir, content}) {
  const copy = /** @type {Element} */ (content.cloneNode(true));
  for (const control of copy.querySelectorAll('button')) {
    control.remove();
  }
  for (const image of copy.querySelectorAll('img')) {
    image.setAttribute('src', image.getAttribute('data-src') ?? image.getAttribute('src') ?? '');
    image.removeAttribute('data-src');
    image.removeAttribute('hidden');
  }
  return `<!DOCTYPE html>
<html lang="${escaped(language)}" dir="${escaped(dir)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<p class="verdict" lang="${escaped(verdictLanguage)}" dir="${escaped(verdictDir)}">${escaped(verdict)}</p>
<h1>${escaped(title)}</h1>
<p class="source">${byline ? `${escaped(byline)} · ` : ''}<a href="${escaped(url)}">${escaped(url)}</a></p>
${copy.innerHTML}
</body>
</html>
`;
}

/** A file name out of a title: letters and digits of any script. @param {string} title @param {string} extension */
export function fileName(title, extension) {
  const name = title.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 80);
  return `${name || 'article'}.${extension}`;
}

/** @param {string} name @param {string} type @param {string} text */
export function download(name, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
