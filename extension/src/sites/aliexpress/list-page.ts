// SPDX-License-Identifier: Apache-2.0
// Pages that list listings: search, category, store, deals. Joins what the page shows with what its inline data says.
import { isSellerKnown } from '../bare-reading';
import type { ListingReading, PageHealth, Sighting } from '../page-reading';
import { eachInSteps, type Steps } from '../steps';
import { isResult, type ListingCard, pageCards } from './cards';
import { isWithin } from './item-recommendations';
import { distinctItems, type ItemLookup, lookupOf } from './known-listings';
import { listingOf, sightingsOf } from './listing-of';
import { placesOfPictures } from './page-pictures';
import type { SearchData } from './search-data';
import type { SearchItem } from './search-item';

export interface ListReading {
  listings: ListingReading[];
  sightings: Sighting[];
  health: PageHealth;
}

export function* readList(document: Document, data: SearchData | null): Steps<ListReading> {
  const lookup = lookupOf(data?.items ?? []);
  const { cards, linked } = yield* pageCards(document, lookup);
  const items = distinctItems(data?.items ?? [], lookup);
  const byListing = new Map<string, ListingCard[]>();
  for (const card of cards) {
    const before = byListing.get(card.id);
    if (before === undefined) byListing.set(card.id, [card]);
    else before.push(card);
  }
  dropBareLinks(byListing, lookup);
  const isStale = describesEarlierPage(byListing, items);
  const present = isStale ? items.filter((item) => byListing.has(item.id)) : items;
  const inData = new Set(present.map((item) => item.id));
  const listings = yield* eachInSteps(present, (item) =>
    listingOf(item.id, item, byListing.get(item.id) ?? []),
  );
  const others = [...byListing].filter(([id]) => !inData.has(id));
  listings.push(...(yield* eachInSteps(others, ([id, shown]) => listingOf(id, undefined, shown))));
  const sightings = (yield* eachInSteps(byListing.values(), sightingsOf)).flat();
  yield;
  sightings.push(...(yield* sightingsByPicture(document, present, byListing, cards)));
  yield;
  return {
    listings,
    sightings,
    health: {
      links: linked.size,
      cards: listings.length,
      withImage: listings.filter((listing) => listing.images.length > 0).length,
      joined: new Set(sightings.map((sighting) => sighting.listingId).filter((id) => inData.has(id))).size,
      withSeller: listings.filter((listing) => isSellerKnown(listing.seller)).length,
    },
  };
}

// A link of nothing but text is no card; a card whose picture is still to come is one.
function dropBareLinks(byListing: Map<string, ListingCard[]>, lookup: ItemLookup): void {
  for (const [id, cards] of byListing) {
    const shown = cards.filter((card) => card.pictures.length > 0 || card.isWaiting);
    if (shown.length > 0) byListing.set(id, shown);
    else if (lookup.item(id) === undefined) byListing.delete(id);
  }
}

// After paging, sorting or filtering inside the page the inline data still describes the first page. Blocks beside the
// list (recommended, recently viewed) are never in the data, so few unknown cards prove nothing.
function describesEarlierPage(
  byListing: ReadonlyMap<string, ListingCard[]>,
  items: readonly SearchItem[],
): boolean {
  if (items.length === 0) return false;
  const known = new Set(items.map((item) => item.id));
  const unknown = [...byListing].filter(([id]) => !known.has(id));
  if (unknown.length * 2 <= byListing.size) return false;
  return unknown.length >= 8 || unknown.some(([, cards]) => cards.some((card) => isResult(card.element)));
}

// Cards whose links were taken away (ad blockers) or lead through an unreadable click address: the picture tells.
function* sightingsByPicture(
  document: Document,
  items: readonly SearchItem[],
  byListing: ReadonlyMap<string, ListingCard[]>,
  cards: readonly ListingCard[],
): Steps<Sighting[]> {
  const owners = new Map<string, string | null>();
  for (const item of items) {
    if (byListing.has(item.id)) continue;
    for (const { key } of item.pictures) owners.set(key, owners.has(key) ? null : item.id);
  }
  if (owners.size === 0) return [];
  const taken = new Set(cards.map((card) => card.element));
  const found: Sighting[] = [];
  for (const { key, element } of placesOfPictures(document)) {
    yield;
    const listingId = owners.get(key);
    if (listingId == null || isWithin(element, taken)) continue;
    found.push({
      listingId,
      card: element.closest('a') ?? element.parentElement ?? element,
      picture: element,
      pictureKey: key,
    });
  }
  return found;
}
