// SPDX-License-Identifier: Apache-2.0
// Repeating patterns for cloth and cases.
import { flower, leaf, mix, newCanvas, oval, polygon, stroke, taper } from '../paint/shapes.mjs';
import { HUES } from './hues.mjs';

const PATTERNS = {
  stripes(ctx, random, a, b, c) {
    for (let i = -20; i < 40; i++)
      polygon(
        ctx,
        [
          [i * 70, 0],
          [i * 70 + 34, 0],
          [i * 70 + 34 + 300, 1000],
          [i * 70 + 300, 1000],
        ],
        i % 3 ? b : c,
      );
  },
  dots(ctx, random, a, b, c) {
    for (let y = 0; y < 15; y++)
      for (let x = 0; x < 15; x++) oval(ctx, x * 74 + (y % 2) * 37, y * 70, 22, 22, (x + y) % 4 ? b : c);
  },
  checks(ctx, random, a, b, c) {
    for (let i = 0; i < 15; i++) {
      ctx.fillStyle = `${b}99`;
      ctx.fillRect(i * 72, 0, 36, 1000);
      ctx.fillStyle = `${c}88`;
      ctx.fillRect(0, i * 72, 1000, 30);
    }
  },
  waves(ctx, random, a, b, c) {
    for (let r = 0; r < 20; r++) {
      const p = [];
      for (let x = -20; x < 1050; x += 40) p.push([x, r * 54 + Math.sin(x / 52 + r) * 18]);
      stroke(ctx, p, r % 2 ? b : c, 14);
    }
  },
  leaves(ctx, random, a, b, c) {
    for (let i = 0; i < 170; i++)
      leaf(
        ctx,
        random.next() * 1000,
        random.next() * 1000,
        random.next() * 6.3,
        random.between(60, 150),
        random.between(18, 40),
        random.pick([b, c]),
        a,
      );
  },
  blossoms(ctx, random, a, b, c) {
    for (let i = 0; i < 60; i++)
      flower(
        ctx,
        random,
        random.next() * 1000,
        random.next() * 1000,
        random.between(30, 74),
        random.whole(5, 8),
        [b, c, mix(b, '#ffffff', 0.5)],
        a,
      );
  },
  marble(ctx, random, a, b, c) {
    for (let i = 0; i < 36; i++) {
      let [x, y] = [random.next() * 1000, 0];
      const p = [];
      while (y < 1060) {
        p.push([x, y]);
        x += random.bell() * 120;
        y += random.between(40, 100);
      }
      taper(ctx, p, mix(random.pick([b, c]), a, random.next() * 0.5), random.between(3, 26), 2);
    }
  },
};

export function pattern(random, size = 600) {
  const { canvas, ctx } = newCanvas(size, size);
  const [a, b, c] = [random.pick(HUES), random.pick(HUES), random.pick(HUES)].map((h) =>
    mix(h, '#ffffff', random.next() * 0.5),
  );
  ctx.fillStyle = mix(a, '#ffffff', 0.3);
  ctx.fillRect(0, 0, size, size);
  ctx.scale(size / 1000, size / 1000);
  random.pick(Object.values(PATTERNS))(ctx, random, a, b, c);
  return canvas;
}
