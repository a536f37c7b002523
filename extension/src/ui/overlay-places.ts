// SPDX-License-Identifier: Apache-2.0
// Where the work lies in the listing's picture, as a style of the browser: the plane projective mapping of a square to
// four corners (Heckbert 1989, "Fundamentals of Texture Mapping", section 2.2.3). Pure.

import type { PictureSize } from './regions';

/** How a picture stands in a square frame that shows it whole, in the frame's pixels. */
export interface Placed {
  scale: number;
  left: number;
  top: number;
}

export function placedIn(side: number, { width, height }: PictureSize): Placed | null {
  const longest = Math.max(width, height);
  if (!(longest > 0) || !(side > 0)) return null;
  const scale = side / longest;
  return { scale, left: (side - width * scale) / 2, top: (side - height * scale) / 2 };
}

/** Middle of a region in shares of that frame, 0 to 100: what a zoom goes towards. Without a region the frame's own. */
export function middleOf(region: readonly number[], size: PictureSize): [number, number] {
  const placed = placedIn(100, size);
  if (placed === null || region.length < 2) return [50, 50];
  const middle = (from: number, most: number): number => {
    const values = region
      .filter((_, at) => at % 2 === from)
      .map((value) => Math.min(Math.max(value, 0), most));
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return [
    middle(0, size.width) * placed.scale + placed.left,
    middle(1, size.height) * placed.scale + placed.top,
  ];
}

/** `matrix3d` that lays a square of `unit` pixels at the origin onto the quad, once that is placed; null for no quad. */
export function laidOnto(quad: readonly number[], unit: number, { scale, left, top }: Placed): string | null {
  if (quad.length !== 8 || !quad.every(Number.isFinite)) return null;
  const at = (corner: number): [number, number] => [
    (quad[corner * 2] as number) * scale + left,
    (quad[corner * 2 + 1] as number) * scale + top,
  ];
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = [at(0), at(1), at(2), at(3)];
  const [dx1, dy1, dx2, dy2] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2];
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
  const area = dx1 * dy2 - dx2 * dy1;
  if (Math.abs(area) < 1e-9) return null;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  const columns = [
    [x1 - x0 + g * x1, y1 - y0 + g * y1, 0, g],
    [x3 - x0 + h * x3, y3 - y0 + h * y3, 0, h],
  ].map((column) => column.map((value) => value / unit));
  return `matrix3d(${[...columns.flat(), 0, 0, 1, 0, x0, y0, 0, 1].map((value) => Number(value.toFixed(8))).join(',')})`;
}
