// SPDX-License-Identifier: Apache-2.0
// Places: underpaintings that fill the whole canvas. Each takes (ctx, random, width, height, palette).
import { noiseField } from '../paint/random.mjs';
import { blob, hills, leaf, mix, oval, polygon, sky, stroke, taper } from '../paint/shapes.mjs';

export function mountainLake(ctx, random, w, h, p = ['#f3b98a', '#e98d77', '#7f6d96', '#2c3f66', '#1d2b3f']) {
  sky(ctx, w, h * 0.62, [mix(p[2], '#ffffff', 0.2), p[1], p[0], '#ffe9c4']);
  const noise = noiseField(random, 5);
  const sunX = random.between(0.25, 0.75) * w;
  oval(ctx, sunX, h * 0.4, w * 0.07, w * 0.07, '#fff3d4');
  for (let i = 0; i < 9; i++) oval(ctx, random.next() * w, random.between(0.04, 0.34) * h, random.between(60, 190), random.between(5, 18), mix(p[0], '#fff4e4', random.next()), -0.05);
  for (let layer = 0; layer < 4; layer++) {
    const base = h * (0.4 + layer * 0.055);
    const tone = mix(mix(p[2], p[0], 0.35), p[3], layer / 3);
    const top = (x) => base - Math.abs(noise(x / (230 - layer * 30) + layer * 31, layer)) * h * (0.34 - layer * 0.06);
    hills(ctx, w, h * 0.63, top, tone);
    if (layer < 3)
      for (let x = 0; x < w; x += 9) {
        const y = top(x);
        if (y < base - h * 0.07) taper(ctx, [[x, y + 2], [x + random.bell() * 16, y + random.between(16, 66)]], random.chance(0.5) ? '#fdf2ea' : mix(tone, p[4], 0.4), 7, 1);
      }
  }
  ctx.save();
  ctx.translate(0, h * 1.26);
  ctx.scale(1, -1);
  ctx.globalAlpha = 0.85;
  ctx.drawImage(ctx.canvas, 0, 0, w, h * 0.63, 0, h * 0.26, w, h * 0.37);
  ctx.restore();
  for (let i = 0; i < 90; i++) {
    const y = h * (0.635 + 0.36 * random.next() ** 1.5);
    taper(ctx, [[random.next() * w, y], [random.next() * w * 0.2 + random.next() * w, y + 1]], mix(random.pick(p), '#ffffff', 0.15), 3, 1);
  }
  for (let i = 0; i < 26; i++) pine(ctx, random, random.chance(0.5) ? random.next() ** 2 * w * 0.5 : w - random.next() ** 2 * w * 0.5, h * random.between(0.86, 1.03), h * random.between(0.14, 0.34), mix(p[4], '#35553f', random.next() * 0.5));
}

export function pine(ctx, random, x, y, size, colour) {
  taper(ctx, [[x, y], [x, y - size]], '#2b1d14', size * 0.05, 1);
  for (let i = 0; i < 16; i++) {
    const t = i / 16;
    const half = size * 0.24 * (1 - t) + 3;
    for (const s of [-1, 1]) leaf(ctx, x, y - size * (0.12 + t * 0.9), s > 0 ? 0.35 : 2.8, half * random.between(0.75, 1.2), size * 0.05, mix(colour, '#0b1512', random.next() * 0.5));
  }
}

export function stormSea(ctx, random, w, h, p = ['#dfe4d8', '#7fa1a8', '#20546b', '#0d2f45', '#f2f0e4']) {
  sky(ctx, w, h * 0.6, [mix(p[3], '#3b3f4c', 0.5), p[1], p[0]]);
  for (let i = 0; i < 26; i++) oval(ctx, random.next() * w, random.between(0, 0.34) * h, random.between(50, 170), random.between(16, 48), mix('#46505e', '#c9cdc6', random.next()), random.bell() * 0.2);
  const noise = noiseField(random, 3);
  for (let layer = 0; layer < 8; layer++) {
    const base = h * (0.42 + layer * 0.075);
    const swell = 14 + layer * 13;
    const phase = random.next() * 9;
    const top = (x) => base - Math.abs(Math.sin(x / (70 + layer * 24) + phase)) ** 1.6 * swell + noise(x / 40, layer) * 9;
    hills(ctx, w, h, top, mix(p[1], layer % 2 ? p[2] : p[3], 0.35 + layer / 13));
    for (let x = 0; x < w; x += 8) {
      const y = top(x);
      if (y < base - swell * 0.45) for (let k = 0; k < 3; k++) oval(ctx, x + random.bell() * 12, y + random.between(-4, 14), random.between(2, 7), random.between(2, 5), p[4]);
      taper(ctx, [[x, y + 12], [x - 16, y + 30], [x - 12 + random.bell() * 9, y + 30 + swell]], mix(p[2], p[0], random.next() * 0.5), 5, 1);
    }
  }
}

export function lighthouse(ctx, random, w, h) {
  stormSea(ctx, random, w, h, ['#f0c995', '#c98d77', '#3e5876', '#263a56', '#f6ead6']);
  blob(ctx, [[w * 0.42, h * 0.82], [w * 0.5, h * 0.66], [w * 0.66, h * 0.6], [w * 0.86, h * 0.63], [w * 1.1, h * 0.72], [w * 1.1, h * 1.1], [w * 0.4, h * 1.1]], '#3a3436');
  for (let i = 0; i < 130; i++) polygon(ctx, ((x, y) => [[x, y], [x + random.between(10, 44), y + random.bell() * 9], [x + random.between(0, 30), y + random.between(9, 34)]])(random.between(0.44, 1) * w, random.between(0.66, 1) * h), mix('#241f24', '#8a7568', random.next() * 0.8));
  polygon(ctx, [[w * 0.66, h * 0.65], [w * 0.69, h * 0.24], [w * 0.77, h * 0.24], [w * 0.8, h * 0.65]], '#f4ece0');
  for (let i = 0; i < 3; i++) { const y = 0.3 + i * 0.12; polygon(ctx, [[w * (0.686 - i * 0.009), h * y], [w * (0.774 + i * 0.009), h * y], [w * (0.779 + i * 0.009), h * (y + 0.06)], [w * (0.681 - i * 0.009), h * (y + 0.06)]], '#b8382c'); }
  polygon(ctx, [[w * 0.735, h * 0.24], [w * 0.77, h * 0.24], [w * 0.8, h * 0.65], [w * 0.75, h * 0.65]], 'rgba(40,30,50,0.3)');
  polygon(ctx, [[w * 0.69, h * 0.24], [w * 0.695, h * 0.17], [w * 0.765, h * 0.17], [w * 0.77, h * 0.24]], '#ffe59a');
  polygon(ctx, [[w * 0.68, h * 0.17], [w * 0.73, h * 0.11], [w * 0.78, h * 0.17]], '#8d2a24');
  ctx.globalAlpha = 0.4;
  polygon(ctx, [[w * 0.7, h * 0.2], [-20, h * 0.02], [-20, h * 0.2]], '#fff1b8');
  ctx.globalAlpha = 1;
}

export function birchWood(ctx, random, w, h, p = ['#e8a33d', '#c8552b', '#f2cf6b', '#7a4a33', '#5b7a74']) {
  sky(ctx, w, h, [p[4], '#c3cdb6', p[2], p[3]]);
  for (let i = 0; i < 420; i++) oval(ctx, random.next() * w, random.between(0, 0.75) * h, random.between(6, 26), random.between(5, 16), mix(random.pick(p), '#ffffff', random.next() * 0.3), random.next() * 3);
  hills(ctx, w, h, (x) => h * 0.8 + Math.sin(x / 140) * 18, mix(p[3], '#2d2a1c', 0.3));
  for (let i = 0; i < 14; i++) {
    const x = ((i + random.between(0.1, 0.9)) / 14) * w;
    const far = random.next();
    const wide = 12 + far * 34;
    const foot = h * (0.78 + far * 0.2);
    taper(ctx, [[x, foot], [x + random.bell() * 18, h * 0.4], [x + random.bell() * 30, -20]], mix('#efe8da', p[4], 0.45 - far * 0.4), wide, wide * 0.6);
    for (let k = 0; k < 22; k++) { const y = random.next() * foot; taper(ctx, [[x - wide * 0.4 * random.next(), y], [x + wide * 0.4, y + random.bell() * 6]], '#2b2320', random.between(2, 9), 1); }
    for (let k = 0; k < 5; k++) { const y = random.between(0.05, 0.5) * h; const s = random.pick([-1, 1]); taper(ctx, [[x, y], [x + s * 50, y - 30], [x + s * 95, y - 80]], '#4b3c33', 6, 1); }
  }
  for (let i = 0; i < 700; i++) leaf(ctx, random.next() * w, random.chance(0.6) ? random.between(0, 0.45) * h : random.between(0.78, 1) * h, random.next() * 6.3, random.between(9, 24), random.between(4, 9), mix(random.pick(p.slice(0, 3)), '#5b1d12', random.next() * 0.3));
}

export function hillTown(ctx, random, w, h, p = ['#f6d9a8', '#d97b4f', '#8a5f8f', '#5a7f4a', '#3d4a72']) {
  sky(ctx, w, h * 0.6, [p[4], p[2], p[1], p[0]]);
  hills(ctx, w, h, (x) => h * 0.45 - Math.sin(x / 190 + 1) * 46, mix(p[4], p[2], 0.5));
  hills(ctx, w, h, (x) => h * 0.62 - Math.exp(-(((x - w * 0.5) / (w * 0.3)) ** 2)) * h * 0.24, p[3]);
  const rows = 8;
  for (let r = 0; r < rows; r++) {
    const span = 0.1 + r * 0.055;
    for (let i = 0; i < 4 + r; i++) {
      const x = w * (0.5 - span + ((i + random.between(0.2, 0.8)) / (4 + r)) * span * 2);
      const y = h * (0.4 + r * 0.034);
      const bw = random.between(32, 58);
      const bh = random.between(44, 84);
      const wall = mix(random.pick(['#f4e3c4', '#e8b98c', '#d99a7a', '#f0d0b0', '#dfe0d0']), '#6a5a6a', random.next() * 0.25);
      ctx.fillStyle = wall;
      ctx.fillRect(x, y, bw, bh);
      ctx.fillStyle = mix(wall, '#4a3450', 0.45);
      ctx.fillRect(x + bw * 0.7, y, bw * 0.3, bh);
      polygon(ctx, [[x - 5, y], [x + bw * 0.5, y - 22], [x + bw + 5, y]], mix('#b1492f', '#5d2a2a', random.next() * 0.7));
      for (let a = 0; a < 4; a++) { ctx.fillStyle = random.chance(0.3) ? '#ffdf8a' : '#3b2d45'; ctx.fillRect(x + 7 + (a % 2) * 18, y + 12 + Math.floor(a / 2) * 24, 8, 13); }
    }
  }
  ctx.fillStyle = '#ecd2ae';
  ctx.fillRect(w * 0.49, h * 0.22, 40, h * 0.2);
  polygon(ctx, [[w * 0.48, h * 0.22], [w * 0.49 + 20, h * 0.12], [w * 0.49 + 50, h * 0.22]], '#7d3a33');
  for (let r = 0; r < 16; r++) {
    const y0 = h * 0.71 + r * r * 1.35;
    for (let x = -20; x < w + 20; x += 15) leaf(ctx, x + random.bell() * 6, y0 + Math.sin(x / 120 + r) * 8 + 16, -1.57 + random.bell() * 0.4, 18 + r * 1.7, 6, r % 2 ? mix('#7a5ab0', '#b79ae0', random.next()) : mix(p[3], '#35552c', random.next()));
  }
  for (let i = 0; i < 7; i++) { const x = random.chance(0.5) ? random.between(0.02, 0.2) * w : random.between(0.8, 0.98) * w; leaf(ctx, x, h * 0.74, -1.57, h * random.between(0.16, 0.28), 26, mix('#24402f', '#3f6a44', random.next()), '#16281e'); }
}

export function desertNight(ctx, random, w, h) {
  sky(ctx, w, h * 0.8, ['#070b1f', '#141b44', '#3b2a63', '#8a3f6d']);
  for (let i = 0; i < 420; i++) { const r = random.next() ** 5 * 4 + 0.8; oval(ctx, random.next() * w, random.next() * h * 0.62, r, r, mix('#ffffff', random.pick(['#ffd9a0', '#a8c8ff']), random.next())); }
  for (let i = 0; i < 260; i++) { const t = random.next(); oval(ctx, t * w + random.bell() * 60, h * (0.5 - t * 0.4) + random.bell() * 46, random.between(2, 11), random.between(2, 8), mix('#3b3a80', '#c9a8e8', random.next() * 0.6)); }
  oval(ctx, w * 0.72, h * 0.2, w * 0.085, w * 0.085, '#fbeec8');
  for (let i = 0; i < 10; i++) oval(ctx, w * 0.72 + random.bell() * w * 0.04, h * 0.2 + random.bell() * w * 0.04, random.between(4, 13), random.between(4, 11), '#dfc99a');
  const noise = noiseField(random, 3);
  for (let layer = 0; layer < 4; layer++) {
    const tone = mix('#7a3358', '#160d22', layer / 3);
    const top = (x) => h * (0.6 + layer * 0.095) - noise(x / 250 + layer * 9, 3) * h * 0.1 - (layer < 2 && Math.sin(x / 130 + layer * 2) > 0.35 ? h * 0.09 : 0);
    hills(ctx, w, h, top, tone);
    for (let x = 0; x < w; x += 7) taper(ctx, [[x, top(x) + 4], [x + 24 + random.bell() * 12, top(x) + random.between(26, 80)]], mix(tone, random.chance(0.4) ? '#d97a6a' : '#0b0716', 0.4), 5, 1);
  }
  for (const [x, y, s] of [[0.16, 0.95, 0.4], [0.86, 0.99, 0.5], [0.4, 0.88, 0.18], [0.62, 0.9, 0.15]]) cactus(ctx, random, x * w, y * h, s * h);
}

export function cactus(ctx, random, x, y, size, colour = '#17392f') {
  const arm = (points, wide) => {
    taper(ctx, points, colour, wide, wide * 0.8);
    for (let k = -2; k <= 2; k++) stroke(ctx, points.map(([px, py]) => [px + k * wide * 0.17, py]), mix(colour, '#8fd0a8', 0.3 + k * 0.08), 2);
    oval(ctx, ...points[points.length - 1], wide * 0.4, wide * 0.4, colour);
  };
  arm([[x, y], [x, y - size]], size * 0.13);
  arm([[x, y - size * 0.35], [x - size * 0.2, y - size * 0.4], [x - size * 0.22, y - size * 0.72]], size * 0.09);
  arm([[x, y - size * 0.5], [x + size * 0.18, y - size * 0.54], [x + size * 0.2, y - size * 0.85]], size * 0.085);
  for (let i = 0; i < 3; i++) leaf(ctx, x, y - size, -1.57 + (i - 1) * 0.6, size * 0.08, size * 0.03, '#e05a7a');
}

export function harbour(ctx, random, w, h) {
  sky(ctx, w, h, ['#fdfcf8', '#eef0ee']);
  let x = -20;
  while (x < w + 20) {
    const bw = random.between(70, 125);
    const top = h * random.between(0.16, 0.34);
    const tone = mix('#ffffff', '#5a5a60', random.between(0.1, 0.55));
    polygon(ctx, [[x, h * 0.62], [x, top], [x + bw / 2, top - random.between(20, 90)], [x + bw, top], [x + bw, h * 0.62]], tone, '#15131a', 4);
    for (let r = 0; r < 6; r++) for (let c = 0; c < 3; c++) {
      const [wx, wy, ww, wh] = [x + 10 + (c * (bw - 20)) / 3, top + 20 + r * ((h * 0.56 - top) / 6), (bw - 20) / 3 - 9, (h * 0.56 - top) / 6 - 17];
      polygon(ctx, [[wx, wy], [wx + ww, wy], [wx + ww, wy + wh], [wx, wy + wh]], random.chance(0.6) ? '#2a2a33' : '#b8b8b8', '#15131a', 3);
      stroke(ctx, [[wx + ww / 2, wy], [wx + ww / 2, wy + wh]], '#ffffff', 2);
    }
    x += bw + random.between(0, 5);
  }
  for (let r = 0; r < 22; r++) for (let i = 0; i < 14; i++) { const y = h * (0.63 + r * 0.017); const sx = random.next() * w; stroke(ctx, [[sx, y], [sx + random.between(16, 70), y + random.bell() * 5]], random.chance(0.5) ? '#33333d' : '#9a9aa2', 2.4); }
  for (const [bx, by, s] of [[0.22, 0.74, 1], [0.62, 0.81, 1.4], [0.86, 0.7, 0.8]]) {
    const [cx, cy, u] = [bx * w, by * h, s * 52];
    blob(ctx, [[cx - 2 * u, cy], [cx + 2.2 * u, cy - 8], [cx + 1.5 * u, cy + u * 0.75], [cx - 1.4 * u, cy + u * 0.75]], '#6c6c74', '#15131a', 5);
    taper(ctx, [[cx, cy], [cx, cy - 4 * u]], '#15131a', 7, 4);
    polygon(ctx, [[cx + 6, cy - 3.9 * u], [cx + 6, cy - 0.5 * u], [cx + 1.9 * u, cy - 0.5 * u]], '#f6f6f2', '#15131a', 4);
    polygon(ctx, [[cx - 6, cy - 3.4 * u], [cx - 6, cy - 0.5 * u], [cx - 1.6 * u, cy - 0.5 * u]], '#c9c9c9', '#15131a', 4);
  }
}
