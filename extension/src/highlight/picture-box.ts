// SPDX-License-Identifier: Apache-2.0
// Where a point of a picture stands on the screen: the browser may crop, letterbox or stretch it into its element.
// Pure geometry, in CSS pixels.

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Fit = 'fill' | 'contain' | 'cover' | 'none' | 'scale-down';

export interface ShownPicture {
  /** The element's content box. */
  content: Box;
  /** Size of the picture itself; 0 when unknown, which counts as filling the box. */
  naturalWidth: number;
  naturalHeight: number;
  fit: Fit;
  /** Share of the free space left of and above the picture: object-position, 0.5 by default. */
  positionX: number;
  positionY: number;
}

function scaleOf({ content, naturalWidth, naturalHeight, fit }: ShownPicture): { x: number; y: number } {
  const x = content.width / naturalWidth;
  const y = content.height / naturalHeight;
  if (fit === 'fill') return { x, y };
  const contain = Math.min(x, y);
  const one = { contain, cover: Math.max(x, y), none: 1, 'scale-down': Math.min(1, contain) }[fit];
  return { x: one, y: one };
}

/** The box that the whole picture would take, parts outside the content box included. */
export function pictureBox(shown: ShownPicture): Box {
  const { content, naturalWidth, naturalHeight } = shown;
  if (naturalWidth < 1 || naturalHeight < 1) return content;
  const scale = scaleOf(shown);
  const width = naturalWidth * scale.x;
  const height = naturalHeight * scale.y;
  return {
    x: content.x + (content.width - width) * shown.positionX,
    y: content.y + (content.height - height) * shown.positionY,
    width,
    height,
  };
}

/** A region in shares of the picture, as points on the screen, kept inside the content box. */
export function regionOnScreen(region: readonly number[], shown: ShownPicture): [number, number][] {
  const { content } = shown;
  const whole = pictureBox(shown);
  const points: [number, number][] = [];
  for (let at = 0; at + 1 < region.length; at += 2) {
    const x = whole.x + (region[at] ?? 0) * whole.width;
    const y = whole.y + (region[at + 1] ?? 0) * whole.height;
    points.push([
      Math.min(content.x + content.width, Math.max(content.x, x)),
      Math.min(content.y + content.height, Math.max(content.y, y)),
    ]);
  }
  return points;
}

/** '30%', '0px', 'center' … as a share; lengths other than 0 are rare on shops and count as the middle. */
export function positionShare(text: string): number {
  if (text.endsWith('%')) return Number.parseFloat(text) / 100;
  if (text === 'left' || text === 'top' || Number.parseFloat(text) === 0) return 0;
  return text === 'right' || text === 'bottom' ? 1 : 0.5;
}
