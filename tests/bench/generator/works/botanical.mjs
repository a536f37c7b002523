// SPDX-License-Identifier: Apache-2.0
// Plants: branching stems with leaves, flowers or berries; full colour or pen only. Frame of 1000 units.
import { flower, leaf, mix, oval, stroke, taper } from '../../../../installer/demo/draw/paint/shapes.mjs';

export function botanical(ctx, random, { palette, pen = random.chance(0.35) }) {
  const rule = {
    pen,
    palette,
    length: random.between(70, 150),
    width: random.between(14, 46),
    spread: random.between(0.4, 1.1),
    fork: random.between(0.15, 0.5),
    bloom: random.pick(['flower', 'flower', 'berry', 'none', 'bud']),
    green: random.chance(0.6) ? '#4f7d4a' : palette.tones[0],
  };
  const stems = random.whole(1, 7);
  for (let i = 0; i < stems; i++) {
    const lean = stems === 1 ? random.bell() * 0.2 : (i / (stems - 1) - 0.5) * random.between(0.8, 1.5);
    stem(ctx, random, rule, 500 + lean * 90, 960, -1.57 + lean, random.between(560, 860), 16, 0);
  }
}

function stem(ctx, random, rule, x, y, angle, length, width, depth) {
  const steps = Math.max(3, Math.round(length / 62));
  const curl = random.bell() * 0.1;
  const points = [[x, y]];
  for (let i = 0; i < steps; i++) {
    angle += curl + random.bell() * 0.06;
    x += (Math.cos(angle) * length) / steps;
    y += (Math.sin(angle) * length) / steps;
    points.push([x, y]);
  }
  const ink = rule.palette.ink;
  if (rule.pen) stroke(ctx, points, ink, Math.max(3, width * 0.4));
  else taper(ctx, points, mix(rule.green, '#20301c', 0.4), width, 3);
  points.slice(1).forEach(([px, py], i) => {
    const heading = Math.atan2(py - points[i][1], px - points[i][0]);
    for (const side of [-1, 1]) {
      if (random.chance(0.15)) continue;
      const turn = heading + side * rule.spread * random.between(0.7, 1.2);
      const long = rule.length * random.between(0.6, 1.2) * (1 - (i / points.length) * 0.4);
      if (depth < 2 && random.chance(rule.fork * 0.3))
        stem(ctx, random, rule, px, py, turn, length * random.between(0.25, 0.5), width * 0.5, depth + 1);
      else if (rule.pen) penLeaf(ctx, px, py, turn, long, rule.width, ink);
      else
        leaf(
          ctx,
          px,
          py,
          turn,
          long,
          rule.width,
          mix(rule.green, rule.palette.tones[1], random.next() * 0.6),
          mix(rule.green, '#101810', 0.5),
        );
    }
  });
  if (rule.bloom !== 'none') bloom(ctx, random, rule, x, y, angle);
}

function penLeaf(ctx, x, y, angle, length, width, ink) {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(angle);
  ctx.beginPath();
  ctx.moveTo(0, 0);
  ctx.quadraticCurveTo(length * 0.4, -width, length, 0);
  ctx.quadraticCurveTo(length * 0.4, width, 0, 0);
  ctx.moveTo(0, 0);
  ctx.lineTo(length * 0.8, 0);
  ctx.strokeStyle = ink;
  ctx.lineWidth = 4;
  ctx.stroke();
  ctx.restore();
}

function bloom(ctx, random, rule, x, y, angle) {
  const { palette, pen } = rule;
  const r = random.between(34, 96);
  if (rule.bloom === 'berry') {
    const count = random.whole(3, 8);
    for (let i = 0; i < count; i++)
      oval(
        ctx,
        x + random.bell() * r * 0.7,
        y + random.bell() * r * 0.7,
        17,
        17,
        pen ? null : random.pick(palette.tones.slice(2)),
        0,
        palette.ink,
        4,
      );
    return;
  }
  if (rule.bloom === 'bud' || pen) {
    const petals = random.whole(3, 8);
    for (let i = 0; i < petals; i++) {
      const turn = rule.bloom === 'bud' ? angle + (i - petals / 2) * 0.3 : (i / petals) * 6.283;
      if (pen) penLeaf(ctx, x, y, turn, r, r * 0.34, palette.ink);
      else leaf(ctx, x, y, turn, r, r * 0.34, random.pick(palette.tones), null);
    }
    return;
  }
  flower(
    ctx,
    random,
    x,
    y,
    r,
    random.whole(5, 11),
    [palette.tones[2], palette.tones[3], mix(palette.tones[3], '#ffffff', 0.4)],
    palette.ink,
  );
}
