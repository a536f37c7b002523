// SPDX-License-Identifier: Apache-2.0
// Several pictures in one, and pictures within a page.
import { anyTone, softTone } from './colours.mjs';
import { lay, newScene } from './scene.mjs';

const LAYOUTS = {
  '1x2': [
    [0, 0, 0.5, 1],
    [0.5, 0, 0.5, 1],
  ],
  '2x1': [
    [0, 0, 1, 0.5],
    [0, 0.5, 1, 0.5],
  ],
  '2x2': [
    [0, 0, 0.5, 0.5],
    [0.5, 0, 0.5, 0.5],
    [0, 0.5, 0.5, 0.5],
    [0.5, 0.5, 0.5, 0.5],
  ],
  '1+2': [
    [0, 0, 0.62, 1],
    [0.62, 0, 0.38, 0.5],
    [0.62, 0.5, 0.38, 0.5],
  ],
  '1+3': [
    [0, 0, 1, 0.66],
    [0, 0.66, 0.34, 0.34],
    [0.34, 0.66, 0.33, 0.34],
    [0.67, 0.66, 0.33, 0.34],
  ],
  '3x3': Array.from({ length: 9 }, (_, i) => [(i % 3) / 3, Math.floor(i / 3) / 3, 1 / 3, 1 / 3]),
  '3x2': Array.from({ length: 6 }, (_, i) => [(i % 3) / 3, Math.floor(i / 3) / 2, 1 / 3, 1 / 2]),
};

// makers: draw a scene of a given size; each gets one place, the rest of the places repeat the last ones.
export function collage(random, w, h, makers, fillers) {
  const name = random.pick(Object.keys(LAYOUTS));
  const cells = LAYOUTS[name];
  const scene = newScene(w, h, random.pick(['#ffffff', '#ffffff', softTone(random), '#1b1b1f']));
  const gap = random.pick([0, 0, 0.01, 0.02]) * w;
  const order = cells.map((_, i) => i).sort(() => random.next() - 0.5);
  order.forEach((cell, i) => {
    const [x, y, cw, ch] = cells[cell];
    const [pw, ph] = [Math.round(cw * w - gap), Math.round(ch * h - gap)];
    const sub = i < makers.length ? makers[i](pw, ph) : fillers(pw, ph);
    const k = Math.max(pw / sub.w, ph / sub.h);
    const fit = framedIn(sub, pw, ph, k);
    lay(scene, fit, x * w + gap / 2, y * h + gap / 2, pw, ph);
  });
  return { scene, says: `layout=${name} n=${makers.length}` };
}

// The sub-scene scaled by k and cut to the middle.
function framedIn(sub, w, h, k) {
  if (sub.w === w && sub.h === h) return sub;
  const out = newScene(w, h);
  lay(out, sub, (w - sub.w * k) / 2, (h - sub.h * k) / 2, sub.w * k, sub.h * k);
  return out;
}

function bars(ctx, random, x, y, w, lines, size, colour) {
  ctx.fillStyle = colour;
  const texts = [
    'Unisex heavy cotton, washed',
    'Ships within 3 days',
    'Colour: as shown',
    'Add to basket',
    'Reviews (1,204)',
    'Free returns',
    'In stock',
    'Home / Wall decor / Prints',
    'Sold by 12 others',
    'You may also like',
    'Size guide',
    'Item no. 5520193',
  ];
  for (let i = 0; i < lines; i++) {
    ctx.font = `${random.chance(0.2) ? 'bold ' : ''}${size}px sans-serif`;
    ctx.fillText(random.pick(texts), x, y + i * size * 1.5, w);
  }
}

// A product page or a feed with the picture in it, as a phone or a computer shows it.
export function screenshot(random, w, h, maker, fillers) {
  const night = random.chance(0.2);
  const scene = newScene(w, h, night ? '#17181c' : random.pick(['#ffffff', '#f5f5f7', '#fafafa']));
  const { ctx } = scene;
  const ink = night ? '#e6e6ea' : '#24242a';
  const [left, top] = [w * random.between(0.03, 0.1), h * random.between(0.1, 0.2)];
  const wide = w * random.between(0.4, 0.82);
  const high = Math.min(h * 0.72, wide * random.between(0.8, 1.2));
  const bar = random.pick(['#ff4747', '#131921', '#f1641e', '#0f73ee', '#ffffff', '#222222']);
  ctx.fillStyle = bar;
  ctx.fillRect(0, 0, w, top * 0.6);
  ctx.fillStyle = '#ffffff';
  ctx.beginPath();
  ctx.roundRect(w * 0.25, top * 0.13, w * 0.5, top * 0.34, top * 0.1);
  ctx.fill();
  ctx.fillStyle = bar === '#ffffff' ? ink : '#ffffff';
  ctx.font = `bold ${top * 0.26}px sans-serif`;
  ctx.fillText(random.pick(['shopnow', 'mercado', 'bazar24', 'ArtMarkt']), w * 0.02, top * 0.4, w * 0.22);
  const sub = maker(Math.round(wide), Math.round(high));
  const k = Math.min(wide / sub.w, high / sub.h);
  lay(scene, sub, left, top, sub.w * k, sub.h * k);
  const right = left + wide + w * 0.03;
  const small = Math.max(6, h * random.between(0.024, 0.036));
  bars(ctx, random, right, top + small, w - right, 9, small, ink);
  ctx.font = `bold ${small * 1.9}px sans-serif`;
  ctx.fillStyle = '#d3031c';
  ctx.fillText(`$${random.whole(3, 60)}.${random.whole(10, 99)}`, right, top + small * 16, w - right);
  ctx.fillStyle = random.pick(['#ff4747', '#ffa41c', '#111111', '#0f73ee']);
  ctx.beginPath();
  ctx.roundRect(right, top + small * 18, (w - right) * 0.85, small * 2.4, small);
  ctx.fill();
  const below = top + sub.h * k + h * 0.02;
  if (h - below > h * 0.08) {
    const side = Math.min((h - below) * 0.8, w * 0.16);
    const count = Math.floor((w * 0.94) / (side * 1.1));
    for (let i = 0; i < Math.min(5, count); i++) {
      const x = left + i * side * 1.1;
      if (i < 2) lay(scene, fillers(Math.round(side), Math.round(side)), x, below, side, side);
      else {
        ctx.fillStyle = anyTone(random);
        ctx.fillRect(x, below, side, side);
      }
    }
    bars(ctx, random, left, below + side + small * 1.2, w * 0.8, 2, small, ink);
  }
  return { scene, says: '' };
}
