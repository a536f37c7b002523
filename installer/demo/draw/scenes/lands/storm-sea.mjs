// SPDX-License-Identifier: Apache-2.0
// The storm sea, drawn from shapes and seeded chance.
import { noiseField } from '../../paint/random.mjs';
import { hills, mix, oval, sky, taper } from '../../paint/shapes.mjs';

export function stormSea(ctx, random, w, h, p = ['#dfe4d8', '#7fa1a8', '#20546b', '#0d2f45', '#f2f0e4']) {
  sky(ctx, w, h * 0.6, [mix(p[3], '#3b3f4c', 0.5), p[1], p[0]]);
  for (let i = 0; i < 26; i++)
    oval(
      ctx,
      random.next() * w,
      random.between(0, 0.34) * h,
      random.between(50, 170),
      random.between(16, 48),
      mix('#46505e', '#c9cdc6', random.next()),
      random.bell() * 0.2,
    );
  const noise = noiseField(random, 3);
  for (let layer = 0; layer < 8; layer++) {
    const base = h * (0.42 + layer * 0.075);
    const swell = 14 + layer * 13;
    const phase = random.next() * 9;
    const top = (x) =>
      base - Math.abs(Math.sin(x / (70 + layer * 24) + phase)) ** 1.6 * swell + noise(x / 40, layer) * 9;
    hills(ctx, w, h, top, mix(p[1], layer % 2 ? p[2] : p[3], 0.35 + layer / 13));
    for (let x = 0; x < w; x += 8) {
      const y = top(x);
      if (y < base - swell * 0.45)
        for (let k = 0; k < 3; k++)
          oval(
            ctx,
            x + random.bell() * 12,
            y + random.between(-4, 14),
            random.between(2, 7),
            random.between(2, 5),
            p[4],
          );
      taper(
        ctx,
        [
          [x, y + 12],
          [x - 16, y + 30],
          [x - 12 + random.bell() * 9, y + 30 + swell],
        ],
        mix(p[2], p[0], random.next() * 0.5),
        5,
        1,
      );
    }
  }
}
