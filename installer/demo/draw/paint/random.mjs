// SPDX-License-Identifier: Apache-2.0
// Seeded randomness: the same seed draws the same picture on every machine.

export function randomFrom(seed) {
  let state = typeof seed === 'number' ? seed >>> 0 : hashText(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    whole: (low, high) => Math.floor(low + (high - low + 1) * next()),
    pick: (list) => list[Math.floor(next() * list.length)],
    chance: (probability) => next() < probability,
    bell: () => (next() + next() + next() + next() - 2) / 1.2,
    fork: (name) => randomFrom(hashText(`${seed}/${name}`)),
  };
}

export function hashText(text) {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}

// Smooth value noise in [-1, 1]; `octaves` adds finer detail at half the strength each.
export function noiseField(random, octaves = 3) {
  const size = 256;
  const values = Float32Array.from({ length: size * size }, () => random.next() * 2 - 1);
  const at = (x, y) => values[(y & 255) * size + (x & 255)];
  const single = (x, y) => {
    const x0 = Math.floor(x);
    const y0 = Math.floor(y);
    let fx = x - x0;
    let fy = y - y0;
    fx = fx * fx * (3 - 2 * fx);
    fy = fy * fy * (3 - 2 * fy);
    const top = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx;
    const bottom = at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx;
    return top * (1 - fy) + bottom * fy;
  };
  return (x, y) => {
    let sum = 0;
    let strength = 1;
    let total = 0;
    for (let i = 0; i < octaves; i++) {
      sum += strength * single(x * 2 ** i + i * 17.3, y * 2 ** i + i * 9.1);
      total += strength;
      strength *= 0.5;
    }
    return sum / total;
  };
}
