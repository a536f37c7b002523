// SPDX-License-Identifier: Apache-2.0
// The outlines over a page: one host element at the end of the document, there only while something is outlined. The
// page cannot look inside (closed shadow root; open in test builds), nothing in it can be clicked, nothing else in the
// page is touched.

import type { Outline } from '../messages/page-messages';
import type { Sighting } from '../sites/page-reading';
import { isFar, OutlineView } from './outline-view';
import { overlayStyle } from './overlay-style';

declare const __TEST_BUILD__: boolean;
const mode: ShadowRootMode = typeof __TEST_BUILD__ !== 'undefined' && __TEST_BUILD__ ? 'open' : 'closed';

/** A page may have thousands of outlines; those far away are made and drawn a few at a time. */
const kFarPerFrame = 40;
const kNewPerFrame = 40;

/** What changed of the outlines. */
export interface OutlineChanges {
  fresh: boolean;
  outlines: readonly Outline[];
  gone: readonly string[];
}

const keyOf = (listingId: string, pictureKey: string | null): string => `${listingId} ${pictureKey ?? ''}`;

export class Overlay {
  private host: HTMLElement | null = null;
  private root: ShadowRoot | null = null;
  private readonly views = new Map<Element, OutlineView>();
  private readonly near = new Set<OutlineView>();
  private outlines = new Map<string, Outline>();
  /** Where the page shows which picture of which listing: a page may show thousands, and outlines come often. */
  private sightings = new Map<string, Sighting[]>();
  /** To be made in the next frames. */
  private awaited = new Map<Element, [Outline, Sighting]>();
  private frame = 0;
  /** Outlines whose place is not known yet or may have changed while they were far from what the artist sees. */
  private readonly due = new Set<OutlineView>();
  private readonly resizes: ResizeObserver;
  private readonly redraw = (): void => this.soon();

  constructor(private readonly document: Document) {
    this.resizes = new ResizeObserver(() => {
      for (const view of this.views.values()) this.due.add(view);
      this.soon();
    });
  }

  /** Whether this node is ours: changes to it are not changes of the page. */
  owns(node: Node): boolean {
    return node === this.host;
  }

  showOutlines({ fresh, outlines, gone }: OutlineChanges): void {
    if (fresh) this.outlines = new Map();
    for (const key of gone) this.outlines.delete(key);
    for (const outline of outlines) this.outlines.set(keyOf(outline.listingId, outline.pictureKey), outline);
    if (fresh || outlines.length + gone.length > 0) this.match();
  }

  /** The page was read again; nodes may be new, moved or used for another listing. */
  showSightings(sightings: readonly Sighting[]): void {
    this.sightings = new Map();
    for (const sighting of sightings) {
      if (!sighting.picture) continue;
      const key = keyOf(sighting.listingId, sighting.pictureKey);
      const before = this.sightings.get(key);
      if (before) before.push(sighting);
      else this.sightings.set(key, [sighting]);
    }
    this.match();
  }

  /** Takes everything away. */
  remove(): void {
    this.outlines = new Map();
    this.sightings = new Map();
    this.match();
  }

  /** Something moved on the page. */
  soon(): void {
    if (this.frame !== 0 || this.views.size + this.awaited.size === 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.makeSome();
      this.place();
    });
  }

  private match(): void {
    const wanted = new Map<Element, [Outline, Sighting]>();
    for (const [key, outline] of this.outlines) {
      for (const sighting of this.sightings.get(key) ?? []) {
        const { picture } = sighting;
        if (picture?.isConnected && !wanted.has(picture)) wanted.set(picture, [outline, sighting]);
      }
    }
    for (const [picture, view] of [...this.views]) if (!wanted.has(picture)) this.drop(picture, view);
    this.awaited = new Map();
    for (const [picture, [outline, sighting]] of wanted) {
      const view = this.views.get(picture);
      if (view) {
        view.outline = outline;
        view.sighting = sighting;
        this.due.add(view);
      } else this.awaited.set(picture, [outline, sighting]);
    }
    if (wanted.size === 0) this.takeDown();
    else this.soon();
  }

  private drop(picture: Element, view: OutlineView): void {
    view.element.remove();
    this.resizes.unobserve(picture);
    this.views.delete(picture);
    this.due.delete(view);
    this.near.delete(view);
  }

  /** Those where the artist looks now come first. */
  private makeSome(): void {
    if (this.awaited.size === 0) return;
    const viewHeight = this.document.defaultView?.innerHeight ?? 0;
    const all = [...this.awaited];
    const near = all.length <= kNewPerFrame ? all : all.filter(([picture]) => !isFar(picture, viewHeight));
    const next = near.length > 0 ? near : all;
    for (const [picture, [outline, sighting]] of next.slice(0, kNewPerFrame)) {
      this.awaited.delete(picture);
      const view = new OutlineView(this.document, outline, sighting);
      this.putUp().append(view.element);
      this.views.set(picture, view);
      this.due.add(view);
      this.resizes.observe(picture);
    }
    if (this.awaited.size > 0) this.soon();
  }

  private place(): void {
    if (!this.host) return;
    if (!this.host.isConnected) this.document.documentElement.append(this.host);
    const origin = this.host.getBoundingClientRect();
    const drawings: (() => void)[] = [];
    const viewHeight = this.document.defaultView?.innerHeight ?? 0;
    let far = 0;
    for (const [picture, view] of this.views) {
      if (!picture.isConnected) drawings.push(() => (view.element.hidden = true));
      else if (!isFar(picture, viewHeight)) {
        drawings.push(view.prepare(origin));
        this.near.add(view);
      } else if (this.near.delete(view)) {
        // What covered it on its way out covers it no longer.
        drawings.push(view.prepare(origin));
      } else if (this.due.has(view) && far < kFarPerFrame) {
        far += 1;
        drawings.push(view.prepare(origin));
      } else continue;
      this.due.delete(view);
    }
    for (const draw of drawings) draw();
    if (this.due.size > 0) this.soon();
  }

  private putUp(): ShadowRoot {
    if (this.root) return this.root;
    const host = this.document.createElement('div');
    const root = host.attachShadow({ mode });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(overlayStyle);
    root.adoptedStyleSheets = [sheet];
    this.host = host;
    this.root = root;
    this.document.documentElement.append(host);
    this.resizes.observe(this.document.documentElement);
    const view = this.document.defaultView;
    // Capturing: pictures also move in scrollers inside the page, and load events do not bubble.
    view?.addEventListener('scroll', this.redraw, { capture: true, passive: true });
    view?.addEventListener('resize', this.redraw, { passive: true });
    this.document.addEventListener('load', this.redraw, { capture: true, passive: true });
    this.document.addEventListener('transitionend', this.redraw, { capture: true, passive: true });
    return root;
  }

  private takeDown(): void {
    if (!this.host) return;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.resizes.disconnect();
    this.host.remove();
    this.host = null;
    this.root = null;
    const view = this.document.defaultView;
    view?.removeEventListener('scroll', this.redraw, { capture: true });
    view?.removeEventListener('resize', this.redraw);
    this.document.removeEventListener('load', this.redraw, { capture: true });
    this.document.removeEventListener('transitionend', this.redraw, { capture: true });
  }
}
