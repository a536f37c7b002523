// SPDX-License-Identifier: Apache-2.0
// Messages between the content script of a marketplace page and the background. The content script is not trusted:
// these are the only messages the background takes from a page's process, and none of them writes a record.

import type { PageReading } from '../sites/page-reading';

/** Content script → background: what the page shows now. Sent again whenever the listings change. */
export interface PageReadMessage {
  type: 'page.read';
  /** One random id per document, so that answers for a page that is gone are dropped. */
  pageId: string;
  url: string;
  reading: PageReading;
  /** Picture keys in the order in which they should be checked: visible ones first. */
  order: string[];
}

/** Content script → background: the artist scrolled; check these first. */
export interface PageOrderMessage {
  type: 'page.order';
  pageId: string;
  order: string[];
}

export type FromPage = PageReadMessage | PageOrderMessage;

/** One region to outline, in shares of the shown picture (0..1), so that it holds for every size it is drawn in. */
export interface Outline {
  listingId: string;
  pictureKey: string;
  /** x1, y1, x2, y2, … of the visible part of the work, each 0..1. */
  region: number[];
  /** Localised text of the badge, without anything personal: the page can read it. */
  label: string;
}

/** Background → content script: read the page again now (toolbar click, worker restart). */
export interface PageScanMessage {
  type: 'page.scan';
}

/** Background → content script: nothing to do; the answer alone says that the page is there. */
export interface PagePingMessage {
  type: 'page.ping';
}

/** Background → content script: the whole set of outlines; replaces the one before. */
export interface PageOutlinesMessage {
  type: 'page.outlines';
  pageId: string;
  outlines: Outline[];
  /** False while pictures of this page are still being checked: a page whose line breaks then must connect again. */
  settled: boolean;
}

export type ToPage = PageScanMessage | PagePingMessage | PageOutlinesMessage;
