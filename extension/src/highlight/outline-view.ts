// SPDX-License-Identifier: Apache-2.0
// One outline over one sighting of a picture: a polygon around the region and a badge beside it.

import type { Outline } from '../messages/page-messages';
import type { Sighting } from '../sites/page-reading';
import { measurePicture } from './measure-picture';
import type { Point } from './page-covers';
import { regionOnScreen } from './picture-box';

const kSvg = 'http://www.w3.org/2000/svg';
const kBadgeHeight = 24;

/** Where an outline is to be drawn, relative to the overlay's origin. */
export interface OutlinePlan {
  corners: [number, number][];
  badgeLeft: number;
  badgeTop: number;
  room: number;
  /** Points of the view that must be free: else something of the page would be drawn over. */
  points: Point[];
}

export class OutlineView {
  readonly element: HTMLElement;
  private readonly lines: SVGPolygonElement[];
  private readonly svg: SVGSVGElement;
  private readonly badge: HTMLElement;
  private readonly mark: HTMLElement;
  private readonly words: HTMLElement;
  private drawn = '';

  constructor(
    document: Document,
    readonly picture: Element,
    public outline: Outline,
    public sighting: Sighting,
  ) {
    this.element = document.createElement('div');
    this.element.className = 'outline';
    this.element.hidden = true;
    this.svg = document.createElementNS(kSvg, 'svg');
    this.lines = ['under', 'over'].map((name) => {
      const line = document.createElementNS(kSvg, 'polygon');
      line.setAttribute('class', name);
      return line;
    });
    this.svg.append(...this.lines);
    this.badge = document.createElement('div');
    this.badge.className = 'badge';
    this.mark = document.createElement('span');
    this.mark.className = 'mark';
    this.words = document.createElement('span');
    this.words.className = 'words';
    this.badge.append(this.mark, this.words);
    this.element.append(this.svg, this.badge);
  }

  /** Only measures, so that all reads of a frame come before all writes. Null while there is nothing to outline. */
  plan(origin: { left: number; top: number }): OutlinePlan | null {
    const shown = measurePicture(this.picture, origin);
    if (!shown) return null;
    const corners = regionOnScreen(this.outline.region, shown);
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const left = Math.min(...xs);
    const top = Math.min(...ys);
    const width = Math.max(...xs) - left;
    const height = Math.max(...ys) - top;
    if (corners.length < 3 || width < 2 || height < 2) return null;
    const badgeTop = Math.max(shown.content.y + 4, top - kBadgeHeight - 4);
    const badgeLeft = Math.max(shown.content.x + 4, left);
    const room = shown.content.x + shown.content.width - badgeLeft - 4;
    // A sticky bar that reaches into the outline would be drawn over: then the whole outline waits below it.
    const across = left + width / 2;
    const asked: Point[] = [
      [across, top + height / 2],
      [across, top + 2],
      [across, top + height - 2],
      [badgeLeft + 2, badgeTop + 2],
    ];
    const points = asked.map(([x, y]): Point => [x + origin.left, y + origin.top]);
    return { corners, badgeLeft, badgeTop, room, points };
  }

  draw({ corners: points, badgeLeft, badgeTop, room }: OutlinePlan): void {
    const corners = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
    const { known, label } = this.outline;
    const drawing = `${corners} ${badgeLeft} ${badgeTop} ${room} ${known} ${label}`;
    this.element.hidden = false;
    if (drawing === this.drawn) return;
    this.drawn = drawing;
    for (const line of this.lines) line.setAttribute('points', corners);
    this.element.className = `outline ${known}`;
    this.words.textContent = label;
    this.badge.style.left = `${badgeLeft.toFixed(1)}px`;
    this.badge.style.top = `${badgeTop.toFixed(1)}px`;
    this.badge.style.maxWidth = `${Math.max(40, room).toFixed(0)}px`;
  }

  hide(): void {
    this.element.hidden = true;
  }
}
