// SPDX-License-Identifier: Apache-2.0
// Abstract work and ornament.
import { noiseField } from '../paint/random.mjs';
import { blob, leaf, mix, oval, polygon, sky, stroke, taper } from '../paint/shapes.mjs';

export function tideLines(ctx, random, w, h, p = ['#0d2b3e', '#1f6f78', '#e8b04a', '#d9583b', '#f4ead2']) {
  ctx.fillStyle = p[4];
  ctx.fillRect(0, 0, w, h);
  const noise = noiseField(random, 3);
  for (let i = 0; i < 1500; i++) {
    let [x, y] = [random.next() * w, random.next() * h];
    const points = [];
    const colour = p[Math.floor((noise(x / 240 + 40, y / 240) * 0.5 + 0.5) * 4 + random.next() * 0.7) % 4];
    for (let k = 0; k < 26; k++) {
      points.push([x, y]);
      const a = noise(x / 330, y / 330) * 7;
      x += Math.cos(a) * 8;
      y += Math.sin(a) * 8;
    }
    taper(
      ctx,
      points.filter((_, k) => k % 4 === 0),
      mix(colour, '#ffffff', random.next() * 0.15),
      random.between(2, 11),
      1,
    );
  }
}

export function cutPaper(
  ctx,
  random,
  w,
  h,
  p = ['#f1e6d2', '#d94f30', '#1f3b57', '#e9a93a', '#7fa28c', '#2a2320'],
) {
  ctx.fillStyle = p[0];
  ctx.fillRect(0, 0, w, h);
  for (let i = 0; i < 34; i++) {
    const [x, y, r] = [random.next() * w, random.next() * h, random.between(30, 170)];
    const colour = random.pick(p.slice(1));
    const kind = random.whole(0, 5);
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(random.whole(0, 7) * 0.785);
    ctx.shadowColor = 'rgba(30,20,20,0.35)';
    ctx.shadowBlur = 9;
    ctx.shadowOffsetY = 5;
    if (kind === 0) oval(ctx, 0, 0, r, r, colour);
    if (kind === 1)
      polygon(
        ctx,
        [
          [-r, r * 0.6],
          [0, -r],
          [r, r * 0.6],
        ],
        colour,
      );
    if (kind === 2)
      for (let k = -2; k <= 2; k++)
        polygon(
          ctx,
          [
            [-r, k * 26],
            [r, k * 26],
            [r, k * 26 + 13],
            [-r, k * 26 + 13],
          ],
          colour,
        );
    if (kind === 3) {
      ctx.beginPath();
      ctx.arc(0, 0, r, 0, Math.PI);
      ctx.fillStyle = colour;
      ctx.fill();
    }
    if (kind === 4)
      for (let k = 4; k > 0; k--) oval(ctx, 0, 0, (r * k) / 4, (r * k) / 4, k % 2 ? colour : p[0]);
    if (kind === 5)
      for (let k = 0; k < 9; k++)
        leaf(ctx, 0, r - k * r * 0.2, k % 2 ? -0.6 : -2.5, r * 0.75, r * 0.16, colour);
    ctx.restore();
  }
  for (let i = 0; i < 130; i++) {
    const x = random.next() * w;
    const y = random.next() * h;
    stroke(
      ctx,
      [
        [x, y],
        [x + random.bell() * 26, y + random.bell() * 26],
      ],
      random.pick(p),
      3,
    );
  }
}

export function stainedGlass(
  ctx,
  random,
  w,
  h,
  p = ['#d9482b', '#f0a32f', '#f7df7a', '#2f7fa8', '#1d4f8a', '#5a9b6b', '#8a3b7a'],
) {
  const sites = Array.from({ length: 150 }, () => [random.next() * w, random.next() * h]);
  const cell = 4;
  const [sx, sy] = [w * 0.5, h * 0.42];
  const colours = sites.map(([x, y]) => {
    const d = Math.hypot(x - sx, y - sy) / Math.min(w, h);
    const warm =
      d < 0.16
        ? p[2]
        : d < 0.3
          ? p[1]
          : d < 0.4
            ? p[0]
            : y > h * 0.68
              ? random.pick([p[5], p[3]])
              : random.pick([p[3], p[4], p[6]]);
    return mix(warm, random.chance(0.5) ? '#ffffff' : '#101020', random.next() * 0.35);
  });
  for (let y = 0; y < h; y += cell)
    for (let x = 0; x < w; x += cell) {
      let best = 0;
      let first = Infinity;
      let second = Infinity;
      for (let i = 0; i < sites.length; i++) {
        const d = Math.hypot(sites[i][0] - x, sites[i][1] - y);
        if (d < first) {
          second = first;
          first = d;
          best = i;
        } else if (d < second) second = d;
      }
      ctx.fillStyle =
        second - first < 7 ? '#16131a' : mix(colours[best], '#ffffff', Math.max(0, 0.25 - first / 260));
      ctx.fillRect(x, y, cell, cell);
    }
}

export function mandala(ctx, random, p = ['#274b6d', '#d9743a', '#efc66a', '#7a2f45', '#3f8a7a']) {
  for (let ring = 7; ring > 0; ring--) {
    const r = ring * 66;
    const count = 8 + ring * 4;
    const colour = p[ring % p.length];
    const kind = random.whole(0, 3);
    for (let i = 0; i < count; i++) {
      const a = (i / count) * 6.2832;
      const [x, y] = [500 + Math.cos(a) * (r - 54), 500 + Math.sin(a) * (r - 54)];
      if (kind === 0) leaf(ctx, x, y, a, 78, 30, colour, '#fff3da');
      if (kind === 1) {
        oval(ctx, x + Math.cos(a) * 34, y + Math.sin(a) * 34, 27, 27, colour);
        oval(ctx, x + Math.cos(a) * 34, y + Math.sin(a) * 34, 12, 12, '#fff3da');
      }
      if (kind === 2) {
        leaf(ctx, x, y, a - 0.25, 72, 17, colour);
        leaf(ctx, x, y, a + 0.25, 72, 17, p[(ring + 2) % p.length]);
      }
      if (kind === 3)
        polygon(
          ctx,
          [
            [x - Math.sin(a) * 18, y + Math.cos(a) * 18],
            [x + Math.cos(a) * 74, y + Math.sin(a) * 74],
            [x + Math.sin(a) * 18, y - Math.cos(a) * 18],
          ],
          colour,
          '#fff3da',
          4,
        );
      oval(
        ctx,
        500 + Math.cos(a + 0.1) * (r + 14),
        500 + Math.sin(a + 0.1) * (r + 14),
        6,
        6,
        p[(ring + 1) % p.length],
      );
    }
  }
  oval(ctx, 500, 500, 34, 34, p[1]);
}

export function nightFloral(ctx, random, w, h) {
  sky(ctx, w, h, ['#10141f', '#191226']);
  for (let i = 0; i < 46; i++) {
    const x = random.next() * w;
    const y = h * random.between(0.1, 1);
    taper(
      ctx,
      [
        [x, h + 20],
        [x + random.bell() * 60, (h + y) / 2],
        [x + random.bell() * 60, y],
      ],
      mix('#1d4a45', '#4f9a80', random.next()),
      7,
      2,
    );
    for (let k = 0; k < 5; k++)
      leaf(
        ctx,
        x + random.bell() * 24,
        y + random.between(0.1, 0.5) * (h - y),
        random.between(-2.8, -0.3),
        random.between(46, 120),
        15,
        mix('#164039', '#5fae8a', random.next()),
        '#0c2422',
      );
    for (let k = 0; k < 9; k++)
      blob(
        ctx,
        [0, 1, 2, 3].map((a) => [
          x + Math.cos(k * 0.7 + a * 0.5) * random.between(12, 46),
          y + Math.sin(k * 0.7 + a * 0.5) * random.between(12, 46),
        ]),
        mix(random.pick(['#e04f7a', '#f2b04a', '#8f6ae0', '#f4e3d0']), '#10141f', random.next() * 0.4),
      );
    oval(ctx, x, y, 8, 8, '#fbe6a0');
  }
  for (let i = 0; i < 130; i++) {
    const r = random.between(1.5, 4);
    oval(ctx, random.next() * w, random.next() * h * 0.8, r, r, '#f7e7b0');
  }
}
