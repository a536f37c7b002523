// SPDX-License-Identifier: Apache-2.0
// Creatures no naturalist knows: body, limbs, wings, eyes and marks all by chance. Frame of 1000 units.
import { blob, leaf, oval, polygon, stroke, taper } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { ornament, ring } from './ornament.mjs';

const moved = (points, x, y) => points.map(([px, py]) => [px + x, py + y]);

export function creature(ctx, random, { palette, outlined = random.chance(0.5) }) {
  const [main, second, third, fourth] = palette.tones;
  const line = outlined ? palette.ink : null;
  const thick = random.between(5, 14);
  const [rx, ry] = [random.between(150, 300), random.between(150, 300)];
  const legs = random.whole(0, 8);
  for (let i = 0; i < legs; i++) {
    const a = 0.5 + (2.14 * (i + 0.5)) / legs;
    const reach = random.between(1.2, 1.7);
    const foot = [500 + Math.cos(a) * rx * reach, 500 + Math.sin(a) * ry * reach];
    taper(
      ctx,
      [
        [500 + Math.cos(a) * rx * 0.6, 500 + Math.sin(a) * ry * 0.6],
        [foot[0] + random.bell() * 60, foot[1] - 60],
        foot,
      ],
      line ?? second,
      random.between(24, 60),
      random.between(8, 30),
    );
  }
  if (random.chance(0.55)) wings(ctx, random, rx, ry, [second, third, line, thick]);
  if (random.chance(0.6)) {
    const side = random.pick([-1, 1]);
    const tail = [
      [500 + side * rx * 0.8, 560],
      [500 + side * rx * 1.4, random.between(380, 700)],
      [500 + side * rx * random.between(1, 1.7), random.between(200, 640)],
    ];
    taper(ctx, tail, line ?? third, random.between(30, 90), 8);
  }
  const waists = random.whole(6, 12);
  blob(
    ctx,
    moved(
      ring(
        waists,
        (_, a) => (random.between(0.8, 1.15) * (rx * ry)) / Math.hypot(ry * Math.cos(a), rx * Math.sin(a)),
        random.next(),
      ),
      500,
      520,
    ),
    main,
    line,
    thick,
  );
  const marks = random.whole(4, 22);
  for (let i = 0; i < marks; i++)
    ornament(
      ctx,
      random,
      500 + random.bell() * rx * 0.75,
      560 + random.bell() * ry * 0.7,
      random.between(24, 90),
      random.next() * 6,
      [random.pick([second, third, fourth]), palette.ink],
    );
  head(ctx, random, rx, ry, palette, line, thick);
}

function wings(ctx, random, rx, ry, [fill, other, line, thick]) {
  const shape = ring(random.whole(4, 7), () => random.between(70, 210), random.next());
  const [x, y, spots] = [rx * random.between(0.7, 1.2), random.between(330, 560), random.whole(0, 6)];
  const at = Array.from({ length: spots }, () => [
    random.bell() * 80,
    random.bell() * 80,
    random.between(12, 40),
  ]);
  for (const side of [-1, 1]) {
    blob(
      ctx,
      shape.map(([px, py]) => [500 + side * (x + px), y + py]),
      fill,
      line,
      thick,
    );
    for (const [px, py, r] of at) oval(ctx, 500 + side * (x + px), y + py, r, r * 0.8, other);
  }
}

function head(ctx, random, rx, ry, palette, line, thick) {
  const [x, y, r] = [
    500 + random.bell() * rx * 0.5,
    520 - ry * random.between(0.6, 1.05),
    random.between(90, 190),
  ];
  const horns = random.whole(0, 5);
  for (let i = 0; i < horns; i++) {
    const a = -1.57 + (horns === 1 ? 0 : ((i / (horns - 1)) * 2 - 1) * random.between(0.5, 1.2));
    if (random.chance(0.5))
      leaf(ctx, x, y, a, r * random.between(1.4, 2.1), r * 0.35, palette.tones[2], null);
    else
      taper(
        ctx,
        [
          [x + Math.cos(a) * r * 0.7, y + Math.sin(a) * r * 0.7],
          [x + Math.cos(a) * r * 1.3 + random.bell() * 30, y + Math.sin(a) * r * 1.3],
          [x + Math.cos(a) * r * 1.8, y + Math.sin(a) * r * 1.7],
        ],
        palette.ink,
        r * 0.2,
        5,
      );
  }
  blob(
    ctx,
    moved(
      ring(random.whole(5, 9), () => r * random.between(0.82, 1.12), random.next()),
      x,
      y,
    ),
    palette.tones[1],
    line,
    thick,
  );
  const eyes = random.pick([1, 2, 2, 2, 3, 4]);
  const size = r * random.between(0.16, 0.34);
  for (let i = 0; i < eyes; i++) {
    const ex = x + (eyes === 1 ? 0 : ((i / (eyes - 1)) * 2 - 1) * r * 0.5);
    const ey = y - r * random.between(0, 0.25);
    oval(ctx, ex, ey, size, size * random.between(0.7, 1.2), '#fffdf4', 0, palette.ink, thick * 0.7);
    oval(ctx, ex + random.bell() * size * 0.3, ey, size * 0.45, size * 0.5, '#17141c');
  }
  const mouth = y + r * random.between(0.35, 0.6);
  if (random.chance(0.4)) {
    const w = r * random.between(0.15, 0.4);
    polygon(
      ctx,
      [
        [x - w, mouth - w * 0.5],
        [x + w, mouth - w * 0.5],
        [x + random.bell() * w, mouth + w],
      ],
      palette.tones[3],
      palette.ink,
      thick * 0.6,
    );
  } else
    stroke(
      ctx,
      [
        [x - r * 0.4, mouth],
        [x + random.bell() * 20, mouth + random.between(-20, 50)],
        [x + r * 0.4, mouth + random.bell() * 14],
      ],
      palette.ink,
      thick,
    );
}
