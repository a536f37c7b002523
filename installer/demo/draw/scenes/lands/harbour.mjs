// SPDX-License-Identifier: Apache-2.0
// The harbour, drawn from shapes and seeded chance.
import { blob, mix, polygon, sky, stroke, taper } from '../../paint/shapes.mjs';

export function harbour(ctx, random, w, h) {
  sky(ctx, w, h, ['#fdfcf8', '#eef0ee']);
  let x = -20;
  while (x < w + 20) {
    const bw = random.between(70, 125);
    const top = h * random.between(0.16, 0.34);
    const tone = mix('#ffffff', '#5a5a60', random.between(0.1, 0.55));
    polygon(
      ctx,
      [
        [x, h * 0.62],
        [x, top],
        [x + bw / 2, top - random.between(20, 90)],
        [x + bw, top],
        [x + bw, h * 0.62],
      ],
      tone,
      '#15131a',
      4,
    );
    for (let r = 0; r < 6; r++)
      for (let c = 0; c < 3; c++) {
        const [wx, wy, ww, wh] = [
          x + 10 + (c * (bw - 20)) / 3,
          top + 20 + r * ((h * 0.56 - top) / 6),
          (bw - 20) / 3 - 9,
          (h * 0.56 - top) / 6 - 17,
        ];
        polygon(
          ctx,
          [
            [wx, wy],
            [wx + ww, wy],
            [wx + ww, wy + wh],
            [wx, wy + wh],
          ],
          random.chance(0.6) ? '#2a2a33' : '#b8b8b8',
          '#15131a',
          3,
        );
        stroke(
          ctx,
          [
            [wx + ww / 2, wy],
            [wx + ww / 2, wy + wh],
          ],
          '#ffffff',
          2,
        );
      }
    x += bw + random.between(0, 5);
  }
  for (let r = 0; r < 22; r++)
    for (let i = 0; i < 14; i++) {
      const y = h * (0.63 + r * 0.017);
      const sx = random.next() * w;
      stroke(
        ctx,
        [
          [sx, y],
          [sx + random.between(16, 70), y + random.bell() * 5],
        ],
        random.chance(0.5) ? '#33333d' : '#9a9aa2',
        2.4,
      );
    }
  for (const [bx, by, s] of [
    [0.22, 0.74, 1],
    [0.62, 0.81, 1.4],
    [0.86, 0.7, 0.8],
  ]) {
    const [cx, cy, u] = [bx * w, by * h, s * 52];
    blob(
      ctx,
      [
        [cx - 2 * u, cy],
        [cx + 2.2 * u, cy - 8],
        [cx + 1.5 * u, cy + u * 0.75],
        [cx - 1.4 * u, cy + u * 0.75],
      ],
      '#6c6c74',
      '#15131a',
      5,
    );
    taper(
      ctx,
      [
        [cx, cy],
        [cx, cy - 4 * u],
      ],
      '#15131a',
      7,
      4,
    );
    polygon(
      ctx,
      [
        [cx + 6, cy - 3.9 * u],
        [cx + 6, cy - 0.5 * u],
        [cx + 1.9 * u, cy - 0.5 * u],
      ],
      '#f6f6f2',
      '#15131a',
      4,
    );
    polygon(
      ctx,
      [
        [cx - 6, cy - 3.4 * u],
        [cx - 6, cy - 0.5 * u],
        [cx - 1.6 * u, cy - 0.5 * u],
      ],
      '#c9c9c9',
      '#15131a',
      4,
    );
  }
}
