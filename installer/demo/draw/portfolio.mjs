// SPDX-License-Identifier: Apache-2.0
// Draws the sample portfolio: node installer/demo/draw/portfolio.mjs [NAME…]
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodePalettePng } from './png-palette.mjs';
import { openStudio } from './studio.mjs';

const out = join(dirname(fileURLToPath(import.meta.url)), '..', 'portfolio');
const only = process.argv.slice(2);
await mkdir(out, { recursive: true });
const studio = await openStudio('portfolio-works.mjs');
const works = await studio.page.evaluate('studio.WORKS.map((w) => w.name)');
for (const name of works) {
  if (only.length && !only.includes(name)) continue;
  const raw = await studio.draw(`window.drawn = studio.drawWork('${name}')`, 'raw');
  let clear = 0;
  for (let i = 3; i < raw.bytes.length; i += 4) if (raw.bytes[i] < 30) clear++;
  const transparent = clear > raw.bytes.length / 80;
  const file = transparent
    ? { ext: 'png', bytes: encodePalettePng(raw.bytes, raw.width, raw.height) }
    : { ext: 'jpg', bytes: (await studio.draw('window.drawn', 'image/jpeg', 0.78)).bytes };
  await writeFile(join(out, `${name}.${file.ext}`), file.bytes);
  console.error(`${name}.${file.ext} ${raw.width}x${raw.height} ${Math.round(file.bytes.length / 1024)} KB`);
}
await studio.close();
