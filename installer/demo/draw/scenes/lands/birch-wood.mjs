// SPDX-License-Identifier: Apache-2.0
// The birch wood, drawn from shapes and seeded chance.
import { hills, leaf, mix, oval, sky, taper } from '../../paint/shapes.mjs';

export function birchWood(ctx, random, w, h, p = ['#e8a33d', '#c8552b', '#f2cf6b', '#7a4a33', '#5b7a74']) {
  sky(ctx, w, h, [p[4], '#c3cdb6', p[2], p[3]]);
  for (let i = 0; i < 420; i++)
    oval(
      ctx,
      random.next() * w,
      random.between(0, 0.75) * h,
      random.between(6, 26),
      random.between(5, 16),
      mix(random.pick(p), '#ffffff', random.next() * 0.3),
      random.next() * 3,
    );
  hills(ctx, w, h, (x) => h * 0.8 + Math.sin(x / 140) * 18, mix(p[3], '#2d2a1c', 0.3));
  for (let i = 0; i < 14; i++) {
    const x = ((i + random.between(0.1, 0.9)) / 14) * w;
    const far = random.next();
    const wide = 12 + far * 34;
    const foot = h * (0.78 + far * 0.2);
    taper(
      ctx,
      [
        [x, foot],
        [x + random.bell() * 18, h * 0.4],
        [x + random.bell() * 30, -20],
      ],
      mix('#efe8da', p[4], 0.45 - far * 0.4),
      wide,
      wide * 0.6,
    );
    for (let k = 0; k < 22; k++) {
      const y = random.next() * foot;
      taper(
        ctx,
        [
          [x - wide * 0.4 * random.next(), y],
          [x + wide * 0.4, y + random.bell() * 6],
        ],
        '#2b2320',
        random.between(2, 9),
        1,
      );
    }
    for (let k = 0; k < 5; k++) {
      const y = random.between(0.05, 0.5) * h;
      const s = random.pick([-1, 1]);
      taper(
        ctx,
        [
          [x, y],
          [x + s * 50, y - 30],
          [x + s * 95, y - 80],
        ],
        '#4b3c33',
        6,
        1,
      );
    }
  }
  for (let i = 0; i < 700; i++)
    leaf(
      ctx,
      random.next() * w,
      random.chance(0.6) ? random.between(0, 0.45) * h : random.between(0.78, 1) * h,
      random.next() * 6.3,
      random.between(9, 24),
      random.between(4, 9),
      mix(random.pick(p.slice(0, 3)), '#5b1d12', random.next() * 0.3),
    );
}
