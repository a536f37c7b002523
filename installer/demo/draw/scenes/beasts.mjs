// SPDX-License-Identifier: Apache-2.0
// Animals that do not fly, and a moth. Frames of 1000 by 1000 units.
import { blob, leaf, oval, polygon, stroke, taper, mix, sampleCurve } from '../paint/shapes.mjs';

function fur(ctx, random, count, spot, colours, length = 34) {
  for (let i = 0; i < count; i++) {
    const [x, y, angle] = spot(random);
    const reach = length * random.between(0.6, 1.3);
    taper(ctx, [[x, y], [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach]], random.pick(colours), 6, 1);
  }
}

export function fox(ctx, random, coat = '#c8622a') {
  const deep = mix(coat, '#4a1c0c', 0.5);
  taper(ctx, [[640, 830], [820, 860], [900, 720], [840, 560]], coat, 150, 120);
  taper(ctx, [[850, 660], [850, 590], [815, 500]], '#f6ecd9', 125, 6);
  fur(ctx, random, 130, (r) => { const t = r.next(); return [690 + t * 190, 850 - t * t * 260 + r.bell() * 55, -0.6 - t]; }, [coat, deep, mix(coat, '#ffd9a0', 0.4)]);
  blob(ctx, [[400, 480], [560, 470], [680, 620], [720, 800], [660, 890], [380, 890], [330, 760], [350, 600]], coat);
  fur(ctx, random, 240, (r) => [r.between(390, 680), r.between(520, 860), 1.4 + r.bell() * 0.4], [coat, deep, mix(coat, '#ffc88a', 0.45)]);
  blob(ctx, [[390, 520], [470, 540], [510, 660], [460, 800], [390, 760], [350, 640]], '#f6ecd9');
  fur(ctx, random, 90, (r) => [r.between(375, 490), r.between(540, 760), 1.55 + r.bell() * 0.3], ['#ffffff', '#e6d3b5', '#f6ecd9']);
  for (const [x, w] of [[400, 56], [500, 60]]) {
    taper(ctx, [[x, 700], [x + 4, 890]], coat, w + 20, w);
    taper(ctx, [[x + 2, 800], [x, 905]], '#2c1712', w, w + 14);
  }
  for (const side of [-1, 1]) {
    polygon(ctx, [[420 + side * 50, 300], [420 + side * 178, 100], [420 + side * 190, 360]], deep);
    polygon(ctx, [[420 + side * 85, 300], [420 + side * 166, 160], [420 + side * 168, 350]], '#2c1712');
  }
  blob(ctx, [[240, 330], [330, 250], [420, 235], [510, 250], [600, 330], [590, 430], [490, 520], [420, 580], [350, 520], [250, 430]], coat);
  for (const side of [-1, 1]) blob(ctx, [[420 + side * 40, 420], [420 + side * 120, 390], [420 + side * 190, 390], [420 + side * 150, 480], [420 + side * 60, 540], [420 + side * 6, 575]], '#f6ecd9');
  fur(ctx, random, 150, (r) => { const s = r.chance(0.5) ? 1 : -1; return [420 + s * r.between(20, 160), r.between(270, 400), 1.57 - s * 0.9]; }, [coat, deep, mix(coat, '#ffc88a', 0.5)], 26);
  for (const side of [-1, 1]) {
    oval(ctx, 420 + side * 82, 372, 30, 20, '#1a0f0b', side * 0.3);
    oval(ctx, 420 + side * 82, 372, 20, 16, '#d99a2b', side * 0.3);
    oval(ctx, 420 + side * 82, 372, 8, 14, '#0c0706');
    for (let i = 0; i < 4; i++) stroke(ctx, [[420 + side * 40, 520 + i * 6], [420 + side * 150, 520 + i * 18]], '#3b2015', 2);
  }
  oval(ctx, 420, 545, 34, 25, '#1a0f0b');
  oval(ctx, 410, 537, 9, 6, '#6d5a52');
}

export function hare(ctx, random, coat = '#9b7a55') {
  const dark = mix(coat, '#1c120a', 0.55);
  blob(ctx, [[360, 470], [520, 440], [690, 520], [800, 680], [790, 850], [640, 900], [420, 895], [320, 780], [310, 600]], coat);
  oval(ctx, 800, 820, 62, 52, '#f3e9d8');
  blob(ctx, [[560, 640], [700, 620], [780, 740], [740, 870], [600, 890], [530, 780]], mix(coat, dark, 0.25));
  taper(ctx, [[330, 560], [280, 270], [330, 60]], coat, 95, 18);
  taper(ctx, [[322, 480], [296, 280], [328, 110]], '#d9a58b', 46, 6);
  taper(ctx, [[400, 540], [450, 260], [560, 70]], coat, 95, 18);
  taper(ctx, [[412, 480], [452, 290], [538, 130]], '#d9a58b', 46, 6);
  blob(ctx, [[230, 560], [300, 470], [400, 460], [470, 540], [460, 640], [370, 700], [260, 690], [200, 640]], coat);
  fur(ctx, random, 520, (r) => [r.between(240, 780), r.between(500, 870), 0.9 + r.bell() * 0.5], [coat, dark, mix(coat, '#f6e2c0', 0.5)], 30);
  fur(ctx, random, 90, (r) => [r.between(350, 480), r.between(650, 860), 1.5], ['#f3e9d8', '#e0cfb4']);
  oval(ctx, 310, 560, 31, 27, '#1a100a');
  oval(ctx, 301, 551, 9, 9, '#ffffff');
  oval(ctx, 215, 628, 20, 14, '#5c3328');
  for (let i = 0; i < 6; i++) stroke(ctx, [[240, 650], [120 - i * 6, 620 + i * 26]], '#2a1a10', 2.5);
  for (const x of [370, 440]) taper(ctx, [[x + 20, 780], [x, 905]], mix(coat, '#f6e2c0', 0.3), 60, 46);
}

export function whale(ctx, random, back = '#1f3f63') {
  const body = [[60, 560], [140, 440], [330, 380], [560, 420], [740, 520], [850, 520], [800, 590], [640, 640], [430, 700], [230, 690], [100, 640]];
  polygon(ctx, [[800, 545], [900, 430], [985, 400], [930, 500], [985, 590], [890, 580]], mix(back, '#0a1624', 0.4));
  blob(ctx, body, back);
  blob(ctx, [[75, 590], [200, 620], [400, 610], [560, 640], [430, 700], [230, 695], [110, 655]], '#d7e2e6');
  for (let i = 0; i < 13; i++) stroke(ctx, [[90 + i * 6, 600 + i * 6], [230, 622 + i * 5.6], [400 + i * 4, 625 + i * 4]], mix(back, '#d7e2e6', 0.35), 3);
  taper(ctx, [[330, 620], [420, 740], [520, 830]], mix(back, '#0a1624', 0.2), 95, 12);
  for (let i = 0; i < 190; i++) oval(ctx, random.between(150, 720), random.between(420, 590), random.between(1.5, 5), random.between(1.5, 5), mix(back, '#9fd0e8', random.between(0.2, 0.7)));
  oval(ctx, 190, 570, 13, 11, '#05090f');
  oval(ctx, 186, 566, 4, 4, '#ffffff');
}

export function koi(ctx, random, base = '#f3efe6', patch = '#d8421f') {
  const spine = sampleCurve([[500, 120], [440, 330], [560, 560], [500, 790]], 10);
  const widths = spine.map((_, i) => 125 * Math.sin(0.35 + (i / spine.length) * 2.5) ** 0.8);
  const side = (s) => spine.map(([x, y], i) => [x + s * widths[i], y]);
  for (let i = 0; i < 11; i++) leaf(ctx, 505, 770, 1.05 + i * 0.1, 200 + (i % 3) * 24, 22, mix(base, '#f2b48c', i / 16), '#b98a6d');
  for (const s of [-1, 1]) for (let i = 0; i < 7; i++) leaf(ctx, 470 + s * 95, 340, 1.57 - s * (0.7 + i * 0.11), 165, 17, mix(base, '#f0c9a8', i / 9), '#b98a6d');
  blob(ctx, [...side(-1), ...side(1).reverse()].filter((_, i) => i % 3 === 0), base);
  for (let row = 3; row < spine.length - 2; row++)
    for (let c = -4; c <= 4; c++) {
      const [x, y] = spine[row];
      const cx = x + c * widths[row] * 0.22;
      const hot = Math.sin(cx / 61 + y / 83) + Math.sin(y / 47 - cx / 90) > 0.35;
      oval(ctx, cx, y + (c % 2) * 11, widths[row] * 0.13, 17, hot ? mix(patch, '#ff9a5a', random.between(0, 0.35)) : mix(base, '#d9cbb2', random.next() * 0.5), 0, hot ? '#8e2410' : '#c9b99c', 1.6);
    }
  for (const s of [-1, 1]) {
    oval(ctx, 500 + s * 42, 170, 13, 15, '#15100d');
    taper(ctx, [[495 + s * 26, 130], [495 + s * 68, 88]], mix(base, patch, 0.4), 9, 2);
  }
}

export function turtle(ctx, random, shell = '#3d6b4f') {
  const skin = '#8fae7c';
  const flipper = (points) => {
    taper(ctx, points, skin, 110, 18);
    for (const [x, y] of sampleCurve(points, 9)) for (let k = 0; k < 4; k++) oval(ctx, x + random.bell() * 26, y + random.bell() * 26, 10, 8, mix('#3a4f35', skin, random.next() * 0.5));
  };
  flipper([[340, 360], [200, 330], [70, 480]]);
  flipper([[660, 360], [800, 330], [930, 480]]);
  flipper([[370, 730], [290, 850], [230, 900]]);
  flipper([[630, 730], [710, 850], [770, 900]]);
  blob(ctx, [[440, 270], [430, 160], [500, 95], [570, 160], [560, 270]], skin);
  for (let i = 0; i < 22; i++) oval(ctx, random.between(452, 548), random.between(130, 260), 11, 10, mix('#3a4f35', skin, random.next() * 0.4));
  for (const s of [-1, 1]) oval(ctx, 500 + s * 50, 168, 11, 14, '#101510');
  oval(ctx, 500, 540, 262, 305, mix(shell, '#10231a', 0.6));
  oval(ctx, 500, 540, 242, 285, shell);
  const plate = (x, y, r, sides) => {
    const points = Array.from({ length: sides }, (_, i) => [x + Math.cos((i / sides) * 6.283 + 0.5) * r, y + Math.sin((i / sides) * 6.283 + 0.5) * r * 0.9]);
    polygon(ctx, points, mix(shell, '#c9b26a', random.between(0.2, 0.7)), '#1b3326', 9);
    for (let k = 1; k < 5; k++) polygon(ctx, points.map(([px, py]) => [x + (px - x) * (1 - k / 5.5), y + (py - y) * (1 - k / 5.5)]), null, mix(shell, '#efe3a0', 0.25 * k), 3);
  };
  for (let i = 0; i < 5; i++) plate(500, 325 + i * 108, i === 4 ? 44 : 64, 6);
  for (let i = 0; i < 4; i++) for (const s of [-1, 1]) plate(500 + s * (i === 0 || i === 3 ? 118 : 140), 375 + i * 108, 60, 6);
  for (let i = 0; i < 26; i++) { const a = (i / 26) * 6.283; oval(ctx, 500 + Math.cos(a) * 240, 540 + Math.sin(a) * 283, 17, 15, mix(shell, '#d8c983', 0.5), a, '#1b3326', 4); }
}

export function moth(ctx, random, colours = ['#6d3b5e', '#d98e4a', '#f4e3c1', '#221522']) {
  const [wing, warm, cream, dark] = colours;
  for (const s of [-1, 1]) {
    ctx.save();
    ctx.translate(500, 0);
    ctx.scale(s, 1);
    blob(ctx, [[20, 520], [160, 560], [330, 640], [310, 800], [190, 880], [90, 760], [25, 620]], mix(wing, warm, 0.55), dark, 9);
    blob(ctx, [[20, 420], [140, 280], [330, 190], [470, 210], [430, 380], [330, 540], [180, 570], [30, 520]], wing, dark, 10);
    blob(ctx, [[60, 430], [170, 320], [330, 240], [430, 245], [390, 370], [300, 490], [170, 520]], mix(wing, cream, 0.25));
    for (let i = 0; i < 15; i++) stroke(ctx, [[40, 450], [190, 420 - i * 8], [420 - i * 9, 235 + i * 20]], mix(dark, wing, 0.3), 3.4);
    for (const [x, y, r] of [[262, 380, 62], [190, 720, 50]]) {
      oval(ctx, x, y, r, r, dark);
      oval(ctx, x, y, r * 0.78, r * 0.78, warm);
      oval(ctx, x, y, r * 0.52, r * 0.52, cream);
      oval(ctx, x + 6, y, r * 0.3, r * 0.3, dark);
      oval(ctx, x - 6, y - 9, r * 0.1, r * 0.1, '#ffffff');
    }
    for (let i = 0; i < 15; i++) { const t = i / 14; oval(ctx, 440 - t * 300, 250 + t * 310 - Math.sin(t * 3) * -24, 13, 9, i % 2 ? cream : warm, 0.8); }
    for (let i = 0; i < 9; i++) { const t = i / 8; oval(ctx, 310 - t * 170, 690 + Math.sin(t * 3) * 150, 10, 10, i % 2 ? cream : warm); }
    for (let i = 0; i < 90; i++) oval(ctx, random.between(70, 400), random.between(270, 500), 2.4, 2.4, random.pick([cream, warm, dark]));
    for (let i = 0; i < 14; i++) { const t = i / 13; stroke(ctx, [[20 + t * 130, 330 - t * 170], [50 + t * 140, 330 - t * 200]], dark, 4); }
    taper(ctx, [[14, 350], [90, 250], [170, 140]], dark, 12, 3);
    ctx.restore();
  }
  blob(ctx, [[462, 350], [500, 320], [538, 350], [548, 520], [530, 700], [500, 800], [470, 700], [452, 520]], mix(warm, dark, 0.35));
  for (let i = 0; i < 12; i++) stroke(ctx, [[458 + i * 1.6, 420 + i * 29], [500, 432 + i * 29], [542 - i * 1.6, 420 + i * 29]], i % 2 ? cream : dark, 9);
  fur(ctx, random, 90, (r) => [500 + r.bell() * 46, r.between(340, 430), 1.57 + r.bell()], [cream, warm, wing], 26);
}

export function cat(ctx, random, coat = '#3b3a40') {
  blob(ctx, [[420, 430], [560, 430], [680, 580], [720, 800], [660, 910], [360, 910], [310, 760], [350, 560]], coat);
  taper(ctx, [[690, 850], [850, 900], [900, 780], [860, 700]], coat, 62, 30);
  for (const s of [-1, 1]) {
    polygon(ctx, [[480 + s * 30, 230], [480 + s * 130, 90], [480 + s * 160, 300]], coat);
    polygon(ctx, [[480 + s * 65, 230], [480 + s * 122, 140], [480 + s * 135, 270]], '#c98d86');
  }
  blob(ctx, [[315, 320], [380, 230], [480, 210], [580, 230], [645, 320], [620, 420], [540, 480], [420, 480], [340, 420]], coat);
  for (let i = 0; i < 11; i++) {
    stroke(ctx, [[350, 560 + i * 30], [420, 575 + i * 30], [470, 560 + i * 30]], mix(coat, '#c9bfae', 0.55), 9);
    stroke(ctx, [[560, 545 + i * 30], [630, 565 + i * 30], [690, 560 + i * 32]], mix(coat, '#c9bfae', 0.55), 9);
  }
  for (let i = 0; i < 5; i++) stroke(ctx, [[440 + i * 20, 225], [446 + i * 17, 290]], mix(coat, '#c9bfae', 0.6), 8);
  fur(ctx, random, 260, (r) => [r.between(340, 680), r.between(480, 890), 1.5 + r.bell() * 0.3], [coat, mix(coat, '#c9bfae', 0.35), mix(coat, '#000000', 0.3)], 26);
  for (const s of [-1, 1]) {
    oval(ctx, 480 + s * 72, 345, 34, 27, '#d9d36a', s * 0.25);
    oval(ctx, 480 + s * 72, 345, 9, 25, '#0c0c0c');
    for (let i = 0; i < 4; i++) stroke(ctx, [[480 + s * 40, 420 + i * 6], [480 + s * 210, 395 + i * 22]], '#efe8da', 2.6);
  }
  polygon(ctx, [[460, 395], [500, 395], [480, 420]], '#c98d86');
  stroke(ctx, [[430, 440], [458, 448], [480, 422], [502, 448], [530, 440]], '#0c0c0c', 4);
}
