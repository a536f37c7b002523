// SPDX-License-Identifier: Apache-2.0
// A GIF or AVIF that says it is too large is never decoded.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { announcedPixels } from '../../../extension/src/capture/picture-size';
import { reencode } from '../../../extension/src/capture/reencode';

function gif(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(64);
  bytes.set(new TextEncoder().encode('GIF89a'));
  const view = new DataView(bytes.buffer);
  view.setUint16(6, width, true);
  view.setUint16(8, height, true);
  return bytes;
}

function avif(...sizes: [number, number][]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(32 + 20 * sizes.length);
  bytes.set(new TextEncoder().encode('\0\0\0\x20ftypavif'));
  const view = new DataView(bytes.buffer);
  for (const [turn, [width, height]] of sizes.entries()) {
    const at = 32 + 20 * turn;
    bytes.set(new TextEncoder().encode('\0\0\0\x14ispe'), at);
    view.setUint32(at + 12, width);
    view.setUint32(at + 16, height);
  }
  return bytes;
}

describe('the size that a picture says it has', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is read from its head', () => {
    expect(announcedPixels(gif(1_000, 400), 'gif')).toBe(400_000);
    expect(announcedPixels(avif([160, 120], [4_000, 3_000]), 'avif')).toBe(12_000_000);
    expect(announcedPixels(avif(), 'avif')).toBe(0);
    expect(announcedPixels(new Uint8Array(4), 'gif')).toBe(0);
    expect(announcedPixels(avif([9, 9]).slice(0, 44), 'avif')).toBe(0);
  });

  it.each([
    ['gif', gif(65_535, 65_535)],
    ['avif', avif([60_000, 60_000])],
  ] as const)('keeps a %s from being decoded when it is too large', async (type, bytes) => {
    const decode = vi.fn(() => Promise.reject(new Error('not for this test')));
    vi.stubGlobal('createImageBitmap', decode);
    expect(await reencode(bytes, type)).toBeNull();
    expect(decode).not.toHaveBeenCalled();
    expect(await reencode(type === 'gif' ? gif(9, 9) : avif([9, 9]), type)).toBeNull();
    expect(decode).toHaveBeenCalledTimes(1);
  });
});
