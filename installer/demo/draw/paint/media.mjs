// SPDX-License-Identifier: Apache-2.0
// Media: turn a flat underpainting into brushwork, pen hatching, watercolour or a lino print.
// Each takes a canvas and gives a new one of the same size; transparency is kept.
import { noiseField } from './random.mjs';
import { newCanvas } from './shapes.mjs';

function pixelsOf(canvas, scale = 1) {
  const { canvas: small, ctx } = newCanvas(
    Math.max(2, canvas.width * scale),
    Math.max(2, canvas.height * scale),
  );
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(canvas, 0, 0, small.width, small.height);
  const { data, width, height } = ctx.getImageData(0, 0, small.width, small.height);
  const at = (x, y) => {
    const px = Math.max(0, Math.min(width - 1, Math.round(x * scale)));
    const py = Math.max(0, Math.min(height - 1, Math.round(y * scale)));
    return (py * width + px) * 4;
  };
  const light = (x, y) => {
    const i = at(x, y);
    return (0.3 * data[i] + 0.59 * data[i + 1] + 0.11 * data[i + 2]) / 255;
  };
  return { data, at, light };
}

const clamp = (v) => Math.max(0, Math.min(255, Math.round(v)));

// Layers of strokes from broad to fine, laid across the steepest change so that edges stay edges.
export function brushwork(
  source,
  random,
  { radii = [26, 13, 6], spread = 16, bristles = 3, ground = null } = {},
) {
  const { width, height } = source;
  const { canvas, ctx } = newCanvas(width, height, ground);
  if (!ground) ctx.drawImage(source, 0, 0);
  const wander = noiseField(random, 2);
  const fine = pixelsOf(source, 0.5);
  radii.forEach((radius, layer) => {
    const view = pixelsOf(source, Math.min(0.5, 1.2 / radius));
    const step = radius * 0.95;
    const spots = [];
    for (let y = -step; y < height + step; y += step)
      for (let x = -step; x < width + step; x += step)
        spots.push([x + random.bell() * step * 0.6, y + random.bell() * step * 0.6]);
    for (let i = spots.length - 1; i > 0; i--) {
      const j = Math.floor(random.next() * (i + 1));
      [spots[i], spots[j]] = [spots[j], spots[i]];
    }
    for (const [x, y] of spots) {
      const i = (layer < 1 ? view : fine).at(x, y);
      const colours = layer < 1 ? view.data : fine.data;
      if (colours[i + 3] < 200) continue;
      if (layer > 0) {
        const j = view.at(x, y);
        const coarse =
          Math.abs(fine.light(x, y) - fine.light(x + radius * 2, y + radius)) +
          (view.data[j + 3] < 230 ? 1 : 0);
        if (coarse < 0.035 && random.next() > 0.3) continue;
      }
      const d = radius * 1.2;
      const gx = view.light(x + d, y) - view.light(x - d, y);
      const gy = view.light(x, y + d) - view.light(x, y - d);
      const angle =
        Math.hypot(gx, gy) > 0.03 ? Math.atan2(gy, gx) + Math.PI / 2 : wander(x / 260, y / 260) * 2.4 + 0.2;
      const bend = random.bell() * 0.35;
      const length = radius * random.between(1.6, 3.4);
      const shift = random.bell() * spread;
      for (let b = 0; b < bristles; b++) {
        const off = ((b + 0.5) / bristles - 0.5) * radius * 0.9;
        const tone = shift + random.bell() * spread * 0.7;
        ctx.strokeStyle = `rgba(${clamp(colours[i] + tone)},${clamp(colours[i + 1] + tone)},${clamp(colours[i + 2] + tone * 0.8)},${layer ? 0.9 : 1})`;
        ctx.lineWidth = (radius / bristles) * 1.25;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const [mx, my] = [x - s * off, y + c * off];
        ctx.beginPath();
        ctx.moveTo(mx - (c * length) / 2, my - (s * length) / 2);
        ctx.quadraticCurveTo(
          mx - s * bend * length,
          my + c * bend * length,
          mx + (c * length) / 2,
          my + (s * length) / 2,
        );
        ctx.stroke();
      }
    }
  });
  keepOutline(ctx, source, ground);
  return canvas;
}

function keepOutline(ctx, source, ground) {
  if (ground) return;
  ctx.save();
  ctx.globalCompositeOperation = 'destination-in';
  ctx.drawImage(source, 0, 0);
  ctx.restore();
}

// Pen drawing: darker places get more layers of hatching, each at its own angle.
export function hatching(
  source,
  random,
  { ink = '#1d1a22', paper = null, gap = 7, width = 1.5, tint = 0 } = {},
) {
  const { canvas, ctx } = newCanvas(source.width, source.height, paper);
  if (tint) {
    ctx.globalAlpha = tint;
    ctx.drawImage(source, 0, 0);
    ctx.globalAlpha = 1;
  }
  const view = pixelsOf(source, 0.5);
  const wobble = noiseField(random, 2);
  const reach = Math.hypot(source.width, source.height);
  const layers = [
    [0.86, 0.9],
    [0.62, -0.55],
    [0.42, 0.15],
    [0.24, 1.57],
  ];
  ctx.strokeStyle = ink;
  for (const [limit, angle] of layers) {
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    for (let off = -reach / 2; off < reach / 2; off += gap * random.between(0.75, 1.25)) {
      let down = false;
      let left = 0;
      ctx.lineWidth = width * random.between(0.7, 1.3);
      ctx.beginPath();
      for (let t = -reach / 2; t < reach / 2; t += 4) {
        const bent = off + wobble((t + limit * 900) / 90, off / 60) * gap * 0.8;
        const x = source.width / 2 + c * t - s * bent;
        const y = source.height / 2 + s * t + c * bent;
        const inside = x >= 0 && y >= 0 && x < source.width && y < source.height;
        const i = inside ? view.at(x, y) : 0;
        const dark =
          inside && view.data[i + 3] > 120 && view.light(x, y) < limit + wobble(x / 40, y / 40) * 0.05;
        if (!dark || left <= 0) {
          down = false;
          left = dark ? random.between(40, 150) : 30;
          continue;
        }
        left -= 4;
        if (down) ctx.lineTo(x, y);
        else ctx.moveTo(x, y);
        down = true;
      }
      ctx.stroke();
    }
  }
  if (!paper) keepOutline(ctx, source, null);
  return canvas;
}

// Watercolour: uneven edges, pigment gathering at borders, grain of the paper.
export function watercolour(source, random, { paper = '#fbf7ee', strength = 9 } = {}) {
  const { width, height } = source;
  const { canvas, ctx } = newCanvas(width, height);
  const flat = newCanvas(width, height, paper);
  flat.ctx.drawImage(source, 0, 0);
  const from = flat.ctx.getImageData(0, 0, width, height).data;
  const alpha = source.getContext('2d').getImageData(0, 0, width, height).data;
  const soft = pixelsOf(flat.canvas, 0.12);
  const warp = noiseField(random, 3);
  const bloom = noiseField(random, 4);
  const image = ctx.createImageData(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sx = Math.max(0, Math.min(width - 1, Math.round(x + warp(x / 34, y / 34) * strength)));
      const sy = Math.max(0, Math.min(height - 1, Math.round(y + warp(x / 34 + 80, y / 34) * strength)));
      const i = (sy * width + sx) * 4;
      const o = (y * width + x) * 4;
      const s = soft.at(x, y);
      const grain = bloom(x / 2.6, y / 2.6) * 9 + bloom(x / 60, y / 60) * 26;
      for (let c = 0; c < 3; c++) {
        const edge = from[i + c] - soft.data[s + c];
        const wash = from[i + c] + edge * 0.34;
        image.data[o + c] = clamp(wash + grain * (1 - wash / 330) + 4);
      }
      image.data[o + 3] = alpha[i + 3];
    }
  }
  ctx.putImageData(image, 0, 0);
  return canvas;
}

// Lino print: few inks, carved edges, tool marks left standing in the cleared parts.
export function linoPrint(source, random, { inks, marks = 900 } = {}) {
  const { width, height } = source;
  const { canvas, ctx } = newCanvas(width, height);
  const pixels = source.getContext('2d').getImageData(0, 0, width, height).data;
  const shake = noiseField(random, 2);
  const image = ctx.createImageData(width, height);
  const rgb = inks.map((ink) => [1, 3, 5].map((i) => parseInt(ink.slice(i, i + 2), 16)));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sx = Math.max(0, Math.min(width - 1, Math.round(x + shake(x / 9, y / 9) * 3)));
      const sy = Math.max(0, Math.min(height - 1, Math.round(y + shake(x / 9 + 50, y / 9) * 3)));
      const i = (sy * width + sx) * 4;
      const o = (y * width + x) * 4;
      const light = (0.3 * pixels[i] + 0.59 * pixels[i + 1] + 0.11 * pixels[i + 2]) / 256;
      const ink =
        rgb[
          Math.max(0, Math.min(rgb.length - 1, Math.floor((light + shake(x / 3, y / 3) * 0.03) * rgb.length)))
        ];
      const speck = shake(x / 2 + 9, y / 2) * 10;
      for (let c = 0; c < 3; c++) image.data[o + c] = clamp(ink[c] + speck);
      image.data[o + 3] = pixels[i + 3] > 128 ? 255 : 0;
    }
  }
  ctx.putImageData(image, 0, 0);
  const view = pixelsOf(source, 0.25);
  ctx.strokeStyle = inks[inks.length - 1];
  for (let m = 0; m < marks; m++) {
    const x = random.next() * width;
    const y = random.next() * height;
    const gx = view.light(x + 10, y) - view.light(x - 10, y);
    const gy = view.light(x, y + 10) - view.light(x, y - 10);
    const angle = Math.hypot(gx, gy) > 0.02 ? Math.atan2(gy, gx) + 1.57 : shake(x / 80, y / 80) * 3;
    const length = random.between(6, 22);
    ctx.lineWidth = random.between(1.2, 3);
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x + Math.cos(angle) * length, y + Math.sin(angle) * length);
    ctx.stroke();
  }
  keepOutline(ctx, source, null);
  return canvas;
}
