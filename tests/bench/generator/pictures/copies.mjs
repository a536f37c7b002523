// SPDX-License-Identifier: Apache-2.0
// Art shown as it is: the file itself, cut, turned, mirrored, in other colours, with or without a border.
import { clothColour } from './colours.mjs';
import { recoloured } from './inks.mjs';
import { filling, swapped } from './placing.mjs';
import { press } from './press.mjs';
import { newScene } from './scene.mjs';

const sheet = (w, h) => [
  [0, 0],
  [w, 0],
  [w, h],
  [0, h],
];

function paper(random, w, h, art) {
  return newScene(
    w,
    h,
    clothColour(random, art, (light) => light > 0.85 || light < 0.2 || random.chance(0.2)),
  );
}

// A picture of the art's own shape with the same long side.
function shaped(w, h, art) {
  const side = Math.max(w, h);
  const ratio = art.canvas.width / art.canvas.height;
  return ratio > 1
    ? [side, Math.max(40, Math.round(side / ratio))]
    : [Math.max(40, Math.round(side * ratio)), side];
}

function bordered(random, quad, w, h) {
  const k = 1 - random.between(0.03, 0.3);
  return quad.map(([x, y]) => [w / 2 + (x - w / 2) * k, h / 2 + (y - h / 2) * k]);
}

export function copy(random, w, h, [art], { mirrored = false, border = 0.3 } = {}) {
  const own = random.chance(0.6);
  const [sw, sh] = own ? shaped(w, h, art) : [w, h];
  const scene = paper(random, sw, sh, art);
  let quad = filling(art, sheet(sw, sh), true);
  if (random.chance(border)) quad = bordered(random, quad, sw, sh);
  if (random.chance(0.15))
    quad = quad.map(([x, y]) => [x, sh / 2 + (y - sh / 2) * random.fork('squeeze').between(0.9, 1)]);
  press(scene, art, mirrored ? swapped(quad) : quad);
  return { scene, says: '' };
}

export const mirror = (random, w, h, arts) => copy(random, w, h, arts, { mirrored: true });

export function crop(random, w, h, [art], { mirrored = false } = {}) {
  const [fullW, fullH] = shaped(w, h, art);
  const keep = random.between(0.3, 0.72);
  const stretch = random.between(0.8, 1.25);
  const [kw, kh] = [Math.min(1, Math.sqrt(keep) * stretch), Math.min(1, Math.sqrt(keep) / stretch)];
  const grow = Math.max(w, h) / Math.max(fullW * kw, fullH * kh);
  const [sw, sh] = [Math.round(fullW * kw * grow), Math.round(fullH * kh * grow)];
  const [ox, oy] = [-random.next() * (fullW * grow - sw), -random.next() * (fullH * grow - sh)];
  const scene = paper(random, sw, sh, art);
  const quad = sheet(fullW * grow, fullH * grow).map(([x, y]) => [x + ox, y + oy]);
  press(scene, art, mirrored ? swapped(quad) : quad);
  return { scene, says: `keep=${keep.toFixed(2)}` };
}

export function rotate(random, w, h, [art]) {
  const angle = random.chance(0.3) ? random.pick([90, -90, 180]) : random.pick([-1, 1]) * random.whole(4, 80);
  const turn = (angle * Math.PI) / 180;
  const [fullW, fullH] = shaped(w, h, art);
  const upright = Math.abs(angle) === 90;
  const [sw, sh] = upright ? [fullH, fullW] : random.chance(0.5) ? [fullW, fullH] : [w, h];
  const scene = paper(random, sw, sh, art);
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const whole = Math.min(
    sw / (Math.abs(fullW * c) + Math.abs(fullH * s)),
    sh / (Math.abs(fullW * s) + Math.abs(fullH * c)),
  );
  const k = whole * (angle % 90 === 0 ? 1 : random.between(1, 1.35));
  const quad = sheet(fullW, fullH).map(([x, y]) => {
    const [dx, dy] = [(x - fullW / 2) * k, (y - fullH / 2) * k];
    return [sw / 2 + dx * c - dy * s, sh / 2 + dx * s + dy * c];
  });
  press(scene, art, quad);
  return { scene, says: `angle=${angle}` };
}

export function colour(random, w, h, [art]) {
  const changed = recoloured(art.canvas, random);
  const { scene } = copy(random, w, h, [{ id: art.id, canvas: changed.canvas }], { border: 0.15 });
  return { scene, says: `colour=${changed.name}` };
}
