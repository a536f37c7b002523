// SPDX-License-Identifier: Apache-2.0
// Reeds by still water under a pale sun.
import { mix, oval, sky, taper } from '../paint/shapes.mjs';

export function reeds(ctx, random, w, h) {
  sky(ctx, w, h, ['#dfe6dc', '#c7d6cf', '#a9c0b8', '#7f9c94', '#5f7f7a']);
  oval(ctx, w * 0.68, h * 0.2, w * 0.13, w * 0.13, '#f6ecd0');
  for (let i = 0; i < 90; i++)
    taper(
      ctx,
      [
        [random.next() * w, h * random.between(0.72, 1)],
        [random.next() * w, h * random.between(0.72, 1)],
      ],
      mix('#8fb0ac', '#e9efe4', random.next()),
      4,
      1,
    );
  for (let i = 0; i < 70; i++) {
    const x = random.chance(0.5) ? random.between(-0.02, 0.3) * w : random.between(0.72, 1.02) * w;
    const top = h * random.between(0.25, 0.75);
    taper(
      ctx,
      [
        [x, h * 1.02],
        [x + random.bell() * 26, (h + top) / 2],
        [x + random.bell() * 70, top],
      ],
      mix('#4f6b4a', '#b5b26a', random.next()),
      9,
      2,
    );
    if (random.chance(0.3))
      oval(ctx, x + random.bell() * 20, top + 30, 10, 42, '#6b4426', random.bell() * 0.2);
  }
}
