// SPDX-License-Identifier: Apache-2.0
// Regions come in pixels of the picture they belong to. They are drawn in an SVG whose viewBox is that picture, so the
// browser scales picture and region alike, whatever size either is shown in.

export interface PictureSize {
  width: number;
  height: number;
}

/** Value of `viewBox`; null when the size is unknown, and then no region may be drawn. */
export function viewBox(size: PictureSize): string | null {
  const usable = [size.width, size.height].every((side) => Number.isFinite(side) && side > 0);
  return usable ? `0 0 ${size.width} ${size.height}` : null;
}

/**
 * Value of `points` for a flat list x1, y1, x2, y2, …; null for anything that is no polygon.
 * Corners outside the picture (a cropped work) are brought to its edge, so that the outline stays visible.
 */
export function polygonPoints(region: readonly number[], size: PictureSize): string | null {
  if (region.length < 6 || region.length % 2 !== 0 || !region.every(Number.isFinite)) return null;
  const points: string[] = [];
  for (let i = 0; i < region.length; i += 2) {
    const x = clamp(region[i] as number, size.width);
    const y = clamp(region[i + 1] as number, size.height);
    points.push(`${x},${y}`);
  }
  return points.join(' ');
}

function clamp(value: number, most: number): number {
  return Math.round(Math.min(Math.max(value, 0), most) * 10) / 10;
}
