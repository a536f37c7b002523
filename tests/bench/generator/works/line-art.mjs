// SPDX-License-Identifier: Apache-2.0
// Drawings of lines alone: spirographs, height lines, one-line loops, shaded balls, plans. Frame of 1000 units.
import { noiseField } from './noise.mjs';
import { curve, polygon, stroke } from '../../../../installer/demo/draw/paint/shapes.mjs';

const KINDS = {
  spirograph(ctx, random, ink) {
    const count = random.whole(1, 4);
    for (let k = 0; k < count; k++) {
      const [R, r, d] = [random.whole(40, 110), random.whole(11, 63), random.between(20, 90)];
      const scale = random.between(300, 470) / (Math.abs(R - r) + d);
      const turns = 6.2832 * Math.min(40, r);
      ctx.beginPath();
      for (let t = 0; t < turns; t += 0.06) {
        const x = (R - r) * Math.cos(t) + d * Math.cos(((R - r) / r) * t);
        const y = (R - r) * Math.sin(t) - d * Math.sin(((R - r) / r) * t);
        ctx.lineTo(500 + x * scale, 500 + y * scale);
      }
      ctx.strokeStyle = ink(k);
      ctx.lineWidth = random.between(3, 7);
      ctx.stroke();
    }
  },
  heights(ctx, random, ink) {
    const noise = noiseField(random, 3);
    const [rows, scale, high] = [random.whole(22, 60), random.between(90, 260), random.between(50, 170)];
    const round = random.chance(0.5);
    for (let r = 0; r < rows; r++) {
      const y = 120 + (r / rows) * 800;
      const reach = round ? Math.sqrt(Math.max(0, 1 - ((y - 520) / 420) ** 2)) * 440 : 440;
      const points = [];
      for (let x = 500 - reach; x <= 500 + reach; x += 12)
        points.push([
          x,
          y - Math.max(0, noise(x / scale, y / scale) + 0.1) * high * (1 - Math.abs((x - 500) / 460) ** 2),
        ]);
      if (points.length > 2) stroke(ctx, points, ink(0), 8);
    }
  },
  loops(ctx, random, ink) {
    const points = Array.from({ length: random.whole(12, 34) }, () => [
      random.between(80, 920),
      random.between(80, 920),
    ]);
    ctx.beginPath();
    curve(ctx, points, random.chance(0.5));
    ctx.strokeStyle = ink(0);
    ctx.lineWidth = random.between(8, 20);
    ctx.stroke();
  },
  balls(ctx, random, ink) {
    const count = random.whole(3, 11);
    for (let k = 0; k < count; k++) {
      const [x, y, r] = [random.between(200, 800), random.between(200, 800), random.between(90, 240)];
      const [turn, gap] = [random.next() * 3, random.between(8, 22)];
      ctx.save();
      ctx.translate(x, y);
      ctx.rotate(turn);
      for (let d = -r; d < r; d += gap * (1.2 - (d / r) * 0.7)) {
        const reach = Math.sqrt(r * r - d * d);
        stroke(
          ctx,
          [
            [-reach, d],
            [0, d + reach * 0.3],
            [reach, d],
          ],
          ink(k),
          4,
        );
      }
      ctx.restore();
    }
  },
  plan(ctx, random, ink) {
    const split = (x, y, w, h, depth) => {
      if (depth === 0 || Math.min(w, h) < 50 || (depth < 4 && random.chance(0.1))) {
        const g = random.between(4, 12);
        polygon(
          ctx,
          [
            [x + g, y + g],
            [x + w - g, y + g],
            [x + w - g, y + h - g],
            [x + g, y + h - g],
          ],
          null,
          ink(depth),
          random.between(6, 12),
        );
        if (random.chance(0.4))
          for (let i = 1; i < 7; i++)
            stroke(
              ctx,
              [
                [x + g, y + (h * i) / 7],
                [x + w - g, y + (h * i) / 7],
              ],
              ink(1),
              3,
            );
        return;
      }
      const t = random.between(0.3, 0.7);
      if (w > h) (split(x, y, w * t, h, depth - 1), split(x + w * t, y, w * (1 - t), h, depth - 1));
      else (split(x, y, w, h * t, depth - 1), split(x, y + h * t, w, h * (1 - t), depth - 1));
    };
    split(60, 60, 880, 880, random.whole(4, 6));
  },
  growth(ctx, random, ink) {
    const branch = (x, y, a, length, depth) => {
      const [ex, ey] = [x + Math.cos(a) * length, y + Math.sin(a) * length];
      stroke(
        ctx,
        [
          [x, y],
          [(x + ex) / 2 + random.bell() * length * 0.15, (y + ey) / 2],
          [ex, ey],
        ],
        ink(0),
        depth * 3 + 4,
      );
      if (depth === 0) return;
      const forks = random.pick([2, 2, 3]);
      for (let i = 0; i < forks; i++)
        branch(
          ex,
          ey,
          a + (i - (forks - 1) / 2) * random.between(0.4, 0.9) + random.bell() * 0.2,
          length * random.between(0.6, 0.85),
          depth - 1,
        );
    };
    branch(500, 960, -1.57, random.between(170, 240), random.whole(4, 6));
  },
};

export function lineArt(ctx, random, { palette }) {
  const inks = random.chance(0.6) ? [palette.ink] : [palette.ink, ...palette.tones];
  KINDS[random.pick(Object.keys(KINDS))](ctx, random, (i) => inks[i % inks.length]);
}
