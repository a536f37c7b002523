// SPDX-License-Identifier: Apache-2.0
// Cushions, tapestries, framed posters, phone cases, stickers and tote bags.
import { curve, leaf, mix, newCanvas, oval, polygon, stroke, taper } from '../paint/shapes.mjs';
import { backdrop } from './backdrop.mjs';
import { place } from './placement.mjs';
import { apply, folds, shade, squareToQuad } from './print.mjs';

export function flatGood(random, { size = 480, kind = 'cushion', art, backTone = '#e2ddd4', ...how } = {}) {
  const { canvas, ctx } = newCanvas(size, size);
  backdrop(ctx, random, size, backTone);
  const at = (list) => list.map(([x, y]) => [x * size, y * size]);
  const mask = newCanvas(size, size);
  const tilt = random.bell() * 0.05;
  let front = at([
    [0.2, 0.2],
    [0.8, 0.2],
    [0.8, 0.8],
    [0.2, 0.8],
  ]);
  let strength = 0.5;
  let cover = true;
  if (kind === 'cushion') {
    front = at([
      [0.14, 0.16 + tilt],
      [0.85, 0.15 - tilt],
      [0.87, 0.85],
      [0.13, 0.86],
    ]);
    const [a, b, c, d] = front;
    const bow = (p, q, k) => [(p[0] + q[0]) / 2 + k[0] * size, (p[1] + q[1]) / 2 + k[1] * size];
    const outline = [
      a,
      bow(a, b, [0, 0.025]),
      b,
      bow(b, c, [-0.025, 0]),
      c,
      bow(c, d, [0, -0.025]),
      d,
      bow(d, a, [0.025, 0]),
      // a little inside the print, so that no bare cloth shows at the seams
    ].map(([x, y]) => [size / 2 + (x - size / 2) * 0.955, size / 2 + (y - size / 2) * 0.955]);
    oval(ctx, size * 0.5, size * 0.87, size * 0.36, size * 0.05, 'rgba(0,0,0,0.25)');
    for (const x of [ctx, mask.ctx]) {
      x.beginPath();
      curve(x, outline, true);
      x.fillStyle = how.cloth ?? '#f3efe6';
      x.fill();
    }
  } else if (kind === 'tapestry') {
    front = at([
      [0.16, 0.12],
      [0.84, 0.12],
      [0.86, 0.84],
      [0.14, 0.86],
    ]);
    taper(
      ctx,
      at([
        [0.1, 0.11],
        [0.9, 0.11],
      ]),
      '#8a6238',
      10,
      10,
    );
    strength = 1.1;
    polygon(mask.ctx, front, '#000');
    polygon(ctx, front, '#f5f2ea');
    for (let i = 0; i < 46; i++)
      taper(
        ctx,
        at([
          [0.145 + i * 0.0155, 0.85],
          [0.145 + i * 0.0155 + random.bell() * 0.004, 0.91],
        ]),
        '#e6dcc8',
        3,
        1,
      );
  } else if (kind === 'poster') {
    const p = random.between(0, 0.06);
    front =
      art && art.width > art.height
        ? at([
            [0.13, 0.22],
            [0.87 - p, 0.22 + p],
            [0.87 - p, 0.76 - p * 0.7],
            [0.13, 0.78],
          ])
        : at([
            [0.23, 0.12],
            [0.77 - p, 0.12 + p],
            [0.77 - p, 0.84 - p * 0.7],
            [0.23, 0.86],
          ]);
    const out = (d) => {
      const m = squareToQuad(front);
      return [
        [-d, -d],
        [1 + d, -d],
        [1 + d, 1 + d],
        [-d, 1 + d],
      ].map(([x, y]) => apply(m, x, y));
    };
    ctx.save();
    ctx.shadowColor = 'rgba(0,0,0,0.45)';
    ctx.shadowBlur = 22;
    ctx.shadowOffsetX = 9;
    ctx.shadowOffsetY = 12;
    polygon(ctx, out(0.1), random.pick(['#2b2422', '#c79a5f', '#f2f2f0']));
    ctx.restore();
    polygon(ctx, out(0.06), '#fbfaf6');
    polygon(mask.ctx, front, '#000');
    for (let i = 0; i < 9; i++)
      leaf(
        ctx,
        size * 0.93,
        size * 1.01,
        -1.57 + (i - 5) * 0.22,
        size * 0.24,
        size * 0.022,
        mix('#4f7a52', '#9ab87a', random.next()),
      );
    strength = 0;
    cover = false;
  } else if (kind === 'phone') {
    const [x, y, w, h] = [0.29 * size, 0.07 * size, 0.42 * size, 0.86 * size];
    for (const c of [ctx, mask.ctx]) {
      c.beginPath();
      c.roundRect(x, y, w, h, size * 0.055);
      c.fillStyle = '#f5f5f5';
      c.fill();
    }
    ctx.save();
    ctx.shadowColor = 'rgba(0,0,0,0.4)';
    ctx.shadowBlur = 20;
    ctx.fill();
    ctx.restore();
    front = [
      [x, y],
      [x + w, y],
      [x + w, y + h],
      [x, y + h],
    ];
    strength = 0;
  } else if (kind === 'sticker') {
    front = at([
      [0.16, 0.17 + tilt],
      [0.83, 0.14 - tilt],
      [0.86, 0.83 - tilt],
      [0.18, 0.86 + tilt],
    ]);
    strength = 0;
    cover = false;
    if (art) {
      const edge = newCanvas(art.width, art.height);
      edge.ctx.drawImage(art, 0, 0);
      edge.ctx.globalCompositeOperation = 'source-in';
      edge.ctx.fillStyle = '#ffffff';
      edge.ctx.fillRect(0, 0, art.width, art.height);
      for (let k = 0; k < 12; k++) {
        const a = (k / 12) * 6.283;
        const o = size * 0.017;
        place(
          ctx,
          edge.canvas,
          front.map(([x, y]) => [x + Math.cos(a) * o, y + Math.sin(a) * o]),
          how,
        );
      }
    }
  } else if (kind === 'tote') {
    for (const s of [0.4, 0.6])
      stroke(
        ctx,
        at([
          [s - 0.05, 0.3],
          [s - 0.06, 0.06],
          [s + 0.06, 0.06],
          [s + 0.05, 0.3],
        ]),
        '#d9cdb2',
        13,
      );
    const bag = at([
      [0.2, 0.25],
      [0.8, 0.25],
      [0.82, 0.93],
      [0.18, 0.93],
    ]);
    polygon(ctx, bag, '#ece3cd');
    polygon(mask.ctx, bag, '#000');
    front = at([
      [0.29, 0.36],
      [0.71, 0.36],
      [0.72, 0.86],
      [0.28, 0.86],
    ]);
    cover = false;
    strength = 0.9;
  }
  const cloths = folds(random, size, strength);
  let quad = null;
  if (art)
    quad = place(ctx, art, front, {
      fit: !cover,
      light: cloths.light,
      bend: strength ? cloths.bend : null,
      within: kind === 'sticker' ? undefined : mask.canvas,
      ink: kind === 'tote' ? 'dye' : 'opaque',
      ...how,
    });
  if (strength) shade(ctx, mask.canvas, cloths.light);
  if (kind === 'phone') {
    ctx.beginPath();
    ctx.roundRect(0.315 * size, 0.09 * size, 0.17 * size, 0.17 * size, size * 0.04);
    ctx.fillStyle = '#1b1c20';
    ctx.fill();
    for (const [cx, cy] of [
      [0.357, 0.133],
      [0.443, 0.133],
      [0.4, 0.217],
    ]) {
      oval(ctx, cx * size, cy * size, size * 0.033, size * 0.033, '#33363f', 0, '#787d88', 3);
      oval(ctx, cx * size, cy * size, size * 0.014, size * 0.014, '#0a0c14');
    }
  }
  return { canvas, quad };
}
