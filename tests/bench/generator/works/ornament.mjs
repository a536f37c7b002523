// SPDX-License-Identifier: Apache-2.0
// Small shapes other drawings are decorated with. Each is drawn about (0, 0), some 100 units wide.
import { blob, curve, leaf, oval, polygon, stroke } from '../../../../installer/demo/draw/paint/shapes.mjs';

export const ring = (count, radius, start = 0) =>
  Array.from({ length: count }, (_, i) => {
    const a = start + (i / count) * Math.PI * 2;
    const r = typeof radius === 'function' ? radius(i, a) : radius;
    return [Math.cos(a) * r, Math.sin(a) * r];
  });

export function star(ctx, points, outer, inner, fill, line, width) {
  polygon(
    ctx,
    ring(points * 2, (i) => (i % 2 ? inner : outer), -Math.PI / 2),
    fill,
    line,
    width,
  );
}

// A closed shape no two seeds share: Gielis' superformula with random numbers.
export function superShape(random, size) {
  const [m, n1, n2, n3] = [
    random.whole(2, 9),
    random.between(0.4, 3),
    random.between(0.4, 3.5),
    random.between(0.4, 3.5),
  ];
  const radius = (a) =>
    Math.min(3, (Math.abs(Math.cos((m * a) / 4)) ** n2 + Math.abs(Math.sin((m * a) / 4)) ** n3) ** (-1 / n1));
  const largest = Math.max(...Array.from({ length: 60 }, (_, i) => radius((i / 60) * 6.283)));
  return ring(90, (_, a) => (radius(a) / largest) * size, 0);
}

const KINDS = {
  star(ctx, random, [a, b]) {
    star(ctx, random.whole(4, 9), 50, random.between(14, 36), a, random.chance(0.4) ? b : null, 5);
  },
  shape(ctx, random, [a, b]) {
    polygon(ctx, superShape(random, 50), a, random.chance(0.5) ? b : null, 4);
    polygon(ctx, superShape(random, 26), b);
  },
  pebble(ctx, random, [a, b]) {
    blob(
      ctx,
      ring(random.whole(4, 7), () => random.between(24, 50), random.next()),
      a,
    );
    if (random.chance(0.5)) oval(ctx, random.bell() * 14, random.bell() * 14, 11, 9, b);
  },
  sprig(ctx, random, [a, b]) {
    const bend = random.bell() * 40;
    stroke(
      ctx,
      [
        [0, 50],
        [bend * 0.5, 0],
        [bend, -50],
      ],
      b,
      4,
    );
    const pairs = random.whole(2, 5);
    for (let i = 0; i < pairs; i++)
      for (const side of [-1, 1])
        leaf(
          ctx,
          (bend * i) / pairs,
          40 - (i * 84) / pairs,
          -1.57 + side * random.between(0.5, 1.2),
          random.between(24, 44),
          9,
          a,
          null,
        );
  },
  rosette(ctx, random, [a, b]) {
    const petals = random.whole(5, 11);
    const width = random.between(8, 20);
    for (let i = 0; i < petals; i++) leaf(ctx, 0, 0, (i / petals) * 6.283, 50, width, a, null);
    oval(ctx, 0, 0, random.between(7, 17), random.between(7, 17), b);
  },
  arcs(ctx, random, [a, b]) {
    const count = random.whole(2, 4);
    for (let i = 0; i < count; i++) {
      ctx.beginPath();
      ctx.arc(0, 24, 14 + i * 14, Math.PI, 0);
      ctx.strokeStyle = i % 2 ? b : a;
      ctx.lineWidth = 9;
      ctx.stroke();
    }
  },
  drop(ctx, random, [a, b]) {
    const w = random.between(18, 38);
    blob(
      ctx,
      [
        [0, -50],
        [w, 8],
        [w * 0.6, 42],
        [-w * 0.6, 42],
        [-w, 8],
      ],
      a,
    );
    stroke(
      ctx,
      [
        [-w * 0.4, 14],
        [-w * 0.2, 30],
      ],
      b,
      6,
    );
  },
  knot(ctx, random, [a]) {
    ctx.beginPath();
    curve(
      ctx,
      Array.from({ length: random.whole(5, 9) }, () => [random.between(-46, 46), random.between(-46, 46)]),
      true,
    );
    ctx.strokeStyle = a;
    ctx.lineWidth = random.between(4, 9);
    ctx.stroke();
  },
};
const NAMES = Object.keys(KINDS);

export function ornament(ctx, random, x, y, size, turn, colours) {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(turn);
  ctx.scale(size / 100, size / 100);
  KINDS[random.pick(NAMES)](ctx, random, colours);
  ctx.restore();
}
