// SPDX-License-Identifier: Apache-2.0
// T-shirts and hoodies, with folds that bend and shade the print.
import { blob, mix, newCanvas, oval, polygon, stroke, taper } from '../paint/shapes.mjs';
import { backdrop, lightness } from './backdrop.mjs';
import { place } from './placement.mjs';
import { folds, shade } from './print.mjs';

const outlines = {
  tee: [
    [0.34, 0.1],
    [0.42, 0.13],
    [0.5, 0.145],
    [0.58, 0.13],
    [0.66, 0.1],
    [0.8, 0.17],
    [0.95, 0.36],
    [0.82, 0.44],
    [0.755, 0.37],
    [0.765, 0.65],
    [0.77, 0.94],
    [0.5, 0.96],
    [0.23, 0.94],
    [0.235, 0.65],
    [0.245, 0.37],
    [0.18, 0.44],
    [0.05, 0.36],
    [0.2, 0.17],
  ],
  hoodie: [
    [0.36, 0.13],
    [0.5, 0.2],
    [0.64, 0.13],
    [0.78, 0.2],
    [0.9, 0.5],
    [0.95, 0.84],
    [0.83, 0.87],
    [0.77, 0.55],
    [0.765, 0.7],
    [0.77, 0.93],
    [0.5, 0.95],
    [0.23, 0.93],
    [0.235, 0.7],
    [0.23, 0.55],
    [0.17, 0.87],
    [0.05, 0.84],
    [0.1, 0.5],
    [0.22, 0.2],
  ],
};

export function garment(
  random,
  { size = 480, kind = 'tee', cloth = '#f4f4f2', art, backTone = '#d9dde0', small = false, ...how } = {},
) {
  const { canvas, ctx } = newCanvas(size, size);
  backdrop(ctx, random, size, backTone);
  const mask = newCanvas(size, size);
  const points = outlines[kind].map(([x, y]) => [x * size, y * size]);
  ctx.save();
  ctx.shadowColor = 'rgba(0,0,0,0.35)';
  ctx.shadowBlur = size * 0.03;
  polygonSoft(ctx, points, cloth);
  ctx.restore();
  polygonSoft(mask.ctx, points, '#000');
  if (kind === 'hoodie') {
    blob(
      ctx,
      [
        [0.35, 0.15],
        [0.4, 0.05],
        [0.5, 0.03],
        [0.6, 0.05],
        [0.65, 0.15],
        [0.5, 0.235],
      ].map(([x, y]) => [x * size, y * size]),
      mix(cloth, '#000000', 0.12),
      mix(cloth, '#000000', 0.3),
      2,
    );
    oval(ctx, size * 0.5, size * 0.13, size * 0.085, size * 0.06, mix(cloth, '#000000', 0.45));
    for (const s of [-1, 1])
      taper(
        ctx,
        [
          [size * (0.5 + s * 0.05), size * 0.19],
          [size * (0.5 + s * 0.065), size * 0.35],
        ],
        '#e9e9e6',
        5,
        4,
      );
    polygon(
      ctx,
      [
        [0.33, 0.72],
        [0.67, 0.72],
        [0.72, 0.88],
        [0.28, 0.88],
      ].map(([x, y]) => [x * size, y * size]),
      null,
      mix(cloth, '#000000', 0.3),
      2.5,
    );
  } else {
    oval(ctx, size * 0.5, size * 0.125, size * 0.1, size * 0.045, mix(cloth, '#000000', 0.35));
    ctx.beginPath();
    ctx.ellipse(size * 0.5, size * 0.12, size * 0.115, size * 0.062, 0, 0.15, Math.PI - 0.15);
    ctx.strokeStyle = mix(cloth, '#000000', 0.14);
    ctx.lineWidth = size * 0.014;
    ctx.stroke();
    for (const s of [-1, 1])
      stroke(
        ctx,
        [
          [size * (0.5 + s * 0.255), size * 0.37],
          [size * (0.5 + s * 0.27), size * 0.25],
          [size * (0.5 + s * 0.22), size * 0.15],
        ],
        mix(cloth, '#000000', 0.2),
        2,
      );
  }
  stroke(
    ctx,
    [
      [size * 0.235, size * 0.92],
      [size * 0.5, size * 0.94],
      [size * 0.765, size * 0.92],
    ],
    mix(cloth, '#000000', 0.16),
    1.6,
  );
  const cloths = folds(random, size, 1);
  shade(ctx, mask.canvas, cloths.light);
  let quad = null;
  if (art) {
    const w = small ? 0.11 : 0.2;
    const [cx, cy] = small ? [0.6, 0.31] : [0.5, kind === 'hoodie' ? 0.47 : 0.45];
    const high = small ? 0.12 : kind === 'hoodie' ? 0.21 : 0.26;
    const skew = random.bell() * 0.025;
    quad = place(
      ctx,
      art,
      [
        [cx - w, cy - high + skew],
        [cx + w, cy - high - skew],
        [cx + w * 0.97, cy + high],
        [cx - w * 0.97, cy + high],
      ].map(([x, y]) => [x * size, y * size]),
      {
        ink: lightness(cloth) > 0.72 ? 'dye' : 'opaque',
        light: cloths.light,
        bend: cloths.bend,
        within: mask.canvas,
        ...how,
      },
    );
  }
  return { canvas, quad };
}

function polygonSoft(ctx, points, fill) {
  ctx.beginPath();
  points.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
  ctx.closePath();
  ctx.fillStyle = fill;
  ctx.strokeStyle = fill;
  ctx.lineWidth = 9;
  ctx.fill();
  ctx.stroke();
}
