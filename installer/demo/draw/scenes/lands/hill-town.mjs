// SPDX-License-Identifier: Apache-2.0
// The hill town, drawn from shapes and seeded chance.
import { hills, leaf, mix, polygon, sky } from '../../paint/shapes.mjs';

export function hillTown(ctx, random, w, h, p = ['#f6d9a8', '#d97b4f', '#8a5f8f', '#5a7f4a', '#3d4a72']) {
  sky(ctx, w, h * 0.6, [p[4], p[2], p[1], p[0]]);
  hills(ctx, w, h, (x) => h * 0.45 - Math.sin(x / 190 + 1) * 46, mix(p[4], p[2], 0.5));
  hills(ctx, w, h, (x) => h * 0.62 - Math.exp(-(((x - w * 0.5) / (w * 0.3)) ** 2)) * h * 0.24, p[3]);
  const rows = 8;
  for (let r = 0; r < rows; r++) {
    const span = 0.1 + r * 0.055;
    for (let i = 0; i < 4 + r; i++) {
      const x = w * (0.5 - span + ((i + random.between(0.2, 0.8)) / (4 + r)) * span * 2);
      const y = h * (0.4 + r * 0.034);
      const bw = random.between(32, 58);
      const bh = random.between(44, 84);
      const wall = mix(
        random.pick(['#f4e3c4', '#e8b98c', '#d99a7a', '#f0d0b0', '#dfe0d0']),
        '#6a5a6a',
        random.next() * 0.25,
      );
      ctx.fillStyle = wall;
      ctx.fillRect(x, y, bw, bh);
      ctx.fillStyle = mix(wall, '#4a3450', 0.45);
      ctx.fillRect(x + bw * 0.7, y, bw * 0.3, bh);
      polygon(
        ctx,
        [
          [x - 5, y],
          [x + bw * 0.5, y - 22],
          [x + bw + 5, y],
        ],
        mix('#b1492f', '#5d2a2a', random.next() * 0.7),
      );
      for (let a = 0; a < 4; a++) {
        ctx.fillStyle = random.chance(0.3) ? '#ffdf8a' : '#3b2d45';
        ctx.fillRect(x + 7 + (a % 2) * 18, y + 12 + Math.floor(a / 2) * 24, 8, 13);
      }
    }
  }
  ctx.fillStyle = '#ecd2ae';
  ctx.fillRect(w * 0.49, h * 0.22, 40, h * 0.2);
  polygon(
    ctx,
    [
      [w * 0.48, h * 0.22],
      [w * 0.49 + 20, h * 0.12],
      [w * 0.49 + 50, h * 0.22],
    ],
    '#7d3a33',
  );
  for (let r = 0; r < 16; r++) {
    const y0 = h * 0.71 + r * r * 1.35;
    for (let x = -20; x < w + 20; x += 15)
      leaf(
        ctx,
        x + random.bell() * 6,
        y0 + Math.sin(x / 120 + r) * 8 + 16,
        -1.57 + random.bell() * 0.4,
        18 + r * 1.7,
        6,
        r % 2 ? mix('#7a5ab0', '#b79ae0', random.next()) : mix(p[3], '#35552c', random.next()),
      );
  }
  for (let i = 0; i < 7; i++) {
    const x = random.chance(0.5) ? random.between(0.02, 0.2) * w : random.between(0.8, 0.98) * w;
    leaf(
      ctx,
      x,
      h * 0.74,
      -1.57,
      h * random.between(0.16, 0.28),
      26,
      mix('#24402f', '#3f6a44', random.next()),
      '#16281e',
    );
  }
}
