// SPDX-License-Identifier: Apache-2.0
// The branch, drawn from shapes and seeded chance.
import { leaf, taper } from '../../paint/shapes.mjs';

export function branch(ctx, random, y = 935, colour = '#3a2619', leaves = ['#33502f', '#49693a']) {
  taper(
    ctx,
    [
      [-60, y + 40],
      [250, y],
      [600, y + 15],
      [1060, y - 40],
    ],
    colour,
    52,
    22,
  );
  taper(
    ctx,
    [
      [640, y + 8],
      [780, y - 110],
      [900, y - 160],
    ],
    colour,
    20,
    4,
  );
  for (let i = 0; i < 26; i++)
    leaf(
      ctx,
      random.between(-40, 1040),
      y + random.between(-60, 40),
      random.between(-2.6, -0.4),
      random.between(50, 100),
      random.between(14, 28),
      random.pick(leaves),
      '#1e2c1b',
    );
}
