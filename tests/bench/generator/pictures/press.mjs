// SPDX-License-Identifier: Apache-2.0
// Prints art into a picture: by a plane placement or any other, bent by cloth, with covering or dyeing ink.
import { invert, squareToQuad } from '../../../../installer/demo/draw/products/print.mjs';
import { newCanvas } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { fitCorners } from './fit.mjs';

// art: {canvas, id}; id marks a work of the artist. quad: where the whole work's corners come to lie; mirrored
// art has them swapped. within: pixels that take ink. bend: {dx, dy} by pixel. place(x, y, out): instead of the
// quad, the place [u, v] in the work seen at a pixel.
export function press(scene, art, quad, options = {}) {
  const { ink = 'cover', strength = 1, within, bend, place } = options;
  const [x0, y0, x1, y1] = box(scene, quad, bend ? 16 : 1);
  if (x1 <= x0 || y1 <= y0) return;
  const from = reduced(art.canvas, quad);
  const placeAt = place ?? planePlace(quad);
  const image = scene.ctx.getImageData(x0, y0, x1 - x0, y1 - y0);
  const seen = art.id ? new Uint8Array(scene.w * scene.h) : null;
  const pairs = [];
  const at = [0, 0];
  const colour = [0, 0, 0, 0];
  const dye = ink === 'dye';
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const p = y * scene.w + x;
      if (within && !within[p]) continue;
      placeAt(x + 0.5 + (bend ? bend.dx[p] : 0), y + 0.5 + (bend ? bend.dy[p] : 0), at);
      const [u, v] = at;
      const edge = Math.min(u * from.w, (1 - u) * from.w, v * from.h, (1 - v) * from.h);
      if (!(edge > -0.5)) continue;
      if (seen && edge >= 0) {
        seen[p] = 1;
        if ((x & 3) === 0 && (y & 3) === 0) pairs.push(u, v, x + 0.5, y + 0.5);
      }
      sample(from, u, v, colour);
      const alpha = (colour[3] / 255) * strength * Math.min(1, edge + 0.5);
      if (alpha < 0.01) continue;
      const o = ((y - y0) * (x1 - x0) + x - x0) * 4;
      for (let c = 0; c < 3; c++) {
        const under = image.data[o + c];
        const value = dye ? (colour[c] * under) / 255 : colour[c];
        image.data[o + c] = under + (value - under) * alpha;
      }
    }
  scene.ctx.putImageData(image, x0, y0);
  if (!seen) return;
  const corners = bend || place ? (fitCorners(pairs) ?? quad) : quad;
  scene.marks.push({ id: art.id, quad: corners, seen });
}

function box(scene, quad, margin) {
  const xs = quad.map(([x]) => x);
  const ys = quad.map(([, y]) => y);
  return [
    Math.max(0, Math.floor(Math.min(...xs) - margin)),
    Math.max(0, Math.floor(Math.min(...ys) - margin)),
    Math.min(scene.w, Math.ceil(Math.max(...xs) + margin)),
    Math.min(scene.h, Math.ceil(Math.max(...ys) + margin)),
  ];
}

function planePlace(quad) {
  const m = invert(squareToQuad(quad));
  return (x, y, out) => {
    const w = m[6] * x + m[7] * y + m[8];
    out[0] = (m[0] * x + m[1] * y + m[2]) / w;
    out[1] = (m[3] * x + m[4] * y + m[5]) / w;
  };
}

// The art about as large as it will be seen, so that fine detail is averaged and not left out.
function reduced(canvas, quad) {
  const side = (a, b) => Math.hypot(quad[a][0] - quad[b][0], quad[a][1] - quad[b][1]);
  const w = Math.max(4, Math.min(canvas.width, Math.round(Math.max(side(0, 1), side(3, 2)))));
  const h = Math.max(4, Math.min(canvas.height, Math.round(Math.max(side(0, 3), side(1, 2)))));
  const { ctx } = newCanvas(w, h);
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(canvas, 0, 0, w, h);
  return { data: ctx.getImageData(0, 0, w, h).data, w, h };
}

function sample({ data, w, h }, u, v, out) {
  const fx = Math.max(0, Math.min(w - 1.001, u * w - 0.5));
  const fy = Math.max(0, Math.min(h - 1.001, v * h - 0.5));
  const [ix, iy] = [fx | 0, fy | 0];
  const [tx, ty] = [fx - ix, fy - iy];
  const i = (iy * w + ix) * 4;
  const down = i + w * 4;
  const [a, b, c, d] = [(1 - tx) * (1 - ty), tx * (1 - ty), (1 - tx) * ty, tx * ty];
  const [wa, wb, wc, wd] = [a * data[i + 3], b * data[i + 7], c * data[down + 3], d * data[down + 7]];
  const alpha = wa + wb + wc + wd;
  out[3] = alpha;
  if (alpha < 0.5) return;
  // colours weigh by their alpha, or the black behind nothing would fringe cut-outs
  for (let k = 0; k < 3; k++)
    out[k] =
      (wa * data[i + k] + wb * data[i + 4 + k] + wc * data[down + k] + wd * data[down + 4 + k]) / alpha;
}
