// SPDX-License-Identifier: Apache-2.0
// When which outlines are drawn: only those whose place may have changed, those near the screen first, of the others a
// few in each frame. While nothing is due, no frame is asked for.

import type { OutlineView } from './outline-view';
import { PageCovers } from './page-covers';

/** A page may have thousands of outlines. */
const kFarPerFrame = 40;
/** A frame has 16 ms, and most of it is the page's. */
export const kFrameMs = 6;
/** What the artist looks at and waits for may take more of one. */
export const kNearFrameMs = 20;
/** Each change of a page of 10,000 cards costs the browser some 200 ms: where a frame has to be waited for so long… */
const kSlowFrameMs = 50;
/** …what is far from the screen has so many times as long to wait for the next one. */
const kRestPerFrame = 4;
const kLongestRestMs = 2_000;

/** The cards on the screen or near it. */
export interface NearCards {
  has(card: Element): boolean;
}

export interface FrameTools {
  /** Whether outlines are still to be made. */
  areAwaited(): boolean;
  areNearAwaited(): boolean;
  makeSome(): void;
  /** Where the overlay stands in the view; null without one. */
  origin(): { left: number; top: number } | null;
}

export class OutlineFrames {
  private readonly all = new Set<OutlineView>();
  private readonly nearOnes = new Set<OutlineView>();
  /** Their place is not known, or may have changed. */
  private readonly due = new Set<OutlineView>();
  private readonly covers: PageCovers;
  private readonly resizes: ResizeObserver;
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private restUntil = 0;

  constructor(
    private readonly document: Document,
    private readonly tools: FrameTools,
  ) {
    this.covers = new PageCovers(document);
    this.resizes = new ResizeObserver((entries) => this.resized(entries.map(({ target }) => target)));
  }

  /** Pictures also move when the page grows or shrinks elsewhere. */
  start(page: Element): void {
    this.resizes.observe(page);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    this.frame = 0;
    this.timer = undefined;
    this.resizes.disconnect();
    for (const set of [this.all, this.nearOnes, this.due]) set.clear();
  }

  /** So many cards stand on the page. */
  sizeIs(cards: number): void {
    this.covers.sizeIs(cards);
  }

  /** An outline that is new, or shows something else. */
  add(view: OutlineView, near: NearCards): void {
    this.all.add(view);
    this.due.add(view);
    this.settle(view, near);
  }

  drop(view: OutlineView): void {
    this.resizes.unobserve(view.picture);
    for (const set of [this.all, this.nearOnes, this.due]) set.delete(view);
  }

  /** Other cards are near now. */
  near(near: NearCards): void {
    for (const view of this.all) this.settle(view, near);
    this.soon();
  }

  /** Something moved on the page; what is far from the screen may wait until it comes near. */
  moved(): void {
    this.covers.moved();
    for (const view of this.nearOnes) this.due.add(view);
    this.soon();
  }

  /** What is due is drawn in the next frames. */
  soon(): void {
    if (this.frame !== 0 || (this.due.size === 0 && !this.tools.areAwaited())) return;
    const asked = performance.now();
    if (asked < this.restUntil && !this.isUrgent()) return this.later(this.restUntil - asked);
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const now = performance.now();
      const isSlow = now - asked > kSlowFrameMs;
      this.restUntil = isSlow ? now + Math.min(kLongestRestMs, (now - asked) * kRestPerFrame) : 0;
      this.tools.makeSome();
      const unsure = this.draw();
      this.soon();
      for (const view of unsure) this.due.add(view);
      if (unsure.length > 0) this.later(this.covers.pauseMs);
    });
  }

  private isUrgent(): boolean {
    for (const view of this.nearOnes) if (this.due.has(view)) return true;
    return this.tools.areNearAwaited();
  }

  private settle(view: OutlineView, near: NearCards): void {
    const isNear = near.has(view.sighting.card);
    if (isNear === this.nearOnes.has(view)) return;
    // What covered it on its way out covers it no longer.
    this.due.add(view);
    if (isNear) {
      this.nearOnes.add(view);
      this.resizes.observe(view.picture);
    } else {
      this.nearOnes.delete(view);
      this.resizes.unobserve(view.picture);
    }
  }

  private resized(elements: readonly Element[]): void {
    if (elements.includes(this.document.documentElement)) for (const view of this.all) this.due.add(view);
    this.moved();
  }

  /** Gives those of which it is not sure yet whether something covers them. */
  private draw(): OutlineView[] {
    const origin = this.tools.origin();
    if (origin === null) return [];
    this.covers.nextFrame();
    const unsure: OutlineView[] = [];
    const drawings: (() => void)[] = [];
    const end = performance.now() + kFrameMs;
    for (const view of this.next()) {
      const { picture, sighting } = view;
      const isNear = this.nearOnes.has(view);
      if (!isNear && performance.now() > end) break;
      this.due.delete(view);
      const plan = picture.isConnected ? view.plan(origin) : null;
      const isHidden =
        plan === null || (isNear && this.covers.isCovered(picture, sighting.card, plan.points));
      if (plan !== null && isNear && !this.covers.isSure(picture)) unsure.push(view);
      drawings.push(() => (isHidden ? view.hide() : view.draw(plan)));
    }
    for (const draw of drawings) draw();
    return unsure;
  }

  private next(): OutlineView[] {
    const next = [...this.due].filter((view) => this.nearOnes.has(view));
    let far = 0;
    for (const view of this.due) {
      if (far >= kFarPerFrame) break;
      if (this.nearOnes.has(view)) continue;
      far += 1;
      next.push(view);
    }
    return next;
  }

  private later(pauseMs: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.soon();
    }, pauseMs);
  }
}
