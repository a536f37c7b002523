// SPDX-License-Identifier: Apache-2.0
// Landscapes much like photographs: haze, ridges, clouds, water, all from noise.
import { noiseField } from './noise.mjs';
import { oval } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { rgb } from './pixels.mjs';

export function landscape(ctx, random, w, h, { palette }) {
  const noise = noiseField(random, 5);
  const fine = noiseField(random, 2);
  const [high, low, near] = [
    rgb(palette.tones[0]),
    rgb(palette.tones[1]),
    rgb(palette.dark ? palette.ground : palette.ink),
  ];
  const haze = low.map((v) => v * 0.5 + 110);
  const layers = random.whole(2, 6);
  const horizon = random.between(0.35, 0.65);
  const water = random.chance(0.4) ? random.between(0.72, 0.85) : 1;
  const rough = random.between(0.6, 2.2);
  const ridges = Array.from({ length: layers }, (_, layer) =>
    Float32Array.from({ length: w }, (_, x) => {
      const depth = (layer + 1) / layers;
      const base = horizon + (water - horizon) * depth * 0.8;
      return (
        (base -
          Math.abs(noise((x / w) * 3 * rough * (1.4 - depth) + layer * 37, layer * 5)) *
            0.35 *
            (1.25 - depth)) *
        h
      );
    }),
  );
  const image = ctx.createImageData(w, h);
  const cloudy = random.between(0, 1.2);
  const line = Math.round(water * h);
  const colourAt = (x, y, out) => {
    let layer = layers - 1;
    while (layer >= 0 && y < ridges[layer][x]) layer--;
    if (layer < 0) {
      const t = y / (horizon * h);
      const cloud = Math.max(0, noise(x / (w * 0.18) + 60, y / (h * 0.07)) * cloudy);
      for (let c = 0; c < 3; c++)
        out[c] = (high[c] + (haze[c] - high[c]) * t) * (1 - cloud * 0.7) + 250 * cloud * 0.7;
      return;
    }
    const depth = (layer + 1) / layers;
    const grain = noise(x / 26 + layer * 9, y / 17) * 26 + fine(x / 3, y / 3 + layer * 11) * 22 * depth;
    const slope = (ridges[layer][Math.min(w - 1, x + 4)] - ridges[layer][x]) * 3;
    for (let c = 0; c < 3; c++)
      out[c] = haze[c] + (near[c] - haze[c]) * (0.25 + 0.75 * depth) + (grain + slope) * (0.3 + depth * 0.7);
  };
  const pixel = [0, 0, 0];
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const below = y - line;
      if (below <= 0) colourAt(x, y, pixel);
      else {
        const sway = Math.round(fine(x / 50, below / 3) * below * 0.25);
        colourAt(Math.max(0, Math.min(w - 1, x + sway)), Math.max(0, Math.round(line - below * 2.2)), pixel);
        for (let c = 0; c < 3; c++) pixel[c] = pixel[c] * 0.75 + high[c] * 0.15;
      }
      const i = (y * w + x) * 4;
      image.data[i] = pixel[0];
      image.data[i + 1] = pixel[1];
      image.data[i + 2] = pixel[2];
      image.data[i + 3] = 255;
    }
  ctx.putImageData(image, 0, 0);
  if (random.chance(0.5)) sun(ctx, random, w, h * horizon);
}

function sun(ctx, random, w, horizon) {
  const [x, y, r] = [
    random.between(0.15, 0.85) * w,
    horizon * random.between(0.2, 0.6),
    w * random.between(0.02, 0.08),
  ];
  const glow = ctx.createRadialGradient(x, y, r * 0.6, x, y, r * 5);
  glow.addColorStop(0, 'rgba(255,244,214,0.75)');
  glow.addColorStop(1, 'rgba(255,244,214,0)');
  ctx.fillStyle = glow;
  ctx.fillRect(0, 0, w, horizon);
  oval(ctx, x, y, r, r, '#fff6dd');
}
