// SPDX-License-Identifier: Apache-2.0
// Colours of goods, walls and skin, and which of them a work can be seen on.
import { newCanvas } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { hsl } from '../works/palette.mjs';
import { rgb } from '../works/pixels.mjs';

export const SKINS = ['#f0c8a6', '#d9a57c', '#b57f56', '#8a5a3a', '#5d3a26', '#f6dac4'];
const CLOTHS = [
  '#fbfbf9',
  '#f2efe6',
  '#17181b',
  '#1d2436',
  '#24211f',
  '#8c8f94',
  '#b9bcc0',
  '#c8303a',
  '#2c5aa0',
  '#2f6b46',
  '#e8c547',
  '#e6a6b6',
  '#6f8fa8',
  '#5b3a6b',
  '#c9b48f',
  '#7a1f2b',
  '#f4d9c8',
  '#404a3a',
];

export const lightnessOf = (hex) => {
  const [r, g, b] = rgb(hex);
  return (0.3 * r + 0.59 * g + 0.11 * b) / 255;
};

export const softTone = (random) =>
  hsl(random.next() * 360, random.between(0.02, 0.3), random.between(0.72, 0.95));
export const anyTone = (random) =>
  hsl(random.next() * 360, random.between(0.05, 0.7), random.between(0.15, 0.9));

// Mean lightness of what is opaque, and how much is.
export function toneOf(art) {
  if (art.tone) return art.tone;
  const { canvas, ctx } = newCanvas(40, 40);
  ctx.drawImage(art.canvas, 0, 0, 40, 40);
  const { data } = ctx.getImageData(0, 0, canvas.width, canvas.height);
  let [sum, weight] = [0, 0];
  for (let i = 0; i < data.length; i += 4) {
    sum += ((0.3 * data[i] + 0.59 * data[i + 1] + 0.11 * data[i + 2]) / 255) * data[i + 3];
    weight += data[i + 3];
  }
  art.tone = { light: sum / Math.max(1, weight), solid: weight / (1600 * 255) };
  return art.tone;
}

export function clothColour(random, art, wish = () => true) {
  const fits = CLOTHS.filter((hex) => {
    const light = lightnessOf(hex);
    return wish(light) && (!art || toneOf(art).solid > 0.93 || Math.abs(light - toneOf(art).light) > 0.28);
  });
  return random.pick(fits.length ? fits : CLOTHS);
}
