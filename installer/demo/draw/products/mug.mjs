// SPDX-License-Identifier: Apache-2.0
// Mugs: the work is bent round a cylinder.
import { mix, newCanvas, oval } from '../paint/shapes.mjs';
import { backdrop, lightness } from './backdrop.mjs';
import { print, shade } from './print.mjs';

export function mug(
  random,
  { size = 480, art, cloth = '#fafafa', backTone = '#cfd8d4', window = [0, 0, 1, 1], mirrored = false } = {},
) {
  const { canvas, ctx } = newCanvas(size, size);
  backdrop(ctx, random, size, backTone);
  const [x0, x1, y0, y1] = [0.2, 0.72, 0.2, 0.84].map((v) => v * size);
  oval(ctx, size * 0.48, y1 + size * 0.02, size * 0.34, size * 0.05, 'rgba(0,0,0,0.25)');
  ctx.lineWidth = size * 0.055;
  ctx.strokeStyle = mix(cloth, '#000000', 0.1);
  ctx.beginPath();
  ctx.ellipse(x1, size * 0.5, size * 0.14, size * 0.17, 0, -1.5, 1.5);
  ctx.stroke();
  const mask = newCanvas(size, size);
  for (const c of [ctx, mask.ctx]) {
    c.beginPath();
    c.moveTo(x0, y0);
    c.lineTo(x0 + 6, y1);
    c.quadraticCurveTo((x0 + x1) / 2, y1 + size * 0.09, x1 - 6, y1);
    c.lineTo(x1, y0);
    c.closePath();
    c.fillStyle = cloth;
    c.fill();
  }
  const mid = (x0 + x1) / 2;
  const radius = (x1 - x0) / 2;
  if (art) {
    const ratio = (art.width * (window[2] - window[0])) / (art.height * (window[3] - window[1]));
    const high = (y1 - y0) * 0.74;
    const half = Math.min(1.25, (high * ratio) / radius / 2);
    print(
      ctx,
      art,
      (x, y) => {
        const s = (x - mid) / radius;
        if (Math.abs(s) >= 1) return [-1, -1];
        const a = Math.asin(s) / half;
        const t =
          (y - y0 - (y1 - y0) * 0.12 - (1 - Math.abs(s) ** 2) ** 0.5 * size * 0.045) /
          ((2 * half * radius) / ratio);
        const u = (a + 1) / 2;
        if (u < 0 || u > 1 || t < 0 || t > 1) return [-1, -1];
        return [
          window[0] + (mirrored ? 1 - u : u) * (window[2] - window[0]),
          window[1] + t * (window[3] - window[1]),
        ];
      },
      { ink: lightness(cloth) > 0.72 ? 'dye' : 'opaque', within: mask.canvas },
    );
  }
  shade(ctx, mask.canvas, (x) => {
    const s = (x - mid) / radius;
    return 1.06 - 0.42 * s * s - (s > 0 ? 0.12 * s : 0) + (Math.abs(s + 0.5) < 0.05 ? 0.12 : 0);
  });
  oval(ctx, mid, y0, radius, size * 0.055, mix(cloth, '#000000', 0.06), 0, mix(cloth, '#ffffff', 0.6), 3);
  oval(ctx, mid, y0 + 5, radius * 0.9, size * 0.042, mix(cloth, '#3a2a20', 0.45));
  return { canvas, quad: null };
}
