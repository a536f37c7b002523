// SPDX-License-Identifier: Apache-2.0
// Draws the marketplace's pictures and writes its catalogue: node installer/demo/draw/marketplace.mjs
// Needs the portfolio (portfolio.mjs) drawn before.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { openStudio } from './studio.mjs';

const demo = join(dirname(fileURLToPath(import.meta.url)), '..');
const pictures = join(demo, 'marketplace', 'pictures');
await rm(pictures, { recursive: true, force: true });
await mkdir(pictures, { recursive: true });

const digest = (text) => createHash('sha256').update(text).digest('hex');
const number = (text, from, span) => from + (parseInt(digest(text).slice(0, 12), 16) % span);
const keyOf = (slot) =>
  `S${digest(slot).slice(0, 32)}${'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'[number(`k${slot}`, 0, 52)]}`;

const studio = await openStudio('marketplace-scenes.mjs');
const portfolio = join(demo, 'portfolio');
for (const file of await readdir(portfolio)) {
  const type = file.endsWith('png') ? 'png' : 'jpeg';
  const url = `data:image/${type};base64,${(await readFile(join(portfolio, file))).toString('base64')}`;
  await studio.page.evaluate((name, u) => studio.putOnShelf(name, u), parse(file).name, url);
}
const works = Object.fromEntries((await readdir(portfolio)).map((file) => [parse(file).name, file]));

const save = async (expression, key, type, quality) => {
  const drawn = await studio.draw(expression, type, quality);
  const ext = type.split('/')[1].replace('jpeg', 'jpg');
  await writeFile(join(pictures, `${key}.${ext}`), drawn.bytes);
  return { key, ext, width: drawn.width, height: drawn.height };
};

const badges = [];
for (const [words, colour, w, h] of [
  ['Choice', '#f6b800', 154, 64],
  ['SuperDeals', '#e62e04', 232, 64],
  ['Welcome deal', '#d3031c', 264, 64],
])
  badges.push({
    ...(await save(`studio.drawBadge('${words}', '${colour}', ${w}, ${h})`, keyOf(words), 'image/png')),
    words,
  });
const extras = [];
for (let i = 0; i < 4; i++)
  extras.push(await save(`studio.drawExtra(${i})`, keyOf(`extra${i}`), 'image/jpeg', 0.7));

const list = await studio.page.evaluate('studio.listings()');
const catalogue = [];
const truth = [];
for (const [i, entry] of list.entries()) {
  const quality = 0.6 + number(`q${entry.slot}`, 0, 26) / 100;
  const type = i % 12 === 7 ? 'image/webp' : 'image/jpeg';
  const picture = await save(
    `(window.made = studio.drawListing('${entry.slot}')).canvas`,
    keyOf(entry.slot),
    type,
    quality,
  );
  const quad = await studio.page.evaluate('window.made.quad');
  const id = `100500${number(`id${entry.slot}`, 4000000000, 6000000000)}`.slice(0, 16);
  catalogue.push({
    id,
    title: entry.title,
    product: entry.product,
    picture,
    art: entry.copy ? 'copy' : (entry.art ?? 'none'),
  });
  const { mirrored, window: cut, hue, flash, collage, small } = entry.how;
  if (entry.copy)
    truth.push({
      listing: id,
      key: picture.key,
      work: works[entry.work],
      product: entry.product,
      changes: [
        mirrored && 'mirrored',
        cut && 'cropped',
        hue && 'recoloured',
        flash && 'covered',
        collage && 'collage',
        small && 'small',
        entry.product === 'mug' && 'curved',
      ].filter(Boolean),
      quad: quad?.map((p) => p.map((v) => Math.round(v * 10) / 10)) ?? null,
    });
}
const writeJson = async (name, value) =>
  writeFile(
    join(demo, 'marketplace', name),
    await format(JSON.stringify(value), { parser: 'json', printWidth: 110 }),
  );
await writeJson('catalogue.json', { badges, extras, listings: catalogue });
await writeJson('truth.json', truth);
console.error(`${catalogue.length} listings, ${truth.length} of them showing a work`);
await studio.close();
