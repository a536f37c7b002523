// SPDX-License-Identifier: Apache-2.0
// A small page that shows what the walk found.
import { matchLine, pageLine } from './walk.mjs';

const escape = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

export function reportPage({ browser, portfolio, pages, matches, filled, submits, shots }) {
  const items = (lines) => lines.map((line) => `<li>${escape(line)}</li>`).join('\n');
  const fields = Object.entries(filled ?? {}).map(
    ([name, value]) => `<tr><th>${escape(name)}</th><td>${escape(value ?? '–')}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Counterproof: what the demo found</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 1100px; margin: 2rem auto; padding: 0 1rem; }
  figure { margin: 1.5rem 0; }
  img { max-width: 100%; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 6px; }
  .shots { columns: 2 420px; column-gap: 1.5rem; }
  .shots figure { break-inside: avoid; margin: 0 0 1.5rem; }
  th { text-align: left; vertical-align: top; padding-right: 1rem; font-weight: 600; }
  td { white-space: pre-wrap; }
</style>
<h1>What the demo found</h1>
<p>${escape(portfolio)} in ${escape(browser)}. ${matches.length} matches on ${pages.length} pages; submitted: ${submits}, as always.</p>
<h2>Pages</h2>
<ul>${items(pages.map(pageLine))}</ul>
<h2>Matches</h2>
<ul>${items(matches.map((found) => `${matchLine(found).trim()} (${new URL(found.page).pathname})`))}</ul>
<h2>The filled form</h2>
${filled === null ? '<p>Nothing to fill: there was no match.</p>' : `<table>${fields.join('\n')}</table>`}
<h2>Screenshots</h2>
<div class="shots">
${shots.map(({ file, caption }) => `<figure><a href="${escape(file)}"><img src="${escape(file)}" alt="${escape(caption)}"></a><figcaption>${escape(caption)}</figcaption></figure>`).join('\n')}
</div>
</html>
`;
}
