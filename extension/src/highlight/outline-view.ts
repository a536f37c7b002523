// SPDX-License-Identifier: Apache-2.0
// One outline over one sighting of a picture: a polygon around the region and a badge beside it.

import type { Outline } from '../messages/page-messages';
import type { Sighting } from '../sites/page-reading';
import { isCovered, measurePicture } from './measure-picture';
import { regionOnScreen } from './picture-box';

const kSvg = 'http://www.w3.org/2000/svg';
const kBadgeHeight = 24;

/** Not where the artist looks now: its outline may wait. */
export function isFar(picture: Element, viewHeight: number): boolean {
  const { top, bottom } = picture.getBoundingClientRect();
  return bottom < -viewHeight / 2 || top > viewHeight * 1.5;
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

  /** Measures; gives the drawing to make, so that all reads of a frame come before all writes. */
  prepare(origin: { left: number; top: number }): () => void {
    const { picture, card } = this.sighting;
    const shown = picture && measurePicture(picture, origin);
    if (!picture || !shown) return () => this.hide();
    const points = regionOnScreen(this.outline.region, shown);
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const left = Math.min(...xs);
    const top = Math.min(...ys);
    const width = Math.max(...xs) - left;
    const height = Math.max(...ys) - top;
    if (points.length < 3 || width < 2 || height < 2) return () => this.hide();
    const badgeTop = Math.max(shown.content.y + 4, top - kBadgeHeight - 4);
    const badgeLeft = Math.max(shown.content.x + 4, left);
    const room = shown.content.x + shown.content.width - badgeLeft - 4;
    // A sticky bar that reaches into the outline would be drawn over: then the whole outline waits below it.
    const across = left + width / 2;
    const asked: [number, number][] = [
      [across, top + height / 2],
      [across, top + 2],
      [across, top + height - 2],
      [badgeLeft + 2, badgeTop + 2],
    ];
    const covered = asked.some(([x, y]) => isCovered(x + origin.left, y + origin.top, picture, card));
    if (covered) return () => this.hide();
    return () => this.draw(points, badgeLeft, badgeTop, room);
  }

  private draw(points: [number, number][], badgeLeft: number, badgeTop: number, room: number): void {
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

  private hide(): void {
    this.element.hidden = true;
  }
}
