// SPDX-License-Identifier: Apache-2.0
// The wreath, drawn from shapes and seeded chance.
import { flower, leaf, mix, oval } from '../../paint/shapes.mjs';

export function wreath(ctx, random, inner = null) {
  for (let i = 0; i < 130; i++) {
    const a = random.next() * 6.283;
    leaf(
      ctx,
      500 + Math.cos(a) * 365,
      500 + Math.sin(a) * 365,
      a + 1.57 + random.bell() * 1.1,
      random.between(60, 125),
      random.between(14, 28),
      mix('#2f5d50', '#a8bf86', random.next()),
      '#22453b',
    );
  }
  const kinds = [
    ['#f2a0a8', '#d9526f', '#b02d55'],
    ['#fff3df', '#f7d7a8', '#dba45c'],
    ['#b6c4ee', '#7288d0', '#4254a0'],
  ];
  for (let i = 0; i < 21; i++) {
    const a = (i / 21) * 6.283 + random.bell() * 0.08;
    const d = 365 + random.bell() * 34;
    flower(
      ctx,
      random,
      500 + Math.cos(a) * d,
      500 + Math.sin(a) * d,
      random.between(42, 82),
      random.whole(6, 11),
      random.pick(kinds),
      '#7a5520',
    );
  }
  for (let i = 0; i < 60; i++) {
    const a = random.next() * 6.283;
    const d = 365 + random.bell() * 75;
    oval(
      ctx,
      500 + Math.cos(a) * d,
      500 + Math.sin(a) * d,
      10,
      10,
      random.pick(['#c9374a', '#f0c860']),
      0,
      '#5a1f2a',
      2,
    );
  }
  if (inner) inner(ctx);
}
