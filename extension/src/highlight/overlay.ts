// SPDX-License-Identifier: Apache-2.0
// The outlines over a page: one host element at the end of the document, there only while something is outlined. The
// page cannot look inside (closed shadow root; open in test builds), nothing in it can be clicked, nothing else in the
// page is touched.

import type { Outline } from '../messages/page-messages';
import type { Sighting } from '../sites/page-reading';
import { OutlineView } from './outline-view';
import { overlayStyle } from './overlay-style';

declare const __TEST_BUILD__: boolean;
const mode: ShadowRootMode = typeof __TEST_BUILD__ !== 'undefined' && __TEST_BUILD__ ? 'open' : 'closed';

export class Overlay {
  private host: HTMLElement | null = null;
  private root: ShadowRoot | null = null;
  private readonly views = new Map<Element, OutlineView>();
  private outlines: readonly Outline[] = [];
  private sightings: readonly Sighting[] = [];
  private frame = 0;
  private readonly resizes: ResizeObserver;
  private readonly redraw = (): void => this.soon();

  constructor(private readonly document: Document) {
    this.resizes = new ResizeObserver(this.redraw);
  }

  /** Whether this node is ours: changes to it are not changes of the page. */
  owns(node: Node): boolean {
    return node === this.host;
  }

  showOutlines(outlines: readonly Outline[]): void {
    this.outlines = outlines;
    this.match();
  }

  /** The page was read again; nodes may be new, moved or used for another listing. */
  showSightings(sightings: readonly Sighting[]): void {
    this.sightings = sightings;
    this.match();
  }

  /** Takes everything away. */
  remove(): void {
    this.outlines = [];
    this.sightings = [];
    this.match();
  }

  /** Something moved on the page. */
  soon(): void {
    if (this.frame !== 0 || this.views.size === 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.place();
    });
  }

  private match(): void {
    const wanted = new Map(
      this.outlines.map((outline) => [`${outline.listingId} ${outline.pictureKey}`, outline]),
    );
    const kept = new Set<Element>();
    for (const sighting of this.sightings) {
      const { picture, listingId, pictureKey } = sighting;
      const outline = picture && wanted.get(`${listingId} ${pictureKey ?? ''}`);
      if (!picture?.isConnected || !outline || kept.has(picture)) continue;
      kept.add(picture);
      const view = this.views.get(picture);
      if (view) {
        view.outline = outline;
        view.sighting = sighting;
      } else this.add(picture, new OutlineView(this.document, outline, sighting));
    }
    for (const [picture, view] of [...this.views]) {
      if (kept.has(picture)) continue;
      view.element.remove();
      this.resizes.unobserve(picture);
      this.views.delete(picture);
    }
    if (this.views.size === 0) this.takeDown();
    else this.soon();
  }

  private add(picture: Element, view: OutlineView): void {
    this.putUp().append(view.element);
    this.views.set(picture, view);
    this.resizes.observe(picture);
  }

  private place(): void {
    if (!this.host) return;
    if (!this.host.isConnected) this.document.documentElement.append(this.host);
    const origin = this.host.getBoundingClientRect();
    const drawings: (() => void)[] = [];
    for (const [picture, view] of this.views) {
      if (picture.isConnected) drawings.push(view.prepare(origin));
      else drawings.push(() => (view.element.hidden = true));
    }
    for (const draw of drawings) draw();
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
