// SPDX-License-Identifier: Apache-2.0
// The koi, drawn from shapes and seeded chance.
import { blob, leaf, mix, oval, sampleCurve, taper } from '../../paint/shapes.mjs';

export function koi(ctx, random, base = '#f3efe6', patch = '#d8421f') {
  const spine = sampleCurve(
    [
      [500, 120],
      [440, 330],
      [560, 560],
      [500, 790],
    ],
    10,
  );
  const widths = spine.map((_, i) => 125 * Math.sin(0.35 + (i / spine.length) * 2.5) ** 0.8);
  const side = (s) => spine.map(([x, y], i) => [x + s * widths[i], y]);
  for (let i = 0; i < 11; i++)
    leaf(ctx, 505, 770, 1.05 + i * 0.1, 200 + (i % 3) * 24, 22, mix(base, '#f2b48c', i / 16), '#b98a6d');
  for (const s of [-1, 1])
    for (let i = 0; i < 7; i++)
      leaf(
        ctx,
        470 + s * 95,
        340,
        1.57 - s * (0.7 + i * 0.11),
        165,
        17,
        mix(base, '#f0c9a8', i / 9),
        '#b98a6d',
      );
  blob(
    ctx,
    [...side(-1), ...side(1).reverse()].filter((_, i) => i % 3 === 0),
    base,
  );
  for (let row = 3; row < spine.length - 2; row++)
    for (let c = -4; c <= 4; c++) {
      const [x, y] = spine[row];
      const cx = x + c * widths[row] * 0.22;
      const hot = Math.sin(cx / 61 + y / 83) + Math.sin(y / 47 - cx / 90) > 0.35;
      oval(
        ctx,
        cx,
        y + (c % 2) * 11,
        widths[row] * 0.13,
        17,
        hot ? mix(patch, '#ff9a5a', random.between(0, 0.35)) : mix(base, '#d9cbb2', random.next() * 0.5),
        0,
        hot ? '#8e2410' : '#c9b99c',
        1.6,
      );
    }
  for (const s of [-1, 1]) {
    oval(ctx, 500 + s * 42, 170, 13, 15, '#15100d');
    taper(
      ctx,
      [
        [495 + s * 26, 130],
        [495 + s * 68, 88],
      ],
      mix(base, patch, 0.4),
      9,
      2,
    );
  }
}
