// SPDX-License-Identifier: Apache-2.0
// Flat emblems as on badges and clip sheets: a frame, a scene or a figure of shapes within. 1000 units.
import { noiseField } from './noise.mjs';
import { blob, hills, oval, polygon, stroke } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { ornament, ring, star, superShape } from './ornament.mjs';

const moved = (points, k = 1) => points.map(([x, y]) => [500 + x * k, 500 + y * k]);

function frame(random) {
  const kind = random.whole(0, 4);
  if (kind === 0) return ring(60, 420);
  if (kind === 1) return ring(random.whole(3, 8), 440, random.pick([-1.5708, 0, 0.4]));
  if (kind === 2)
    return [
      [-380, -400],
      [380, -400],
      [380, 60],
      [random.between(160, 260), 300],
      [0, 440],
      [-random.between(160, 260), 300],
      [-380, 60],
    ];
  if (kind === 3) {
    const teeth = random.whole(10, 26);
    return ring(teeth * 2, (i) => (i % 2 ? 370 : 440));
  }
  return superShape(random, 440);
}

const INSIDES = {
  peaks(ctx, random, p) {
    const noise = noiseField(random, 3);
    const count = random.whole(2, 4);
    oval(
      ctx,
      random.between(300, 700),
      random.between(230, 420),
      random.between(60, 130),
      random.between(60, 130),
      p.tones[3],
    );
    for (let i = 0; i < count; i++)
      hills(
        ctx,
        1000,
        1000,
        (x) => 520 + i * 90 - Math.abs(noise(x / random.between(219, 221) + i * 20, i * 7)) * (330 - i * 60),
        p.tones[i % 3],
      );
  },
  rays(ctx, random, p) {
    const count = random.whole(6, 20);
    for (let i = 0; i < count; i++) {
      const a = (i / count) * 6.283;
      polygon(
        ctx,
        [
          [500, 500],
          [500 + Math.cos(a) * 700, 500 + Math.sin(a) * 700],
          [500 + Math.cos(a + 3.14 / count) * 700, 500 + Math.sin(a + 3.14 / count) * 700],
        ],
        p.tones[1],
      );
    }
    ornament(ctx, random, 500, 500, random.between(300, 520), 0, [p.tones[0], p.ink]);
  },
  stack(ctx, random, p) {
    const layers = random.whole(3, 6);
    for (let i = 0; i < layers; i++)
      polygon(
        ctx,
        moved(superShape(random, 400 * (1 - i / layers))),
        p.tones[i % 4],
        random.chance(0.3) ? p.ink : null,
        6,
      );
  },
  figure(ctx, random, p) {
    const parts = random.whole(4, 9);
    for (let i = 0; i < parts; i++)
      ornament(
        ctx,
        random,
        500 + random.bell() * 220,
        500 + random.bell() * 220,
        random.between(120, 330),
        random.next() * 6,
        [random.pick(p.tones), p.ink],
      );
  },
  waves(ctx, random, p) {
    for (let i = 0; i < 9; i++) {
      const [step, high, phase] = [random.between(40, 110), random.between(12, 44), random.next() * 6];
      const points = [];
      for (let x = -20; x < 1040; x += 20) points.push([x, 220 + i * 80 + Math.sin(x / step + phase) * high]);
      stroke(ctx, points, p.tones[i % 4], random.between(16, 52));
    }
    ornament(ctx, random, random.between(350, 650), random.between(250, 450), random.between(180, 300), 0, [
      p.ink,
      p.tones[0],
    ]);
  },
  town(ctx, random, p) {
    let x = 40;
    while (x < 960) {
      const [w, top] = [random.between(50, 170), random.between(250, 640)];
      polygon(
        ctx,
        [
          [x, 1000],
          [x, top],
          [x + w / 2, top - random.between(0, 130)],
          [x + w, top],
          [x + w, 1000],
        ],
        random.pick(p.tones),
        p.ink,
        5,
      );
      for (let y = top + 30; y < 880; y += random.between(50, 90))
        if (random.chance(0.8))
          oval(
            ctx,
            x + w * random.between(0.3, 0.7),
            y,
            random.between(6, 16),
            random.between(8, 20),
            p.ground,
          );
      x += w;
    }
  },
};

export function emblem(ctx, random, { palette }) {
  const outline = moved(frame(random));
  const framed = random.chance(0.7);
  ctx.save();
  if (framed) {
    polygon(ctx, outline, palette.dark ? palette.ink : palette.tones[2]);
    ctx.beginPath();
    outline.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
    ctx.clip();
  }
  INSIDES[random.pick(Object.keys(INSIDES))](ctx, random, palette);
  ctx.restore();
  if (!framed) return;
  polygon(ctx, outline, null, palette.ink, random.between(10, 34));
  if (random.chance(0.5))
    polygon(
      ctx,
      moved(
        outline.map(([x, y]) => [x - 500, y - 500]),
        0.9,
      ),
      null,
      palette.tones[0],
      8,
    );
  if (random.chance(0.4))
    for (let i = 0; i < 5; i++) {
      ctx.save();
      ctx.translate(180 + i * 160, random.between(900, 940));
      star(ctx, random.whole(4, 7), 44, 20, palette.tones[i % 4]);
      ctx.restore();
    }
  if (random.chance(0.3))
    blob(
      ctx,
      [
        [60, 800],
        [500, 850],
        [940, 800],
        [900, 930],
        [500, 960],
        [100, 930],
      ],
      palette.tones[1],
      palette.ink,
      8,
    );
}
