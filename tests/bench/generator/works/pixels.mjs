// SPDX-License-Identifier: Apache-2.0
// Colours as numbers, and pictures pixel by pixel.

export const rgb = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));

// Fills the canvas with colour(x, y, out), where out is [r, g, b] to be set.
export function paintPixels(ctx, w, h, colour) {
  const image = ctx.createImageData(w, h);
  const out = [0, 0, 0];
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      colour(x, y, out);
      const i = (y * w + x) * 4;
      image.data[i] = out[0];
      image.data[i + 1] = out[1];
      image.data[i + 2] = out[2];
      image.data[i + 3] = 255;
    }
  ctx.putImageData(image, 0, 0);
}

// A ramp through colours: t from 0 to 1.
export function ramp(hexes) {
  const stops = hexes.map(rgb);
  return (t, out) => {
    const place = Math.max(0, Math.min(0.9999, t)) * (stops.length - 1);
    const i = Math.floor(place);
    for (let c = 0; c < 3; c++) out[c] = stops[i][c] + (stops[i + 1][c] - stops[i][c]) * (place - i);
  };
}
