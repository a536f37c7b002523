// SPDX-License-Identifier: Apache-2.0
// Stuff seen close: marble, wood, lichen, pebbles, lights out of focus.
import { noiseField } from './noise.mjs';
import { oval } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { paintPixels, ramp } from './pixels.mjs';

const VEINS = {
  marble: (n, x, y, k) => Math.abs(n(x * 3 + k, y * 3 + n(x * 2, y * 2 + 40) * 1.6)) ** 0.6,
  agate: (n, x, y, k) =>
    (Math.sin((n(x * 2.2 + k, y * 2.2) * 3 + Math.hypot(x - 0.4, y - 0.6) * 2) * 9) + 1) / 2,
  wood: (n, x, y, k) =>
    (Math.sin((x * 1.4 + n(x * 1.5 + k, y * 0.4) * 0.7 + n(x * 40, y * 2) * 0.02) * 34) + 1) / 2,
  lichen: (n, x, y, k) => (n(x * 5 + n(x * 4 + k, y * 4) * 2, y * 5 + n(y * 4, x * 4) * 2) + 1) / 2,
  smoke: (n, x, y, k) => (n(x * 1.8 + k + n(x, y) * 2.4, y * 1.8 + n(x + 9, y * 2) * 2.4) * 1.3 + 1) / 2,
};

export function texture(ctx, random, w, h, { palette }) {
  const kind = random.pick([...Object.keys(VEINS), 'pebbles', 'lights']);
  const colours = [palette.ground, ...palette.tones, palette.ink];
  if (kind === 'pebbles') return pebbles(ctx, random, w, h, colours);
  if (kind === 'lights') return lights(ctx, random, w, h, colours);
  const noise = noiseField(random, 4);
  const fine = noiseField(random, 1);
  const vein = VEINS[kind];
  const colour = ramp(colours.sort(() => random.next() - 0.5));
  const shift = random.next() * 50;
  const side = Math.max(w, h) / random.between(0.6, 2);
  paintPixels(ctx, w, h, (x, y, out) => {
    colour(vein(noise, x / side, y / side, shift), out);
    const grain = fine(x / 1.7, y / 1.7) * 16;
    for (let c = 0; c < 3; c++) out[c] += grain;
  });
}

// The nearest of jittered points, by looking at the nine cells around: which one, how near, how near the next.
export function jitteredCells(random, columns, rows) {
  const [n, m] = [columns + 2, rows + 2];
  const points = Array.from({ length: n * m }, (_, i) => [
    (i % n) + random.next(),
    Math.floor(i / n) + random.next(),
  ]);
  return (x, y, out) => {
    const [cx, cy] = [Math.floor(x) + 1, Math.floor(y) + 1];
    let [first, second, best] = [9, 9, 0];
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        const i = Math.max(0, Math.min(m - 1, cy + dy)) * n + Math.max(0, Math.min(n - 1, cx + dx));
        const d = Math.hypot(points[i][0] - x - 1, points[i][1] - y - 1);
        if (d < first) [second, first, best] = [first, d, i];
        else if (d < second) second = d;
      }
    out[0] = best;
    out[1] = first;
    out[2] = second;
  };
}

function pebbles(ctx, random, w, h, colours) {
  const across = random.between(7, 22);
  const nearest = jitteredCells(random, Math.ceil(across), Math.ceil((across * h) / w));
  const tint = Array.from({ length: 2000 }, () => [random.next(), random.between(0.6, 1.15)]);
  const colour = ramp(colours.slice(1));
  const noise = noiseField(random, 3);
  const cell = [0, 0, 0];
  paintPixels(ctx, w, h, (x, y, out) => {
    nearest((x / w) * across, (y / w) * across, cell);
    const [hue, light] = tint[cell[0] % tint.length];
    colour(hue, out);
    const edge = Math.min(1, (cell[2] - cell[1]) * 3.2);
    const k = (0.15 + 0.85 * edge) * light * (1 + noise(x / 7, y / 7) * 0.2);
    for (let c = 0; c < 3; c++) out[c] *= k;
  });
}

function lights(ctx, random, w, h, colours) {
  ctx.fillStyle = '#15131c';
  ctx.fillRect(0, 0, w, h);
  for (let i = 0; i < 140; i++) {
    const r = random.between(0.01, 0.08) * w;
    ctx.globalAlpha = random.between(0.12, 0.6);
    oval(
      ctx,
      random.next() * w,
      h * (0.5 + random.bell() * 0.5),
      r,
      r,
      random.pick(colours),
      0,
      '#fff3d6',
      1.5,
    );
  }
  ctx.globalAlpha = 1;
}
