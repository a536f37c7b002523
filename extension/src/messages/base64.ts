// SPDX-License-Identifier: Apache-2.0

type WithToBase64 = Uint8Array & { toBase64?: () => string };

const kChunk = 0x8000;

/** Standard base64 with padding. Newer browsers do it natively; the long way works in chunks, as arguments are limited. */
export function toBase64(bytes: Uint8Array): string {
  const native = (bytes as WithToBase64).toBase64;
  if (native) return native.call(bytes);
  let text = '';
  for (let at = 0; at < bytes.length; at += kChunk)
    text += String.fromCharCode(...bytes.subarray(at, at + kChunk));
  return btoa(text);
}
