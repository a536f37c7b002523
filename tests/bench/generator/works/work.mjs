// SPDX-License-Identifier: Apache-2.0
// Draws one work. The style gives what a series shares, the seed everything that is drawn: two works of one
// style have no drawn part in common.
import { randomFrom } from '../../../../installer/demo/draw/paint/random.mjs';
import { noiseField } from './noise.mjs';
import { newCanvas, placed, sky } from '../../../../installer/demo/draw/paint/shapes.mjs';
import * as lands from '../../../../installer/demo/draw/scenes/lands.mjs';
import * as abstract from '../../../../installer/demo/draw/scenes/abstract.mjs';
import { motif, MOTIF_NAMES } from '../../../../installer/demo/draw/scenes/motifs.mjs';
import { botanical } from './botanical.mjs';
import { cells } from './cells.mjs';
import { currents, geometry, portrait } from './composition.mjs';
import { creature } from './creature.mjs';
import { emblem } from './emblem.mjs';
import { landscape } from './landscape.mjs';
import { lettering } from './lettering.mjs';
import { lineArt } from './line-art.mjs';
import { mandala } from './mandala.mjs';
import { finish } from './media.mjs';
import { paletteFrom } from './palette.mjs';
import { styleOf } from './style.mjs';
import { texture } from './texture.mjs';
import { tiling } from './tiling.mjs';

// The demo's motifs whose outline is the same for every seed are left out; the rest is bent besides.
const LOOSE_MOTIFS = MOTIF_NAMES.filter((name) => name !== 'fish' && name !== 'mask');

const FIGURES = {
  creature,
  emblem,
  botanical,
  portrait,
  mandala,
  lineArt,
  motif: (ctx, random) => {
    const one = newCanvas(600, 600);
    placed(one.ctx, 300, 300, 590, 0, (c) => motif(c, random, random.pick(LOOSE_MOTIFS)));
    ctx.drawImage(bent(one.canvas, random), 0, 0, 1000, 1000);
  },
};

function bent(canvas, random) {
  const { width, height } = canvas;
  const { canvas: out, ctx } = newCanvas(width, height);
  const noise = noiseField(random, 1);
  const from = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  const image = ctx.createImageData(width, height);
  const [far, wave] = [width * random.between(0.04, 0.09), width * random.between(0.25, 0.5)];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sx = Math.round(x + noise(x / wave, y / wave) * far);
      const sy = Math.round(y + noise(x / wave + 70, y / wave) * far);
      if (sx < 0 || sy < 0 || sx >= width || sy >= height) continue;
      const [o, i] = [(y * width + x) * 4, (sy * width + sx) * 4];
      for (let c = 0; c < 4; c++) image.data[o + c] = from[i + c];
    }
  ctx.putImageData(image, 0, 0);
  return out;
}

const PAINTED = [
  (c, r, w, h, p) => lands.mountainLake(c, r, w, h, [...p.tones, p.dark ? p.ground : p.ink]),
  (c, r, w, h, p) => lands.birchWood(c, r, w, h, [...p.tones, p.ink]),
  (c, r, w, h, p) => lands.stormSea(c, r, w, h, [p.ground, ...p.tones]),
  (c, r, w, h, p) => abstract.cutPaper(c, r, w, h, [p.ground, ...p.tones, p.ink]),
  (c, r, w, h) => abstract.nightFloral(c, r, w, h),
];

const SHEETS = {
  tiling,
  geometry,
  currents,
  cells,
  texture,
  landscape,
  painted: (ctx, random, w, h, { palette }) => random.pick(PAINTED)(ctx, random, w, h, palette),
  // A few figures before a sky or a wash.
  gathering: (ctx, random, w, h, with_) => {
    const { palette } = with_;
    const kind = random.whole(0, 2);
    if (kind === 0) landscape(ctx, random, w, h, with_);
    else if (kind === 1) texture(ctx, random, w, h, with_);
    else sky(ctx, w, h, [palette.ground, palette.tones[0], palette.tones[1]]);
    const count = random.whole(1, 5);
    for (let i = 0; i < count; i++) {
      const figure =
        FIGURES[random.pick(['creature', 'botanical', 'creature', 'motif', 'emblem', 'portrait'])];
      const size = Math.min(w, h) * (count === 1 ? 0.9 : random.between(0.35, 0.7));
      placed(
        ctx,
        w * (0.15 + (0.7 * (i + 0.5)) / count),
        h * random.between(0.4, 0.72),
        size,
        random.bell() * 0.2,
        (c) => figure(c, random, with_),
      );
    }
  },
};

// spec: {style, seed, artist, and for lettering that is given: family, words, face}; longest: draws it no longer than that.
export function drawWork(spec, longest = 1000) {
  const style = styleOf(spec.style, spec.family);
  const random = randomFrom(`work/${spec.style}/${spec.seed}`);
  const palette = paletteFrom(randomFrom(`palette/${spec.style}`));
  const side = Math.min(style.size, longest);
  const [w, h] =
    style.ratio < 1 ? [Math.round(side * style.ratio), side] : [side, Math.round(side / style.ratio)];
  const with_ = { palette, face: spec.face ?? style.face, words: spec.words, artist: spec.artist };
  const { canvas, ctx } = newCanvas(w, h, style.ground === 'none' ? undefined : palette.ground);
  if (SHEETS[style.family]) SHEETS[style.family](ctx, random, w, h, with_);
  else if (style.family === 'lettering') lettering(ctx, random, w, h, with_);
  else figures(ctx, random, w, h, FIGURES[style.family], with_);
  return finish(canvas, random, style, palette);
}

// One figure; in long formats a row of them.
function figures(ctx, random, w, h, figure, with_) {
  const count = Math.max(1, Math.round(Math.max(w, h) / Math.min(w, h) - 0.1));
  for (let i = 0; i < count; i++) {
    const along = (i + 0.5) / count;
    const [x, y] = w > h ? [w * along, h / 2] : [w / 2, h * along];
    placed(ctx, x, y, Math.min(w, h, Math.max(w, h) / count) * 0.97, 0, (c) => figure(c, random, with_));
  }
}
