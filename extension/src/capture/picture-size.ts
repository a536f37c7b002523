// SPDX-License-Identifier: Apache-2.0
// How large a GIF or AVIF says that it is, from its head: known before anything is decoded.

const kHead = 64 * 1024;
/** "ispe": the box of an AVIF that holds the size of one of its pictures. */
const kSizeBox = [0x69, 0x73, 0x70, 0x65];

/** Pixels of the largest picture that is named; 0 when none is. */
export function announcedPixels(bytes: Uint8Array<ArrayBuffer>, type: 'gif' | 'avif'): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, kHead));
  if (type === 'gif') return view.byteLength < 10 ? 0 : view.getUint16(6, true) * view.getUint16(8, true);
  let most = 0;
  for (let at = 0; at + 16 <= view.byteLength; at += 1) {
    if (!kSizeBox.every((letter, turn) => view.getUint8(at + turn) === letter)) continue;
    // After the name: version and flags, width, height.
    most = Math.max(most, view.getUint32(at + 8) * view.getUint32(at + 12));
  }
  return most;
}
