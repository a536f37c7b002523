// SPDX-License-Identifier: Apache-2.0
// Reads the page whenever it changes, tells the background what it shows, and puts the outlines where it says.

import type {
  PageCopy,
  PageCopyMessage,
  PageCopyPart,
  PageReadMessage,
  PressedPicture,
  ToPage,
} from '../messages/page-messages';
import { onPageMessage } from '../browser/page-link';
import { Overlay } from '../highlight/overlay';
import type { Sighting, SiteReading } from '../sites/page-reading';
import { BackgroundLine } from './background-line';
import { CardNearness } from './card-nearness';
import { PageCopies } from './copy-parts';
import { PageChanges } from './page-changes';
import { pictureOrder } from './picture-order';
import { type Press, pressedPicture, pressOf } from './pressed-picture';
import { ReadingTeller } from './reading-teller';
import { inSlices, kFirstSlices } from './time-slices';

const kOrderPauseMs = 150;
/** Half of what the view that shows it waits. */
const kCopyMs = 30_000;

/** What the adapters do for a page; given so that this file knows no site. */
export interface SiteReaders {
  readPageInSteps(document: Document, url: string): Generator<void, SiteReading>;
  copyPageInSteps(document: Document, url: string, hasTime: () => boolean): Generator<void, PageCopy>;
  /** What is told of a page that could not be read. */
  failedReading(url: string): SiteReading;
}

export class PageReader {
  private readonly pageId = crypto.randomUUID();
  private readonly overlay: Overlay;
  private readonly line: BackgroundLine;
  private readonly nearness: CardNearness;
  private readonly changes: PageChanges;
  private readonly stopListening: () => void;
  private readonly teller = new ReadingTeller(this.pageId);
  private sightings: readonly Sighting[] = [];
  private stopped = false;
  private readonly copies = new PageCopies(
    () => this.copyInSteps(),
    () => !this.stopped,
  );
  private hasTold = false;
  private toldOrder = '';
  private press: Press | null = null;
  private orderTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: Document,
    private readonly sites: SiteReaders,
  ) {
    this.overlay = new Overlay(document);
    this.line = new BackgroundLine({ onBroken: () => this.tellAgain(), onOrphaned: () => this.stop() });
    this.nearness = new CardNearness(document, () => this.orderSoon());
    this.changes = new PageChanges(
      document,
      (node) => this.overlay.owns(node),
      () => this.read(),
    );
    this.stopListening = onPageMessage((message) => this.take(message as ToPage));
    document.defaultView?.addEventListener('pageshow', this.shown);
    document.addEventListener('contextmenu', this.pressed, { capture: true, passive: true });
    this.line.prepare();
    this.changes.start();
  }

  private readonly shown = (event: PageTransitionEvent): void => {
    // Back from the back-forward cache: the line was cut while the page slept.
    if (event.persisted) this.tellAgain();
  };

  private readonly pressed = (event: MouseEvent): void => {
    this.press = pressOf(event);
  };

  private take(message: ToPage): Promise<PageCopyPart | PressedPicture | null> | undefined {
    if (message.type === 'page.scan') this.tellAgain();
    else if (message.type === 'page.copy') return this.copied(message);
    else if (message.type === 'page.pressed')
      return Promise.resolve(this.press && pressedPicture(this.press, this.sightings));
    else if (message.type === 'page.outlines' && message.pageId === this.pageId) {
      this.line.settle(message.settled, message.turn);
      this.overlay.showOutlines(message);
    }
    return undefined;
  }

  private async copied({ next }: PageCopyMessage): Promise<PageCopyPart | null> {
    return next === null ? await this.copies.first() : this.copies.part(next.copyId, next.part);
  }

  private *copyInSteps(): Generator<void, PageCopy> {
    const until = performance.now() + kCopyMs;
    const hasTime = (): boolean => performance.now() < until;
    return yield* this.sites.copyPageInSteps(this.document, this.document.location.href, hasTime);
  }

  private async read(): Promise<void> {
    const url = this.document.location.href;
    // At another address in between: that change has a reading of its own.
    const isWanted = (): boolean => !this.stopped && this.document.location.href === url;
    const slices = this.hasTold ? undefined : kFirstSlices;
    try {
      const steps = this.sites.readPageInSteps(this.document, url);
      const reading = await inSlices(steps, isWanted, undefined, slices);
      if (reading === null) return;
      if ((await inSlices(this.show(reading), isWanted, undefined, slices)) === null) return;
      await this.tell(url, reading, isWanted, slices);
    } catch (reason) {
      console.warn('Counterproof:', reason);
      if (!isWanted()) return;
      // Said, or an earlier reading and its "no matches" would stay.
      await this.tell(url, this.sites.failedReading(url), isWanted, slices);
    }
  }

  private *show({ sightings }: SiteReading): Generator<void, true> {
    yield;
    this.sightings = sightings;
    this.nearness.watch(sightings.map(({ card }) => card));
    this.overlay.showNear(this.nearness.near);
    yield;
    this.overlay.showSightings(sightings);
    yield;
    return true;
  }

  private async tell(
    url: string,
    reading: SiteReading,
    isWanted: () => boolean,
    slices: typeof kFirstSlices | undefined,
  ): Promise<void> {
    const order = this.order();
    this.toldOrder = order.join(' ');
    const send = (message: PageReadMessage | null): void => {
      if (message === null) return;
      this.hasTold = true;
      this.line.send(message);
    };
    const told = await inSlices(this.teller.messages(url, reading, order), isWanted, send, slices);
    // Broken off: what was taken for told may not have been sent.
    if (told === null) this.teller.forget();
  }

  private tellAgain(): void {
    this.teller.forget();
    this.changes.now();
  }

  private order(): string[] {
    return pictureOrder(this.sightings, (card) => this.nearness.of(card));
  }

  private orderSoon(): void {
    this.overlay.showNear(this.nearness.near);
    if (this.orderTimer !== undefined) return;
    this.orderTimer = setTimeout(() => {
      this.orderTimer = undefined;
      const order = this.order();
      const text = order.join(' ');
      // An order alone is not worth waking a worker that has nothing left to check.
      if (text === this.toldOrder || !this.line.open) return;
      this.toldOrder = text;
      this.line.send({ type: 'page.order', pageId: this.pageId, order });
    }, kOrderPauseMs);
  }

  private stop(): void {
    this.stopped = true;
    clearTimeout(this.orderTimer);
    this.changes.stop();
    this.nearness.stop();
    this.overlay.remove();
    this.stopListening();
    this.line.stop();
    this.document.defaultView?.removeEventListener('pageshow', this.shown);
    this.document.removeEventListener('contextmenu', this.pressed, { capture: true });
  }
}
