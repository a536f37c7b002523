// SPDX-License-Identifier: Apache-2.0
// The desert night, drawn from shapes and seeded chance.
import { noiseField } from '../../paint/random.mjs';
import { hills, mix, oval, sky, taper } from '../../paint/shapes.mjs';
import { cactus } from './cactus.mjs';

export function desertNight(ctx, random, w, h) {
  sky(ctx, w, h * 0.8, ['#070b1f', '#141b44', '#3b2a63', '#8a3f6d']);
  for (let i = 0; i < 420; i++) {
    const r = random.next() ** 5 * 4 + 0.8;
    oval(
      ctx,
      random.next() * w,
      random.next() * h * 0.62,
      r,
      r,
      mix('#ffffff', random.pick(['#ffd9a0', '#a8c8ff']), random.next()),
    );
  }
  for (let i = 0; i < 260; i++) {
    const t = random.next();
    oval(
      ctx,
      t * w + random.bell() * 60,
      h * (0.5 - t * 0.4) + random.bell() * 46,
      random.between(2, 11),
      random.between(2, 8),
      mix('#3b3a80', '#c9a8e8', random.next() * 0.6),
    );
  }
  oval(ctx, w * 0.72, h * 0.2, w * 0.085, w * 0.085, '#fbeec8');
  for (let i = 0; i < 10; i++)
    oval(
      ctx,
      w * 0.72 + random.bell() * w * 0.04,
      h * 0.2 + random.bell() * w * 0.04,
      random.between(4, 13),
      random.between(4, 11),
      '#dfc99a',
    );
  const noise = noiseField(random, 3);
  for (let layer = 0; layer < 4; layer++) {
    const tone = mix('#7a3358', '#160d22', layer / 3);
    const top = (x) =>
      h * (0.6 + layer * 0.095) -
      noise(x / 250 + layer * 9, 3) * h * 0.1 -
      (layer < 2 && Math.sin(x / 130 + layer * 2) > 0.35 ? h * 0.09 : 0);
    hills(ctx, w, h, top, tone);
    for (let x = 0; x < w; x += 7)
      taper(
        ctx,
        [
          [x, top(x) + 4],
          [x + 24 + random.bell() * 12, top(x) + random.between(26, 80)],
        ],
        mix(tone, random.chance(0.4) ? '#d97a6a' : '#0b0716', 0.4),
        5,
        1,
      );
  }
  for (const [x, y, s] of [
    [0.16, 0.95, 0.4],
    [0.86, 0.99, 0.5],
    [0.4, 0.88, 0.18],
    [0.62, 0.9, 0.15],
  ])
    cactus(ctx, random, x * w, y * h, s * h);
}
