// SPDX-License-Identifier: Apache-2.0
// The poppy field, drawn from shapes and seeded chance.
import { blob, hills, mix, oval, sky, taper } from '../../paint/shapes.mjs';

// Plants and still lifes.
export function poppyField(ctx, random, w, h) {
  sky(ctx, w, h * 0.5, ['#9cc4d8', '#dbe6dc', '#f8e6c0']);
  for (let i = 0; i < 14; i++)
    oval(
      ctx,
      random.next() * w,
      random.between(0.03, 0.26) * h,
      random.between(50, 130),
      random.between(12, 34),
      '#fdf8ee',
    );
  hills(ctx, w, h, (x) => h * 0.36 + Math.sin(x / 170) * 20, '#7c9a86');
  for (let i = 0; i < 40; i++)
    oval(
      ctx,
      random.next() * w,
      h * 0.37 + random.bell() * 10,
      random.between(14, 34),
      random.between(14, 30),
      mix('#46694f', '#8aa67c', random.next()),
    );
  hills(ctx, w, h, (x) => h * 0.43 + Math.sin(x / 130 + 2) * 9, '#b7b36a');
  for (let i = 0; i < 900; i++) {
    const t = random.next() ** 1.3;
    const x = random.next() * w;
    const y = h * (0.44 + t * 0.6);
    taper(
      ctx,
      [
        [x, y],
        [x + random.bell() * 12, y - 12 - t * 60],
      ],
      mix('#5f7a35', '#c9c070', random.next()),
      1 + t * 5,
      1,
    );
  }
  for (let i = 0; i < 150; i++)
    oval(
      ctx,
      random.next() * w,
      h * random.between(0.45, 0.62),
      random.between(3, 9),
      random.between(2, 5),
      mix('#d4341f', '#f26a3d', random.next()),
    );
  for (let i = 0; i < 44; i++) {
    const t = i / 44;
    const x = random.next() * w;
    const y = h * (0.58 + t * 0.36);
    const r = 14 + t * 52;
    taper(
      ctx,
      [
        [x, y],
        [x + random.bell() * 20, y + r * 2],
        [x + random.bell() * 26, y + r * 5],
      ],
      '#4f6b30',
      3 + t * 5,
      2,
    );
    for (let k = 0; k < 5; k++)
      blob(
        ctx,
        [0, 1, 2, 3, 4, 5].map((a) => [
          x + Math.cos(k * 1.26 + a * 0.4 - 1) * r * random.between(0.5, 1.05),
          y + Math.sin(k * 1.26 + a * 0.4 - 1) * r * 0.72 * random.between(0.5, 1.05),
        ]),
        mix('#c3241a', '#ff7a4a', random.next()),
      );
    oval(ctx, x, y, r * 0.24, r * 0.2, '#1c1216');
    for (let k = 0; k < 12; k++)
      oval(ctx, x + random.bell() * r * 0.34, y + random.bell() * r * 0.28, 2 + t * 2, 2 + t * 2, '#f0d9a0');
  }
}
