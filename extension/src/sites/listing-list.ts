// SPDX-License-Identifier: Apache-2.0
// Joins what a page that lists listings shows with what its inline data says, for any marketplace with a dialect.
import { isSellerKnown } from './bare-reading';
import { listingOf, sightingsOf } from './joined-listing';
import { saysEmptyInWords } from './empty-words';
import { type ItemLookup, type ListedItem, lookupOf, pictureOwners } from './listed-item';
import { type ListingCard, listingCards, type OwnMarks } from './listing-cards';
import type { ListingDialect } from './listing-dialect';
import type { ListingReading, PageHealth, Sighting } from './page-reading';
import { isWithin, placesOfPictures } from './picture-places';
import { recommendedCards } from './recommended-part';
import { othersInShop, saysShopClosed } from './shop-others';
import { strayPictures } from './stray-pictures';
import { eachInSteps, type Steps } from './steps';

export interface ListReading {
  listings: ListingReading[];
  /** What stands below a heading that recommends it, beside what was asked for or what the shop has. */
  recommended: ListingReading[];
  sightings: Sighting[];
  health: PageHealth;
  /** The elements about the listings, and about what only links name. */
  elements: ReadonlySet<Element>;
}

export interface ListOptions {
  /** On the page of one listing: that listing, which is none of the list. */
  own?: OwnMarks;
  /** On a shop's page, what stands below such a heading stays the shop's where it carries the shop's number. */
  isShop?: boolean;
  /** The inline data says that nothing was found. */
  isNothing?: boolean;
}

export function* readListings(
  document: Document,
  items: readonly ListedItem[],
  dialect: ListingDialect,
  { own, isShop = false, isNothing = false }: ListOptions = {},
): Steps<ListReading> {
  const lookup = lookupOf(items);
  const page = yield* listingCards(document, dialect, lookup, own);
  const cards = page.cards.filter((card) => own?.ids.has(card.id) !== true);
  const byListing = new Map<string, ListingCard[]>();
  for (const card of cards) {
    const before = byListing.get(card.id);
    if (before === undefined) byListing.set(card.id, [card]);
    else before.push(card);
  }
  yield;
  dropBareLinks(byListing, lookup);
  yield;
  const present = describesEarlierPage(byListing, lookup)
    ? lookup.items.filter((item) => byListing.has(item.id))
    : lookup.items;
  const inData = new Set(present.map((item) => item.id));
  const listings = yield* eachInSteps(present, (item) =>
    listingOf(item.id, item, byListing.get(item.id) ?? [], dialect),
  );
  yield;
  const others = [...byListing].filter(([id]) => !inData.has(id));
  listings.push(...(yield* eachInSteps(others, ([id, shown]) => listingOf(id, undefined, shown, dialect))));
  const sightings = (yield* eachInSteps(byListing.values(), sightingsOf)).flat();
  yield;
  const elements = new Set(cards.map((card) => card.element));
  sightings.push(...(yield* sightingsByPicture(document, present, byListing, elements)));
  yield;
  const isKnown = knownPictures(listings, lookup, page.repeated);
  const strays =
    own === undefined
      ? yield* strayPictures(document, cards, isKnown, (href) => dialect.namesSeveral?.(href) === true)
      : new Map<string, Element>();
  yield;
  // Nothing of what the data lists is shown, and much that it does not know: the page has gone on since.
  const isOfEarlierPage =
    sightings.length === 0 && strays.size >= 4 && strays.size * 2 >= lookup.items.length;
  if (isOfEarlierPage) {
    listings.length = 0;
    inData.clear();
  }
  // Before all cards, a heading that recommends is believed only where the page says that it has nothing of its own.
  const hasNothing = (): boolean =>
    inData.size === 0 &&
    (isNothing ||
      (isShop ? saysShopClosed(document) : saysEmptyInWords(document, { strayPictures: strays.size })));
  const shown = sightings.map(({ card }) => card);
  const recommended =
    own === undefined
      ? yield* recommendedCards(document, new Set([...elements, ...strays.values(), ...shown]), hasNothing)
      : new Set<Element>();
  const below = recommendedIds(byListing, inData, recommended);
  const beside = isShop ? othersInShop(listings, below) : below;
  yield;
  const asked = listings.filter(({ id }) => !beside.has(id));
  yield;
  return {
    listings: asked,
    recommended: listings.filter(({ id }) => beside.has(id)),
    sightings,
    elements,
    health: {
      links: [...page.linked].filter((id) => own?.ids.has(id) !== true && !beside.has(id)).length,
      cards: asked.length,
      withImage: asked.filter((listing) => listing.images.length > 0).length,
      joined: new Set(sightings.map((sighting) => sighting.listingId).filter((id) => inData.has(id))).size,
      withSeller: asked.filter((listing) => isSellerKnown(listing.seller)).length,
      strayPictures: [...strays.values()].filter((element) => !isWithin(element, recommended)).length,
    },
  };
}

function knownPictures(
  listings: readonly ListingReading[],
  lookup: ItemLookup,
  repeated: ReadonlySet<string>,
): (key: string) => boolean {
  const read = new Set(listings.flatMap(({ images }) => images.map(({ key }) => key)));
  return (key) => read.has(key) || repeated.has(key) || lookup.isBadge(key);
}

// What the data lists was asked for, wherever it stands, and so was what stands in the list as well.
function recommendedIds(
  byListing: ReadonlyMap<string, ListingCard[]>,
  inData: ReadonlySet<string>,
  recommended: ReadonlySet<Element>,
): ReadonlySet<string> {
  const ids = new Set<string>();
  if (recommended.size === 0) return ids;
  for (const [id, cards] of byListing)
    if (!inData.has(id) && cards.every((card) => recommended.has(card.element))) ids.add(id);
  return ids;
}

// A link of nothing but text is no card, unless it looks like those that are; a card whose picture is still to come is
// one.
function dropBareLinks(byListing: Map<string, ListingCard[]>, lookup: ItemLookup): void {
  const isShown = (card: ListingCard): boolean => card.pictures.length > 0 || card.isWaiting;
  const shapes = new Map<string, number>();
  let hollow = 0;
  let shown = 0;
  for (const cards of byListing.values()) {
    const [first] = cards.filter(isShown);
    if (first === undefined) continue;
    shown += 1;
    if (cards.some((card) => card.isHollow)) hollow += 1;
    if (first.shape) shapes.set(first.shape, (shapes.get(first.shape) ?? 0) + 1);
  }
  const isMost = (count: number): boolean => shown >= 4 && count * 2 > shown;
  const isAlike = (card: ListingCard): boolean =>
    (card.shape !== null && isMost(shapes.get(card.shape) ?? 0)) || (card.isHollow && isMost(hollow));
  for (const [id, cards] of byListing) {
    const isCard = cards.some((card) => isShown(card) || isAlike(card));
    if (!isCard && lookup.item(id) === undefined) byListing.delete(id);
  }
}

// After paging, sorting or filtering inside the page the inline data still describes the first page. Blocks beside the
// list (recommended, recently viewed) are never in the data, so few unknown cards prove nothing.
function describesEarlierPage(byListing: ReadonlyMap<string, ListingCard[]>, lookup: ItemLookup): boolean {
  if (lookup.items.length === 0) return false;
  const unknown = [...byListing].filter(([id]) => lookup.item(id) === undefined);
  if (unknown.length * 2 <= byListing.size) return false;
  return unknown.length >= 8 || unknown.some(([, cards]) => cards.some((card) => card.isResult));
}

// Cards whose links were taken away (ad blockers) or lead through an unreadable click address: the picture tells.
function* sightingsByPicture(
  document: Document,
  items: readonly ListedItem[],
  byListing: ReadonlyMap<string, ListingCard[]>,
  taken: ReadonlySet<Element>,
): Steps<Sighting[]> {
  const owners = pictureOwners(items.filter((item) => !byListing.has(item.id)));
  if (owners.size === 0) return [];
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
