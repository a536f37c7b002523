// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, parse } from 'node:path';

const mostShown = 60;
const types = { '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png', '.webp': 'image/webp' };

const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function embedded(path) {
  const type = types[extname(path).toLowerCase()];
  if (type === undefined || !existsSync(path)) return '';
  return `data:${type};base64,${readFileSync(path).toString('base64')}`;
}

function figure(folder, works, { file, kind, picture, quad, score, verdict, work, innocent }) {
  const points = quad?.map(({ x, y }) => `${x},${y}`).join(' ') ?? '';
  return `<figure>
<div class="pair">
<span class="seen"><img src="${embedded(join(folder, file))}" alt="the picture"><svg><polygon points="${points}"/></svg></span>
<img src="${embedded(join(folder, 'portfolio', works.get(work) ?? ''))}" alt="the work">
</div>
<figcaption>${escaped(verdict)}${score > 0 ? ` ${score.toFixed(1)}` : ''}: ${escaped(picture)} (${escaped(kind)}${innocent === false ? ', shows another work' : ''}), ${escaped(work)}</figcaption>
</figure>`;
}

function section(folder, works, { title, note, ones }) {
  const shown = ones.slice(0, mostShown);
  const more = ones.length > shown.length ? ` The first ${shown.length} of ${ones.length} are here.` : '';
  return `<h2>${escaped(title)}</h2>
<p>${escaped(note)}${more}</p>
<main>
${shown.map((one) => figure(folder, works, one)).join('\n')}
</main>`;
}

/**
 * A page that stands alone: for each section ({title, note, ones}) pictures with the place of a work drawn in, beside
 * the work.
 */
export function sheet(folder, title, sections) {
  const works = new Map(readdirSync(join(folder, 'portfolio')).map((file) => [parse(file).name, file]));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2em; background: #fafafa; color: #222; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(500px, 1fr)); gap: 1.5em; }
figure { margin: 0; padding: 1em; background: #fff; border: 1px solid #ddd; border-radius: 6px; }
.pair { display: flex; gap: 8px; align-items: start; }
.pair img { width: 230px; display: block; background: #eee; }
.seen { position: relative; overflow: hidden; }
.seen svg { position: absolute; inset: 0; width: 100%; height: 100%; }
polygon { fill: none; stroke: #d33; stroke-width: 3px; vector-effect: non-scaling-stroke; }
</style>
<h1>${escaped(title)}</h1>
${sections.map((one) => section(folder, works, one)).join('\n')}
<script>
for (const seen of document.querySelectorAll('.seen')) {
  const img = seen.querySelector('img');
  const fit = () => seen.querySelector('svg').setAttribute('viewBox', '0 0 ' + img.naturalWidth + ' ' + img.naturalHeight);
  if (img.complete) fit(); else img.addEventListener('load', fit);
}
</script>
</html>
`;
}
