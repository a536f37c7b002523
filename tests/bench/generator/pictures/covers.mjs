// SPDX-License-Identifier: Apache-2.0
// What sellers lay over pictures: badges, banners, frames, logos; watermarks; and things that hide a part.
import { blob, leaf, mix, oval } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { ring, star } from '../works/ornament.mjs';
import { SKINS, anyTone } from './colours.mjs';
import { cover, quadArea } from './scene.mjs';

const SHOUTS = [
  'SALE',
  '-50%',
  'NEW',
  'HOT',
  'FREE SHIPPING',
  'BEST SELLER',
  '2 PCS',
  'LIMITED',
  '100% COTTON',
  'S-5XL',
  'BUY 2 GET 1',
  'DIY',
  '3D PRINT',
  'TOP BRAND',
  'FAST DELIVERY',
  '40x40 cm',
];
const SHOPS = [
  'PrintHouse',
  'Arty Store',
  'homedeco',
  'TeeLab Official',
  'lucky shop',
  'NORDIC WALLS',
  'cozyplanet',
  'sample',
];
const face = (random, px) =>
  `${random.pick(['bold', 'bold', 'italic bold', 'normal'])} ${px}px ${random.pick(['sans-serif', 'sans-serif', 'serif', 'monospace'])}`;

function words(ctx, random, text, x, y, px, colour, most) {
  ctx.font = face(random, px);
  ctx.fillStyle = colour;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillText(text, x, y, most);
}

const LOUD = ['#e02b2b', '#f6b800', '#1f6fb5', '#1d1d22', '#e67a17', '#22a05a', '#d81b78', '#ffffff'];
const over = (colour) => (colour === '#ffffff' || colour === '#f6b800' ? '#1b1b1f' : '#ffffff');

const COVERS = {
  badge(ctx, random, w, h) {
    const r = Math.min(w, h) * random.between(0.09, 0.17);
    const [x, y] = [random.pick([r * 1.2, w - r * 1.2]), random.pick([r * 1.2, h - r * 1.2])];
    const colour = random.pick(LOUD);
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(random.bell() * 0.2);
    if (random.chance(0.5)) star(ctx, random.whole(10, 20), r * 1.15, r, colour);
    else oval(ctx, 0, 0, r, r, colour);
    words(ctx, random, random.pick(SHOUTS), 0, 0, r * 0.5, over(colour), r * 1.7);
    ctx.restore();
  },
  banner(ctx, random, w, h) {
    const high = h * random.between(0.08, 0.18);
    const y = random.pick([0, h - high, h - high]);
    const colour = random.pick(LOUD);
    ctx.fillStyle = colour;
    ctx.fillRect(0, y, w, high);
    words(ctx, random, random.pick(SHOUTS), w / 2, y + high / 2, high * 0.6, over(colour), w * 0.9);
  },
  corner(ctx, random, w, h) {
    const r = Math.min(w, h) * random.between(0.22, 0.36);
    const colour = random.pick(LOUD);
    ctx.save();
    if (random.chance(0.5)) {
      ctx.translate(w, 0);
      ctx.rotate(Math.PI / 2);
    }
    ctx.beginPath();
    [
      [0, 0],
      [r, 0],
      [0, r],
    ].forEach((p) => ctx.lineTo(...p));
    ctx.fillStyle = colour;
    ctx.fill();
    ctx.translate(r * 0.32, r * 0.32);
    ctx.rotate(-0.785);
    words(ctx, random, random.pick(SHOUTS), 0, 0, r * 0.2, over(colour), r * 0.9);
    ctx.restore();
  },
  frame(ctx, random, w, h) {
    const rail = Math.min(w, h) * random.between(0.015, 0.05);
    ctx.strokeStyle = random.pick(LOUD);
    ctx.lineWidth = rail * 2;
    ctx.strokeRect(0, 0, w, h);
  },
  logo(ctx, random, w, h) {
    const px = h * random.between(0.04, 0.07);
    words(
      ctx,
      random,
      random.pick(SHOPS),
      w * random.pick([0.2, 0.5, 0.8]),
      h * random.pick([0.06, 0.94]),
      px,
      random.pick(LOUD),
      w * 0.4,
    );
  },
  inset(ctx, random, w, h) {
    const r = Math.min(w, h) * random.between(0.1, 0.18);
    const [x, y] = [random.pick([r * 1.1, w - r * 1.1]), h - r * 1.1];
    oval(ctx, x, y, r, r, anyTone(random), 0, '#ffffff', r * 0.1);
    oval(ctx, x - r * 0.2, y, r * 0.4, r * 0.5, anyTone(random));
  },
};

function watermark(ctx, random, w, h) {
  ctx.save();
  ctx.globalAlpha = random.between(0.12, 0.5);
  const text = random.pick(SHOPS);
  const colour = random.pick(['#ffffff', '#ffffff', '#000000', '#808080']);
  if (random.chance(0.5)) {
    ctx.translate(w / 2, h / 2);
    ctx.rotate(random.pick([0, -0.5, -0.78]));
    words(ctx, random, text, 0, 0, w * random.between(0.09, 0.18), colour, w * 0.9);
  } else {
    ctx.rotate(-0.4);
    const px = w * random.between(0.035, 0.07);
    const same = random.next();
    for (let y = -h; y < h * 2; y += px * 3.2)
      for (let x = -w; x < w * 2; x += px * 9)
        words(ctx, random.fork(`${same}`), text, x, y, px, colour, px * 8);
  }
  ctx.restore();
}

// Lays over so many covers; gives their names.
export function laidOver(scene, random, count) {
  const names = [];
  for (let i = 0; i < count; i++) {
    if (random.chance(0.28)) {
      watermark(scene.ctx, random, scene.w, scene.h);
      names.push('water');
      continue;
    }
    const name = random.pick(Object.keys(COVERS));
    cover(scene, (ctx) => COVERS[name](ctx, random, scene.w, scene.h));
    names.push(name);
  }
  return names.length ? `marks=${names.join('+')}` : '';
}

const HIDERS = {
  hand(ctx, random, x, y, r) {
    const skin = random.pick(SKINS);
    const from = Math.atan2(y - 0.5, x - 0.5) + random.bell();
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(from);
    ctx.fillStyle = skin;
    ctx.fillRect(0, -r * 0.42, r * 6, r * 0.84);
    for (let i = 0; i < 4; i++) {
      ctx.beginPath();
      ctx.roundRect(-r * random.between(0.9, 1.3), -r * 0.5 + i * r * 0.26, r * 1.5, r * 0.22, r * 0.11);
      ctx.fillStyle = mix(skin, '#000000', i * 0.05);
      ctx.fill();
    }
    blob(
      ctx,
      ring(8, () => r * random.between(0.5, 0.66)),
      skin,
    );
    ctx.restore();
  },
  thing(ctx, random, x, y, r) {
    const tone = anyTone(random);
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(random.next() * 6);
    ctx.beginPath();
    ctx.roundRect(
      -r,
      -r * random.between(0.4, 1),
      r * 2,
      r * random.between(0.8, 2),
      r * random.between(0.05, 0.5),
    );
    const gradient = ctx.createLinearGradient(-r, 0, r, 0);
    gradient.addColorStop(0, tone);
    gradient.addColorStop(1, mix(tone, '#000000', 0.5));
    ctx.fillStyle = gradient;
    ctx.fill();
    ctx.restore();
  },
  plant(ctx, random, x, y, r) {
    const count = random.whole(8, 18);
    for (let i = 0; i < count; i++)
      leaf(
        ctx,
        x,
        y,
        random.next() * 6.28,
        r * random.between(0.9, 1.7),
        r * 0.3,
        mix('#2f5a35', '#a4c07c', random.next()),
        '#20401f',
      );
  },
  cloth(ctx, random, x, y, r) {
    const tone = anyTone(random);
    blob(
      ctx,
      ring(random.whole(6, 10), () => r * random.between(0.8, 1.4)).map(([a, b]) => [x + a, y + b]),
      tone,
    );
    for (let i = 0; i < 5; i++)
      oval(
        ctx,
        x + random.bell() * r * 0.6,
        y + random.bell() * r * 0.6,
        r * 0.5,
        r * 0.05,
        mix(tone, '#000000', 0.25),
        random.next() * 3,
      );
  },
  panel(ctx, random, x, y, r) {
    const colour = random.pick(LOUD);
    ctx.fillStyle = colour;
    ctx.fillRect(x - r * 1.3, y - r * 0.8, r * 2.6, r * 1.6);
    words(ctx, random, random.pick(SHOUTS), x, y - r * 0.2, r * 0.4, over(colour), r * 2.3);
    words(ctx, random, random.pick(SHOPS), x, y + r * 0.35, r * 0.25, over(colour), r * 2.3);
  },
};

// Hides 20 to 50 % of what is seen of the first mark; of a picture without marks about as much of its middle.
export function hidden(scene, random) {
  const mark = scene.marks[0];
  const count = () => (mark ? mark.seen.reduce((a, b) => a + b, 0) : 0);
  const before = count();
  const target = random.between(0.2, 0.46);
  const area = mark ? Math.min(quadArea(mark.quad), scene.w * scene.h) : scene.w * scene.h * 0.3;
  const places = mark ? seenPlaces(scene, mark, random) : null;
  const name = random.pick(Object.keys(HIDERS));
  const steps = mark ? 14 : 3;
  for (let k = 0; k < steps && (!mark || count() > before * (1 - target)); k++) {
    const [x, y] = places
      ? places(k)
      : [scene.w * random.between(0.25, 0.75), scene.h * random.between(0.25, 0.75)];
    const r = Math.sqrt(area) * random.between(0.12, 0.24);
    const now = mark ? mark.seen.slice() : null;
    const layer = scene.ctx.getImageData(0, 0, scene.w, scene.h);
    cover(scene, (ctx) => HIDERS[name](ctx, random, x, y, r));
    if (!mark || count() >= before * 0.48) continue;
    mark.seen = now;
    scene.ctx.putImageData(layer, 0, 0);
  }
  return `hidden=${name}`;
}

function seenPlaces(scene, mark, random) {
  const edge = random.next() * 6.28;
  const all = [];
  mark.seen.forEach((seen, p) => seen && p % 7 === 0 && all.push(p));
  const along = (p) => (p % scene.w) * Math.cos(edge) + Math.floor(p / scene.w) * Math.sin(edge);
  all.sort((a, b) => along(a) - along(b));
  return (k) => {
    const p = all[Math.floor(Math.min(0.99, random.next() * 0.25 + k * 0.03) * all.length)] ?? 0;
    return [p % scene.w, Math.floor(p / scene.w)];
  };
}
