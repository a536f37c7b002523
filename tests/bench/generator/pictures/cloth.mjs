// SPDX-License-Identifier: Apache-2.0
// Folds, drapes and creases: by pixel a light about 1 and a shift, from one height field.
import { noiseField } from '../works/noise.mjs';

const STEP = 4;

const HEIGHTS = {
  // Ridges that run one way, as on a worn shirt.
  folds(random) {
    const noise = noiseField(random, 3);
    const turn = random.between(0.7, 2.4);
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    const [long, close] = [random.between(1.4, 3), random.between(4.5, 8)];
    return (x, y) => {
      const [along, across] = [x * c + y * s, -x * s + y * c];
      return 1 - Math.abs(noise(along * long + 9, across * close + noise(along * 3, across * 3) * 0.8));
    };
  },
  // Hanging cloth: waves across, fading upwards.
  drape(random) {
    const noise = noiseField(random, 2);
    const waves = random.between(14, 34);
    return (x, y) => 0.5 + 0.45 * Math.sin(x * waves + noise(x * 2, y * 1.2) * 3) * (0.35 + 0.65 * y);
  },
  // Bulges without edges, as of a cushion or a knit.
  soft(random) {
    const noise = noiseField(random, 2);
    const scale = random.between(1.6, 4);
    return (x, y) => 0.5 + 0.5 * noise(x * scale, y * scale + 20);
  },
  // Creases every way, as of linen out of the box.
  crumple(random) {
    const [noise, other] = [noiseField(random, 2), noiseField(random, 2)];
    const scale = random.between(3, 6);
    return (x, y) =>
      1 - Math.min(Math.abs(noise(x * scale, y * scale)), Math.abs(other(y * scale, x * scale)) * 1.3);
  },
};
export const CLOTHS = Object.keys(HEIGHTS);

// strength 1 is a shirt as worn. Gives {light, dx, dy}.
export function cloth(random, w, h, kind, strength) {
  const heightAt = HEIGHTS[kind](random);
  const side = Math.max(w, h);
  const columns = Math.ceil(w / STEP) + 2;
  const rows = Math.ceil(h / STEP) + 2;
  const coarse = new Float32Array(columns * rows);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++)
      coarse[r * columns + c] = heightAt((c * STEP) / side, (r * STEP) / side);
  const [lx, ly] = random.pick([
    [-1, -1],
    [1, -1],
    [-1.3, -0.4],
    [0.2, -1.2],
  ]);
  const [shine, far] = [
    strength * side * 0.0105,
    strength * side * random.between(0.09, 0.17) * side * 0.0105,
  ];
  const level = {
    light: new Float32Array(columns * rows),
    dx: new Float32Array(columns * rows),
    dy: new Float32Array(columns * rows),
  };
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const i = r * columns + c;
      const gx =
        (coarse[r * columns + Math.min(columns - 1, c + 1)] - coarse[r * columns + Math.max(0, c - 1)]) /
        (2 * STEP);
      const gy =
        (coarse[Math.min(rows - 1, r + 1) * columns + c] - coarse[Math.max(0, r - 1) * columns + c]) /
        (2 * STEP);
      level.light[i] = Math.max(
        0.35,
        Math.min(1.5, 1 - (gx * lx + gy * ly) * -shine * 3.6 + strength * 0.1 * (coarse[i] - 0.7)),
      );
      level.dx[i] = limit(gx * far, side * 0.02 * strength);
      level.dy[i] = limit(gy * far, side * 0.02 * strength);
    }
  return Object.fromEntries(
    Object.entries(level).map(([name, field]) => [name, spread(field, columns, w, h)]),
  );
}

const limit = (value, most) => most * Math.tanh(value / Math.max(1e-6, most));

function spread(coarse, columns, w, h) {
  const out = new Float32Array(w * h);
  for (let y = 0; y < h; y++) {
    const r = Math.floor(y / STEP);
    const ty = (y % STEP) / STEP;
    for (let x = 0; x < w; x++) {
      const i = r * columns + Math.floor(x / STEP);
      const tx = (x % STEP) / STEP;
      const top = coarse[i] + (coarse[i + 1] - coarse[i]) * tx;
      const low = coarse[i + columns] + (coarse[i + columns + 1] - coarse[i + columns]) * tx;
      out[y * w + x] = top + (low - top) * ty;
    }
  }
  return out;
}

// Multiplies the pixels within by the light, with the weave of the cloth.
export function shade(scene, within, light, random, weave = 0) {
  const image = scene.ctx.getImageData(0, 0, scene.w, scene.h);
  const { data } = image;
  const noise = Float32Array.from({ length: 1021 }, () => (random.next() - 0.5) * weave);
  for (let p = 0; p < within.length; p++) {
    if (!within[p]) continue;
    const k = light[p] * (1 + noise[(p * 7 + ((p / scene.w) | 0) * 13) % 1021]);
    const lift = k > 1 ? (k - 1) * 34 : 0;
    const i = p * 4;
    data[i] = data[i] * k + lift;
    data[i + 1] = data[i + 1] * k + lift;
    data[i + 2] = data[i + 2] * k + lift;
  }
  scene.ctx.putImageData(image, 0, 0);
}
