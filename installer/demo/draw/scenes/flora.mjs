// SPDX-License-Identifier: Apache-2.0
// Plants and still lifes.
import { blob, flower, leaf, mix, oval, sky, stroke, taper, hills } from '../paint/shapes.mjs';

export function poppyField(ctx, random, w, h) {
  sky(ctx, w, h * 0.5, ['#9cc4d8', '#dbe6dc', '#f8e6c0']);
  for (let i = 0; i < 14; i++) oval(ctx, random.next() * w, random.between(0.03, 0.26) * h, random.between(50, 130), random.between(12, 34), '#fdf8ee');
  hills(ctx, w, h, (x) => h * 0.36 + Math.sin(x / 170) * 20, '#7c9a86');
  for (let i = 0; i < 40; i++) oval(ctx, random.next() * w, h * 0.37 + random.bell() * 10, random.between(14, 34), random.between(14, 30), mix('#46694f', '#8aa67c', random.next()));
  hills(ctx, w, h, (x) => h * 0.43 + Math.sin(x / 130 + 2) * 9, '#b7b36a');
  for (let i = 0; i < 900; i++) { const t = random.next() ** 1.3; const x = random.next() * w; const y = h * (0.44 + t * 0.6); taper(ctx, [[x, y], [x + random.bell() * 12, y - 12 - t * 60]], mix('#5f7a35', '#c9c070', random.next()), 1 + t * 5, 1); }
  for (let i = 0; i < 150; i++) oval(ctx, random.next() * w, h * random.between(0.45, 0.62), random.between(3, 9), random.between(2, 5), mix('#d4341f', '#f26a3d', random.next()));
  for (let i = 0; i < 44; i++) {
    const t = i / 44;
    const x = random.next() * w;
    const y = h * (0.58 + t * 0.36);
    const r = 14 + t * 52;
    taper(ctx, [[x, y], [x + random.bell() * 20, y + r * 2], [x + random.bell() * 26, y + r * 5]], '#4f6b30', 3 + t * 5, 2);
    for (let k = 0; k < 5; k++) blob(ctx, [0, 1, 2, 3, 4, 5].map((a) => [x + Math.cos(k * 1.26 + a * 0.4 - 1) * r * random.between(0.5, 1.05), y + Math.sin(k * 1.26 + a * 0.4 - 1) * r * 0.72 * random.between(0.5, 1.05)]), mix('#c3241a', '#ff7a4a', random.next()));
    oval(ctx, x, y, r * 0.24, r * 0.2, '#1c1216');
    for (let k = 0; k < 12; k++) oval(ctx, x + random.bell() * r * 0.34, y + random.bell() * r * 0.28, 2 + t * 2, 2 + t * 2, '#f0d9a0');
  }
}

export function bouquet(ctx, random, w, h, ground = ['#3b4a57', '#22303c']) {
  sky(ctx, w, h, ground);
  const [cx, cy] = [w / 2, h * 0.42];
  blob(ctx, [[cx - 110, h * 0.66], [cx + 110, h * 0.66], [cx + 160, h * 0.8], [cx + 90, h * 0.96], [cx - 90, h * 0.96], [cx - 160, h * 0.8]], '#4f7fa3');
  for (let i = 0; i < 60; i++) flower(ctx, random, cx + random.bell() * 95, h * random.between(0.71, 0.92), random.between(7, 16), 6, ['#e8f1f6', '#c3dbea'], '#2d5878');
  oval(ctx, cx, h * 0.665, 112, 20, '#2a4c66');
  for (let i = 0; i < 60; i++) { const a = random.next() * 6.283; const d = random.between(0.4, 1) * w * 0.42; leaf(ctx, cx, cy + 70, a, d, random.between(16, 38), mix('#2f5a3c', '#8fae6a', random.next()), '#1f3a28'); }
  for (let i = 0; i < 24; i++) {
    const a = i * 2.4;
    const d = Math.sqrt(i / 24) * w * 0.34;
    const kind = random.pick([['#f4b6b0', '#e2747a', '#c2405a'], ['#f9e0c2', '#f2b982', '#d9824f'], ['#e9e1f2', '#b79cd0', '#7a5aa0'], ['#fff7ea', '#f3dcc0', '#d6a98a'], ['#f6d76a', '#eab13a', '#b97a1c']]);
    flower(ctx, random, cx + Math.cos(a) * d, cy + Math.sin(a) * d * 0.9, random.between(46, 88), random.whole(7, 14), kind, '#6b4a1c');
  }
  for (let i = 0; i < 40; i++) { const a = random.next() * 6.283; oval(ctx, cx + Math.cos(a) * w * 0.4 * random.next(), cy + Math.sin(a) * w * 0.38 * random.next(), 7, 7, '#fbf3dc'); }
}

export function fernSheet(ctx, random) {
  const frond = (x, y, angle, size, tone) => {
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(angle);
    taper(ctx, [[0, 0], [20, -size * 0.5], [70, -size]], '#3d4f2a', 9, 2);
    for (let i = 3; i < 30; i++) {
      const t = i / 30;
      const reach = size * 0.36 * Math.sin(Math.PI * (0.12 + t * 0.86));
      for (const s of [-1, 1]) {
        const a = s > 0 ? -0.42 : Math.PI + 0.42;
        const [bx, by] = [20 * t + 55 * t * t, -size * t];
        taper(ctx, [[bx, by], [bx + Math.cos(a) * reach, by + Math.sin(s > 0 ? a : -0.42) * reach]], '#4d6436', 3, 1);
        for (let k = 1; k < 8; k++) for (const u of [-1, 1]) leaf(ctx, bx + s * Math.cos(0.42) * reach * (k / 8), by - Math.sin(0.42) * reach * (k / 8), (s > 0 ? -0.42 : -2.72) + u * 1.1, reach * 0.2 * (1.15 - k / 9), 5.4, mix(tone, '#24401f', random.next() * 0.6));
      }
    }
    ctx.restore();
  };
  frond(500, 960, 0, 860, '#6d9150');
  frond(400, 950, -0.55, 560, '#8aa860');
  frond(620, 950, 0.62, 540, '#557a48');
}

export function mushrooms(ctx, random) {
  const cap = (x, y, r, tone) => {
    taper(ctx, [[x + r * 0.1, y + r * 2.5], [x - r * 0.06, y + r], [x, y]], '#efe4cc', r * 0.62, r * 0.42);
    for (let i = 0; i < 16; i++) stroke(ctx, [[x - r * 0.2 + i * r * 0.026, y + r * 0.4], [x - r * 0.24 + i * r * 0.03, y + r * 2.3]], mix('#c9b48e', '#ffffff', random.next()), 3);
    blob(ctx, [[x - r * 1.25, y + r * 0.28], [x - r, y - r * 0.45], [x, y - r * 0.95], [x + r, y - r * 0.45], [x + r * 1.25, y + r * 0.28], [x, y + r * 0.45]], tone);
    for (let i = 0; i < 40; i++) stroke(ctx, [[x, y + r * 0.1], [x - r * 1.18 + i * r * 0.06, y + r * 0.36]], i % 2 ? '#d9c49c' : '#f5ead2', 4);
    blob(ctx, [[x - r * 1.25, y + r * 0.24], [x - r, y - r * 0.45], [x, y - r * 0.95], [x + r, y - r * 0.45], [x + r * 1.25, y + r * 0.24], [x + r * 0.5, y + r * 0.14], [x - r * 0.5, y + r * 0.14]], tone);
    for (let i = 0; i < 24; i++) { const a = random.between(3.3, 6.1); const d = random.between(0.15, 0.95); oval(ctx, x + Math.cos(a) * r * d, y + 0.05 * r + Math.sin(a) * r * 0.78 * d, random.between(5, 19), random.between(4, 14), '#fbf1dd', a, '#c98a70', 2); }
    for (let i = 0; i < 50; i++) { const a = random.between(3.2, 6.2); stroke(ctx, [[x + Math.cos(a) * r * 0.8, y + Math.sin(a) * r * 0.64], [x + Math.cos(a) * r, y + Math.sin(a) * r * 0.8]], mix(tone, '#3d0d0a', 0.4), 2); }
  };
  for (let i = 0; i < 60; i++) leaf(ctx, random.between(180, 820), 930, -1.57 + random.bell() * 0.8, random.between(90, 240), 13, mix('#3e5d33', '#9ab36a', random.next()), '#25391f');
  cap(480, 340, 210, '#b92f23');
  cap(700, 600, 128, '#cf4a2a');
  cap(270, 640, 108, '#a3271f');
  for (let i = 0; i < 50; i++) leaf(ctx, random.between(160, 840), 950, -1.57 + random.bell() * 0.9, random.between(50, 130), 11, mix('#4e6d3b', '#b3c47a', random.next()), '#25391f');
}

export function wreath(ctx, random, inner = null) {
  for (let i = 0; i < 130; i++) { const a = random.next() * 6.283; leaf(ctx, 500 + Math.cos(a) * 365, 500 + Math.sin(a) * 365, a + 1.57 + random.bell() * 1.1, random.between(60, 125), random.between(14, 28), mix('#2f5d50', '#a8bf86', random.next()), '#22453b'); }
  const kinds = [['#f2a0a8', '#d9526f', '#b02d55'], ['#fff3df', '#f7d7a8', '#dba45c'], ['#b6c4ee', '#7288d0', '#4254a0']];
  for (let i = 0; i < 21; i++) { const a = (i / 21) * 6.283 + random.bell() * 0.08; const d = 365 + random.bell() * 34; flower(ctx, random, 500 + Math.cos(a) * d, 500 + Math.sin(a) * d, random.between(42, 82), random.whole(6, 11), random.pick(kinds), '#7a5520'); }
  for (let i = 0; i < 60; i++) { const a = random.next() * 6.283; const d = 365 + random.bell() * 75; oval(ctx, 500 + Math.cos(a) * d, 500 + Math.sin(a) * d, 10, 10, random.pick(['#c9374a', '#f0c860']), 0, '#5a1f2a', 2); }
  if (inner) inner(ctx);
}

export function lemons(ctx, random, w, h) {
  sky(ctx, w, h * 0.62, ['#2f5f73', '#5b8d96']);
  hills(ctx, w, h, () => h * 0.6, '#e7dcc8');
  for (let i = 0; i < 44; i++) for (let k = 0; k < 3; k++) stroke(ctx, [[(i * w) / 22 - w * 0.3 + k * 3, h * 0.6], [(i * w) / 14 - w * 0.8, h]], i % 2 ? '#c98f86' : '#f2e9da', 4);
  oval(ctx, w * 0.5, h * 0.7, w * 0.4, h * 0.11, '#3c5e86');
  oval(ctx, w * 0.5, h * 0.685, w * 0.37, h * 0.095, '#f4f1ea');
  for (let i = 0; i < 40; i++) { const a = (i / 40) * 6.283; leaf(ctx, w * 0.5 + Math.cos(a) * w * 0.33, h * 0.685 + Math.sin(a) * h * 0.084, a, w * 0.05, 9, '#3c6ea8'); }
  for (let i = 0; i < 9; i++) {
    const x = w * (0.26 + (i % 5) * 0.12 + random.bell() * 0.02);
    const y = h * (0.63 - Math.floor(i / 5) * 0.1 + random.bell() * 0.01);
    leaf(ctx, x, y - 40, -1 - random.next() * 1.6, 105, 30, mix('#2f5d35', '#6f9448', random.next()), '#1c3a20');
    const turn = random.bell();
    oval(ctx, x, y, 82, 62, mix('#e9b61f', '#f7dc52', random.next()), turn);
    oval(ctx, x - 18, y - 18, 40, 22, '#fbee9c', turn);
    for (let k = 0; k < 50; k++) oval(ctx, x + random.bell() * 55, y + random.bell() * 42, 2.4, 2, '#c08a12');
    oval(ctx, x + Math.cos(turn) * 82, y + Math.sin(turn) * 82, 14, 12, '#d9a012');
  }
  oval(ctx, w * 0.66, h * 0.84, 92, 90, '#f2cf3a');
  oval(ctx, w * 0.66, h * 0.84, 80, 78, '#fdf3c0');
  for (let i = 0; i < 9; i++) leaf(ctx, w * 0.66, h * 0.84, i * 0.698, 74, 24, '#f0d35a', '#fdf6d0');
}
