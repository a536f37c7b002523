// SPDX-License-Identifier: Apache-2.0
// Shapes every scene is built from: smooth outlines, leaves, petals, hills, tapering lines.

export function newCanvas(width, height, colour) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  if (colour) {
    ctx.fillStyle = colour;
    ctx.fillRect(0, 0, width, height);
  }
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  return { canvas, ctx };
}

// A Catmull-Rom curve through the points, added to the current path.
export function curve(ctx, points, closed = false) {
  const n = points.length;
  const at = (i) => (closed ? points[(i + n) % n] : points[Math.max(0, Math.min(n - 1, i))]);
  ctx.moveTo(points[0][0], points[0][1]);
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    ctx.bezierCurveTo(
      p1[0] + (p2[0] - p0[0]) / 6,
      p1[1] + (p2[1] - p0[1]) / 6,
      p2[0] - (p3[0] - p1[0]) / 6,
      p2[1] - (p3[1] - p1[1]) / 6,
      p2[0],
      p2[1],
    );
  }
  if (closed) ctx.closePath();
}

export function blob(ctx, points, fill, line, lineWidth = 3) {
  ctx.beginPath();
  curve(ctx, points, true);
  paintPath(ctx, fill, line, lineWidth);
}

export function polygon(ctx, points, fill, line, lineWidth = 3) {
  ctx.beginPath();
  points.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
  ctx.closePath();
  paintPath(ctx, fill, line, lineWidth);
}

export function oval(ctx, x, y, rx, ry, fill, turn = 0, line, lineWidth = 3) {
  ctx.beginPath();
  ctx.ellipse(x, y, Math.abs(rx), Math.abs(ry), turn, 0, Math.PI * 2);
  paintPath(ctx, fill, line, lineWidth);
}

function paintPath(ctx, fill, line, lineWidth) {
  if (fill) {
    ctx.fillStyle = fill;
    ctx.fill();
  }
  if (line) {
    ctx.strokeStyle = line;
    ctx.lineWidth = lineWidth;
    ctx.stroke();
  }
}

export function stroke(ctx, points, colour, width) {
  ctx.beginPath();
  curve(ctx, points);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke();
}

// A line whose width swells and thins, as from a pointed brush.
export function taper(ctx, points, colour, startWidth, endWidth = 0.5) {
  const samples = sampleCurve(points, 14);
  const left = [];
  const right = [];
  samples.forEach(([x, y], i) => {
    const before = samples[Math.max(0, i - 1)];
    const after = samples[Math.min(samples.length - 1, i + 1)];
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    const half = (startWidth + ((endWidth - startWidth) * i) / (samples.length - 1)) / 2;
    const nx = (-(after[1] - before[1]) / length) * half;
    const ny = ((after[0] - before[0]) / length) * half;
    left.push([x + nx, y + ny]);
    right.unshift([x - nx, y - ny]);
  });
  polygon(ctx, [...left, ...right], colour);
}

export function sampleCurve(points, perSegment) {
  const out = [];
  const at = (i) => points[Math.max(0, Math.min(points.length - 1, i))];
  for (let i = 0; i < points.length - 1; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let k = 0; k < perSegment; k++) {
      const t = k / perSegment;
      const spline = (j) =>
        0.5 *
        (2 * b[j] +
          (c[j] - a[j]) * t +
          (2 * a[j] - 5 * b[j] + 4 * c[j] - d[j]) * t * t +
          (3 * b[j] - a[j] - 3 * c[j] + d[j]) * t * t * t);
      out.push([spline(0), spline(1)]);
    }
  }
  out.push(points[points.length - 1]);
  return out;
}

export function leaf(ctx, x, y, angle, length, width, fill, vein) {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(angle);
  ctx.beginPath();
  ctx.moveTo(0, 0);
  ctx.quadraticCurveTo(length * 0.4, -width, length, 0);
  ctx.quadraticCurveTo(length * 0.4, width, 0, 0);
  ctx.fillStyle = fill;
  ctx.fill();
  if (vein) {
    ctx.strokeStyle = vein;
    ctx.lineWidth = Math.max(1, width * 0.08);
    ctx.beginPath();
    ctx.moveTo(0, 0);
    ctx.lineTo(length * 0.94, 0);
    for (let i = 1; i < 6; i++) {
      const t = (i / 6) * length;
      const reach = width * 0.62 * Math.sin((Math.PI * (i + 0.6)) / 7);
      ctx.moveTo(t, 0);
      ctx.lineTo(t + length * 0.12, -reach);
      ctx.moveTo(t, 0);
      ctx.lineTo(t + length * 0.12, reach);
    }
    ctx.stroke();
  }
  ctx.restore();
}

export function flower(ctx, random, x, y, radius, petals, colours, heart) {
  const start = random.next() * 6.28;
  for (let ring = 0; ring < 2; ring++) {
    const reach = radius * (ring ? 0.66 : 1);
    for (let i = 0; i < petals; i++) {
      const angle = start + ring * 0.4 + (i / petals) * Math.PI * 2 + random.bell() * 0.08;
      const width = ((reach * 2.6) / petals) * random.between(0.85, 1.15);
      leaf(ctx, x, y, angle, reach * random.between(0.88, 1.08), width * 1.3, random.pick(colours), null);
      ctx.save();
      ctx.globalAlpha = 0.35;
      leaf(ctx, x, y, angle, reach * 0.72, width * 0.3, colours[colours.length - 1]);
      ctx.restore();
    }
  }
  oval(ctx, x, y, radius * 0.2, radius * 0.2, heart);
  for (let i = 0; i < 14; i++) {
    const angle = random.next() * 6.28;
    const reach = radius * random.between(0.1, 0.3);
    oval(
      ctx,
      x + Math.cos(angle) * reach,
      y + Math.sin(angle) * reach,
      radius * 0.03,
      radius * 0.03,
      '#2b1b12',
    );
  }
}

export function hills(ctx, width, height, heightAt, fill) {
  ctx.beginPath();
  ctx.moveTo(0, height);
  for (let x = 0; x <= width + 6; x += 6) ctx.lineTo(x, heightAt(x));
  ctx.lineTo(width, height);
  ctx.closePath();
  ctx.fillStyle = fill;
  ctx.fill();
}

export function sky(ctx, width, height, stops) {
  const gradient = ctx.createLinearGradient(0, 0, 0, height);
  stops.forEach((colour, i) => gradient.addColorStop(i / (stops.length - 1), colour));
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, width, height);
}

export function mix(a, b, t) {
  const read = (c) => [1, 3, 5].map((i) => parseInt(c.slice(i, i + 2), 16));
  const [p, q] = [read(a), read(b)];
  const hex = (v) =>
    Math.max(0, Math.min(255, Math.round(v)))
      .toString(16)
      .padStart(2, '0');
  return `#${p.map((v, i) => hex(v + (q[i] - v) * t)).join('')}`;
}

// Runs `draw` in a 1000-unit square frame placed at (x, y) with the given size and turn.
export function placed(ctx, x, y, size, turn, draw, flip = false) {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(turn);
  ctx.scale((flip ? -1 : 1) * (size / 1000), size / 1000);
  ctx.translate(-500, -500);
  draw(ctx);
  ctx.restore();
}
