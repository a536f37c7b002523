// SPDX-License-Identifier: Apache-2.0
// Printing art on things: projective placement, folds that shade and bend it, ink on light and dark cloth.
import { noiseField } from '../paint/random.mjs';
import { newCanvas } from '../paint/shapes.mjs';

// The 3x3 matrix (row order, last entry 1) that takes the unit square to the quad, clockwise from top-left.
export function squareToQuad(q) {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = q;
  const [dx1, dx2, sx] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, sy] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const den = dx1 * dy2 - dy1 * dx2;
  const g = (sx * dy2 - dx2 * sy) / den;
  const h = (dx1 * sy - sx * dy1) / den;
  return [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1];
}

export function invert(m) {
  const [a, b, c, d, e, f, g, h, i] = m;
  const out = [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
  const det = a * out[0] + b * out[3] + c * out[6];
  return out.map((v) => v / det);
}

export function apply(m, x, y) {
  const w = m[6] * x + m[7] * y + m[8];
  return [(m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w];
}

// Folds of cloth: `light(x, y)` about 1, `bend(x, y)` a shift in pixels.
export function folds(random, size, strength = 1) {
  const noise = noiseField(random, 3);
  const turn = random.between(0.9, 2.2);
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const height = (x, y) => {
    const along = (x * c + y * s) / size;
    const across = (-x * s + y * c) / size;
    return 1 - Math.abs(noise(along * 2.2 + 9, across * 6.5 + noise(along * 3, across * 3) * 0.8));
  };
  return {
    light: (x, y) =>
      1 +
      strength * 0.7 * (height(x - 2, y - 3) - height(x + 2, y + 3)) * (size / 260) +
      strength * 0.1 * (height(x, y) - 0.7),
    bend: (x, y) => {
      const h = height(x, y);
      return [
        (height(x + 3, y) - h) * size * 0.022 * strength,
        (height(x, y + 3) - h) * size * 0.022 * strength,
      ];
    },
  };
}

// Multiplies what is drawn where `mask` (a canvas) is opaque by the light of the folds.
export function shade(ctx, mask, light) {
  const { width, height } = ctx.canvas;
  const image = ctx.getImageData(0, 0, width, height);
  const inside = mask.getContext('2d').getImageData(0, 0, width, height).data;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 4;
      if (!inside[i + 3]) continue;
      const l = light(x, y);
      for (let k = 0; k < 3; k++)
        image.data[i + k] = Math.max(0, Math.min(255, image.data[i + k] * l + (l > 1 ? (l - 1) * 26 : 0)));
    }
  ctx.putImageData(image, 0, 0);
}

// Prints `art` where `inverse(x, y)` lies in `window` = [u0, v0, u1, v1] of the work.
// ink: 'dye' darkens the cloth below, 'opaque' covers it. `within`: a canvas whose opaque part is printable.
export function print(
  ctx,
  art,
  inverse,
  { window = [0, 0, 1, 1], ink = 'opaque', strength = 0.94, light, bend, within, box } = {},
) {
  const { width, height } = ctx.canvas;
  const [bx, by, bw, bh] = box ?? [0, 0, width, height];
  const scale = Math.min(
    1,
    (Math.max(bw, bh) * 1.5) /
      Math.max(art.width, art.height) /
      Math.max(window[2] - window[0], window[3] - window[1]),
  );
  const small = newCanvas(art.width * scale, art.height * scale);
  small.ctx.imageSmoothingQuality = 'high';
  small.ctx.drawImage(art, 0, 0, small.canvas.width, small.canvas.height);
  const [aw, ah] = [small.canvas.width, small.canvas.height];
  const from = small.ctx.getImageData(0, 0, aw, ah).data;
  const image = ctx.getImageData(0, 0, width, height);
  const to = image.data;
  const mask = within?.getContext('2d').getImageData(0, 0, width, height).data;
  for (let y = Math.max(0, Math.floor(by)); y < Math.min(height, by + bh); y++)
    for (let x = Math.max(0, Math.floor(bx)); x < Math.min(width, bx + bw); x++) {
      const o = (y * width + x) * 4;
      if (mask && mask[o + 3] < 128) continue;
      const [dx, dy] = bend ? bend(x, y) : [0, 0];
      const [u, v] = inverse(x + dx, y + dy);
      if (!(u >= window[0] && v >= window[1] && u < window[2] && v < window[3])) continue;
      const fx = Math.max(0, Math.min(aw - 1.001, u * aw - 0.5));
      const fy = Math.max(0, Math.min(ah - 1.001, v * ah - 0.5));
      const [x0, y0] = [Math.floor(fx), Math.floor(fy)];
      const [tx, ty] = [fx - x0, fy - y0];
      const i = (y0 * aw + x0) * 4;
      const down = y0 + 1 < ah ? aw * 4 : 0;
      const right = x0 + 1 < aw ? 4 : 0;
      const at = (k) =>
        (from[i + k] * (1 - tx) + from[i + right + k] * tx) * (1 - ty) +
        (from[i + down + k] * (1 - tx) + from[i + down + right + k] * tx) * ty;
      const alpha = (at(3) / 255) * strength;
      if (alpha < 0.02) continue;
      const l = light ? light(x, y) : 1;
      for (let k = 0; k < 3; k++) {
        const value = ink === 'dye' ? (at(k) * to[o + k]) / 255 : Math.min(255, at(k) * l);
        to[o + k] = to[o + k] * (1 - alpha) + value * alpha;
      }
    }
  ctx.putImageData(image, 0, 0);
}

// Recolours: turn of the hue in degrees, saturation and brightness factors.
export function recolour(art, hue, saturation = 1, brightness = 1) {
  const { canvas, ctx } = newCanvas(art.width, art.height);
  ctx.filter = `hue-rotate(${hue}deg) saturate(${saturation}) brightness(${brightness})`;
  ctx.drawImage(art, 0, 0);
  return canvas;
}
