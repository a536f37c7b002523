// SPDX-License-Identifier: Apache-2.0
// Messages between the content script of a marketplace page and the background. The content script is not trusted:
// these are the only messages the background takes from a page's process, and none of them writes a record of the artist's.
// Of what they tell, only the seller of an item, store or licence page is noted, as what that page said (seller-notes.ts).

import type { PageReading } from '../sites/page-reading';

/**
 * Content script → background: what the page shows now. Sent whenever the listings change, in messages of a bounded size:
 * each has the listings that are new or changed, and names those that are gone.
 */
export interface PageReadMessage {
  type: 'page.read';
  /** One random id per document, so that answers for a page that is gone are dropped. */
  pageId: string;
  /** Counts these messages of one document: an answer names the last one that it knew. */
  turn: number;
  url: string;
  /** The page's own facts, and of its listings only those that are new or changed. */
  reading: PageReading;
  /** The first of a full telling: what was told before no longer counts. */
  fresh: boolean;
  /** Ids of listings that the page no longer shows. */
  gone: string[];
  /** Keys of the pictures that the page shows of the listings told here; the others are only in its inline data. */
  shown: string[];
  /** More messages of the same reading follow at once. */
  more: boolean;
  /** Picture keys on the screen and near it, in the order in which they should be checked. */
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
  /** Localised text of the badge, without anything personal. */
  label: string;
  /** Told by the shape of line and badge. */
  known: 'new' | 'in_cases';
}

/** Background → content script: read the page again now (toolbar click, worker restart). */
export interface PageScanMessage {
  type: 'page.scan';
}

/** Background → content script: nothing to do; the answer alone says that the page is there. */
export interface PagePingMessage {
  type: 'page.ping';
}

/**
 * Background → content script: the artist wants a copy of the page. The answer is its first PageCopyPart, or null when it
 * could not be copied; the others are asked for one after the other.
 */
export interface PageCopyMessage {
  type: 'page.copy';
  /** The part asked for of a copy that was made; null makes one. */
  next: { copyId: string; part: number } | null;
}

/** One of `count` texts, which together are the JSON of a PageCopy. */
export interface PageCopyPart {
  copyId: string;
  text: string;
  count: number;
}

/** A copy of the page without names, tokens and cookies. */
export interface PageCopy {
  html: string;
  /** What an adapter reads from the copy. */
  reading: PageReading;
  /** What was taken out, by kind. */
  removed: { what: string; count: number }[];
}

/**
 * Background → content script: the artist has chosen our entry in the menu of a right-click, and the browser named no
 * picture. The answer is the PressedPicture that lies there, or null.
 */
export interface PagePressedMessage {
  type: 'page.pressed';
}

export interface PressedPicture {
  pictureUrl: string;
  /** The listing whose card it stands on, when it stands on one. */
  listingId: string | null;
}

/** Background → content script: what changed of the outlines since the last of these messages. */
export interface PageOutlinesMessage {
  type: 'page.outlines';
  pageId: string;
  /** Of the last message taken. */
  turn: number;
  /** What was told before no longer counts. */
  fresh: boolean;
  /** New or changed ones. */
  outlines: Outline[];
  /** Those that are no more, each as `listingId pictureKey`. */
  gone: string[];
  /** False while pictures of this page are still being checked: a page whose line breaks then must connect again. */
  settled: boolean;
}

export type ToPage =
  PageScanMessage | PageCopyMessage | PagePingMessage | PagePressedMessage | PageOutlinesMessage;
