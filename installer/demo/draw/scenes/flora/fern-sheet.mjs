// SPDX-License-Identifier: Apache-2.0
// The fern sheet, drawn from shapes and seeded chance.
import { leaf, mix, taper } from '../../paint/shapes.mjs';

export function fernSheet(ctx, random) {
  const frond = (x, y, angle, size, tone) => {
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(angle);
    taper(
      ctx,
      [
        [0, 0],
        [20, -size * 0.5],
        [70, -size],
      ],
      '#3d4f2a',
      9,
      2,
    );
    for (let i = 3; i < 30; i++) {
      const t = i / 30;
      const reach = size * 0.36 * Math.sin(Math.PI * (0.12 + t * 0.86));
      for (const s of [-1, 1]) {
        const a = s > 0 ? -0.42 : Math.PI + 0.42;
        const [bx, by] = [20 * t + 55 * t * t, -size * t];
        taper(
          ctx,
          [
            [bx, by],
            [bx + Math.cos(a) * reach, by + Math.sin(s > 0 ? a : -0.42) * reach],
          ],
          '#4d6436',
          3,
          1,
        );
        for (let k = 1; k < 8; k++)
          for (const u of [-1, 1])
            leaf(
              ctx,
              bx + s * Math.cos(0.42) * reach * (k / 8),
              by - Math.sin(0.42) * reach * (k / 8),
              (s > 0 ? -0.42 : -2.72) + u * 1.1,
              reach * 0.2 * (1.15 - k / 9),
              5.4,
              mix(tone, '#24401f', random.next() * 0.6),
            );
      }
    }
    ctx.restore();
  };
  frond(500, 960, 0, 860, '#6d9150');
  frond(400, 950, -0.55, 560, '#8aa860');
  frond(620, 950, 0.62, 540, '#557a48');
}
