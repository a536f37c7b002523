// SPDX-License-Identifier: Apache-2.0
// Which cards are on the screen or near it, told by the browser without measuring anything ourselves.

import type { Nearness } from './picture-order';

export class CardNearness {
  private readonly visible = new Set<Element>();
  private readonly near = new Set<Element>();
  private watched = new Set<Element>();
  /** Of all cards; only what is near can be visible, so that a page of thousands is watched once. */
  private readonly nearby: IntersectionObserver;
  private readonly onScreen: IntersectionObserver;

  constructor(onChange: () => void) {
    this.nearby = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting === this.near.has(target)) continue;
          if (isIntersecting) this.cameNear(target);
          else this.wentFar(target);
        }
        onChange();
      },
      { rootMargin: '100% 0px' },
    );
    this.onScreen = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting && this.near.has(target)) this.visible.add(target);
        else this.visible.delete(target);
      }
      onChange();
    });
  }

  private cameNear(card: Element): void {
    this.near.add(card);
    this.onScreen.observe(card);
  }

  private wentFar(card: Element): void {
    this.near.delete(card);
    this.visible.delete(card);
    this.onScreen.unobserve(card);
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
      this.nearby.unobserve(card);
      this.wentFar(card);
      yield;
    }
    for (const card of now) {
      if (before.has(card)) continue;
      this.nearby.observe(card);
      yield;
    }
  }

  stop(): void {
    this.nearby.disconnect();
    this.onScreen.disconnect();
  }
}
