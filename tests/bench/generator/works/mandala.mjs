// SPDX-License-Identifier: Apache-2.0
// Mandalas: rings of one element each, in colour or as lines. Frame of 1000 units.
import { leaf, oval, polygon, stroke } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { ornament, superShape } from './ornament.mjs';

export function mandala(ctx, random, { palette, linear = random.chance(0.4) }) {
  const fold = random.pick([5, 6, 8, 8, 10, 12, 16]);
  const rings = random.whole(3, 8);
  let radius = 470;
  for (let k = 0; k < rings; k++) {
    const inner = (radius * (rings - k - 0.6)) / (rings - k + 0.2);
    const deep = radius - inner;
    const count = fold * random.pick([1, 1, 2, 2, 3]);
    const element = ELEMENTS[random.whole(0, ELEMENTS.length - 1)];
    const colours = linear
      ? [null, palette.ink]
      : [random.pick(palette.tones), random.chance(0.5) ? palette.ink : null];
    const wide = ((radius * 6.283) / count) * random.between(0.6, 1.1);
    const inside = randomSame(random);
    const turn = random.chance(0.5) ? 3.1416 / count : 0;
    if (random.chance(0.4))
      oval(ctx, 500, 500, radius, radius, linear ? null : random.pick(palette.tones), 0, palette.ink, 5);
    for (let i = 0; i < count; i++) {
      ctx.save();
      ctx.translate(500, 500);
      ctx.rotate((i / count) * 6.2832 + turn);
      ctx.translate(inner, 0);
      element(ctx, inside(), deep, wide, colours, palette);
      ctx.restore();
    }
    radius = inner;
  }
  ctx.save();
  ctx.translate(500, 500);
  polygon(ctx, superShape(random, radius * 0.9), linear ? null : palette.tones[0], palette.ink, 5);
  ctx.restore();
}

// The same chances over again for every element of a ring.
function randomSame(random) {
  const name = `ring${random.next()}`;
  return () => random.fork(name);
}

const ELEMENTS = [
  (ctx, random, deep, wide, [fill, line]) => {
    ctx.beginPath();
    ctx.moveTo(0, 0);
    const belly = random.between(0.2, 0.8);
    ctx.quadraticCurveTo(deep * belly, -wide * 0.8, deep, 0);
    ctx.quadraticCurveTo(deep * belly, wide * 0.8, 0, 0);
    if (fill) {
      ctx.fillStyle = fill;
      ctx.fill();
    }
    ctx.strokeStyle = line ?? fill;
    ctx.lineWidth = 4;
    ctx.stroke();
  },
  (ctx, random, deep, wide, [fill, line]) => {
    const r = Math.min(deep, wide) * 0.45;
    oval(ctx, deep / 2, 0, r, r * random.between(0.6, 1), fill, 0, line ?? fill, 4);
    oval(ctx, deep / 2, 0, r * 0.4, r * 0.4, line ?? '#fff6e0');
  },
  (ctx, random, deep, wide, [fill, line]) =>
    polygon(
      ctx,
      [
        [0, -wide / 2],
        [deep * random.between(0.7, 1), 0],
        [0, wide / 2],
        [deep * 0.3, 0],
      ],
      fill,
      line ?? fill,
      4,
    ),
  (ctx, random, deep, wide, [fill, line], palette) =>
    ornament(ctx, random, deep / 2, 0, Math.min(deep, wide), 1.57, [
      fill ?? palette.ink,
      line ?? palette.ground,
    ]),
  (ctx, random, deep, wide, [fill, line]) => {
    for (const s of [-1, 1])
      leaf(ctx, 0, 0, s * random.between(0.1, 0.5), deep, wide * 0.2, fill ?? line, null);
  },
  (ctx, random, deep, wide, [fill, line]) =>
    stroke(
      ctx,
      [
        [0, -wide / 2],
        [deep * 0.8, -wide * 0.2],
        [deep * random.between(0.2, 0.6), 0],
        [deep * 0.8, wide * 0.2],
        [0, wide / 2],
      ],
      line ?? fill,
      random.between(4, 10),
    ),
];
