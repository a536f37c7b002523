// SPDX-License-Identifier: Apache-2.0
// The host takes JPEG, PNG and WebP. What comes as GIF or AVIF all the same is drawn once by the browser and given on
// as PNG, which loses nothing.

import { announcedPixels } from './picture-size';
import { mediaTypes } from './picture-type';

const kMaxPixels = 40_000_000;

/** Null when the browser cannot decode it or it is too large to draw. */
export async function reencode(
  bytes: Uint8Array<ArrayBuffer>,
  type: 'gif' | 'avif',
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (announcedPixels(bytes, type) > kMaxPixels) return null;
  try {
    const picture = await createImageBitmap(new Blob([bytes], { type: mediaTypes[type] }));
    try {
      if (picture.width * picture.height > kMaxPixels) return null;
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d');
      if (!context) return null;
      context.drawImage(picture, 0, 0);
      const drawn = await canvas.convertToBlob({ type: 'image/png' });
      return new Uint8Array(await drawn.arrayBuffer());
    } finally {
      picture.close();
    }
  } catch {
    return null;
  }
}
