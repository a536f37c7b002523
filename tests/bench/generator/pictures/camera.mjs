// SPDX-License-Identifier: Apache-2.0
// What happens to a finished picture: blur, noise, scaling in between, and the file it is packed into.
import { newCanvas } from '../../../../installer/demo/draw/paint/shapes.mjs';

const encoded = (canvas, type, quality) => new Promise((done) => canvas.toBlob(done, type, quality / 100));

export async function canvasOf(blob) {
  const image = await createImageBitmap(blob);
  const { canvas, ctx } = newCanvas(image.width, image.height);
  ctx.drawImage(image, 0, 0);
  image.close();
  return canvas;
}

export function scaled(canvas, w, h) {
  if (canvas.width === Math.round(w) && canvas.height === Math.round(h)) return canvas;
  const { canvas: out, ctx } = newCanvas(w, h);
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(canvas, 0, 0, out.width, out.height);
  return out;
}

function blurred(canvas, px) {
  const { canvas: out, ctx } = newCanvas(canvas.width, canvas.height);
  ctx.filter = `blur(${px.toFixed(2)}px)`;
  ctx.drawImage(canvas, -1, -1, canvas.width + 2, canvas.height + 2);
  ctx.filter = 'none';
  ctx.globalCompositeOperation = 'destination-over';
  ctx.drawImage(canvas, 0, 0);
  return out;
}

function noisy(canvas, random, strength) {
  const ctx = canvas.getContext('2d');
  const image = ctx.getImageData(0, 0, canvas.width, canvas.height);
  const grain = Float32Array.from({ length: 4093 }, () => random.bell() * strength);
  for (let i = 0, k = 0; i < image.data.length; i += 4, k++) {
    const v = grain[(k * 31 + (k >> 9) * 17) % 4093];
    image.data[i] += v;
    image.data[i + 1] += v;
    image.data[i + 2] += v;
  }
  ctx.putImageData(image, 0, 0);
  return canvas;
}

// Gives {blob, says}. low: a picture that was once much smaller.
export async function taken(canvas, random, { low = false } = {}) {
  const says = [];
  const [w, h] = [canvas.width, canvas.height];
  let now = canvas;
  if (low) {
    const was = random.whole(64, 120);
    const k = was / Math.max(w, h);
    now = scaled(scaled(now, Math.max(24, w * k), Math.max(24, h * k)), w, h);
    says.push(`lowres=${was}`);
  } else if (random.chance(0.2)) {
    const k = random.between(0.6, 0.95);
    now = scaled(scaled(now, w * k, h * k), w, h);
    says.push('rescaled');
  }
  if (random.chance(0.18)) now = blurred(now, random.between(0.3, 1.1) * (Math.max(w, h) / 350));
  if (random.chance(0.25)) now = noisy(now, random, random.between(3, 14));
  if (random.chance(0.25)) {
    now = await canvasOf(await encoded(now, 'image/jpeg', random.whole(45, 85)));
    says.push('twice');
  }
  const type = random.chance(0.62) ? 'jpeg' : 'webp';
  const quality = random.whole(low ? 40 : 50, 90);
  const blob = await encoded(now, `image/${type}`, quality);
  const ext = type === 'jpeg' ? 'jpg' : 'webp';
  return { blob, ext, says: [...says, `size=${Math.max(w, h)}`, `q=${quality}`, `fmt=${ext}`].join(' ') };
}
