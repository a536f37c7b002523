// SPDX-License-Identifier: Apache-2.0
// The whale, drawn from shapes and seeded chance.
import { blob, mix, oval, polygon, stroke, taper } from '../../paint/shapes.mjs';

export function whale(ctx, random, back = '#1f3f63') {
  const body = [
    [60, 560],
    [140, 440],
    [330, 380],
    [560, 420],
    [740, 520],
    [850, 520],
    [800, 590],
    [640, 640],
    [430, 700],
    [230, 690],
    [100, 640],
  ];
  polygon(
    ctx,
    [
      [800, 545],
      [900, 430],
      [985, 400],
      [930, 500],
      [985, 590],
      [890, 580],
    ],
    mix(back, '#0a1624', 0.4),
  );
  blob(ctx, body, back);
  blob(
    ctx,
    [
      [75, 590],
      [200, 620],
      [400, 610],
      [560, 640],
      [430, 700],
      [230, 695],
      [110, 655],
    ],
    '#d7e2e6',
  );
  for (let i = 0; i < 13; i++)
    stroke(
      ctx,
      [
        [90 + i * 6, 600 + i * 6],
        [230, 622 + i * 5.6],
        [400 + i * 4, 625 + i * 4],
      ],
      mix(back, '#d7e2e6', 0.35),
      3,
    );
  taper(
    ctx,
    [
      [330, 620],
      [420, 740],
      [520, 830],
    ],
    mix(back, '#0a1624', 0.2),
    95,
    12,
  );
  for (let i = 0; i < 190; i++)
    oval(
      ctx,
      random.between(150, 720),
      random.between(420, 590),
      random.between(1.5, 5),
      random.between(1.5, 5),
      mix(back, '#9fd0e8', random.between(0.2, 0.7)),
    );
  oval(ctx, 190, 570, 13, 11, '#05090f');
  oval(ctx, 186, 566, 4, 4, '#ffffff');
}
