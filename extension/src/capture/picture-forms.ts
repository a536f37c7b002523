// SPDX-License-Identifier: Apache-2.0
// Which forms of a picture are asked for: the shown size without the wrapper that makes it AVIF or WebP, and if the
// server refuses that, the original, once. Never a third. And whether having looked at one form is enough for another.

import { productPicture } from '../sites/picture-address';

/** From this longest side on, in pixels, a larger form tells nothing more. */
export const kLargeEnough = 600;
/** A form this much larger shows about the same. */
const kAboutTheSame = 4 / 3;

/** Of how large a form a verdict speaks. */
export interface Look {
  /** Longest side in pixels: what came, or what was asked for when the original is smaller than that. */
  side: number;
  /** Whether a form was looked at whose address asks for no size. */
  unsized: boolean;
}

/** What fetching this shown address looks at, as far as the address tells. */
export function lookAt(url: string): Look {
  const side = productPicture(url)?.sidePixels ?? null;
  return { side: side ?? 0, unsized: side === null };
}

/** Whether what the address shows would tell no more than the look told. */
export function reaches(look: Look, url: string): boolean {
  if (look.side >= kLargeEnough) return true;
  const { side, unsized } = lookAt(url);
  return unsized ? look.unsized : side <= look.side * kAboutTheSame;
}

/** Cuts only a trailing `_.avif` or `_.webp`; a size stays, so that no more bytes are fetched than the page shows. */
export function withoutWrapper(url: string): string {
  return url.replace(/_\.(?:avif|webp)$/i, '');
}

/** One or two addresses, in the order in which to try them. */
export function formsToTry(shown: string, full: string): string[] {
  const first = withoutWrapper(shown);
  return first === full || full === '' ? [first] : [first, full];
}
