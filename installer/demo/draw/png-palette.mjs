// SPDX-License-Identifier: Apache-2.0
// Writes RGBA pixels as a PNG of at most 256 colours with transparency, to keep the sample small.
import { crc32, deflateSync } from 'node:zlib';

// rgba: width*height*4 bytes. Gives the PNG file's bytes.
export function encodePalettePng(rgba, width, height, colours = 255) {
  const palette = medianCut(rgba, colours);
  const indices = assign(rgba, palette);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows[y * (width + 1)] = 0;
    indices.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((c) => [c[0], c[1], c[2]]))),
    chunk('tRNS', Buffer.from(palette.map((c) => c[3]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return out;
}

function medianCut(rgba, count) {
  const samples = [];
  for (let i = 0; i < rgba.length; i += 4 * 7)
    if (rgba[i + 3] > 8) samples.push([rgba[i], rgba[i + 1], rgba[i + 2], rgba[i + 3]]);
  let boxes = [samples];
  while (boxes.length < count) {
    let widest = null;
    boxes.forEach((box, index) => {
      if (box.length < 2) return;
      for (let c = 0; c < 4; c++) {
        let low = 255;
        let high = 0;
        for (const p of box) {
          if (p[c] < low) low = p[c];
          if (p[c] > high) high = p[c];
        }
        const score = (high - low) * Math.sqrt(box.length);
        if (high > low && (!widest || score > widest.score)) widest = { index, c, score };
      }
    });
    if (!widest) break;
    const sorted = boxes[widest.index].sort((a, b) => a[widest.c] - b[widest.c]);
    boxes.splice(widest.index, 1, sorted.slice(0, sorted.length >> 1), sorted.slice(sorted.length >> 1));
  }
  const mean = (box, c) => Math.round(box.reduce((sum, p) => sum + p[c], 0) / box.length);
  return [[0, 0, 0, 0], ...boxes.filter((b) => b.length).map((box) => [0, 1, 2, 3].map((c) => mean(box, c)))];
}

function assign(rgba, palette) {
  const out = Buffer.alloc(rgba.length / 4);
  const seen = new Map();
  for (let i = 0, o = 0; i < rgba.length; i += 4, o++) {
    if (rgba[i + 3] <= 8) continue;
    const key =
      ((rgba[i] >> 2) << 18) | ((rgba[i + 1] >> 2) << 12) | ((rgba[i + 2] >> 2) << 6) | (rgba[i + 3] >> 2);
    let best = seen.get(key);
    if (best === undefined) {
      let least = Infinity;
      for (let p = 1; p < palette.length; p++) {
        const c = palette[p];
        const d =
          (c[0] - rgba[i]) ** 2 +
          (c[1] - rgba[i + 1]) ** 2 +
          (c[2] - rgba[i + 2]) ** 2 +
          (c[3] - rgba[i + 3]) ** 2;
        if (d < least) {
          least = d;
          best = p;
        }
      }
      seen.set(key, best);
    }
    out[o] = best;
  }
  return out;
}
