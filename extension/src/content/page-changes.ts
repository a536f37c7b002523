// SPDX-License-Identifier: Apache-2.0
// Tells when the page should be read again: nodes came or went, a picture or link was changed, or the address changed
// without a new document. Waits until the page is quiet, but never long, and lets the page work first.

const kQuietMs = 120;
const kLongestMs = 600;
/** Reading takes at most about this share of the time. */
const kShare = 0.1;

export class PageChanges {
  private readonly observer: MutationObserver;
  private firstChangeAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private notBefore = 0;
  private stopped = false;
  private readonly touched = (): void => this.change();
  private readonly navigation: EventTarget | null;

  constructor(
    private readonly document: Document,
    private readonly isOurs: (node: Node) => boolean,
    private readonly read: () => void,
  ) {
    this.observer = new MutationObserver((changes) => {
      if (changes.some((change) => !this.onlyOurs(change))) this.change();
    });
    this.observer.observe(document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['src', 'srcset', 'href'],
    });
    const view = document.defaultView;
    this.navigation = (view as { navigation?: EventTarget } | null)?.navigation ?? null;
    this.navigation?.addEventListener('navigatesuccess', this.touched);
    view?.addEventListener('popstate', this.touched);
    view?.addEventListener('hashchange', this.touched);
  }

  /** Read soon, whatever the page does. */
  now(): void {
    clearTimeout(this.timer);
    this.run();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.observer.disconnect();
    this.navigation?.removeEventListener('navigatesuccess', this.touched);
    this.document.defaultView?.removeEventListener('popstate', this.touched);
    this.document.defaultView?.removeEventListener('hashchange', this.touched);
  }

  private onlyOurs(change: MutationRecord): boolean {
    if (change.type !== 'childList') return false;
    return [...change.addedNodes, ...change.removedNodes].every(this.isOurs);
  }

  private change(): void {
    if (this.stopped) return;
    const now = performance.now();
    if (this.firstChangeAt === 0) this.firstChangeAt = now;
    const quiet = Math.min(kQuietMs, Math.max(0, this.firstChangeAt + kLongestMs - now));
    const wait = Math.max(quiet, this.notBefore - now);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.whenIdle(), wait);
  }

  private whenIdle(): void {
    // Called on the window: in Firefox a content script's own global is none.
    this.document.defaultView?.requestIdleCallback(() => this.run(), { timeout: kQuietMs });
  }

  private run(): void {
    if (this.stopped) return;
    this.firstChangeAt = 0;
    const started = performance.now();
    this.read();
    this.notBefore = performance.now() + (performance.now() - started) / kShare;
  }
}
