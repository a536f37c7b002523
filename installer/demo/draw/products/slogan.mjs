// SPDX-License-Identifier: Apache-2.0
// Slogans in the plain fonts of the browser.
import { leaf, newCanvas } from '../paint/shapes.mjs';

// A slogan in the browser's plain fonts, as print-on-demand shirts have it.
export function slogan(random, words) {
  const { canvas, ctx } = newCanvas(600, 600);
  const colour = random.pick(['#1b1b1f', '#c8423a', '#2f5f9a', '#3f7a4a']);
  ctx.fillStyle = colour;
  ctx.textAlign = 'center';
  words.forEach((word, i) => {
    ctx.font = `${random.pick(['bold', 'italic bold'])} ${Math.min(150, 900 / word.length)}px ${random.pick(['sans-serif', 'serif', 'monospace'])}`;
    ctx.fillText(word, 300, 170 + i * 140);
  });
  ctx.fillRect(120, 200 + words.length * 130, 360, 9);
  for (let i = 0; i < 3; i++) leaf(ctx, 270 + i * 30, 60, -1.57 + (i - 1) * 0.7, 50, 16, colour);
  return canvas;
}
