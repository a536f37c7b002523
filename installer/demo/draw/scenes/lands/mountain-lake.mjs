// SPDX-License-Identifier: Apache-2.0
// The mountain lake, drawn from shapes and seeded chance.
import { noiseField } from '../../paint/random.mjs';
import { hills, mix, oval, sky, taper } from '../../paint/shapes.mjs';
import { pine } from './pine.mjs';

// Places: underpaintings that fill the whole canvas. Each takes (ctx, random, width, height, palette).
export function mountainLake(ctx, random, w, h, p = ['#f3b98a', '#e98d77', '#7f6d96', '#2c3f66', '#1d2b3f']) {
  sky(ctx, w, h * 0.62, [mix(p[2], '#ffffff', 0.2), p[1], p[0], '#ffe9c4']);
  const noise = noiseField(random, 5);
  const sunX = random.between(0.25, 0.75) * w;
  oval(ctx, sunX, h * 0.4, w * 0.07, w * 0.07, '#fff3d4');
  for (let i = 0; i < 9; i++)
    oval(
      ctx,
      random.next() * w,
      random.between(0.04, 0.34) * h,
      random.between(60, 190),
      random.between(5, 18),
      mix(p[0], '#fff4e4', random.next()),
      -0.05,
    );
  for (let layer = 0; layer < 4; layer++) {
    const base = h * (0.4 + layer * 0.055);
    const tone = mix(mix(p[2], p[0], 0.35), p[3], layer / 3);
    const top = (x) =>
      base - Math.abs(noise(x / (230 - layer * 30) + layer * 31, layer)) * h * (0.34 - layer * 0.06);
    hills(ctx, w, h * 0.63, top, tone);
    if (layer < 3)
      for (let x = 0; x < w; x += 9) {
        const y = top(x);
        if (y < base - h * 0.07)
          taper(
            ctx,
            [
              [x, y + 2],
              [x + random.bell() * 16, y + random.between(16, 66)],
            ],
            random.chance(0.5) ? '#fdf2ea' : mix(tone, p[4], 0.4),
            7,
            1,
          );
      }
  }
  ctx.save();
  ctx.translate(0, h * 1.26);
  ctx.scale(1, -1);
  ctx.globalAlpha = 0.85;
  ctx.drawImage(ctx.canvas, 0, 0, w, h * 0.63, 0, h * 0.26, w, h * 0.37);
  ctx.restore();
  for (let i = 0; i < 90; i++) {
    const y = h * (0.635 + 0.36 * random.next() ** 1.5);
    taper(
      ctx,
      [
        [random.next() * w, y],
        [random.next() * w * 0.2 + random.next() * w, y + 1],
      ],
      mix(random.pick(p), '#ffffff', 0.15),
      3,
      1,
    );
  }
  for (let i = 0; i < 26; i++)
    pine(
      ctx,
      random,
      random.chance(0.5) ? random.next() ** 2 * w * 0.5 : w - random.next() ** 2 * w * 0.5,
      h * random.between(0.86, 1.03),
      h * random.between(0.14, 0.34),
      mix(p[4], '#35553f', random.next() * 0.5),
    );
}
