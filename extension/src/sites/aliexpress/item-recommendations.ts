// SPDX-License-Identifier: Apache-2.0
// What an item page shows beside its own listing: recommendations, other listings of the store. They are cards like any
// other, grown only as far as nothing of the page's own listing is inside.
import type { ListingReading, Sighting } from '../page-reading';
import { type ListingCard, pageCards } from './cards';
import { globalItemId } from './item-id';
import { listingOf, sightingsOf } from './listing-of';
import type { Steps } from '../steps';

export interface Recommendations {
  listings: ListingReading[];
  sightings: Sighting[];
  /** The elements that are about other listings; nothing in them belongs to the page's own. */
  elements: ReadonlySet<Element>;
  /** Distinct other listings that links name. */
  linked: number;
}

/** `own`: the ids of the page's listing. `marks`: elements that certainly belong to it (its heading, its pictures). */
export function* recommendations(
  document: Document,
  own: ReadonlySet<string>,
  marks: Iterable<Element>,
): Steps<Recommendations> {
  const ownId = [...own][0]!;
  const { cards, linked } = yield* pageCards(
    document,
    {
      resolve: (id) => (own.has(id) ? ownId : id),
      pictureKeys: () => new Set(),
      isBadge: () => false,
      isOfOther: () => false,
    },
    { id: ownId, elements: marks },
  );
  const byListing = new Map<string, ListingCard[]>();
  for (const card of cards) {
    if (card.id === ownId) continue;
    const before = byListing.get(card.id);
    if (before === undefined) byListing.set(card.id, [card]);
    else before.push(card);
  }
  const elements = new Set<Element>();
  const listings: ListingReading[] = [];
  const sightings: Sighting[] = [];
  for (const [id, found] of byListing) {
    for (const card of found) elements.add(card.element);
    const shown = found.filter((card) => card.pictures.length > 0 || card.isWaiting);
    if (shown.length === 0) continue;
    yield;
    listings.push(listingOf(id, undefined, shown));
    sightings.push(...sightingsOf(shown));
  }
  return { listings, sightings, elements, linked: [...linked].filter((id) => id !== ownId).length };
}

export function isWithin(element: Element, elements: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    if (elements.has(at)) return true;
  return false;
}

/** Ids as written, each with its global form. */
export function withGlobalForms(ids: Iterable<string>): Set<string> {
  const all = new Set<string>();
  for (const id of ids) {
    const global = globalItemId(id);
    if (global !== null) all.add(global);
  }
  for (const id of ids) all.add(id);
  return all;
}
