// SPDX-License-Identifier: Apache-2.0
// The cat, drawn from shapes and seeded chance.
import { blob, mix, oval, polygon, stroke, taper } from '../../paint/shapes.mjs';
import { fur } from './fur.mjs';

export function cat(ctx, random, coat = '#3b3a40') {
  blob(
    ctx,
    [
      [420, 430],
      [560, 430],
      [680, 580],
      [720, 800],
      [660, 910],
      [360, 910],
      [310, 760],
      [350, 560],
    ],
    coat,
  );
  taper(
    ctx,
    [
      [690, 850],
      [850, 900],
      [900, 780],
      [860, 700],
    ],
    coat,
    62,
    30,
  );
  for (const s of [-1, 1]) {
    polygon(
      ctx,
      [
        [480 + s * 30, 230],
        [480 + s * 130, 90],
        [480 + s * 160, 300],
      ],
      coat,
    );
    polygon(
      ctx,
      [
        [480 + s * 65, 230],
        [480 + s * 122, 140],
        [480 + s * 135, 270],
      ],
      '#c98d86',
    );
  }
  blob(
    ctx,
    [
      [315, 320],
      [380, 230],
      [480, 210],
      [580, 230],
      [645, 320],
      [620, 420],
      [540, 480],
      [420, 480],
      [340, 420],
    ],
    coat,
  );
  for (let i = 0; i < 11; i++) {
    stroke(
      ctx,
      [
        [350, 560 + i * 30],
        [420, 575 + i * 30],
        [470, 560 + i * 30],
      ],
      mix(coat, '#c9bfae', 0.55),
      9,
    );
    stroke(
      ctx,
      [
        [560, 545 + i * 30],
        [630, 565 + i * 30],
        [690, 560 + i * 32],
      ],
      mix(coat, '#c9bfae', 0.55),
      9,
    );
  }
  for (let i = 0; i < 5; i++)
    stroke(
      ctx,
      [
        [440 + i * 20, 225],
        [446 + i * 17, 290],
      ],
      mix(coat, '#c9bfae', 0.6),
      8,
    );
  fur(
    ctx,
    random,
    260,
    (r) => [r.between(340, 680), r.between(480, 890), 1.5 + r.bell() * 0.3],
    [coat, mix(coat, '#c9bfae', 0.35), mix(coat, '#000000', 0.3)],
    26,
  );
  for (const s of [-1, 1]) {
    oval(ctx, 480 + s * 72, 345, 34, 27, '#d9d36a', s * 0.25);
    oval(ctx, 480 + s * 72, 345, 9, 25, '#0c0c0c');
    for (let i = 0; i < 4; i++)
      stroke(
        ctx,
        [
          [480 + s * 40, 420 + i * 6],
          [480 + s * 210, 395 + i * 22],
        ],
        '#efe8da',
        2.6,
      );
  }
  polygon(
    ctx,
    [
      [460, 395],
      [500, 395],
      [480, 420],
    ],
    '#c98d86',
  );
  stroke(
    ctx,
    [
      [430, 440],
      [458, 448],
      [480, 422],
      [502, 448],
      [530, 440],
    ],
    '#0c0c0c',
    4,
  );
}
