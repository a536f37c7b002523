// SPDX-License-Identifier: Apache-2.0
// Joins what a page that lists listings shows with what its inline data says, for any marketplace with a dialect.
import { isSellerKnown, sellerSources, unknownSeller } from './bare-reading';
import type { CardText } from './card-text';
import { type ItemLookup, type ListedItem, lookupOf } from './listed-item';
import { type ListingCard, listingCards } from './listing-cards';
import type { ListingDialect } from './listing-dialect';
import type { ListingReading, PageHealth, SellerReading, Sighting, Source } from './page-reading';
import { joinedSeller } from './seller-facts';
import { pictureOf } from './shown-pictures';
import { eachInSteps, type Steps } from './steps';

export interface ListReading {
  listings: ListingReading[];
  sightings: Sighting[];
  health: PageHealth;
}

export interface ListOptions {
  /** Listings that stand on the page and do not belong to its list: the page's own, on a product page. */
  without?: ReadonlySet<string>;
}

export function* readListings(
  root: Document,
  items: readonly ListedItem[],
  dialect: ListingDialect,
  { without = new Set() }: ListOptions = {},
): Steps<ListReading> {
  const lookup = lookupOf(items.filter((item) => !without.has(item.id)));
  const page = yield* listingCards(root, dialect, lookup);
  const byListing = new Map<string, ListingCard[]>();
  for (const card of page.cards) {
    if (without.has(card.id)) continue;
    const before = byListing.get(card.id);
    if (before === undefined) byListing.set(card.id, [card]);
    else before.push(card);
  }
  dropBareLinks(byListing, lookup);
  const present = describesEarlierPage(byListing, lookup)
    ? lookup.items.filter((item) => byListing.has(item.id))
    : lookup.items;
  const inData = new Set(present.map((item) => item.id));
  const listings = yield* eachInSteps(present, (item) =>
    listingOf(item.id, item, byListing.get(item.id) ?? [], dialect),
  );
  const others = [...byListing].filter(([id]) => !inData.has(id));
  listings.push(...(yield* eachInSteps(others, ([id, cards]) => listingOf(id, undefined, cards, dialect))));
  const sightings = (yield* eachInSteps(byListing.values(), sightingsOf)).flat();
  yield;
  sightings.push(...(yield* sightingsByPicture(root, present, byListing, page.cards)));
  yield;
  return {
    listings,
    sightings,
    health: {
      links: page.linked.size,
      cards: listings.length,
      withImage: listings.filter((listing) => listing.images.length > 0).length,
      joined: new Set(sightings.map((sighting) => sighting.listingId).filter((id) => inData.has(id))).size,
      withSeller: listings.filter((listing) => isSellerKnown(listing.seller)).length,
    },
  };
}

// A link of nothing but text is no card, unless it looks like those that are; a card whose picture is still to come is
// one.
function dropBareLinks(byListing: Map<string, ListingCard[]>, lookup: ItemLookup): void {
  const isShown = (card: ListingCard): boolean => card.pictures.length > 0 || card.isWaiting;
  const shapes = new Map<string, number>();
  let shown = 0;
  for (const cards of byListing.values()) {
    const [first] = cards.filter(isShown);
    if (first === undefined) continue;
    shown += 1;
    if (first.shape) shapes.set(first.shape, (shapes.get(first.shape) ?? 0) + 1);
  }
  const isAlike = ({ shape }: ListingCard): boolean =>
    shape !== null && shown >= 4 && (shapes.get(shape) ?? 0) * 2 > shown;
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

function listingOf(
  id: string,
  item: ListedItem | undefined,
  cards: readonly ListingCard[],
  dialect: ListingDialect,
): ListingReading {
  const title: CardText | null =
    item !== undefined && item.title !== ''
      ? { text: item.title, source: 'json' }
      : firstOf(cards, (card) => card.title());
  const images = new Map<string, ListingReading['images'][number]>();
  const shown = cards.flatMap((card) => card.pictures);
  for (const { key, url, full } of [...shown, ...(item?.pictures ?? [])])
    if (!images.has(key)) images.set(key, { key, url, full });
  const href = firstOf(cards, (card) => card.href);
  const priceText = item?.priceText ?? firstOf(cards, (card) => card.priceText());
  const seller = sellerOf(item?.seller ?? null, sellerShown(cards));
  const provenance: ListingReading['provenance'] = {
    id: item !== undefined ? 'json' : (cards[0]?.namedBy ?? 'dom'),
    ...seller.provenance,
  };
  if (title !== null) provenance.title = title.source;
  if (images.size > 0) provenance.images = (item?.pictures.length ?? 0) > 0 ? 'json' : 'dom';
  if (priceText !== null) provenance.priceText = item?.priceText != null ? 'json' : 'dom';
  return {
    id,
    aliases: item?.aliases ?? [],
    url: item?.url ?? dialect.addressOf(id, href),
    title: title?.text ?? '',
    images: [...images.values()],
    isAd: item?.isAd ?? cards.some((card) => card.isAd),
    priceText,
    seller: seller.reading,
    provenance,
  };
}

function sellerOf(
  fromData: SellerReading | null,
  shown: SellerReading | null,
): { reading: SellerReading; provenance: ListingReading['provenance'] } {
  const reading = { ...unknownSeller(), ...fromData };
  const sources = sellerSources(reading, 'json');
  for (const [name, source] of Object.entries(shown === null ? {} : sellerSources(shown, 'dom'))) {
    const field = name as keyof SellerReading;
    if (reading[field] !== null) continue;
    reading[field] = shown![field];
    sources[field] = source;
  }
  const provenance: ListingReading['provenance'] = {};
  for (const [name, source] of Object.entries(sources) as [keyof SellerReading, Source][])
    provenance[`seller.${name}`] = source;
  if (isSellerKnown(reading))
    provenance.seller = fromData !== null && isSellerKnown(fromData) ? 'json' : 'dom';
  return { reading, provenance };
}

// Of a card torn in two, each half may say something.
function sellerShown(cards: readonly ListingCard[]): SellerReading | null {
  const parts = cards.map((card) => card.seller()).filter((seller) => seller !== null);
  return parts.length === 0 ? null : joinedSeller(parts.map((fields) => ({ fields, source: 'dom' }))).reading;
}

function firstOf<T>(cards: readonly ListingCard[], read: (card: ListingCard) => T | null): T | null {
  for (const card of cards) {
    const value = read(card);
    if (value !== null) return value;
  }
  return null;
}

// Of a card torn in two, only the half with the picture is a place on the page.
function sightingsOf(cards: readonly ListingCard[]): Sighting[] {
  const shown = cards.filter((card) => card.pictures.length > 0);
  return (shown.length > 0 ? shown : cards).map((card) => {
    const first = card.pictures[0];
    const waiting = first === undefined ? card.element.querySelector('img') : null;
    return {
      listingId: card.id,
      card: card.element,
      picture: first?.element ?? waiting,
      pictureKey: first?.key ?? null,
    };
  });
}

// Cards whose links were taken away (ad blockers) or lead through an unreadable click address: the picture tells.
function* sightingsByPicture(
  root: Document,
  items: readonly ListedItem[],
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
  for (const image of root.querySelectorAll('img')) {
    yield;
    const shown = pictureOf(image);
    const listingId = shown === null ? null : owners.get(shown.key);
    if (shown === null || listingId == null || isInside(image, taken)) continue;
    found.push({
      listingId,
      card: image.closest('a') ?? image.parentElement ?? image,
      picture: image,
      pictureKey: shown.key,
    });
  }
  return found;
}

function isInside(element: Element, elements: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    if (elements.has(at)) return true;
  return false;
}
