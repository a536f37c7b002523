// SPDX-License-Identifier: Apache-2.0
// Which forms of a picture are asked for: the shown size without the wrapper that makes it AVIF or WebP, and if the
// server refuses that, the original, once. Never a third.

/** Cuts only a trailing `_.avif` or `_.webp`; a size stays, so that no more bytes are fetched than the page shows. */
export function withoutWrapper(url: string): string {
  return url.replace(/_\.(?:avif|webp)$/i, '');
}

/** One or two addresses, in the order in which to try them. */
export function formsToTry(shown: string, full: string): string[] {
  const first = withoutWrapper(shown);
  return first === full || full === '' ? [first] : [first, full];
}
