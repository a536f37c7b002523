// SPDX-License-Identifier: Apache-2.0
// The moth, drawn from shapes and seeded chance.
import { blob, mix, oval, stroke, taper } from '../../paint/shapes.mjs';
import { fur } from './fur.mjs';

export function moth(ctx, random, colours = ['#6d3b5e', '#d98e4a', '#f4e3c1', '#221522']) {
  const [wing, warm, cream, dark] = colours;
  for (const s of [-1, 1]) {
    ctx.save();
    ctx.translate(500, 0);
    ctx.scale(s, 1);
    blob(
      ctx,
      [
        [20, 520],
        [160, 560],
        [330, 640],
        [310, 800],
        [190, 880],
        [90, 760],
        [25, 620],
      ],
      mix(wing, warm, 0.55),
      dark,
      9,
    );
    blob(
      ctx,
      [
        [20, 420],
        [140, 280],
        [330, 190],
        [470, 210],
        [430, 380],
        [330, 540],
        [180, 570],
        [30, 520],
      ],
      wing,
      dark,
      10,
    );
    blob(
      ctx,
      [
        [60, 430],
        [170, 320],
        [330, 240],
        [430, 245],
        [390, 370],
        [300, 490],
        [170, 520],
      ],
      mix(wing, cream, 0.25),
    );
    for (let i = 0; i < 15; i++)
      stroke(
        ctx,
        [
          [40, 450],
          [190, 420 - i * 8],
          [420 - i * 9, 235 + i * 20],
        ],
        mix(dark, wing, 0.3),
        3.4,
      );
    for (const [x, y, r] of [
      [262, 380, 62],
      [190, 720, 50],
    ]) {
      oval(ctx, x, y, r, r, dark);
      oval(ctx, x, y, r * 0.78, r * 0.78, warm);
      oval(ctx, x, y, r * 0.52, r * 0.52, cream);
      oval(ctx, x + 6, y, r * 0.3, r * 0.3, dark);
      oval(ctx, x - 6, y - 9, r * 0.1, r * 0.1, '#ffffff');
    }
    for (let i = 0; i < 15; i++) {
      const t = i / 14;
      oval(ctx, 440 - t * 300, 250 + t * 310 - Math.sin(t * 3) * -24, 13, 9, i % 2 ? cream : warm, 0.8);
    }
    for (let i = 0; i < 9; i++) {
      const t = i / 8;
      oval(ctx, 310 - t * 170, 690 + Math.sin(t * 3) * 150, 10, 10, i % 2 ? cream : warm);
    }
    for (let i = 0; i < 90; i++)
      oval(
        ctx,
        random.between(70, 400),
        random.between(270, 500),
        2.4,
        2.4,
        random.pick([cream, warm, dark]),
      );
    for (let i = 0; i < 14; i++) {
      const t = i / 13;
      stroke(
        ctx,
        [
          [20 + t * 130, 330 - t * 170],
          [50 + t * 140, 330 - t * 200],
        ],
        dark,
        4,
      );
    }
    taper(
      ctx,
      [
        [14, 350],
        [90, 250],
        [170, 140],
      ],
      dark,
      12,
      3,
    );
    ctx.restore();
  }
  blob(
    ctx,
    [
      [462, 350],
      [500, 320],
      [538, 350],
      [548, 520],
      [530, 700],
      [500, 800],
      [470, 700],
      [452, 520],
    ],
    mix(warm, dark, 0.35),
  );
  for (let i = 0; i < 12; i++)
    stroke(
      ctx,
      [
        [458 + i * 1.6, 420 + i * 29],
        [500, 432 + i * 29],
        [542 - i * 1.6, 420 + i * 29],
      ],
      i % 2 ? cream : dark,
      9,
    );
  fur(
    ctx,
    random,
    90,
    (r) => [500 + r.bell() * 46, r.between(340, 430), 1.57 + r.bell()],
    [cream, warm, wing],
    26,
  );
}
