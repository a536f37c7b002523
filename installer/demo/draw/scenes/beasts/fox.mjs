// SPDX-License-Identifier: Apache-2.0
// The fox, drawn from shapes and seeded chance.
import { blob, mix, oval, polygon, stroke, taper } from '../../paint/shapes.mjs';
import { fur } from './fur.mjs';

export function fox(ctx, random, coat = '#c8622a') {
  const deep = mix(coat, '#4a1c0c', 0.5);
  taper(
    ctx,
    [
      [640, 830],
      [820, 860],
      [900, 720],
      [840, 560],
    ],
    coat,
    150,
    120,
  );
  taper(
    ctx,
    [
      [850, 660],
      [850, 590],
      [815, 500],
    ],
    '#f6ecd9',
    125,
    6,
  );
  fur(
    ctx,
    random,
    130,
    (r) => {
      const t = r.next();
      return [690 + t * 190, 850 - t * t * 260 + r.bell() * 55, -0.6 - t];
    },
    [coat, deep, mix(coat, '#ffd9a0', 0.4)],
  );
  blob(
    ctx,
    [
      [400, 480],
      [560, 470],
      [680, 620],
      [720, 800],
      [660, 890],
      [380, 890],
      [330, 760],
      [350, 600],
    ],
    coat,
  );
  fur(ctx, random, 240, (r) => [r.between(390, 680), r.between(520, 860), 1.4 + r.bell() * 0.4], [
    coat,
    deep,
    mix(coat, '#ffc88a', 0.45),
  ]);
  blob(
    ctx,
    [
      [390, 520],
      [470, 540],
      [510, 660],
      [460, 800],
      [390, 760],
      [350, 640],
    ],
    '#f6ecd9',
  );
  fur(ctx, random, 90, (r) => [r.between(375, 490), r.between(540, 760), 1.55 + r.bell() * 0.3], [
    '#ffffff',
    '#e6d3b5',
    '#f6ecd9',
  ]);
  for (const [x, w] of [
    [400, 56],
    [500, 60],
  ]) {
    taper(
      ctx,
      [
        [x, 700],
        [x + 4, 890],
      ],
      coat,
      w + 20,
      w,
    );
    taper(
      ctx,
      [
        [x + 2, 800],
        [x, 905],
      ],
      '#2c1712',
      w,
      w + 14,
    );
  }
  for (const side of [-1, 1]) {
    polygon(
      ctx,
      [
        [420 + side * 50, 300],
        [420 + side * 178, 100],
        [420 + side * 190, 360],
      ],
      deep,
    );
    polygon(
      ctx,
      [
        [420 + side * 85, 300],
        [420 + side * 166, 160],
        [420 + side * 168, 350],
      ],
      '#2c1712',
    );
  }
  blob(
    ctx,
    [
      [240, 330],
      [330, 250],
      [420, 235],
      [510, 250],
      [600, 330],
      [590, 430],
      [490, 520],
      [420, 580],
      [350, 520],
      [250, 430],
    ],
    coat,
  );
  for (const side of [-1, 1])
    blob(
      ctx,
      [
        [420 + side * 40, 420],
        [420 + side * 120, 390],
        [420 + side * 190, 390],
        [420 + side * 150, 480],
        [420 + side * 60, 540],
        [420 + side * 6, 575],
      ],
      '#f6ecd9',
    );
  fur(
    ctx,
    random,
    150,
    (r) => {
      const s = r.chance(0.5) ? 1 : -1;
      return [420 + s * r.between(20, 160), r.between(270, 400), 1.57 - s * 0.9];
    },
    [coat, deep, mix(coat, '#ffc88a', 0.5)],
    26,
  );
  for (const side of [-1, 1]) {
    oval(ctx, 420 + side * 82, 372, 30, 20, '#1a0f0b', side * 0.3);
    oval(ctx, 420 + side * 82, 372, 20, 16, '#d99a2b', side * 0.3);
    oval(ctx, 420 + side * 82, 372, 8, 14, '#0c0706');
    for (let i = 0; i < 4; i++)
      stroke(
        ctx,
        [
          [420 + side * 40, 520 + i * 6],
          [420 + side * 150, 520 + i * 18],
        ],
        '#3b2015',
        2,
      );
  }
  oval(ctx, 420, 545, 34, 25, '#1a0f0b');
  oval(ctx, 410, 537, 9, 6, '#6d5a52');
}
