// SPDX-License-Identifier: Apache-2.0
// What sellers lay over their pictures.
import { polygon } from '../paint/shapes.mjs';

// What sellers lay over their pictures: a price flash, a ribbon, a strip with words.
export function flash(canvas, random, kind, words) {
  const ctx = canvas.getContext('2d');
  const s = canvas.width;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.textAlign = 'center';
  if (kind === 'strip') {
    ctx.fillStyle = random.pick(['#d8232a', '#1f6fb5', '#1d1d22', '#e67a17']);
    ctx.fillRect(0, s * 0.86, s, s * 0.14);
    ctx.fillStyle = '#ffffff';
    ctx.font = `bold ${s * 0.07}px sans-serif`;
    ctx.fillText(words, s / 2, s * 0.955);
  } else if (kind === 'corner') {
    polygon(
      ctx,
      [
        [0, 0],
        [s * 0.34, 0],
        [0, s * 0.34],
      ],
      '#e02b2b',
    );
    ctx.save();
    ctx.translate(s * 0.115, s * 0.125);
    ctx.rotate(-0.785);
    ctx.fillStyle = '#fff';
    ctx.font = `bold ${s * 0.062}px sans-serif`;
    ctx.fillText(words, 0, 0);
    ctx.restore();
  } else {
    const points = Array.from({ length: 32 }, (_, i) => {
      const a = (i / 32) * 6.283;
      const d = s * (i % 2 ? 0.115 : 0.14);
      return [s * 0.83 + Math.cos(a) * d, s * 0.17 + Math.sin(a) * d];
    });
    polygon(ctx, points, '#f6c21c', '#c8231c', 3);
    ctx.fillStyle = '#b3171a';
    ctx.font = `bold ${s * 0.07}px sans-serif`;
    ctx.fillText(words, s * 0.83, s * 0.195);
  }
  return canvas;
}
