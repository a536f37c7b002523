// SPDX-License-Identifier: Apache-2.0
// A picture in the making, with a mark for every work of the artist in it: where the whole work lies, and which
// pixels of it are still seen.
import { newCanvas } from '../../../../installer/demo/draw/paint/shapes.mjs';

export function newScene(w, h, colour) {
  const { canvas, ctx } = newCanvas(w, h, colour);
  return { canvas, ctx, w: canvas.width, h: canvas.height, marks: [] };
}

// The opaque pixels of what `draw(ctx)` draws in a frame of w by h.
export function stencil(w, h, draw) {
  const { canvas, ctx } = newCanvas(w, h);
  draw(ctx);
  return opaque(canvas);
}

function opaque(canvas) {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const seen = new Uint8Array(canvas.width * canvas.height);
  for (let i = 0; i < seen.length; i++) seen[i] = data[i * 4 + 3] > 127 ? 1 : 0;
  return seen;
}

export function tracePath(ctx, points) {
  ctx.beginPath();
  points.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
  ctx.closePath();
}

// Draws something that hides what is below it.
export function cover(scene, draw) {
  if (scene.marks.length === 0) return draw(scene.ctx);
  const layer = newCanvas(scene.w, scene.h);
  draw(layer.ctx);
  scene.ctx.drawImage(layer.canvas, 0, 0);
  const hidden = opaque(layer.canvas);
  for (const mark of scene.marks) for (let i = 0; i < hidden.length; i++) if (hidden[i]) mark.seen[i] = 0;
}

// Lays the sub-scene into the rectangle of the larger one; `turn` in radians about its middle.
export function lay(scene, sub, x, y, w, h, turn = 0) {
  cover(scene, (ctx) => {
    ctx.save();
    ctx.translate(x + w / 2, y + h / 2);
    ctx.rotate(turn);
    ctx.imageSmoothingQuality = 'high';
    ctx.drawImage(sub.canvas, -w / 2, -h / 2, w, h);
    ctx.restore();
  });
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const [kx, ky] = [w / sub.w, h / sub.h];
  const there = ([px, py]) => {
    const [dx, dy] = [px * kx - w / 2, py * ky - h / 2];
    return [x + w / 2 + dx * c - dy * s, y + h / 2 + dx * s + dy * c];
  };
  for (const mark of sub.marks) {
    const seen = new Uint8Array(scene.w * scene.h);
    for (let py = 0; py < scene.h; py++)
      for (let px = 0; px < scene.w; px++) {
        const [dx, dy] = [px + 0.5 - x - w / 2, py + 0.5 - y - h / 2];
        const sx = Math.floor((dx * c + dy * s + w / 2) / kx);
        const sy = Math.floor((-dx * s + dy * c + h / 2) / ky);
        if (sx >= 0 && sy >= 0 && sx < sub.w && sy < sub.h)
          seen[py * scene.w + px] = mark.seen[sy * sub.w + sx];
      }
    scene.marks.push({ id: mark.id, quad: mark.quad.map(there), seen });
  }
}

export function quadArea(quad) {
  let sum = 0;
  quad.forEach(([x, y], i) => {
    const [nx, ny] = quad[(i + 1) % 4];
    sum += (x * ny - nx * y) / 2;
  });
  return Math.abs(sum);
}

// Share of the picture that the work fills, and share of the work that is seen.
export function shares(scene, mark) {
  let seen = 0;
  for (const pixel of mark.seen) seen += pixel;
  return { ofPicture: seen / mark.seen.length, ofWork: Math.min(1, seen / quadArea(mark.quad)) };
}
