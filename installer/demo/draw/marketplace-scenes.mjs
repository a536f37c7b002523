// SPDX-License-Identifier: Apache-2.0
// Draws one listing's picture in the drawing page. Works come as canvases put into `shelf` beforehand.
import { randomFrom } from './paint/random.mjs';
import { newCanvas, oval } from './paint/shapes.mjs';
import { anyWork } from './any-work.mjs';
import { flatGood } from './products/flat-good.mjs';
import { garment } from './products/garment.mjs';
import { mug } from './products/mug.mjs';
import { recolour } from './products/print.mjs';
import { flash } from './products/flash.mjs';
import { pattern } from './products/pattern.mjs';
import { slogan } from './products/slogan.mjs';
import { ware } from './products/ware.mjs';
import { listings } from './listings.mjs';

export { listings };
export const shelf = new Map();

export async function putOnShelf(name, url) {
  const image = new Image();
  image.src = url;
  await image.decode();
  const { canvas, ctx } = newCanvas(image.naturalWidth, image.naturalHeight);
  ctx.drawImage(image, 0, 0);
  shelf.set(name, canvas);
}

const BACKS = ['#d9dde0', '#e6ddd2', '#cfd8d4', '#e9e4ee', '#c9d3dd', '#f0ebe2', '#dcd0c4'];
const SIZES = [350, 350, 420, 480, 480, 520];

// Gives { canvas, quad }; the quad is where the whole work's corners lie, or null where that is not simple.
export function drawListing(slot) {
  const entry = listings().find((candidate) => candidate.slot === slot);
  const random = randomFrom(`marketplace/${slot}`);
  const how = { backTone: random.pick(BACKS), size: random.pick(SIZES), ...entry.how };
  if (entry.art === 'ware') return finish(ware(random, entry.product, how.size), null, random, how);
  let art = artOf(entry, random);
  if (art && how.hue) art = recolour(art, how.hue, 1.1, 1);
  const drawn = drawProduct(entry.product, random, { ...how, art });
  if (how.collage) return collage(drawn, random, how.size);
  return finish(drawn.canvas, drawn.quad, random, how);
}

function artOf(entry, random) {
  if (entry.copy) return shelf.get(entry.work);
  if (entry.art === 'pattern') return pattern(random);
  if (entry.art === 'slogan') return slogan(random, entry.words);
  if (entry.art === 'other')
    return anyWork(`seller/${entry.slot}`, 640, {
      transparent: ['sticker', 'tee', 'hoodie'].includes(entry.product) && random.chance(0.75),
    });
  return undefined;
}

function drawProduct(product, random, options) {
  if (product === 'tee' || product === 'hoodie') return garment(random, { ...options, kind: product });
  if (product === 'mug') return mug(random, options);
  return flatGood(random, { ...options, kind: product });
}

// Four pictures in one: ours top right, three by other people.
function collage(drawn, random, size) {
  const { canvas, ctx } = newCanvas(size, size, '#ffffff');
  const half = size / 2;
  [
    [0, 0],
    [0, half],
    [half, half],
  ].forEach(([x, y], i) => {
    const other = drawProduct('poster', random, {
      size: Math.round(half),
      art: anyWork(`collage/${random.next()}/${i}`, 500),
      backTone: random.pick(BACKS),
    });
    ctx.drawImage(other.canvas, x + 2, y + 2, half - 4, half - 4);
  });
  ctx.drawImage(drawn.canvas, half + 2, 2, half - 4, half - 4);
  const k = (half - 4) / drawn.canvas.width;
  return { canvas, quad: drawn.quad?.map(([x, y]) => [half + 2 + x * k, 2 + y * k]) ?? null };
}

function finish(canvas, quad, random, how) {
  if (how.flash) flash(canvas, random, ...how.flash);
  return { canvas, quad };
}

// Small promotion badges as they stand beside the titles on the real site.
export function drawBadge(words, colour, width, height) {
  const { canvas, ctx } = newCanvas(width, height);
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.roundRect(0, 0, width, height, height / 4);
  ctx.fill();
  ctx.fillStyle = '#fff';
  ctx.font = `bold ${height * 0.6}px sans-serif`;
  ctx.textAlign = 'center';
  ctx.fillText(words, width / 2, height * 0.72);
  return canvas;
}

// A size chart or a parcel picture, shared by many listings as further pictures.
export function drawExtra(index) {
  const random = randomFrom(`extra/${index}`);
  const { canvas, ctx } = newCanvas(420, 420, '#fafafa');
  ctx.fillStyle = '#2a2a30';
  ctx.font = 'bold 26px sans-serif';
  ctx.fillText(['SIZE CHART', 'PACKING LIST', 'WASH CARE', 'SHIPPING TIME'][index % 4], 30, 52);
  for (let r = 0; r < 8; r++) {
    ctx.fillStyle = r % 2 ? '#eceef2' : '#dfe3ea';
    ctx.fillRect(30, 80 + r * 38, 360, 36);
    ctx.fillStyle = '#44464e';
    ctx.font = '16px sans-serif';
    for (let c = 0; c < 4; c++)
      ctx.fillText(
        c ? String(random.whole(30, 160)) : ['S', 'M', 'L', 'XL', '2XL', '3XL', '4XL', '5XL'][r],
        50 + c * 92,
        104 + r * 38,
      );
  }
  return canvas;
}
