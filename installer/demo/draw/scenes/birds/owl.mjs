// SPDX-License-Identifier: Apache-2.0
// The owl, drawn from shapes and seeded chance.
import { blob, leaf, mix, oval, polygon, taper } from '../../paint/shapes.mjs';

export function owl(ctx, random, tones = ['#8b6b45', '#c9a46b', '#4a3524', '#efe0bf']) {
  const [body, warm, dark, cream] = tones;
  blob(
    ctx,
    [
      [300, 260],
      [340, 170],
      [420, 205],
      [500, 195],
      [580, 205],
      [660, 170],
      [700, 260],
      [745, 480],
      [720, 760],
      [600, 900],
      [400, 900],
      [280, 760],
      [255, 480],
    ],
    body,
  );
  for (let row = 0; row < 11; row++)
    for (let i = 0; i < 9; i++) {
      const x = 345 + i * 38 + (row % 2) * 19;
      const y = 440 + row * 40;
      leaf(ctx, x, y, 1.57 + random.bell() * 0.12, 56, 24, mix(cream, warm, random.next()), dark);
    }
  for (const side of [-1, 1]) {
    for (let i = 0; i < 17; i++)
      leaf(
        ctx,
        500 + side * (205 - i * 2),
        420 + i * 22,
        1.57 - side * 0.18,
        170 - i * 3,
        26,
        mix(body, dark, random.between(0.1, 0.8)),
        cream,
      );
    for (let i = 0; i < 40; i++) {
      const a = (i / 40) * 6.28;
      taper(
        ctx,
        [
          [500 + side * 92 + Math.cos(a) * 50, 330 + Math.sin(a) * 50],
          [500 + side * 92 + Math.cos(a) * 118, 330 + Math.sin(a) * 112],
        ],
        mix(cream, warm, random.next()),
        13,
        2,
      );
    }
    oval(ctx, 500 + side * 92, 330, 62, 62, dark);
    oval(ctx, 500 + side * 92, 330, 52, 52, '#f0a71c');
    oval(ctx, 500 + side * 90, 332, 28, 30, '#0d0a0a');
    oval(ctx, 500 + side * 90 - 12, 318, 9, 9, '#ffffff');
    taper(
      ctx,
      [
        [500 + side * 30, 270],
        [500 + side * 110, 232],
        [500 + side * 190, 165],
      ],
      dark,
      40,
      4,
    );
    for (let t = 0; t < 3; t++)
      taper(
        ctx,
        [
          [500 + side * (60 + t * 26), 890],
          [500 + side * (60 + t * 28), 945],
        ],
        '#3a2a1a',
        20,
        8,
      );
  }
  polygon(
    ctx,
    [
      [470, 350],
      [530, 350],
      [500, 435],
    ],
    '#3b2f28',
  );
}
