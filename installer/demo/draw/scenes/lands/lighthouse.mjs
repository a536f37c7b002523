// SPDX-License-Identifier: Apache-2.0
// The lighthouse, drawn from shapes and seeded chance.
import { blob, mix, polygon } from '../../paint/shapes.mjs';
import { stormSea } from './storm-sea.mjs';

export function lighthouse(ctx, random, w, h) {
  stormSea(ctx, random, w, h, ['#f0c995', '#c98d77', '#3e5876', '#263a56', '#f6ead6']);
  blob(
    ctx,
    [
      [w * 0.42, h * 0.82],
      [w * 0.5, h * 0.66],
      [w * 0.66, h * 0.6],
      [w * 0.86, h * 0.63],
      [w * 1.1, h * 0.72],
      [w * 1.1, h * 1.1],
      [w * 0.4, h * 1.1],
    ],
    '#3a3436',
  );
  for (let i = 0; i < 130; i++)
    polygon(
      ctx,
      ((x, y) => [
        [x, y],
        [x + random.between(10, 44), y + random.bell() * 9],
        [x + random.between(0, 30), y + random.between(9, 34)],
      ])(random.between(0.44, 1) * w, random.between(0.66, 1) * h),
      mix('#241f24', '#8a7568', random.next() * 0.8),
    );
  polygon(
    ctx,
    [
      [w * 0.66, h * 0.65],
      [w * 0.69, h * 0.24],
      [w * 0.77, h * 0.24],
      [w * 0.8, h * 0.65],
    ],
    '#f4ece0',
  );
  for (let i = 0; i < 3; i++) {
    const y = 0.3 + i * 0.12;
    polygon(
      ctx,
      [
        [w * (0.686 - i * 0.009), h * y],
        [w * (0.774 + i * 0.009), h * y],
        [w * (0.779 + i * 0.009), h * (y + 0.06)],
        [w * (0.681 - i * 0.009), h * (y + 0.06)],
      ],
      '#b8382c',
    );
  }
  polygon(
    ctx,
    [
      [w * 0.735, h * 0.24],
      [w * 0.77, h * 0.24],
      [w * 0.8, h * 0.65],
      [w * 0.75, h * 0.65],
    ],
    'rgba(40,30,50,0.3)',
  );
  polygon(
    ctx,
    [
      [w * 0.69, h * 0.24],
      [w * 0.695, h * 0.17],
      [w * 0.765, h * 0.17],
      [w * 0.77, h * 0.24],
    ],
    '#ffe59a',
  );
  polygon(
    ctx,
    [
      [w * 0.68, h * 0.17],
      [w * 0.73, h * 0.11],
      [w * 0.78, h * 0.17],
    ],
    '#8d2a24',
  );
  ctx.globalAlpha = 0.4;
  polygon(
    ctx,
    [
      [w * 0.7, h * 0.2],
      [-20, h * 0.02],
      [-20, h * 0.2],
    ],
    '#fff1b8',
  );
  ctx.globalAlpha = 1;
}
