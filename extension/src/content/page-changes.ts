// SPDX-License-Identifier: Apache-2.0
// Tells when the page should be read: once the document is parsed, and again when nodes came or went, a picture or link
// was changed, or the address changed without a new document. Then it waits until the page is quiet, but never long, and
// lets the page work first.

const kQuietMs = 120;
const kLongestMs = 600;
/** Reading takes at most about this share of the time. */
const kShare = 0.1;
const kLongestRestMs = 3_000;

export class PageChanges {
  private readonly observer: MutationObserver;
  private firstChangeAt = 0;
  private reading = false;
  private changedMeanwhile = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private notBefore = 0;
  private stopped = false;
  private readonly touched = (): void => this.change();
  private readonly navigation: EventTarget | null;

  constructor(
    private readonly document: Document,
    private readonly isOurs: (node: Node) => boolean,
    private readonly read: () => Promise<void>,
  ) {
    this.observer = new MutationObserver((changes) => {
      if (changes.some((change) => !this.onlyOurs(change))) this.change();
    });
    this.navigation = (document.defaultView as { navigation?: EventTarget } | null)?.navigation ?? null;
  }

  start(): void {
    if (this.document.readyState !== 'loading') return this.begin();
    // All of it is there then; DOMContentLoaded comes only after the page's deferred scripts.
    this.document.addEventListener('readystatechange', this.begin, { once: true });
  }

  private readonly begin = (): void => {
    if (this.stopped) return;
    this.observer.observe(this.document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['src', 'srcset', 'href', 'style', 'data-src', 'data-product-id'],
    });
    const view = this.document.defaultView;
    this.navigation?.addEventListener('navigatesuccess', this.touched);
    view?.addEventListener('popstate', this.touched);
    view?.addEventListener('hashchange', this.touched);
    this.now();
  };

  /** Read soon, whatever the page does; of a document in parts nothing could be said. */
  now(): void {
    if (this.document.readyState === 'loading') return;
    clearTimeout(this.timer);
    void this.run();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.document.removeEventListener('readystatechange', this.begin);
    this.observer.disconnect();
    this.navigation?.removeEventListener('navigatesuccess', this.touched);
    this.document.defaultView?.removeEventListener('popstate', this.touched);
    this.document.defaultView?.removeEventListener('hashchange', this.touched);
  }

  private onlyOurs(change: MutationRecord): boolean {
    if (change.type === 'attributes') return !showsChange(change);
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
    this.document.defaultView?.requestIdleCallback(() => void this.run(), { timeout: kQuietMs });
  }

  private async run(): Promise<void> {
    if (this.stopped) return;
    if (this.reading) {
      this.changedMeanwhile = true;
      return;
    }
    this.reading = true;
    this.changedMeanwhile = false;
    this.firstChangeAt = 0;
    const started = performance.now();
    await this.read().catch((reason: unknown) => console.warn('Counterproof:', reason));
    const now = performance.now();
    this.notBefore = now + Math.min(kLongestRestMs, (now - started) / kShare);
    this.reading = false;
    // Its timer may have ended while the page was being read.
    if (this.changedMeanwhile) this.change();
  }
}

/** A style is changed at every step of an animation; only one that names a picture may show another. */
function showsChange({ attributeName, target }: MutationRecord): boolean {
  if (attributeName !== 'style') return true;
  return (target as Partial<Element>).getAttribute?.('style')?.includes('url(') ?? false;
}
