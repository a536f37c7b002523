// SPDX-License-Identifier: Apache-2.0
// Birds. Each is drawn in a frame of 1000 by 1000 units (the heron: 1000 by 1250).
import { blob, leaf, oval, polygon, stroke, taper, mix } from '../paint/shapes.mjs';

export function heron(ctx, random, blue = '#4f7396') {
  const pale = mix(blue, '#ffffff', 0.55);
  const deep = mix(blue, '#0b1420', 0.6);
  taper(ctx, [[505, 840], [498, 960], [520, 1075], [515, 1215]], '#6b5a3e', 17, 12);
  taper(ctx, [[565, 830], [585, 950], [560, 1060], [570, 1205]], '#57492f', 17, 12);
  for (const x of [515, 570])
    for (const toe of [-62, -20, 55]) taper(ctx, [[x, 1208], [x + toe, 1228 + Math.abs(toe) / 9]], '#57492f', 10, 3);
  blob(ctx, [[395, 600], [470, 540], [590, 560], [690, 660], [760, 800], [800, 900], [700, 880], [590, 870], [480, 850], [410, 740]], blue);
  for (let i = 0; i < 46; i++) {
    const t = i / 46;
    leaf(ctx, 470 + t * 190, 600 + random.between(0, 190) + t * 50, 0.75 + random.bell() * 0.12, 170 - t * 30, 24,
      mix(blue, random.chance(0.5) ? '#dfe9f2' : '#16263a', random.between(0.1, 0.5)), deep);
  }
  for (let i = 0; i < 9; i++) leaf(ctx, 620 + i * 10, 740 + i * 14, 0.85 + i * 0.02, 210, 22, mix(deep, '#26364a', i / 9), '#0d141d');
  for (let i = 0; i < 12; i++)
    taper(ctx, [[420 + i * 5, 690], [400 + i * 8, 790 + i * 6], [430 + i * 9, 900 + random.between(-30, 40)]], mix(pale, '#ffffff', random.next()), 10, 1);
  taper(ctx, [[430, 690], [370, 600], [430, 500], [500, 410], [455, 310], [400, 262]], pale, 118, 62);
  taper(ctx, [[425, 640], [395, 580], [450, 500], [512, 410], [475, 320]], '#f1efe6', 56, 22);
  for (let i = 0; i < 26; i++) {
    const t = i / 26;
    oval(ctx, 418 + Math.sin(t * 6) * 34 + t * 40, 640 - t * 320, 4, 13, deep, 0.4 + Math.sin(t * 6));
  }
  blob(ctx, [[300, 232], [350, 190], [425, 190], [470, 228], [450, 275], [380, 288], [320, 268]], '#eef0ee');
  blob(ctx, [[345, 200], [420, 184], [480, 215], [520, 262], [450, 240], [380, 226]], '#182233');
  taper(ctx, [[440, 205], [560, 260], [660, 350]], '#182233', 22, 2);
  taper(ctx, [[450, 220], [560, 300], [620, 400]], '#253246', 16, 2);
  polygon(ctx, [[345, 225], [330, 268], [72, 292], [70, 286]], '#d99a2b');
  polygon(ctx, [[335, 252], [330, 270], [72, 292]], '#a9701c');
  oval(ctx, 366, 228, 19, 17, '#f2c230');
  oval(ctx, 363, 228, 10, 10, '#120d0a');
  oval(ctx, 360, 224, 3.4, 3.4, '#ffffff');
}

export function owl(ctx, random, tones = ['#8b6b45', '#c9a46b', '#4a3524', '#efe0bf']) {
  const [body, warm, dark, cream] = tones;
  blob(ctx, [[300, 260], [340, 170], [420, 205], [500, 195], [580, 205], [660, 170], [700, 260], [745, 480], [720, 760], [600, 900], [400, 900], [280, 760], [255, 480]], body);
  for (let row = 0; row < 11; row++)
    for (let i = 0; i < 9; i++) {
      const x = 345 + i * 38 + (row % 2) * 19;
      const y = 440 + row * 40;
      leaf(ctx, x, y, 1.57 + random.bell() * 0.12, 56, 24, mix(cream, warm, random.next()), dark);
    }
  for (const side of [-1, 1]) {
    for (let i = 0; i < 17; i++)
      leaf(ctx, 500 + side * (205 - i * 2), 420 + i * 22, 1.57 - side * 0.18, 170 - i * 3, 26, mix(body, dark, random.between(0.1, 0.8)), cream);
    for (let i = 0; i < 40; i++) {
      const a = (i / 40) * 6.28;
      taper(ctx, [[500 + side * 92 + Math.cos(a) * 50, 330 + Math.sin(a) * 50], [500 + side * 92 + Math.cos(a) * 118, 330 + Math.sin(a) * 112]], mix(cream, warm, random.next()), 13, 2);
    }
    oval(ctx, 500 + side * 92, 330, 62, 62, dark);
    oval(ctx, 500 + side * 92, 330, 52, 52, '#f0a71c');
    oval(ctx, 500 + side * 90, 332, 28, 30, '#0d0a0a');
    oval(ctx, 500 + side * 90 - 12, 318, 9, 9, '#ffffff');
    taper(ctx, [[500 + side * 30, 270], [500 + side * 110, 232], [500 + side * 190, 165]], dark, 40, 4);
    for (let t = 0; t < 3; t++) taper(ctx, [[500 + side * (60 + t * 26), 890], [500 + side * (60 + t * 28), 945]], '#3a2a1a', 20, 8);
  }
  polygon(ctx, [[470, 350], [530, 350], [500, 435]], '#3b2f28');
}

export function branch(ctx, random, y = 935, colour = '#3a2619', leaves = ['#33502f', '#49693a']) {
  taper(ctx, [[-60, y + 40], [250, y], [600, y + 15], [1060, y - 40]], colour, 52, 22);
  taper(ctx, [[640, y + 8], [780, y - 110], [900, y - 160]], colour, 20, 4);
  for (let i = 0; i < 26; i++)
    leaf(ctx, random.between(-40, 1040), y + random.between(-60, 40), random.between(-2.6, -0.4), random.between(50, 100), random.between(14, 28), random.pick(leaves), '#1e2c1b');
}

export function hummingbird(ctx, random) {
  const greens = ['#0f6b5c', '#159a77', '#35c08b', '#0b4a4f'];
  for (let i = 0; i < 13; i++)
    leaf(ctx, 470 + i * 5, 520 - i * 4, -2.45 + i * 0.085, 430 - Math.abs(i - 5) * 16, 26, mix('#2a5d78', '#9fd3d6', i / 13), '#17384a');
  for (let i = 0; i < 6; i++) leaf(ctx, 350 - i * 8, 700 + i * 10, 2.35 + i * 0.09, 250 - i * 8, 24, mix('#0b4a4f', '#7b2f6b', i / 6), '#08262b');
  blob(ctx, [[690, 330], [640, 300], [575, 330], [520, 430], [430, 560], [330, 690], [400, 720], [520, 650], [620, 540], [680, 440], [715, 385]], '#1b8d73');
  for (let i = 0; i < 90; i++) {
    const t = random.next();
    leaf(ctx, 640 - t * 290 + random.bell() * 45, 390 + t * 290 + random.bell() * 36, 2.35 + random.bell() * 0.3, 44, 13, random.pick(greens), '#0a3a3a');
  }
  blob(ctx, [[640, 430], [690, 400], [650, 520], [560, 640], [470, 690], [540, 580]], '#f1ead8');
  for (let i = 0; i < 30; i++) leaf(ctx, 668 + random.bell() * 32, 405 + random.bell() * 32, 2.1 + random.bell() * 0.5, 30, 11, mix('#d1285b', '#ff8a4a', random.next()), '#75103a');
  taper(ctx, [[700, 330], [830, 270], [960, 190]], '#2a211d', 16, 3);
  oval(ctx, 668, 328, 16, 16, '#0a0808');
  oval(ctx, 662, 322, 5, 5, '#ffffff');
  for (let i = 0; i < 15; i++)
    leaf(ctx, 560 - i * 5, 470 + i * 8, -0.95 + i * 0.09, 420 - i * 13, 25, mix('#12424f', '#58b8ac', i / 15), '#0c2b35');
}

export function folkBird(ctx, random, colours) {
  const [body, wing, accent, dark] = colours;
  for (let i = 0; i < 7; i++) {
    leaf(ctx, 330, 600, 2.3 + i * 0.17, 330 - Math.abs(i - 3) * 22, 38, i % 2 ? wing : accent, dark);
    oval(ctx, 330 + Math.cos(2.3 + i * 0.17) * 290, 600 + Math.sin(2.3 + i * 0.17) * 290, 17, 17, body);
  }
  blob(ctx, [[690, 250], [610, 235], [540, 330], [420, 440], [290, 580], [380, 700], [560, 690], [690, 560], [740, 400], [740, 300]], body);
  blob(ctx, [[560, 450], [430, 490], [330, 590], [440, 640], [580, 610], [630, 520]], wing);
  for (let r = 0; r < 3; r++)
    for (let i = 0; i < 6 - r; i++) oval(ctx, 400 + i * 38 + r * 16, 560 - i * 9 + r * 26 - 10, 13, 9, r % 2 ? accent : '#fff5de', -0.4);
  for (let i = 0; i < 18; i++) oval(ctx, 690 - i * 9 + random.bell() * 3, 470 + i * 11, 6, 6, '#fff5de');
  polygon(ctx, [[735, 305], [835, 335], [735, 352]], accent);
  oval(ctx, 680, 312, 25, 25, '#fff5de');
  oval(ctx, 682, 312, 12, 12, dark);
  for (let i = 0; i < 3; i++) {
    stroke(ctx, [[640, 240], [630 + i * 30, 190], [620 + i * 50, 160]], dark, 7);
    oval(ctx, 620 + i * 50, 155, 15, 15, accent);
  }
  for (const x of [480, 560]) stroke(ctx, [[x, 690], [x + 10, 800], [x + 60, 805]], dark, 12);
}
