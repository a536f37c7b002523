// SPDX-License-Identifier: Apache-2.0
// Typefaces: two dozen of our own, made of strokes by a few numbers each, and the browser's generic ones.
import { randomFrom } from '../../../../installer/demo/draw/paint/random.mjs';
import { curve, newCanvas } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { strokesOf } from './glyphs.mjs';

export const FACES = 32;
const GENERIC = 8;

const faces = Array.from({ length: FACES }, (_, index) => {
  const random = randomFrom(`face/${index}`);
  if (index < GENERIC)
    return {
      css: [
        'bold {}px sans-serif',
        'bold {}px serif',
        '{}px monospace',
        'italic {}px serif',
        '{}px sans-serif',
        'bold italic {}px sans-serif',
        'bold {}px monospace',
        '{}px serif',
      ][index],
    };
  return {
    wide: random.between(0.55, 1.35),
    weight: random.pick([0.35, 0.6, 0.9, 1.25]) * random.between(0.85, 1.15),
    slant: random.chance(0.3) ? random.between(-0.3, -0.1) : 0,
    cap: random.pick(['round', 'butt', 'square']),
    flat: random.pick([1, 1, 0.6, 0.4]),
    serif: random.chance(0.3),
    shake: random.chance(0.3) ? random.between(0.06, 0.2) : 0,
    look: random.pick(['solid', 'solid', 'solid', 'outline', 'inline', 'shadow']),
    gap: random.between(0.8, 1.6),
  };
});

const STEM = 60;

// One line of text on nothing, cut close; 360 units high, which shakes the same for the same random.
export function typeset(text, index, colour, second, random) {
  const face = faces[index];
  return cutClose(
    face.css ? inBrowserFont(text, face.css, colour) : inStrokes(text, face, colour, second, random),
  );
}

function cutClose(canvas) {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  let [left, right, top, low] = [width, 0, height, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 3] < 30) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      low = Math.max(low, y + 1);
    }
  if (right <= left) return canvas;
  const { canvas: out, ctx } = newCanvas(right - left, low - top);
  ctx.drawImage(canvas, -left, -top);
  return out;
}

function inBrowserFont(text, css, colour) {
  const font = css.replace('{}', '280');
  const measure = newCanvas(8, 8);
  measure.ctx.font = font;
  const { canvas, ctx } = newCanvas(measure.ctx.measureText(text).width + 40, 360);
  ctx.font = font;
  ctx.fillStyle = colour;
  ctx.fillText(text, 20, 280);
  return canvas;
}

function inStrokes(text, face, colour, second, random) {
  const advance = (c) => (c === ' ' ? 2.6 : c === 'I' || c === 'i' ? 2.2 : 4) * face.wide + face.gap;
  const widths = [...text].map((c) => advance(c) * 44 + face.weight * 26);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const { canvas, ctx } = newCanvas(total + 150, 390);
  ctx.lineCap = face.cap;
  ctx.lineJoin = face.cap === 'round' ? 'round' : 'miter';
  const pass = (width, paint, shiftX = 0, shiftY = 0) => {
    const shaking = randomFrom(random);
    let x = 60;
    [...text].forEach((character, i) => {
      for (const { curved, points } of strokesOf(character)) {
        const narrow = character === 'I' || character === 'i' ? -0.9 : 0;
        const at = points.map(([px, py]) => [
          x +
            shiftX +
            ((px + narrow) * face.wide + face.slant * (py - 6)) * 44 +
            shaking.bell() * face.shake * 50,
          58 + shiftY + py * 44 + shaking.bell() * face.shake * 50,
        ]);
        drawStroke(ctx, at, curved, face, width, paint);
      }
      x += widths[i];
    });
  };
  const width = face.weight * STEM * 0.75;
  if (face.look === 'shadow') pass(width, second, 16, 16);
  pass(width, colour);
  if (face.look === 'outline') pass(width * 0.62, second);
  if (face.look === 'inline') pass(width * 0.2, second);
  return canvas;
}

function drawStroke(ctx, points, curved, face, width, paint) {
  ctx.save();
  ctx.strokeStyle = paint;
  ctx.lineWidth = width;
  ctx.scale(1, face.flat);
  const squeezed = points.map(([x, y]) => [x, y / face.flat]);
  ctx.beginPath();
  if (curved) curve(ctx, squeezed);
  else squeezed.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
  ctx.stroke();
  ctx.restore();
  if (!face.serif) return;
  ctx.fillStyle = paint;
  for (const [x, y] of [points[0], points.at(-1)])
    ctx.fillRect(x - width * 0.9, y - width * 0.2, width * 1.8, width * 0.4);
}
