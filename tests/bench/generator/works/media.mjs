// SPDX-License-Identifier: Apache-2.0
// What a drawing is made with: the studio's media, and dots, grain and worn print; and its tone.
import { noiseField } from './noise.mjs';
import { brushwork, hatching, linoPrint, watercolour } from '../../../../installer/demo/draw/paint/media.mjs';
import { newCanvas } from '../../../../installer/demo/draw/paint/shapes.mjs';

function eachPixel(canvas, change) {
  const ctx = canvas.getContext('2d');
  const image = ctx.getImageData(0, 0, canvas.width, canvas.height);
  for (let y = 0; y < canvas.height; y++)
    for (let x = 0; x < canvas.width; x++) change(image.data, (y * canvas.width + x) * 4, x, y);
  ctx.putImageData(image, 0, 0);
  return canvas;
}

const MEDIA = {
  none: (canvas) => canvas,
  grain(canvas, random) {
    const noise = noiseField(random, 1);
    const [size, strong] = [random.between(1, 3), random.between(10, 34)];
    return eachPixel(canvas, (data, i, x, y) => {
      const v = noise(x / size, y / size) * strong;
      for (let c = 0; c < 3; c++) data[i + c] += v;
    });
  },
  // Ink that did not take everywhere, as in a worn print.
  rough(canvas, random) {
    const noise = noiseField(random, 3);
    const limit = random.between(0.25, 0.5);
    return eachPixel(canvas, (data, i, x, y) => {
      if (noise(x / 7, y / 7) > limit) data[i + 3] *= 0.15;
    });
  },
  halftone(canvas, random, palette, opaque) {
    const { width, height } = canvas;
    const cell = Math.max(width, height) / random.between(60, 110);
    const small = newCanvas(width / cell, height / cell);
    small.ctx.drawImage(canvas, 0, 0, small.canvas.width, small.canvas.height);
    const from = small.ctx.getImageData(0, 0, small.canvas.width, small.canvas.height).data;
    const { canvas: out, ctx } = newCanvas(width, height, opaque ? palette.ground : undefined);
    if (random.chance(0.5)) {
      ctx.globalAlpha = 0.55;
      ctx.drawImage(canvas, 0, 0);
      ctx.globalAlpha = 1;
    }
    ctx.fillStyle = palette.ink;
    const light = palette.dark;
    for (let y = 0; y < small.canvas.height; y++)
      for (let x = 0; x < small.canvas.width; x++) {
        const i = (y * small.canvas.width + x) * 4;
        const value = (0.3 * from[i] + 0.59 * from[i + 1] + 0.11 * from[i + 2]) / 255;
        const r = Math.sqrt(light ? value : 1 - value) * cell * 0.68 * (from[i + 3] / 255);
        if (r < 0.4) continue;
        ctx.beginPath();
        ctx.arc((x + (y % 2) / 2 + 0.25) * cell, (y + 0.5) * cell, r, 0, 6.3);
        ctx.fill();
      }
    return out;
  },
  brushwork: (canvas, random, palette, opaque) =>
    brushwork(canvas, random, {
      radii: random.pick([
        [12, 6],
        [17, 7],
        [9, 5],
      ]),
      bristles: 2,
      spread: random.between(8, 26),
      ground: opaque ? palette.ground : null,
    }),
  hatching: (canvas, random, palette, opaque) =>
    hatching(canvas, random, {
      paper: opaque ? '#f6f1e6' : null,
      tint: random.between(0.1, 0.7),
      gap: random.between(6, 10),
      ink: '#241c22',
    }),
  watercolour: (canvas, random) => watercolour(canvas, random, { strength: random.between(5, 12) }),
  lino: (canvas, random, palette) =>
    linoPrint(canvas, random, {
      inks: palette.dark
        ? [palette.ground, palette.tones[0], palette.ink]
        : [palette.ink, palette.tones[1], palette.ground],
      marks: random.whole(100, 600),
    }),
};

const TONES = {
  even: 'none',
  faint: 'contrast(0.38) brightness(1.15) saturate(0.7)',
  dark: 'brightness(0.42) contrast(0.85)',
};

export function finish(canvas, random, { medium, tone, ground }, palette) {
  let done = MEDIA[medium](canvas, random, palette, ground !== 'none');
  if (medium === 'rough' && ground !== 'none') done = onPaper(done, palette.ground);
  if (tone === 'even') return done;
  const toned = newCanvas(done.width, done.height);
  toned.ctx.filter = TONES[tone];
  toned.ctx.drawImage(done, 0, 0);
  return toned.canvas;
}

function onPaper(canvas, colour) {
  const { canvas: out, ctx } = newCanvas(canvas.width, canvas.height, colour);
  ctx.drawImage(canvas, 0, 0);
  return out;
}
