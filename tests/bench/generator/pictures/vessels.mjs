// SPDX-License-Identifier: Apache-2.0
// Art round mugs, tumblers, candles and cans.
import { mix, oval } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { backdrop } from './backdrop.mjs';
import { clothColour, lightnessOf } from './colours.mjs';
import { press } from './press.mjs';
import { newScene, stencil } from './scene.mjs';
import { shade } from './cloth.mjs';

const SHAPES = {
  mug: { tall: [1.0, 1.25], handle: true, taper: 0 },
  latte: { tall: [1.2, 1.5], handle: true, taper: 0.14 },
  tumbler: { tall: [1.9, 2.5], taper: 0.12, lid: true },
  candle: { tall: [1.0, 1.3], taper: 0 },
  can: { tall: [1.6, 1.9], taper: 0, lid: true },
};

// The art is wrapped so that a pixel at x sees the place asin(x) round the side; none: a bare vessel.
export function curved(random, w, h, [art]) {
  const scene = newScene(w, h);
  backdrop(scene, random);
  const name = random.pick(Object.keys(SHAPES));
  const shape = SHAPES[name];
  const tall = random.between(...shape.tall);
  const width = Math.min(w * 0.62, (h * 0.78) / tall) * random.between(0.75, 1);
  const height = width * tall;
  const mid = w / 2 + random.bell() * w * 0.06 - (shape.handle ? w * 0.05 : 0);
  const top = (h - height) / 2 + random.bell() * h * 0.03;
  const dip = width * random.between(0.04, 0.13);
  const half = (y) => (width / 2) * (1 - (shape.taper * Math.max(0, y - top)) / height);
  const colour = clothColour(random, art);
  vessel(scene, random, { shape, mid, top, height, width, dip, half, colour });
  const side = (ctx) => {
    ctx.beginPath();
    ctx.moveTo(mid - half(top), top);
    ctx.ellipse(mid, top, half(top), dip * 0.9, 0, Math.PI, 0, true);
    ctx.lineTo(mid + half(top + height), top + height);
    ctx.ellipse(mid, top + height, half(top + height), dip, 0, 0, Math.PI);
    ctx.closePath();
    ctx.fill();
  };
  scene.ctx.fillStyle = colour;
  side(scene.ctx);
  const within = stencil(w, h, side);
  if (art) wrap(scene, random, art, { mid, top, height, width, dip, half, within, colour });
  const light = new Float32Array(w * h);
  const from = random.between(-0.6, 0.6);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const s = (x - mid) / half(y);
      light[y * w + x] = 1.08 - 0.5 * (s - from * 0.4) ** 2 + (Math.abs(s - from) < 0.06 ? 0.22 : 0);
    }
  shade(scene, within, light, random);
  return { scene, says: `product=${name}` };
}

function vessel(scene, random, { shape, mid, top, height, width, dip, half, colour }) {
  const { ctx } = scene;
  oval(ctx, mid, top + height + dip * 0.6, width * 0.62, dip * 1.3, 'rgba(0,0,0,0.28)');
  if (shape.handle) {
    ctx.beginPath();
    ctx.ellipse(
      mid + width * 0.5,
      top + height * 0.5,
      width * random.between(0.18, 0.28),
      height * 0.3,
      0,
      -1.5,
      1.5,
    );
    ctx.strokeStyle = mix(colour, '#000000', 0.14);
    ctx.lineWidth = width * 0.09;
    ctx.stroke();
  }
  oval(
    ctx,
    mid,
    top,
    half(top),
    dip,
    shape.lid ? '#2b2c30' : mix(colour, '#1a0f08', 0.45),
    0,
    mix(colour, '#ffffff', 0.4),
    width * 0.02,
  );
}

function wrap(scene, random, art, { mid, top, height, width, dip, half, within, colour }) {
  const ratio = art.canvas.width / art.canvas.height;
  let high = height * random.between(0.55, 0.9);
  let angle = (high * ratio) / (width / 2);
  const widest = random.between(1.7, 3);
  if (angle > widest) [high, angle] = [(high * widest) / angle, widest];
  const start = top + (height - high) * random.between(0.35, 0.65) + dip * 0.4;
  const turned = random.bell() * 0.35;
  const reach = Math.min(1.5, angle / 2);
  const left = mid + Math.sin(Math.max(-1.5, turned - reach)) * (width / 2);
  const right = mid + Math.sin(Math.min(1.5, turned + reach)) * (width / 2);
  const rough = [
    [left, start],
    [right, start],
    [right, start + high + dip],
    [left, start + high + dip],
  ];
  press(scene, art, rough, {
    within,
    ink: lightnessOf(colour) > 0.7 ? 'dye' : 'cover',
    place: (x, y, out) => {
      const s = (x - mid) / half(y);
      if (s <= -0.995 || s >= 0.995) return ((out[0] = -1), out);
      out[0] = (Math.asin(s) - turned) / angle + 0.5;
      out[1] = (y - start - Math.sqrt(1 - s * s) * dip) / high;
      return out;
    },
  });
}
