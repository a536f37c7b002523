// SPDX-License-Identifier: Apache-2.0
// What of the page lies over its pictures (a sticky bar, a dialog): no outline is drawn over that. The browser tells what
// stands at a point, but that takes it the longer the more the page holds: of 3,000 cards it took 34 ms. So questions are
// few, and until one is answered, what was met over a picture before counts by its place.

/** In pixels of the view. */
export type Point = readonly [x: number, y: number];

/** For all questions of one frame. */
const kAskMs = 4;
/** Questions take at most about this share of the time. */
const kShare = 0.1;
/** A page whose questions take so long is asked no more. */
const kTooLongMs = 20;
/** A page of more cards is not asked at all: already the first question could be felt. */
const kMostCards = 500;

export class PageCovers {
  private readonly known = new Set<Element>();
  private answers = new WeakMap<Element, boolean>();
  private boxes: [cover: Element, box: DOMRect][] | null = null;
  private isTooLong = false;
  private isOneTooLong = false;
  private spentMs = 0;
  private notBefore = 0;

  constructor(
    private readonly document: Document,
    private readonly now = (): number => performance.now(),
  ) {}

  /** So many cards stand on the page. */
  sizeIs(cards: number): void {
    if (cards > kMostCards) this.isTooLong = true;
    // Another list, or another page in the same document.
    else if (cards < kMostCards / 2) this.isTooLong = false;
  }

  /** Something moved: the answers were for where things stood. */
  moved(): void {
    this.answers = new WeakMap();
    this.boxes = null;
  }

  /** A new frame: what is known may stand elsewhere, and some questions may be asked again. */
  nextFrame(): void {
    this.boxes = null;
    this.spentMs = 0;
  }

  /** Milliseconds until a question may be asked. */
  get pauseMs(): number {
    return Math.max(0, this.notBefore - this.now());
  }

  /** Whether the browser was asked, or never will be. */
  isSure(picture: Element): boolean {
    return this.isTooLong || this.answers.has(picture);
  }

  /** Whether one of these points of the picture, or of what belongs to it, is covered. */
  isCovered(picture: Element, card: Element, points: readonly Point[]): boolean {
    const answer = this.answers.get(picture);
    if (answer !== undefined) return answer;
    const { innerWidth = 0, innerHeight = 0 } = this.document.defaultView ?? {};
    const seen = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    if (seen.length > 0 && !this.mayAsk) return this.isBelowKnown(picture, card, seen);
    const isCovered = seen.length > 0 && this.ask(picture, card, seen);
    this.answers.set(picture, isCovered);
    return isCovered;
  }

  private get mayAsk(): boolean {
    return !this.isTooLong && this.spentMs < kAskMs && this.now() >= this.notBefore;
  }

  private ask(picture: Element, card: Element, points: readonly Point[]): boolean {
    const started = this.now();
    const isCovered = points.some(([x, y]) => {
      const top = this.document.elementFromPoint(x, y);
      if (top === null || card.contains(top) || top.contains(picture)) return false;
      this.known.add(coverOf(top, picture));
      return true;
    });
    const tookMs = this.now() - started;
    this.spentMs += tookMs;
    if (this.spentMs >= kAskMs) this.notBefore = this.now() + this.spentMs / kShare;
    // Once may be chance.
    if (tookMs > kTooLongMs && this.isOneTooLong) this.isTooLong = true;
    this.isOneTooLong = tookMs > kTooLongMs;
    return isCovered;
  }

  private isBelowKnown(picture: Element, card: Element, points: readonly Point[]): boolean {
    this.boxes ??= this.knownBoxes();
    return this.boxes.some(
      ([cover, { left, top, right, bottom }]) =>
        points.some(([x, y]) => x >= left && x <= right && y >= top && y <= bottom) &&
        !cover.contains(picture) &&
        !card.contains(cover),
    );
  }

  private knownBoxes(): [Element, DOMRect][] {
    for (const cover of this.known) if (!cover.isConnected) this.known.delete(cover);
    return [...this.known]
      .filter((cover) => cover.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((cover) => [cover, cover.getBoundingClientRect()]);
  }
}

/** The whole bar or dialog that this is a part of. */
function coverOf(top: Element, picture: Element): Element {
  let cover = top;
  for (let up = top.parentElement; up && !up.contains(picture); up = up.parentElement) {
    const { position, pointerEvents } = getComputedStyle(up);
    // Only its parts cover anything.
    if (pointerEvents === 'none') break;
    if (position === 'fixed' || position === 'sticky') cover = up;
  }
  return cover;
}
