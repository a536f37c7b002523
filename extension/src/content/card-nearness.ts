// SPDX-License-Identifier: Apache-2.0
// Which cards are on the screen or near it, told by the browser without measuring anything ourselves.

import type { Nearness } from './picture-order';

export class CardNearness {
  private readonly visible = new Set<Element>();
  private readonly near = new Set<Element>();
  private watched = new Set<Element>();
  private readonly observers: IntersectionObserver[];

  constructor(onChange: () => void) {
    const follow = (set: Set<Element>, rootMargin: string): IntersectionObserver =>
      new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) set.add(target);
            else set.delete(target);
          }
          onChange();
        },
        { rootMargin },
      );
    this.observers = [follow(this.visible, '0px'), follow(this.near, '100% 0px')];
  }

  of(card: Element): Nearness {
    if (this.visible.has(card)) return 'visible';
    return this.near.has(card) ? 'near' : 'far';
  }

  /** Yields where it may be interrupted: a page may have many cards. */
  *watch(cards: Iterable<Element>): Generator<void, void> {
    const now = new Set(cards);
    const before = this.watched;
    this.watched = now;
    for (const card of before) {
      if (now.has(card)) continue;
      for (const observer of this.observers) observer.unobserve(card);
      this.visible.delete(card);
      this.near.delete(card);
      yield;
    }
    for (const card of now) {
      if (before.has(card)) continue;
      for (const observer of this.observers) observer.observe(card);
      yield;
    }
  }

  stop(): void {
    for (const observer of this.observers) observer.disconnect();
  }
}
