// SPDX-License-Identifier: Apache-2.0
// Pages cut titles in the middle of an emoji, which leaves half a surrogate pair. That is no text to anybody else:
// the host refuses the whole message. So each half becomes U+FFFD before a message is sent.

export function wellFormed<T>(value: T): T {
  return mended(value) as T;
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd');
  if (Array.isArray(value)) return value.map(mended);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, mended(part)]));
}
