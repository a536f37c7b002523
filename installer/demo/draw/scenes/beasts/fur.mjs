// SPDX-License-Identifier: Apache-2.0
// The fur, drawn from shapes and seeded chance.
import { taper } from '../../paint/shapes.mjs';
import { moth } from './moth.mjs';

// Animals that do not fly, and a moth. Frames of 1000 by 1000 units.
export function fur(ctx, random, count, spot, colours, length = 34) {
  for (let i = 0; i < count; i++) {
    const [x, y, angle] = spot(random);
    const reach = length * random.between(0.6, 1.3);
    taper(
      ctx,
      [
        [x, y],
        [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach],
      ],
      random.pick(colours),
      6,
      1,
    );
  }
}
