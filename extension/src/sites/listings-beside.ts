// SPDX-License-Identifier: Apache-2.0
// What the page of one listing shows beside it: recommendations, more of the shop. They are cards like any other, grown
// only as far as nothing of the page's own listing is inside.
import type { OwnMarks } from './listing-cards';
import type { ListingDialect } from './listing-dialect';
import { type ListReading, readListings } from './listing-list';
import type { ShownPicture } from './shown-pictures';
import type { Steps } from './steps';

export interface ListingsBeside extends Pick<ListReading, 'listings' | 'sightings' | 'elements'> {
  /** Distinct other listings that links name. */
  linked: number;
}

export function* listingsBeside(
  document: Document,
  own: OwnMarks,
  dialect: ListingDialect,
): Steps<ListingsBeside> {
  const { listings, sightings, elements, health } = yield* readListings(document, [], dialect, { own });
  return {
    listings: listings.filter(({ images }) => images.length > 0),
    sightings: sightings.filter(({ pictureKey }) => pictureKey !== null),
    elements,
    linked: health.links,
  };
}

/** The elements that show one of the pictures known to be the own listing's, and its heading. */
export function* ownElements(
  places: readonly ShownPicture[],
  keys: ReadonlySet<string>,
  heading: Element | null,
): Iterable<Element> {
  if (heading !== null) yield heading;
  for (const { key, element } of places) if (keys.has(key)) yield element;
}
