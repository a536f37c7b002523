// SPDX-License-Identifier: Apache-2.0
// A scene in facets or panes: low-poly triangles, mosaic, stained glass.
import { noiseField } from './noise.mjs';
import { mix, polygon } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { paintPixels, rgb } from './pixels.mjs';
import { jitteredCells } from './texture.mjs';

export function cells(ctx, random, w, h, { palette }) {
  const noise = noiseField(random, 2);
  const tone = (x, y) => {
    const t = (noise((x / w) * 2.6, (y / w) * 2.6) + 1) * 2.4;
    const all = [palette.ground, ...palette.tones, palette.ink];
    return mix(all[Math.floor(t) % all.length], all[(Math.floor(t) + 1) % all.length], t % 1);
  };
  if (random.chance(0.5)) facets(ctx, random, w, h, tone);
  else panes(ctx, random, w, h, tone, random.chance(0.6) ? [20, 18, 24] : [235, 232, 224]);
}

function facets(ctx, random, w, h, tone) {
  const step = w / random.whole(7, 16);
  const columns = Math.ceil(w / step) + 2;
  const rows = Math.ceil(h / step) + 2;
  const at = Array.from({ length: columns * rows }, (_, i) => [
    ((i % columns) - 0.5 + random.bell() * 0.7) * step,
    (Math.floor(i / columns) - 0.5 + random.bell() * 0.7) * step,
  ]);
  for (let r = 0; r + 1 < rows; r++)
    for (let c = 0; c + 1 < columns; c++) {
      const i = r * columns + c;
      const corners = [at[i], at[i + 1], at[i + columns + 1], at[i + columns]];
      const halves = random.chance(0.5)
        ? [
            [0, 1, 2],
            [0, 2, 3],
          ]
        : [
            [0, 1, 3],
            [1, 2, 3],
          ];
      for (const half of halves) {
        const three = half.map((k) => corners[k]);
        const colour = mix(
          tone(
            (three[0][0] + three[1][0] + three[2][0]) / 3 + w,
            (three[0][1] + three[1][1] + three[2][1]) / 3 + h,
          ),
          random.pick(['#ffffff', '#000000']),
          random.next() * 0.22,
        );
        polygon(ctx, three, colour, colour, 1);
      }
    }
}

function panes(ctx, random, w, h, tone, lead) {
  const across = random.between(6, 18);
  const nearest = jitteredCells(random, Math.ceil(across), Math.ceil((across * h) / w));
  const colours = new Map();
  const noise = noiseField(random, 3);
  const cell = [0, 0, 0];
  const line = random.between(0.04, 0.1);
  paintPixels(ctx, w, h, (x, y, out) => {
    nearest((x / w) * across, (y / w) * across, cell);
    if (cell[2] - cell[1] < line) return out.splice(0, 3, ...lead);
    if (!colours.has(cell[0]))
      colours.set(
        cell[0],
        rgb(mix(tone(x + w, y + h), random.pick(['#ffffff', '#101018']), random.next() * 0.35)),
      );
    const glass = 1 + noise(x / 40, y / 15) * 0.14;
    colours.get(cell[0]).forEach((v, c) => (out[c] = v * glass));
  });
}
