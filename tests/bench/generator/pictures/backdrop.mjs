// SPDX-License-Identifier: Apache-2.0
// What is behind goods: paper sweeps, walls, boards, rooms out of focus, leaves, cloth.
import { leaf, mix, newCanvas, oval } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { landscape } from '../works/landscape.mjs';
import { hsl, paletteFrom } from '../works/palette.mjs';
import { texture } from '../works/texture.mjs';
import { anyTone, softTone } from './colours.mjs';

function sweep(ctx, random, w, h, tone) {
  const [x, y] = [w * random.between(0.3, 0.7), h * random.between(0.2, 0.6)];
  const gradient = ctx.createRadialGradient(x, y, 0, x, y, Math.max(w, h) * 0.9);
  gradient.addColorStop(0, mix(tone, '#ffffff', random.between(0.2, 0.7)));
  gradient.addColorStop(1, mix(tone, '#3c3c44', random.between(0.05, 0.35)));
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, w, h);
}

// Drawn small and drawn up again: far out of focus.
function blurred(ctx, w, h, side, draw) {
  const small = newCanvas(side, Math.max(8, Math.round((side * h) / w)));
  draw(small.ctx, small.canvas.width, small.canvas.height);
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(small.canvas, 0, 0, w, h);
}

const KINDS = {
  white: (ctx, random, w, h) => {
    ctx.fillStyle = random.pick(['#ffffff', '#ffffff', '#f6f6f6', '#efefef']);
    ctx.fillRect(0, 0, w, h);
  },
  sweep: (ctx, random, w, h) => sweep(ctx, random, w, h, softTone(random)),
  deep: (ctx, random, w, h) => sweep(ctx, random, w, h, anyTone(random)),
  boards(ctx, random, w, h) {
    const tone = random.pick(['#b98d5f', '#8a6242', '#d8c3a2', '#6b625c', '#e9e4dc', '#3f342d']);
    const count = random.whole(4, 11);
    const across = random.chance(0.5);
    for (let i = 0; i < count; i++) {
      const [x, y, bw, bh] = across ? [0, (h * i) / count, w, h / count] : [(w * i) / count, 0, w / count, h];
      ctx.fillStyle = mix(tone, random.pick(['#ffffff', '#000000']), random.next() * 0.14);
      ctx.fillRect(x, y, bw + 1, bh + 1);
      ctx.fillStyle = 'rgba(0,0,0,0.35)';
      ctx.fillRect(x, y, across ? bw : 1.5, across ? 1.5 : bh);
      for (let k = 0; k < 5; k++) {
        ctx.fillStyle = 'rgba(30,15,5,0.1)';
        if (across) ctx.fillRect(random.next() * w, y + random.next() * bh, w * random.next() * 0.6, 1.2);
        else ctx.fillRect(x + random.next() * bw, random.next() * h, 1.2, h * random.next() * 0.6);
      }
    }
  },
  place: (ctx, random, w, h) =>
    blurred(ctx, w, h, random.whole(14, 60), (c, sw, sh) =>
      landscape(c, random, sw, sh, { palette: paletteFrom(random) }),
    ),
  lights: (ctx, random, w, h) =>
    blurred(ctx, w, h, random.whole(30, 90), (c, sw, sh) =>
      texture(c, random, sw, sh, { palette: paletteFrom(random) }),
    ),
  stuff: (ctx, random, w, h) => texture(ctx, random, Math.round(w), Math.round(h), { palette: calm(random) }),
  room,
  leaves(ctx, random, w, h) {
    sweep(ctx, random, w, h, softTone(random));
    const green = hsl(random.between(80, 160), random.between(0.2, 0.5), 0.35);
    const count = random.whole(8, 40);
    for (let i = 0; i < count; i++) {
      const side = random.chance(0.5) ? random.between(-0.1, 0.15) : random.between(0.85, 1.1);
      leaf(
        ctx,
        w * side,
        h * random.next(),
        random.next() * 6.28,
        w * random.between(0.1, 0.3),
        w * random.between(0.01, 0.06),
        mix(green, '#e6efd0', random.next() * 0.6),
        null,
      );
    }
  },
};
const NAMES = Object.keys(KINDS);

function calm(random) {
  const hue = random.next() * 360;
  const tone = () => hsl(hue + random.bell() * 20, random.between(0.05, 0.25), random.between(0.6, 0.85));
  return { ground: tone(), ink: tone(), tones: [tone(), tone(), tone(), tone()], dark: false };
}

// A wall, perhaps panelled or papered, a floor, and things by the sides.
export function room(ctx, random, w, h) {
  const wall = softTone(random);
  sweep(ctx, random, w, h, wall);
  const style = random.whole(0, 4);
  ctx.strokeStyle = mix(wall, '#000000', 0.12);
  ctx.lineWidth = Math.max(1, w * 0.004);
  if (style === 1) for (let i = 1; i < 12; i++) ctx.strokeRect((w * i) / 12, -5, w / 12, h + 10);
  if (style === 2)
    for (let r = 0; r < 22; r++)
      for (let c = -1; c < 12; c++)
        ctx.strokeRect(((c + (r % 2) / 2) * w) / 11, (h * r) / 22, w / 11, h / 22);
  const floor = h * random.between(0.78, 0.95);
  ctx.fillStyle = random.pick(['#a87d52', '#6d4c33', '#cfc6b8', '#54504c', '#d8c8a8']);
  ctx.fillRect(0, floor, w, h);
  ctx.fillStyle = mix(wall, '#ffffff', 0.6);
  ctx.fillRect(0, floor - h * 0.02, w, h * 0.022);
  const things = random.whole(0, 3);
  for (let i = 0; i < things; i++) furniture(ctx, random, w, h, floor);
  if (random.chance(0.35)) {
    const slant = random.between(-0.4, 0.4) * w;
    ctx.fillStyle = 'rgba(255,250,225,0.22)';
    for (let k = 0; k < 3; k++) {
      const x = w * (0.1 + k * 0.25);
      ctx.beginPath();
      [
        [x, 0],
        [x + w * 0.18, 0],
        [x + w * 0.18 + slant, h],
        [x + slant, h],
      ].forEach(([px, py]) => ctx.lineTo(px, py));
      ctx.fill();
    }
  }
}

function furniture(ctx, random, w, h, floor) {
  const kind = random.whole(0, 3);
  const tone = anyTone(random);
  const x = w * random.pick([random.between(0, 0.2), random.between(0.75, 0.95)]);
  if (kind === 0) {
    ctx.fillStyle = tone;
    ctx.beginPath();
    ctx.roundRect(
      w * random.between(-0.1, 0.3),
      floor - h * 0.14,
      w * random.between(0.5, 0.9),
      h * 0.3,
      w * 0.03,
    );
    ctx.fill();
    ctx.fillStyle = mix(tone, '#000000', 0.2);
    ctx.fillRect(w * 0.1, floor + h * 0.02, w * 0.8, h * 0.02);
  } else if (kind === 1) {
    ctx.fillStyle = '#4a3b30';
    ctx.fillRect(x, floor - h * 0.42, w * 0.012, h * 0.42);
    ctx.fillStyle = mix(tone, '#fff2cf', 0.6);
    ctx.beginPath();
    [
      [x - w * 0.06, floor - h * 0.42],
      [x + w * 0.07, floor - h * 0.42],
      [x + w * 0.045, floor - h * 0.55],
      [x - w * 0.035, floor - h * 0.55],
    ].forEach(([px, py]) => ctx.lineTo(px, py));
    ctx.fill();
  } else if (kind === 2) {
    for (let i = 0; i < 11; i++)
      leaf(
        ctx,
        x,
        floor - h * 0.08,
        -1.57 + (i - 5) * 0.24,
        h * random.between(0.15, 0.32),
        w * 0.022,
        mix('#3f6d42', '#a8c48a', random.next()),
        null,
      );
    ctx.fillStyle = tone;
    ctx.fillRect(x - w * 0.045, floor - h * 0.09, w * 0.09, h * 0.12);
  } else oval(ctx, x, floor - h * 0.05, w * 0.05, h * 0.1, tone);
}

export function backdrop(scene, random, kinds = NAMES) {
  KINDS[random.pick(kinds)](scene.ctx, random, scene.w, scene.h);
}
