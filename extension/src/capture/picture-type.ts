// SPDX-License-Identifier: Apache-2.0
// What the bytes are, whatever the server's header says.

export type PictureType = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'other';

function text(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

export function pictureType(bytes: Uint8Array): PictureType {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (bytes[0] === 0x89 && text(bytes, 1, 3) === 'PNG') return 'png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return 'webp';
  if (text(bytes, 0, 4) === 'GIF8') return 'gif';
  if (text(bytes, 4, 4) === 'ftyp' && ['avif', 'avis', 'mif1'].includes(text(bytes, 8, 4))) return 'avif';
  return 'other';
}

export const mediaTypes: Record<PictureType, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  other: 'application/octet-stream',
};
