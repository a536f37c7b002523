// SPDX-License-Identifier: Apache-2.0
// The cactus, drawn from shapes and seeded chance.
import { leaf, mix, oval, stroke, taper } from '../../paint/shapes.mjs';

export function cactus(ctx, random, x, y, size, colour = '#17392f') {
  const arm = (points, wide) => {
    taper(ctx, points, colour, wide, wide * 0.8);
    for (let k = -2; k <= 2; k++)
      stroke(
        ctx,
        points.map(([px, py]) => [px + k * wide * 0.17, py]),
        mix(colour, '#8fd0a8', 0.3 + k * 0.08),
        2,
      );
    oval(ctx, ...points[points.length - 1], wide * 0.4, wide * 0.4, colour);
  };
  arm(
    [
      [x, y],
      [x, y - size],
    ],
    size * 0.13,
  );
  arm(
    [
      [x, y - size * 0.35],
      [x - size * 0.2, y - size * 0.4],
      [x - size * 0.22, y - size * 0.72],
    ],
    size * 0.09,
  );
  arm(
    [
      [x, y - size * 0.5],
      [x + size * 0.18, y - size * 0.54],
      [x + size * 0.2, y - size * 0.85],
    ],
    size * 0.085,
  );
  for (let i = 0; i < 3; i++)
    leaf(ctx, x, y - size, -1.57 + (i - 1) * 0.6, size * 0.08, size * 0.03, '#e05a7a');
}
