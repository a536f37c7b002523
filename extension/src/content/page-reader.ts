// SPDX-License-Identifier: Apache-2.0
// Reads the page whenever it changes, tells the background what it shows, and puts the outlines where it says.

import type { ToPage } from '../messages/page-messages';
import { onPageMessage } from '../browser/page-link';
import { Overlay } from '../highlight/overlay';
import type { Sighting, SiteReading } from '../sites/page-reading';
import { BackgroundLine } from './background-line';
import { CardNearness } from './card-nearness';
import { PageChanges } from './page-changes';
import { pictureOrder } from './picture-order';

const kOrderPauseMs = 150;

export class PageReader {
  private readonly pageId = crypto.randomUUID();
  private readonly overlay: Overlay;
  private readonly line: BackgroundLine;
  private readonly nearness: CardNearness;
  private readonly changes: PageChanges;
  private readonly stopListening: () => void;
  private sightings: readonly Sighting[] = [];
  private told = '';
  private toldOrder = '';
  private orderTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: Document,
    private readonly readPage: (document: Document, url: string) => SiteReading,
  ) {
    this.overlay = new Overlay(document);
    this.line = new BackgroundLine({ onBroken: () => this.tellAgain(), onOrphaned: () => this.stop() });
    this.nearness = new CardNearness(() => this.orderSoon());
    this.changes = new PageChanges(
      document,
      (node) => this.overlay.owns(node),
      () => this.read(),
    );
    this.stopListening = onPageMessage((message) => this.take(message as ToPage));
    document.defaultView?.addEventListener('pageshow', this.shown);
    this.changes.now();
  }

  private readonly shown = (event: PageTransitionEvent): void => {
    // Back from the back-forward cache: the line was cut while the page slept.
    if (event.persisted) this.tellAgain();
  };

  private take(message: ToPage): void {
    if (message.type === 'page.scan') this.tellAgain();
    else if (message.type === 'page.outlines' && message.pageId === this.pageId) {
      this.line.settle(message.settled);
      this.overlay.showOutlines(message.outlines);
    }
  }

  private read(): void {
    const url = this.document.location.href;
    const { page, sightings } = this.readPage(this.document, url);
    this.sightings = sightings;
    this.overlay.showSightings(sightings);
    this.nearness.watch(sightings.map(({ card }) => card));
    const order = this.order();
    const reading = JSON.stringify([url, page, [...new Set(sightings.map(({ pictureKey }) => pictureKey))]]);
    if (reading === this.told) return;
    this.told = reading;
    this.toldOrder = order.join(' ');
    this.line.send({ type: 'page.read', pageId: this.pageId, url, reading: page, order });
  }

  private tellAgain(): void {
    this.told = '';
    this.changes.now();
  }

  private order(): string[] {
    return pictureOrder(this.sightings, (card) => this.nearness.of(card));
  }

  private orderSoon(): void {
    this.overlay.soon();
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
    clearTimeout(this.orderTimer);
    this.changes.stop();
    this.nearness.stop();
    this.overlay.remove();
    this.stopListening();
    this.line.stop();
    this.document.defaultView?.removeEventListener('pageshow', this.shown);
  }
}
