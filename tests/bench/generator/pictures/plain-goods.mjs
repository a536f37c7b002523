// SPDX-License-Identifier: Apache-2.0
// Innocent pictures without anybody's work: ornaments everyone has, cloth patterns, texts, goods, rooms.
import { HUES } from '../../../../installer/demo/draw/products/hues.mjs';
import { pattern } from '../../../../installer/demo/draw/products/pattern.mjs';
import { WARE_NAMES, ware } from '../../../../installer/demo/draw/products/ware.mjs';
import {
  flower,
  leaf,
  mix,
  newCanvas,
  oval,
  polygon,
  stroke,
} from '../../../../installer/demo/draw/paint/shapes.mjs';
import { ring, star } from '../works/ornament.mjs';
import { landscape } from '../works/landscape.mjs';
import { paletteFrom } from '../works/palette.mjs';
import { texture } from '../works/texture.mjs';
import { backdrop, room } from './backdrop.mjs';
import { curved } from './vessels.mjs';
import { garment } from './garment.mjs';
import { quadAt } from './placing.mjs';
import { press } from './press.mjs';
import { newScene } from './scene.mjs';
import { soft } from './soft-goods.mjs';

const WEAVES = {
  tartan(ctx, random, p) {
    const bands = Array.from({ length: random.whole(4, 9) }, () => [
      random.next(),
      random.between(0.01, 0.09),
      random.pick(p.tones),
    ]);
    const sett = random.between(140, 420);
    ctx.globalAlpha = 0.5;
    for (let o = -sett; o < 1000; o += sett)
      for (const [t, wide, colour] of bands) {
        ctx.fillStyle = colour;
        ctx.fillRect(o + t * sett, 0, wide * sett * 2, 1000);
        ctx.fillRect(0, o + t * sett, 1000, wide * sett * 2);
      }
    ctx.globalAlpha = 1;
  },
  stripes(ctx, random, p) {
    const rows = random.chance(0.5);
    const wide = random.between(12, 90);
    for (let o = 0, i = 0; o < 1000; o += wide, i++) {
      ctx.fillStyle = i % 2 ? p.ground : random.chance(0.1) ? p.ink : p.tones[i % 4 === 0 ? 0 : 1];
      if (rows) ctx.fillRect(0, o, 1000, wide);
      else ctx.fillRect(o, 0, wide, 1000);
    }
  },
  grid(ctx, random, p) {
    const step = random.between(24, 130);
    for (let o = 0; o < 1000; o += step) {
      stroke(
        ctx,
        [
          [o, 0],
          [o, 1000],
        ],
        p.ink,
        step * 0.06,
      );
      stroke(
        ctx,
        [
          [0, o],
          [1000, o],
        ],
        p.ink,
        step * 0.06,
      );
    }
  },
  dots(ctx, random, p) {
    const [step, r] = [random.between(30, 120), random.between(0.12, 0.4)];
    for (let y = 0, i = 0; y < 1040; y += step * 0.86, i++)
      for (let x = (i % 2) * step * 0.5; x < 1040; x += step) oval(ctx, x, y, step * r, step * r, p.tones[0]);
  },
  houndstooth(ctx, random, p) {
    const s = random.between(30, 90);
    for (let y = 0; y < 1000 + s; y += s)
      for (let x = 0; x < 1000 + s; x += s)
        polygon(
          ctx,
          [
            [x, y],
            [x + s / 2, y],
            [x + s, y + s / 2],
            [x + s / 2, y + s / 2],
            [x + s / 2, y + s],
            [x, y + s / 2],
          ],
          p.ink,
        );
  },
  chevron(ctx, random, p) {
    const [s, wide] = [random.between(50, 160), random.between(16, 50)];
    for (let y = -s; y < 1000 + s; y += wide * 2) {
      const points = [];
      for (let x = 0, i = 0; x <= 1000 + s; x += s / 2, i++) points.push([x, y + (i % 2) * s * 0.5]);
      ctx.beginPath();
      points.forEach((q) => ctx.lineTo(...q));
      ctx.strokeStyle = p.tones[0];
      ctx.lineWidth = wide;
      ctx.stroke();
    }
  },
  knit(ctx, random, p) {
    const s = random.between(16, 40);
    for (let y = 0; y < 1000; y += s)
      for (let x = 0; x < 1000; x += s)
        for (const k of [-1, 1])
          leaf(
            ctx,
            x + s / 2,
            y + s,
            -1.57 + k * 0.5,
            s,
            s * 0.22,
            mix(p.tones[0], '#000000', 0.12 + k * 0.08),
            null,
          );
  },
  lattice(ctx, random, p) {
    const s = random.between(60, 180);
    for (let y = 0; y < 1000 + s; y += s)
      for (let x = 0; x < 1000 + s; x += s) {
        oval(ctx, x, y, s * 0.62, s * 0.62, null, 0, p.tones[0], s * 0.07);
        oval(ctx, x, y, s * 0.12, s * 0.12, p.tones[1]);
      }
  },
};

export function weave(random) {
  const palette = paletteFrom(random);
  const { canvas, ctx } = newCanvas(1000, 1000, palette.ground);
  WEAVES[random.pick(Object.keys(WEAVES))](ctx, random, palette);
  return canvas;
}

const weaving = (random) => ({ canvas: random.chance(0.25) ? pattern(random, 600) : weave(random) });

// What everybody draws: sunbursts, stars, hearts, frames, flowers, wreaths.
const ORNAMENTS = {
  sunburst(ctx, random, p) {
    const rays = random.whole(8, 28);
    for (let i = 0; i < rays; i++) {
      const a = (i / rays) * 6.283;
      polygon(
        ctx,
        [
          [500 + Math.cos(a) * 180, 500 + Math.sin(a) * 180],
          [500 + Math.cos(a) * 460, 500 + Math.sin(a) * 460],
          [500 + Math.cos(a + 0.1) * 460, 500 + Math.sin(a + 0.1) * 460],
        ],
        p.tones[0],
      );
    }
    oval(ctx, 500, 500, 160, 160, p.tones[1]);
  },
  stars(ctx, random, p) {
    const count = random.pick([1, 1, 3, 5, 12]);
    for (let i = 0; i < count; i++) {
      ctx.save();
      ctx.translate(
        count === 1 ? 500 : random.between(120, 880),
        count === 1 ? 500 : random.between(120, 880),
      );
      const r = count === 1 ? 430 : random.between(50, 160);
      star(ctx, 5, r, r * 0.4, p.tones[i % 4]);
      ctx.restore();
    }
  },
  heart(ctx, random, p) {
    ctx.beginPath();
    ctx.moveTo(500, 860);
    ctx.bezierCurveTo(-80, 440, 220, 40, 500, 300);
    ctx.bezierCurveTo(780, 40, 1080, 440, 500, 860);
    ctx.fillStyle = p.tones[0];
    ctx.fill();
  },
  frame(ctx, random, p) {
    for (let i = 0; i < random.whole(1, 3); i++) {
      ctx.strokeStyle = p.ink;
      ctx.lineWidth = random.between(5, 26);
      const d = 60 + i * 60;
      ctx.strokeRect(d, d, 1000 - 2 * d, 1000 - 2 * d);
    }
  },
  blooms(ctx, random, p) {
    const count = random.whole(1, 9);
    for (let i = 0; i < count; i++)
      flower(
        ctx,
        random,
        count === 1 ? 500 : random.between(150, 850),
        count === 1 ? 500 : random.between(150, 850),
        count === 1 ? 400 : random.between(70, 200),
        random.whole(5, 9),
        p.tones.slice(0, 3),
        p.ink,
      );
  },
  wreath(ctx, random, p) {
    const count = random.whole(14, 40);
    for (const [x, y] of ring(count, 360))
      leaf(
        ctx,
        500 + x,
        500 + y,
        Math.atan2(y, x) + 1 + random.bell() * 0.3,
        130,
        32,
        random.pick(p.tones),
        null,
      );
  },
  bolt: (ctx, random, p) =>
    polygon(
      ctx,
      [
        [560, 40],
        [250, 560],
        [470, 560],
        [400, 960],
        [760, 400],
        [530, 400],
      ],
      p.tones[0],
      p.ink,
      10,
    ),
  rings(ctx, random, p) {
    for (let k = random.whole(3, 9); k > 0; k--) oval(ctx, 500, 500, k * 50, k * 50, p.tones[k % 4]);
  },
};

export function everybodys(random) {
  const palette = paletteFrom(random);
  const { canvas, ctx } = newCanvas(500, 500, random.chance(0.3) ? palette.ground : undefined);
  ctx.scale(0.5, 0.5);
  ORNAMENTS[random.pick(Object.keys(ORNAMENTS))](ctx, random, palette);
  return canvas;
}

function sheetOf(random, w, h, canvas) {
  const scene = newScene(w, h);
  const k = Math.max(w / canvas.width, h / canvas.height) * random.between(1, 1.8);
  scene.ctx.imageSmoothingQuality = 'high';
  scene.ctx.drawImage(
    canvas,
    (w - canvas.width * k) / 2,
    (h - canvas.height * k) / 2,
    canvas.width * k,
    canvas.height * k,
  );
  return scene;
}

function cloaked(random, w, h) {
  const wear = garment(random, w, h);
  const art = weaving(random);
  const side = Math.max(w, h) * random.between(1, 1.6);
  press(wear.scene, art, quadAt(random, art, w / 2, h / 2, side * side, { turn: random.bell() * 0.1 }), {
    within: wear.within,
    bend: wear.folds,
  });
  wear.shadeIt();
  return wear.scene;
}

function bare(random, w, h) {
  const kind = random.whole(0, 2);
  if (kind === 0) {
    const wear = garment(random, w, h);
    wear.shadeIt();
    return wear.scene;
  }
  return (kind === 1 ? curved(random, w, h, []) : soft(random, w, h, [])).scene;
}

function wares(random, w, h) {
  const scene = newScene(w, h);
  const drawn = ware(random, random.pick(WARE_NAMES), Math.max(w, h));
  scene.ctx.drawImage(drawn, (w - drawn.width) / 2, (h - drawn.height) / 2);
  return scene;
}

function busy(random, w, h) {
  const scene = newScene(w, h);
  const kind = random.whole(0, 3);
  if (kind === 0) landscape(scene.ctx, random, w, h, { palette: paletteFrom(random) });
  else if (kind === 1) room(scene.ctx, random, w, h);
  else if (kind === 2) texture(scene.ctx, random, w, h, { palette: paletteFrom(random) });
  else backdrop(scene, random);
  const things = random.whole(kind % 2 ? 4 : 0, 14);
  for (let i = 0; i < things; i++) {
    const r = w * random.between(0.03, 0.14);
    const [x, y] = [random.next() * w, h * random.between(0.35, 1)];
    const tone = random.pick(HUES);
    if (random.chance(0.4))
      for (let k = 0; k < 9; k++)
        leaf(
          scene.ctx,
          x,
          y,
          -1.57 + (k - 4) * 0.3,
          r * 2,
          r * 0.3,
          mix('#3b6a3f', '#b0c98c', random.next()),
          '#2a4a2a',
        );
    else if (random.chance(0.5))
      oval(scene.ctx, x, y, r, r * random.between(0.5, 1.4), tone, 0, mix(tone, '#000000', 0.4), 2);
    else {
      scene.ctx.fillStyle = tone;
      scene.ctx.fillRect(x, y, r, r * random.between(0.5, 2));
    }
  }
  return scene;
}

function texts(random, w, h) {
  const scene = newScene(w, h, random.pick(['#ffffff', '#f4f1ea', '#1d1e22', '#f7d84a']));
  const { ctx } = scene;
  const dark = random.chance(0.5) ? '#26262b' : '#c8303a';
  ctx.textAlign = random.pick(['left', 'center']);
  const x = ctx.textAlign === 'left' ? w * 0.06 : w / 2;
  const lines = random.whole(3, 12);
  const LINES = [
    'SIZE CHART',
    'Material: polyester',
    'Washing: 30 degrees',
    'Bust 92 Length 68',
    'Please allow 1-3 cm',
    'PACKAGE INCLUDES',
    '1 x pillow cover',
    'FREE RETURN',
    'Any question? Write us',
    'HIGH QUALITY',
    'M  L  XL  XXL',
    'Delivery 7-12 days',
    'Hand wash only',
    'Customer reviews',
    'WHOLESALE WELCOME',
    'Waterproof',
  ];
  for (let i = 0; i < lines; i++) {
    const px = (h / (lines + 1)) * random.between(0.35, 0.8);
    ctx.font = `${random.pick(['bold', 'normal', 'italic'])} ${px}px ${random.pick(['sans-serif', 'serif', 'monospace'])}`;
    ctx.fillStyle = random.chance(0.8) ? (scene.ctx.fillStyle = dark) : '#1f6fb5';
    ctx.fillText(random.pick(LINES), x, (h * (i + 0.9)) / (lines + 0.4), w * 0.9);
    if (random.chance(0.2)) ctx.fillRect(w * 0.05, (h * (i + 1)) / (lines + 0.4), w * 0.9, 1.5);
  }
  return scene;
}

export const PLAIN = {
  n_pattern: (random, w, h) =>
    random.chance(0.5)
      ? sheetOf(random, w, h, weaving(random).canvas)
      : soft(random, w, h, [weaving(random)]).scene,
  n_cloth: cloaked,
  n_blank: bare,
  n_ware: wares,
  n_photo: busy,
  n_text: texts,
};
