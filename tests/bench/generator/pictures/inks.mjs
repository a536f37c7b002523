// SPDX-License-Identifier: Apache-2.0
// What a printer makes of art before it is printed: one ink, cut away ground, other colours.
import { newCanvas } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { rgb } from '../works/pixels.mjs';

function copyOf(canvas, longest) {
  const k = Math.min(1, longest / Math.max(canvas.width, canvas.height));
  const { canvas: out, ctx } = newCanvas(canvas.width * k, canvas.height * k);
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(canvas, 0, 0, out.width, out.height);
  return { out, ctx, image: ctx.getImageData(0, 0, out.width, out.height) };
}

// The art as one ink on nothing: ink where the art is dark, or where it is light, whichever uses less.
export function oneInk(canvas, random, colour) {
  const { out, ctx, image } = copyOf(canvas, 560);
  const { data } = image;
  const ink = rgb(colour);
  const light = (i) => (0.3 * data[i] + 0.59 * data[i + 1] + 0.11 * data[i + 2]) / 255;
  let [sum, weight] = [0, 1e-6];
  for (let i = 0; i < data.length; i += 4) {
    sum += light(i) * data[i + 3];
    weight += data[i + 3];
  }
  const middle = sum / weight;
  const cutOut = weight < data.length * 0.25 * 255 * 0.93;
  const darkInk = cutOut ? middle < 0.75 : middle > 0.5;
  const [soft, shift] = [random.between(0.08, 0.5), random.bell() * 0.06];
  const limit = cutOut ? (darkInk ? middle + 0.18 : middle - 0.18) : middle + (darkInk ? -0.12 : 0.12);
  for (let i = 0; i < data.length; i += 4) {
    const over = (light(i) - limit - shift) * (darkInk ? -1 : 1);
    data[i + 3] *= Math.max(0, Math.min(1, 0.5 + over / soft));
    for (let c = 0; c < 3; c++) data[i + c] = ink[c];
  }
  ctx.putImageData(image, 0, 0);
  return out;
}

// All colours turned round, as in a negative.
export function negative(canvas) {
  const { out, ctx, image } = copyOf(canvas, 700);
  for (let i = 0; i < image.data.length; i += 4)
    for (let c = 0; c < 3; c++) image.data[i + c] = 255 - image.data[i + c];
  ctx.putImageData(image, 0, 0);
  return out;
}

// Takes away what hangs together with the border and has its colour.
export function cutAway(canvas, tolerance = 46) {
  const { out, ctx, image } = copyOf(canvas, 560);
  const { data } = image;
  const [w, h] = [out.width, out.height];
  const ground = [0, 1, 2].map((c) => {
    const corner = [0, w - 1, (h - 1) * w, h * w - 1].map((p) => data[p * 4 + c]).sort((a, b) => a - b);
    return (corner[1] + corner[2]) / 2;
  });
  const near = (p) =>
    data[p * 4 + 3] < 40 || [0, 1, 2].every((c) => Math.abs(data[p * 4 + c] - ground[c]) < tolerance);
  const gone = new Uint8Array(w * h);
  const open = [];
  const visit = (p) => {
    if (gone[p] || !near(p)) return;
    gone[p] = 1;
    open.push(p);
  };
  for (let x = 0; x < w; x++) [x, (h - 1) * w + x].forEach(visit);
  for (let y = 0; y < h; y++) [y * w, y * w + w - 1].forEach(visit);
  while (open.length) {
    const p = open.pop();
    if (p % w > 0) visit(p - 1);
    if (p % w < w - 1) visit(p + 1);
    if (p >= w) visit(p - w);
    if (p < w * (h - 1)) visit(p + w);
  }
  for (let p = 0; p < gone.length; p++) if (gone[p]) data[p * 4 + 3] = 0;
  ctx.putImageData(image, 0, 0);
  return out;
}

const CHANGES = {
  hue: (random) => `hue-rotate(${random.whole(40, 320)}deg)`,
  grey: () => 'grayscale(1)',
  sepia: (random) => `sepia(${random.between(0.6, 1)})`,
  fade: (random) => `contrast(${random.between(0.35, 0.7)}) brightness(${random.between(1, 1.3)})`,
  strong: (random) => `contrast(${random.between(1.4, 2.2)}) saturate(${random.between(1.3, 2.6)})`,
  dark: (random) => `brightness(${random.between(0.4, 0.7)})`,
  light: (random) => `brightness(${random.between(1.25, 1.6)})`,
};

// Gives {canvas, name} of the art in other colours.
export function recoloured(canvas, random) {
  const name = random.pick([...Object.keys(CHANGES), 'tint', 'poster']);
  const { out, ctx, image } = copyOf(canvas, 960);
  if (CHANGES[name]) {
    ctx.clearRect(0, 0, out.width, out.height);
    ctx.filter = CHANGES[name](random);
    ctx.drawImage(canvas, 0, 0, out.width, out.height);
    return { canvas: out, name };
  }
  const { data } = image;
  const tint = [random.between(0.5, 1.3), random.between(0.5, 1.3), random.between(0.5, 1.3)];
  const levels = random.whole(2, 5);
  for (let i = 0; i < data.length; i += 4)
    for (let c = 0; c < 3; c++)
      data[i + c] =
        name === 'tint' ? data[i + c] * tint[c] : (Math.round((data[i + c] / 255) * levels) / levels) * 255;
  ctx.putImageData(image, 0, 0);
  return { canvas: out, name };
}
