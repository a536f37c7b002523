// SPDX-License-Identifier: Apache-2.0
// Which cards are on the screen or near it. Cards stand in the document in about the order in which they stand on the
// page, so a few measures find those in sight among thousands; observing each of them would cost the page in every frame.

import type { Nearness } from './picture-order';

const kPauseMs = 150;
/** Cards without a place (not built, hidden) are passed over, so many in a row. */
const kMostWithout = 40;
/** Beyond the last card in reach; columns may be of different heights. */
const kMostBeyond = 24;
const kMostNear = 600;

export class CardNearness {
  private cards: Element[] = [];
  private nearness = new Map<Element, Nearness>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly view: Window | null;

  constructor(
    document: Document,
    private readonly onChange: () => void,
  ) {
    this.view = document.defaultView;
    // Capturing: lists also scroll inside the page.
    this.view?.addEventListener('scroll', this.moved, { capture: true, passive: true });
    this.view?.addEventListener('resize', this.moved, { passive: true });
  }

  of(card: Element): Nearness {
    return this.nearness.get(card) ?? 'far';
  }

  /** The cards on the screen or near it. */
  get near(): ReadonlyMap<Element, Nearness> {
    return this.nearness;
  }

  /** All cards in the order of the page. */
  watch(cards: Iterable<Element>): void {
    this.cards = [...new Set(cards)];
    this.look();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.view?.removeEventListener('scroll', this.moved, { capture: true });
    this.view?.removeEventListener('resize', this.moved);
  }

  private readonly moved = (): void => {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.look();
      this.onChange();
    }, kPauseMs);
  };

  private look(): void {
    const height = this.view?.innerHeight ?? 0;
    const nearness = new Map<Element, Nearness>();
    let beyond = 0;
    for (let at = this.firstBelow(-height); at < this.cards.length; at += 1) {
      const card = this.cards[at]!;
      const place = placeOf(card);
      if (!place) continue;
      if (place.top > 2 * height) beyond += 1;
      else if (place.bottom >= -height)
        nearness.set(card, place.bottom > 0 && place.top < height ? 'visible' : 'near');
      if (beyond > kMostBeyond || nearness.size >= kMostNear) break;
    }
    this.nearness = nearness;
  }

  /** A little before the first card that ends below this line, by halving. */
  private firstBelow(line: number): number {
    let from = 0;
    let to = this.cards.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const place = this.placeFrom(middle, to);
      if (place && place.bottom < line) from = middle + 1;
      else to = middle;
    }
    return Math.max(0, from - kMostBeyond);
  }

  private placeFrom(at: number, end: number): DOMRect | null {
    for (let next = at; next < Math.min(end, at + kMostWithout); next += 1) {
      const place = placeOf(this.cards[next]!);
      if (place) return place;
    }
    return null;
  }
}

function placeOf(card: Element): DOMRect | null {
  const place = card.getBoundingClientRect();
  return place.width > 0 && place.height > 0 ? place : null;
}
