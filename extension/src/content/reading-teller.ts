// SPDX-License-Identifier: Apache-2.0
// What the background has been told of the page, and what it must be told now: only what is new, changed or gone, in
// messages of a bounded size. Nothing of the page itself is kept.

import type { PageReadMessage } from '../messages/page-messages';
import type { ListingReading, Sighting, SiteReading } from '../sites/page-reading';

const kListingsPerMessage = 150;
const kListingsPerStep = 20;

/** cyrb53: two 32-bit halves mixed per character; collisions would only delay a change until the next one. */
export function fingerprint(text: string): number {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & two) + (one >>> 0);
}

function shownByListing(sightings: readonly Sighting[]): Map<string, string[]> {
  const shown = new Map<string, string[]>();
  for (const { listingId, pictureKey } of sightings) {
    if (pictureKey === null) continue;
    const keys = shown.get(listingId);
    if (!keys) shown.set(listingId, [pictureKey]);
    else if (!keys.includes(pictureKey)) keys.push(pictureKey);
  }
  return shown;
}

export class ReadingTeller {
  /** Fingerprints by listing id. */
  private told = new Map<string, number>();
  private toldUrl: string | null = null;
  private toldPage = 0;
  private turn = 0;

  constructor(private readonly pageId: string) {}

  /** The background forgot: tell all from the beginning. */
  forget(): void {
    this.toldUrl = null;
  }

  /** Yields the messages to send, and null at places where it may be interrupted for a while. */
  *messages(
    url: string,
    { page, sightings }: SiteReading,
    order: string[],
  ): Generator<PageReadMessage | null, void> {
    let fresh = url !== this.toldUrl;
    if (fresh) this.told = new Map();
    this.toldUrl = url;
    const { listings, recommended, ...facts } = page;
    const shownKeys = shownByListing(sightings);
    yield null;
    const present = new Set<string>();
    let news: [listing: ListingReading, isRecommended: boolean][] = [];
    const message = (gone: string[], more: boolean): PageReadMessage => {
      const told = news;
      const isFresh = fresh;
      news = [];
      fresh = false;
      this.turn += 1;
      return {
        type: 'page.read',
        pageId: this.pageId,
        turn: this.turn,
        url,
        reading: {
          ...facts,
          listings: told.filter(([, isRecommended]) => !isRecommended).map(([listing]) => listing),
          recommended: told.filter(([, isRecommended]) => isRecommended).map(([listing]) => listing),
        },
        fresh: isFresh,
        gone,
        shown: told.flatMap(([{ id }]) => shownKeys.get(id) ?? []),
        more,
        order,
      };
    };
    let turn = 0;
    for (const [list, isRecommended] of [
      [listings, false],
      [recommended, true],
    ] as const) {
      for (const listing of list) {
        turn += 1;
        if (turn % kListingsPerStep === 0) yield null;
        if (present.has(listing.id)) continue;
        present.add(listing.id);
        const mark = fingerprint(JSON.stringify([listing, isRecommended, shownKeys.get(listing.id)]));
        if (this.told.get(listing.id) === mark) continue;
        this.told.set(listing.id, mark);
        news.push([listing, isRecommended]);
        if (news.length === kListingsPerMessage) yield message([], true);
      }
    }
    const gone = [...this.told.keys()].filter((id) => !present.has(id));
    for (const id of gone) this.told.delete(id);
    const mark = fingerprint(JSON.stringify([facts, present.size]));
    if (fresh || news.length > 0 || gone.length > 0 || mark !== this.toldPage) yield message(gone, false);
    this.toldPage = mark;
  }
}
