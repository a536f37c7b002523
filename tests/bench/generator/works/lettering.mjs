// SPDX-License-Identifier: Apache-2.0
// Slogans: lines in one typeface, stacked, on an arch or round a picture, with a little ornament.
import { stroke } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { ornament } from './ornament.mjs';
import { slogan } from './words.mjs';
import { typeset } from './typeface.mjs';

export function lettering(ctx, random, w, h, { palette, face, words, artist }) {
  const lines = words ?? slogan(random.fork('words'), artist);
  const colours = lines.map(() =>
    random.pick([palette.ink, palette.ink, palette.tones[0], palette.tones[1]]),
  );
  const cased = random.pick([(t) => t.toUpperCase(), (t) => t, (t) => t[0].toUpperCase() + t.slice(1)]);
  const set = lines.map((line, i) =>
    typeset(
      cased(line),
      face,
      colours[i],
      palette.dark ? palette.tones[2] : palette.ground,
      random.fork(`shake${i}`).next() * 1e9,
    ),
  );
  const layout = random.pick(['stack', 'stack', 'even', 'arch', 'tilt']);
  const withOrnament = random.chance(0.65);
  const top = withOrnament ? h * random.between(0.2, 0.4) : h * 0.08;
  const space = h * (random.chance(0.3) ? 0.8 : 0.93) - top;
  const heights = set.map((line) =>
    Math.min((w * 0.9 * line.height) / line.width, space / set.length / 1.16),
  );
  const scale = Math.min(1, space / 1.16 / heights.reduce((a, b) => a + b, 0));
  ctx.save();
  if (layout === 'tilt') {
    ctx.translate(w / 2, h / 2);
    ctx.rotate(random.between(-0.22, 0.22));
    ctx.translate(-w / 2, -h / 2);
  }
  let y = top + Math.max(0, (space - heights.reduce((a, b) => a + b, 0) * scale) / 2);
  set.forEach((line, i) => {
    const high = layout === 'even' ? ((Math.min(...heights) + heights[i]) / 2) * scale : heights[i] * scale;
    const wide = (line.width * high) / line.height;
    const x = layout === 'even' && i % 2 ? w * 0.95 - wide : (w - wide) / 2;
    if (layout === 'arch' && i === 0) arched(ctx, line, x, y, wide, high, random.between(0.25, 0.8));
    else ctx.drawImage(line, x, y, wide, high);
    y += high * 1.16;
  });
  ctx.restore();
  if (withOrnament) decorate(ctx, random, w, h, top, palette);
}

function arched(ctx, line, x, y, wide, high, rise) {
  const slices = 60;
  for (let i = 0; i < slices; i++) {
    const t = ((i + 0.5) / slices) * 2 - 1;
    const from = Math.floor((i * line.width) / slices);
    const part = Math.ceil(line.width / slices) + 1;
    ctx.drawImage(
      line,
      from,
      0,
      Math.min(part, line.width - from),
      line.height,
      x + (from * wide) / line.width,
      y - high * rise * (1 - t * t) + high * rise * 0.5,
      (Math.min(part, line.width - from) * wide) / line.width,
      high,
    );
  }
}

function decorate(ctx, random, w, h, top, palette) {
  const kind = random.whole(0, 3);
  const colours = [random.pick(palette.tones), palette.ink];
  if (kind < 2) ornament(ctx, random, w / 2, top * 0.55, top * 0.75, 0, colours);
  if (kind === 2) {
    const count = random.whole(3, 7);
    for (let i = 0; i < count; i++)
      ornament(
        ctx,
        random,
        w * (0.15 + (0.7 * (i + 0.5)) / count),
        top * 0.5,
        top * random.between(0.3, 0.6),
        random.bell(),
        colours,
      );
  }
  if (kind === 3)
    for (let i = 0; i < 26; i++)
      ornament(
        ctx,
        random,
        random.next() * w,
        random.chance(0.5) ? random.next() * top * 0.8 : h * random.between(0.88, 1),
        w * random.between(0.03, 0.09),
        random.next() * 6,
        colours,
      );
  if (random.chance(0.4)) {
    const y = h * 0.94;
    stroke(
      ctx,
      [
        [w * 0.15, y],
        [w * 0.5, y + random.bell() * h * 0.03],
        [w * 0.85, y],
      ],
      palette.ink,
      h * 0.008,
    );
  }
}
