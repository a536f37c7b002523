// SPDX-License-Identifier: Apache-2.0
// The outlines over a page: one host element at the end of the document, there only while something is outlined. The
// page cannot look inside (closed shadow root; open in test builds), nothing in it can be clicked, nothing else in the
// page is touched.

import type { Outline } from '../messages/page-messages';
import type { Sighting } from '../sites/page-reading';
import { kFrameMs, kNearFrameMs, OutlineFrames } from './outline-frames';
import type { NearCards } from './outline-frames';
import { OutlineView } from './outline-view';
import { overlayStyle } from './overlay-style';

declare const __TEST_BUILD__: boolean;
const mode: ShadowRootMode = typeof __TEST_BUILD__ !== 'undefined' && __TEST_BUILD__ ? 'open' : 'closed';

/** A page may have thousands of outlines; they are made a few at a time. */
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
  private outlines = new Map<string, Outline>();
  /** Where the page shows which picture of which listing: a page may show thousands, and outlines come often. */
  private sightings = new Map<string, Sighting[]>();
  /** To be made in the next frames. */
  private awaited = new Map<Element, [Outline, Sighting]>();
  private near: NearCards = new Set<Element>();
  private readonly frames: OutlineFrames;
  private readonly moved = (): void => this.frames.moved();

  constructor(private readonly document: Document) {
    this.frames = new OutlineFrames(document, {
      areAwaited: () => this.awaited.size > 0,
      areNearAwaited: () => [...this.awaited.values()].some(([, { card }]) => this.near.has(card)),
      makeSome: () => this.makeSome(),
      origin: () => this.origin(),
    });
  }

  /** Whether this node is ours: changes to it are not changes of the page. */
  owns(node: Node): boolean {
    return node === this.host;
  }

  showOutlines({ fresh, outlines, gone }: OutlineChanges): void {
    if (fresh) this.outlines = new Map();
    for (const key of gone) this.outlines.delete(key);
    for (const outline of outlines) {
      const key = keyOf(outline.listingId, outline.pictureKey);
      this.outlines.set(key, outline);
      for (const sighting of this.sightings.get(key) ?? [])
        if (!this.isTaken(sighting.picture, key)) this.show(outline, sighting);
    }
    if (fresh || gone.length > 0) this.match();
    else this.frames.soon();
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
    this.frames.sizeIs(sightings.length);
    this.match();
  }

  /** The artist scrolled, or cards came. */
  showNear(near: NearCards): void {
    this.near = near;
    this.frames.near(near);
  }

  /** Takes everything away. */
  remove(): void {
    this.outlines = new Map();
    this.sightings = new Map();
    this.match();
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
    for (const [outline, sighting] of wanted.values()) this.show(outline, sighting);
    if (wanted.size === 0) this.takeDown();
    else this.frames.soon();
  }

  /** Whether this place shows the outline of another listing. */
  private isTaken(picture: Element | null, key: string): boolean {
    const shown = picture && (this.views.get(picture)?.outline ?? this.awaited.get(picture)?.[0]);
    return shown ? keyOf(shown.listingId, shown.pictureKey) !== key : false;
  }

  private show(outline: Outline, sighting: Sighting): void {
    const { picture } = sighting;
    if (!picture?.isConnected) return;
    const view = this.views.get(picture);
    if (!view) this.awaited.set(picture, [outline, sighting]);
    else if (view.outline !== outline || view.sighting !== sighting) {
      view.outline = outline;
      view.sighting = sighting;
      this.frames.add(view, this.near);
    }
  }

  private drop(picture: Element, view: OutlineView): void {
    view.element.remove();
    this.views.delete(picture);
    this.frames.drop(view);
  }

  /** Those where the artist looks now come first. */
  private makeSome(): void {
    if (this.awaited.size === 0) return;
    const all = [...this.awaited];
    const near = all.filter(([, [, { card }]]) => this.near.has(card));
    const end = performance.now() + (near.length > 0 ? kNearFrameMs : kFrameMs);
    for (const [picture, [outline, sighting]] of (near.length > 0 ? near : all).slice(0, kNewPerFrame)) {
      const view = new OutlineView(this.document, picture, outline, sighting);
      this.awaited.delete(picture);
      this.putUp().append(view.element);
      this.views.set(picture, view);
      this.frames.add(view, this.near);
      if (performance.now() > end) break;
    }
  }

  private origin(): DOMRect | null {
    if (!this.host) return null;
    if (!this.host.isConnected) this.document.documentElement.append(this.host);
    return this.host.getBoundingClientRect();
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
    this.frames.start(this.document.documentElement);
    const view = this.document.defaultView;
    // Capturing: pictures also move in scrollers inside the page, and load events do not bubble.
    view?.addEventListener('scroll', this.moved, { capture: true, passive: true });
    view?.addEventListener('resize', this.moved, { passive: true });
    this.document.addEventListener('load', this.moved, { capture: true, passive: true });
    this.document.addEventListener('transitionend', this.moved, { capture: true, passive: true });
    return root;
  }

  private takeDown(): void {
    this.frames.stop();
    if (!this.host) return;
    this.host.remove();
    this.host = null;
    this.root = null;
    const view = this.document.defaultView;
    view?.removeEventListener('scroll', this.moved, { capture: true });
    view?.removeEventListener('resize', this.moved);
    this.document.removeEventListener('load', this.moved, { capture: true });
    this.document.removeEventListener('transitionend', this.moved, { capture: true });
  }
}
