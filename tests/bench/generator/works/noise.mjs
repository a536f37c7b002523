// SPDX-License-Identifier: Apache-2.0
// Smooth noise from -1 to 1 as the studio's, with a smaller table: whole pictures are made of it, pixel by pixel.

const SIDE = 128;
const LAST = SIDE - 1;

export function noiseField(random, octaves = 3) {
  let state = Math.floor(random.next() * 4294967296);
  const values = new Float32Array(SIDE * SIDE);
  for (let i = 0; i < values.length; i++) {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    values[i] = ((t ^ (t >>> 14)) | 0) / 2147483648;
  }
  const total = 2 - 2 ** (1 - octaves);
  return (x, y) => {
    let sum = 0;
    let strength = 1;
    for (let k = 0; k < octaves; k++) {
      const x0 = Math.floor(x);
      const y0 = Math.floor(y);
      const fx = x - x0;
      const fy = y - y0;
      const sx = fx * fx * (3 - 2 * fx);
      const sy = fy * fy * (3 - 2 * fy);
      const top = (y0 & LAST) * SIDE;
      const low = ((y0 + 1) & LAST) * SIDE;
      const left = x0 & LAST;
      const right = (x0 + 1) & LAST;
      const a = values[top + left] + (values[top + right] - values[top + left]) * sx;
      const b = values[low + left] + (values[low + right] - values[low + left]) * sx;
      sum += strength * (a + (b - a) * sy);
      strength *= 0.5;
      x = x * 2 + 17.3;
      y = y * 2 + 9.1;
    }
    return sum / total;
  };
}
