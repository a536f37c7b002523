// SPDX-License-Identifier: Apache-2.0
// Banners are told from pictures of goods by their shape: those are about as wide as high.

const longer = 2;

export type Shape = readonly [width: number, height: number];

export const isWide = ([width, height]: Shape): boolean => width > height * longer;
export const isTall = ([width, height]: Shape): boolean => height > width * longer;

/** The width and height that the end of a picture's address asks for: "….jpg_960x240.jpg"; null when for none. */
export function askedShape(end: string): Shape | null {
  const asked = /[/_.](\d{2,4})x(\d{2,4})/.exec(end);
  return asked === null ? null : [Number(asked[1]), Number(asked[2])];
}
