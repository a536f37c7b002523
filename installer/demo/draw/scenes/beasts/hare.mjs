// SPDX-License-Identifier: Apache-2.0
// The hare, drawn from shapes and seeded chance.
import { blob, mix, oval, stroke, taper } from '../../paint/shapes.mjs';
import { fur } from './fur.mjs';

export function hare(ctx, random, coat = '#9b7a55') {
  const dark = mix(coat, '#1c120a', 0.55);
  blob(
    ctx,
    [
      [360, 470],
      [520, 440],
      [690, 520],
      [800, 680],
      [790, 850],
      [640, 900],
      [420, 895],
      [320, 780],
      [310, 600],
    ],
    coat,
  );
  oval(ctx, 800, 820, 62, 52, '#f3e9d8');
  blob(
    ctx,
    [
      [560, 640],
      [700, 620],
      [780, 740],
      [740, 870],
      [600, 890],
      [530, 780],
    ],
    mix(coat, dark, 0.25),
  );
  taper(
    ctx,
    [
      [330, 560],
      [280, 270],
      [330, 60],
    ],
    coat,
    95,
    18,
  );
  taper(
    ctx,
    [
      [322, 480],
      [296, 280],
      [328, 110],
    ],
    '#d9a58b',
    46,
    6,
  );
  taper(
    ctx,
    [
      [400, 540],
      [450, 260],
      [560, 70],
    ],
    coat,
    95,
    18,
  );
  taper(
    ctx,
    [
      [412, 480],
      [452, 290],
      [538, 130],
    ],
    '#d9a58b',
    46,
    6,
  );
  blob(
    ctx,
    [
      [230, 560],
      [300, 470],
      [400, 460],
      [470, 540],
      [460, 640],
      [370, 700],
      [260, 690],
      [200, 640],
    ],
    coat,
  );
  fur(
    ctx,
    random,
    520,
    (r) => [r.between(240, 780), r.between(500, 870), 0.9 + r.bell() * 0.5],
    [coat, dark, mix(coat, '#f6e2c0', 0.5)],
    30,
  );
  fur(ctx, random, 90, (r) => [r.between(350, 480), r.between(650, 860), 1.5], ['#f3e9d8', '#e0cfb4']);
  oval(ctx, 310, 560, 31, 27, '#1a100a');
  oval(ctx, 301, 551, 9, 9, '#ffffff');
  oval(ctx, 215, 628, 20, 14, '#5c3328');
  for (let i = 0; i < 6; i++)
    stroke(
      ctx,
      [
        [240, 650],
        [120 - i * 6, 620 + i * 26],
      ],
      '#2a1a10',
      2.5,
    );
  for (const x of [370, 440])
    taper(
      ctx,
      [
        [x + 20, 780],
        [x, 905],
      ],
      mix(coat, '#f6e2c0', 0.3),
      60,
      46,
    );
}
