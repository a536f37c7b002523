// SPDX-License-Identifier: Apache-2.0
// The lemons, drawn from shapes and seeded chance.
import { hills, leaf, mix, oval, sky, stroke } from '../../paint/shapes.mjs';

export function lemons(ctx, random, w, h) {
  sky(ctx, w, h * 0.62, ['#2f5f73', '#5b8d96']);
  hills(ctx, w, h, () => h * 0.6, '#e7dcc8');
  for (let i = 0; i < 44; i++)
    for (let k = 0; k < 3; k++)
      stroke(
        ctx,
        [
          [(i * w) / 22 - w * 0.3 + k * 3, h * 0.6],
          [(i * w) / 14 - w * 0.8, h],
        ],
        i % 2 ? '#c98f86' : '#f2e9da',
        4,
      );
  oval(ctx, w * 0.5, h * 0.7, w * 0.4, h * 0.11, '#3c5e86');
  oval(ctx, w * 0.5, h * 0.685, w * 0.37, h * 0.095, '#f4f1ea');
  for (let i = 0; i < 40; i++) {
    const a = (i / 40) * 6.283;
    leaf(
      ctx,
      w * 0.5 + Math.cos(a) * w * 0.33,
      h * 0.685 + Math.sin(a) * h * 0.084,
      a,
      w * 0.05,
      9,
      '#3c6ea8',
    );
  }
  for (let i = 0; i < 9; i++) {
    const x = w * (0.26 + (i % 5) * 0.12 + random.bell() * 0.02);
    const y = h * (0.63 - Math.floor(i / 5) * 0.1 + random.bell() * 0.01);
    leaf(
      ctx,
      x,
      y - 40,
      -1 - random.next() * 1.6,
      105,
      30,
      mix('#2f5d35', '#6f9448', random.next()),
      '#1c3a20',
    );
    const turn = random.bell();
    oval(ctx, x, y, 82, 62, mix('#e9b61f', '#f7dc52', random.next()), turn);
    oval(ctx, x - 18, y - 18, 40, 22, '#fbee9c', turn);
    for (let k = 0; k < 50; k++) oval(ctx, x + random.bell() * 55, y + random.bell() * 42, 2.4, 2, '#c08a12');
    oval(ctx, x + Math.cos(turn) * 82, y + Math.sin(turn) * 82, 14, 12, '#d9a012');
  }
  oval(ctx, w * 0.66, h * 0.84, 92, 90, '#f2cf3a');
  oval(ctx, w * 0.66, h * 0.84, 80, 78, '#fdf3c0');
  for (let i = 0; i < 9; i++) leaf(ctx, w * 0.66, h * 0.84, i * 0.698, 74, 24, '#f0d35a', '#fdf6d0');
}
