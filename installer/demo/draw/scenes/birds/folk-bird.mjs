// SPDX-License-Identifier: Apache-2.0
// The folk bird, drawn from shapes and seeded chance.
import { blob, leaf, oval, polygon, stroke } from '../../paint/shapes.mjs';

export function folkBird(ctx, random, colours) {
  const [body, wing, accent, dark] = colours;
  for (let i = 0; i < 7; i++) {
    leaf(ctx, 330, 600, 2.3 + i * 0.17, 330 - Math.abs(i - 3) * 22, 38, i % 2 ? wing : accent, dark);
    oval(ctx, 330 + Math.cos(2.3 + i * 0.17) * 290, 600 + Math.sin(2.3 + i * 0.17) * 290, 17, 17, body);
  }
  blob(
    ctx,
    [
      [690, 250],
      [610, 235],
      [540, 330],
      [420, 440],
      [290, 580],
      [380, 700],
      [560, 690],
      [690, 560],
      [740, 400],
      [740, 300],
    ],
    body,
  );
  blob(
    ctx,
    [
      [560, 450],
      [430, 490],
      [330, 590],
      [440, 640],
      [580, 610],
      [630, 520],
    ],
    wing,
  );
  for (let r = 0; r < 3; r++)
    for (let i = 0; i < 6 - r; i++)
      oval(ctx, 400 + i * 38 + r * 16, 560 - i * 9 + r * 26 - 10, 13, 9, r % 2 ? accent : '#fff5de', -0.4);
  for (let i = 0; i < 18; i++) oval(ctx, 690 - i * 9 + random.bell() * 3, 470 + i * 11, 6, 6, '#fff5de');
  polygon(
    ctx,
    [
      [735, 305],
      [835, 335],
      [735, 352],
    ],
    accent,
  );
  oval(ctx, 680, 312, 25, 25, '#fff5de');
  oval(ctx, 682, 312, 12, 12, dark);
  for (let i = 0; i < 3; i++) {
    stroke(
      ctx,
      [
        [640, 240],
        [630 + i * 30, 190],
        [620 + i * 50, 160],
      ],
      dark,
      7,
    );
    oval(ctx, 620 + i * 50, 155, 15, 15, accent);
  }
  for (const x of [480, 560])
    stroke(
      ctx,
      [
        [x, 690],
        [x + 10, 800],
        [x + 60, 805],
      ],
      dark,
      12,
    );
}
