// SPDX-License-Identifier: Apache-2.0
// The pine, drawn from shapes and seeded chance.
import { leaf, mix, taper } from '../../paint/shapes.mjs';

export function pine(ctx, random, x, y, size, colour) {
  taper(
    ctx,
    [
      [x, y],
      [x, y - size],
    ],
    '#2b1d14',
    size * 0.05,
    1,
  );
  for (let i = 0; i < 16; i++) {
    const t = i / 16;
    const half = size * 0.24 * (1 - t) + 3;
    for (const s of [-1, 1])
      leaf(
        ctx,
        x,
        y - size * (0.12 + t * 0.9),
        s > 0 ? 0.35 : 2.8,
        half * random.between(0.75, 1.2),
        size * 0.05,
        mix(colour, '#0b1512', random.next() * 0.5),
      );
  }
}
