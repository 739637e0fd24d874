import { createHash } from 'node:crypto';
import type { PageLanguage } from './demo-user';
import { escapeHtml } from './escape-html';

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 1rem; }
h2 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
.notice { border-inline-start: 0.25rem solid #b45309; padding: 0.5rem 1rem; margin: 0 0 1.5rem; }
.problem { border-inline-start: 0.25rem solid #b91c1c; padding: 0.5rem 1rem; margin: 0 0 1.5rem; }
label { display: block; font-weight: 600; }
.search { display: flex; gap: 0.5rem; }
input { flex: 1; font: inherit; padding: 0.5rem; border: 1px solid #767676; border-radius: 0.25rem; }
button { font: inherit; padding: 0.5rem 0.75rem; border: 1px solid #767676; border-radius: 0.25rem; cursor: pointer; }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: 0.25rem 0; }
li button { width: 100%; text-align: start; }
button:focus-visible, input:focus-visible { outline: 3px solid #2563eb; outline-offset: 2px; }
small { opacity: 0.75; margin-inline-start: 0.5rem; }
[hidden] { display: none; }
`;

const FILTER_SCRIPT = `
const box = document.getElementById('q');
const found = document.getElementById('found');
const groups = [...document.querySelectorAll('section')];
if (box) box.addEventListener('input', () => {
  const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let count = 0;
  for (const group of groups) {
    const items = [...group.querySelectorAll('li')];
    for (const item of items) {
      item.hidden = !words.every((word) => item.dataset.text.includes(word));
      if (!item.hidden) count += 1;
    }
    group.hidden = items.every((item) => item.hidden);
  }
  found.textContent = count === 0 ? found.dataset.nobody : found.dataset.label + ': ' + count;
});
`;

/**
 * The content security policy of every answer of the demonstration issuer: nothing but the page's own style and script, and
 * forms that may lead only here and to `formTargets` (browsers apply that rule to the redirect after a form, too).
 */
export function contentSecurityPolicy(formTargets: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${sourceHash(STYLE)}`,
    `script-src ${sourceHash(FILTER_SCRIPT)}`,
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A whole page around `main`, which is HTML already; `title` is text. */
export function pageLayout(language: PageLanguage, title: string, main: string): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${main}
</main>
<script>${FILTER_SCRIPT}</script>
</body>
</html>
`;
}

function sourceHash(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}
