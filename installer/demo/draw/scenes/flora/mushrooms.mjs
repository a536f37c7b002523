// SPDX-License-Identifier: Apache-2.0
// The mushrooms, drawn from shapes and seeded chance.
import { blob, leaf, mix, oval, stroke, taper } from '../../paint/shapes.mjs';

export function mushrooms(ctx, random) {
  const cap = (x, y, r, tone) => {
    taper(
      ctx,
      [
        [x + r * 0.1, y + r * 2.5],
        [x - r * 0.06, y + r],
        [x, y],
      ],
      '#efe4cc',
      r * 0.62,
      r * 0.42,
    );
    for (let i = 0; i < 16; i++)
      stroke(
        ctx,
        [
          [x - r * 0.2 + i * r * 0.026, y + r * 0.4],
          [x - r * 0.24 + i * r * 0.03, y + r * 2.3],
        ],
        mix('#c9b48e', '#ffffff', random.next()),
        3,
      );
    blob(
      ctx,
      [
        [x - r * 1.25, y + r * 0.28],
        [x - r, y - r * 0.45],
        [x, y - r * 0.95],
        [x + r, y - r * 0.45],
        [x + r * 1.25, y + r * 0.28],
        [x, y + r * 0.45],
      ],
      tone,
    );
    for (let i = 0; i < 40; i++)
      stroke(
        ctx,
        [
          [x, y + r * 0.1],
          [x - r * 1.18 + i * r * 0.06, y + r * 0.36],
        ],
        i % 2 ? '#d9c49c' : '#f5ead2',
        4,
      );
    blob(
      ctx,
      [
        [x - r * 1.25, y + r * 0.24],
        [x - r, y - r * 0.45],
        [x, y - r * 0.95],
        [x + r, y - r * 0.45],
        [x + r * 1.25, y + r * 0.24],
        [x + r * 0.5, y + r * 0.14],
        [x - r * 0.5, y + r * 0.14],
      ],
      tone,
    );
    for (let i = 0; i < 24; i++) {
      const a = random.between(3.3, 6.1);
      const d = random.between(0.15, 0.95);
      oval(
        ctx,
        x + Math.cos(a) * r * d,
        y + 0.05 * r + Math.sin(a) * r * 0.78 * d,
        random.between(5, 19),
        random.between(4, 14),
        '#fbf1dd',
        a,
        '#c98a70',
        2,
      );
    }
    for (let i = 0; i < 50; i++) {
      const a = random.between(3.2, 6.2);
      stroke(
        ctx,
        [
          [x + Math.cos(a) * r * 0.8, y + Math.sin(a) * r * 0.64],
          [x + Math.cos(a) * r, y + Math.sin(a) * r * 0.8],
        ],
        mix(tone, '#3d0d0a', 0.4),
        2,
      );
    }
  };
  for (let i = 0; i < 60; i++)
    leaf(
      ctx,
      random.between(180, 820),
      930,
      -1.57 + random.bell() * 0.8,
      random.between(90, 240),
      13,
      mix('#3e5d33', '#9ab36a', random.next()),
      '#25391f',
    );
  cap(480, 340, 210, '#b92f23');
  cap(700, 600, 128, '#cf4a2a');
  cap(270, 640, 108, '#a3271f');
  for (let i = 0; i < 50; i++)
    leaf(
      ctx,
      random.between(160, 840),
      950,
      -1.57 + random.bell() * 0.9,
      random.between(50, 130),
      11,
      mix('#4e6d3b', '#b3c47a', random.next()),
      '#25391f',
    );
}
