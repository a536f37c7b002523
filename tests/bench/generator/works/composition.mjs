// SPDX-License-Identifier: Apache-2.0
// Composed sheets: abstract shapes, currents of strokes, portraits of nobody.
import { noiseField } from './noise.mjs';
import {
  blob,
  leaf,
  mix,
  oval,
  polygon,
  stroke,
  taper,
} from '../../../../installer/demo/draw/paint/shapes.mjs';
import { ring } from './ornament.mjs';

export function geometry(ctx, random, w, h, { palette }) {
  ctx.fillStyle = palette.ground;
  ctx.fillRect(0, 0, w, h);
  const side = Math.max(w, h);
  const count = random.whole(5, 26);
  for (let i = 0; i < count; i++) {
    const [x, y, r] = [random.next() * w, random.next() * h, side * random.between(0.03, 0.24)];
    const colour = random.pick([...palette.tones, palette.ink]);
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(random.chance(0.4) ? random.next() * 6.28 : random.whole(0, 7) * 0.785);
    ctx.globalAlpha = random.chance(0.25) ? 0.6 : 1;
    const kind = random.whole(0, 6);
    if (kind === 0) oval(ctx, 0, 0, r, r, colour);
    if (kind === 1) polygon(ctx, ring(random.whole(3, 6), r), colour);
    if (kind === 2)
      for (let k = 0; k < random.whole(3, 7); k++)
        polygon(
          ctx,
          [
            [-r, k * r * 0.3],
            [r, k * r * 0.3],
            [r, k * r * 0.3 + r * 0.13],
            [-r, k * r * 0.3 + r * 0.13],
          ],
          colour,
        );
    if (kind === 3)
      for (let k = random.whole(2, 5); k > 0; k--)
        oval(ctx, 0, 0, (r * k) / 4, (r * k) / 4, null, 0, colour, r * 0.09);
    if (kind === 4)
      blob(
        ctx,
        ring(random.whole(4, 8), () => r * random.between(0.5, 1.2)),
        colour,
      );
    if (kind === 5)
      stroke(
        ctx,
        Array.from({ length: 4 }, () => [random.bell() * r * 2, random.bell() * r * 2]),
        colour,
        side * random.between(0.004, 0.03),
      );
    if (kind === 6)
      for (let k = 0; k < 25; k++)
        oval(ctx, ((k % 5) - 2) * r * 0.4, (Math.floor(k / 5) - 2) * r * 0.4, r * 0.09, r * 0.09, colour);
    ctx.restore();
  }
}

export function currents(ctx, random, w, h, { palette }) {
  ctx.fillStyle = palette.ground;
  ctx.fillRect(0, 0, w, h);
  const noise = noiseField(random, 2);
  const [scale, wind, count] = [
    Math.max(w, h) * random.between(0.25, 0.8),
    random.between(3, 9),
    random.whole(250, 900),
  ];
  const [wide, step] = [Math.max(w, h) * random.between(0.004, 0.016), Math.max(w, h) * 0.014];
  for (let i = 0; i < count; i++) {
    let [x, y] = [random.next() * w, random.next() * h];
    const points = [];
    const length = random.whole(4, 16);
    const colour = mix(random.pick([...palette.tones, palette.ink]), '#ffffff', random.next() * 0.2);
    for (let k = 0; k < length; k++) {
      points.push([x, y]);
      const a = noise(x / scale + 30, y / scale) * wind;
      x += Math.cos(a) * step;
      y += Math.sin(a) * step;
    }
    taper(ctx, points, colour, wide * random.between(0.5, 1.6), wide * 0.2);
  }
}

// A face that is nobody's; frame of 1000 units.
export function portrait(ctx, random, { palette }) {
  const skin = random.pick(['#f1c9a5', '#c98f63', '#8a5a3c', '#e9d9c8', palette.tones[1], palette.tones[2]]);
  const [w, h, ink] = [random.between(170, 260), random.between(230, 320), palette.ink];
  const lean = random.bell() * 40;
  const [left, right, high] = [
    random.between(1.1, 1.9) * w,
    random.between(1.1, 1.9) * w,
    random.between(740, 860),
  ];
  const collar = random.between(0.4, 1);
  blob(
    ctx,
    [
      [500 - left, 1000],
      [500 - w * collar, high],
      [500 + lean, high - random.between(10, 70)],
      [500 + w * collar, high],
      [500 + right, 1000],
    ],
    palette.tones[0],
    ink,
    6,
  );
  const hair = ring(random.whole(7, 13), () => random.between(1, 1.6) * w, random.next());
  blob(
    ctx,
    hair.map(([x, y]) => [500 + lean + x, 400 + y * 1.05]),
    palette.tones[3],
  );
  polygon(
    ctx,
    [
      [500 - w * 0.4, 600],
      [500 + w * 0.4, 600],
      [500 + w * 0.5, 830],
      [500 - w * 0.5, 830],
    ],
    mix(skin, '#000000', 0.12),
  );
  const jaw = random.between(0.5, 0.9);
  blob(
    ctx,
    [
      [500 + lean, 460 - h],
      [500 + lean + w, 400],
      [500 + lean + w * jaw, 470 + h * 0.6],
      [500 + lean * 1.4, 470 + h],
      [500 + lean - w * jaw, 470 + h * 0.6],
      [500 + lean - w, 400],
    ],
    skin,
    ink,
    6,
  );
  const [eye, gap, y] = [random.between(26, 54), w * random.between(0.36, 0.5), 430 + random.bell() * 30];
  const slope = random.bell() * 30;
  for (const s of [-1, 1]) {
    const x = 500 + lean * 1.3 + s * gap;
    oval(ctx, x, y, eye, eye * random.between(0.4, 0.7), '#fbfaf6', s * slope * 0.006, ink, 5);
    oval(ctx, x + lean * 0.2, y, eye * 0.4, eye * 0.4, random.pick(palette.tones));
    stroke(
      ctx,
      [
        [x - eye, y - eye - s * slope * 0.4],
        [x, y - eye * 1.4],
        [x + eye, y - eye + s * slope * 0.4],
      ],
      ink,
      random.between(6, 18),
    );
  }
  const nose = random.between(70, 150);
  stroke(
    ctx,
    [
      [500 + lean * 1.3, y + 10],
      [500 + lean * 2 + random.bell() * 40, y + nose],
      [500 + lean * 1.2, y + nose + 14],
    ],
    ink,
    7,
  );
  const mouth = 470 + h * random.between(0.5, 0.66);
  blob(
    ctx,
    [
      [500 + lean * 1.3 - eye * 1.4, mouth],
      [500 + lean * 1.3, mouth - random.between(8, 24)],
      [500 + lean * 1.3 + eye * 1.4, mouth + random.bell() * 10],
      [500 + lean * 1.3, mouth + random.between(14, 40)],
    ],
    palette.tones[2],
    ink,
    5,
  );
  const fringe = random.whole(4, 16);
  for (let i = 0; i < fringe; i++)
    leaf(
      ctx,
      500 + lean + random.bell() * w * 0.3,
      470 - h * 1.05,
      (i / fringe) * 3.6 - 0.3,
      h * random.between(0.4, 1.1),
      w * 0.16,
      mix(palette.tones[3], '#000000', random.next() * 0.3),
      null,
    );
}
