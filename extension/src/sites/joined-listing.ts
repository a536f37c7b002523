// SPDX-License-Identifier: Apache-2.0
// One listing from all that is known of it: its entry in the inline data and its cards on the page.
import type { CardText } from './card-text';
import type { ListedItem } from './listed-item';
import type { ListingCard } from './listing-cards';
import type { ListingDialect } from './listing-dialect';
import type { ListingReading, SellerReading, Sighting } from './page-reading';
import { isOtherSeller, joinedSeller, noteSeller, type SellerFacts } from './seller-facts';

export function listingOf(
  id: string,
  item: ListedItem | undefined,
  cards: readonly ListingCard[],
  dialect: ListingDialect,
): ListingReading {
  // A bare link may say anything ("4.8", "see preview"); it is asked for a title last.
  const byWeight = [...cards.filter(hasPicture), ...cards.filter((card) => !hasPicture(card))];
  const title: CardText | null =
    item !== undefined && item.title !== ''
      ? { text: item.title, source: 'json' }
      : firstOf(byWeight, (card) => card.title());
  const images = new Map<string, ListingReading['images'][number]>();
  const shown = cards.flatMap((card) => card.pictures);
  for (const { key, url, full } of [...shown, ...(item?.pictures ?? [])])
    if (!images.has(key)) images.set(key, { key, url, full });
  const priceText = item?.priceText ?? firstOf(byWeight, (card) => card.priceText());
  const seller = sellerOf(item?.seller ?? null, cards);
  const provenance: ListingReading['provenance'] = {
    id: item !== undefined ? 'json' : (cards[0]?.namedBy ?? 'dom'),
  };
  if (title !== null) provenance.title = title.source;
  if (images.size > 0) provenance.images = (item?.pictures.length ?? 0) > 0 ? 'json' : 'dom';
  if (priceText !== null) provenance.priceText = item?.priceText != null ? 'json' : 'dom';
  noteSeller(provenance, seller);
  const aliases = new Set([...(item?.aliases ?? []), ...cards.flatMap((card) => card.aliases)]);
  aliases.delete(id);
  return {
    id,
    aliases: [...aliases],
    url:
      item?.url ??
      dialect.addressOf(
        id,
        firstOf(cards, (card) => card.href),
      ),
    title: title?.text ?? '',
    images: [...images.values()],
    isAd: item?.isAd ?? cards.some((card) => card.isAd),
    priceText,
    seller: seller.reading,
    provenance,
  };
}

// Of a card torn in two, only the half with the picture is a place on the page.
export function sightingsOf(cards: readonly ListingCard[]): Sighting[] {
  const shown = cards.filter(hasPicture);
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

function hasPicture(card: ListingCard): boolean {
  return card.pictures.length > 0;
}

// Of a card torn in two, each half may say something of the seller. A card that names another seller than the data does
// is one of several offers of the listing, and the two are never mixed.
function sellerOf(fromData: SellerReading | null, cards: readonly ListingCard[]): SellerFacts {
  const shown = cards
    .map((card) => card.seller())
    .filter((seller) => seller !== null)
    .filter((seller) => fromData === null || !isOtherSeller(fromData, seller));
  return joinedSeller([
    ...(fromData === null ? [] : [{ fields: fromData, source: 'json' as const }]),
    ...shown.map((fields) => ({ fields, source: 'dom' as const })),
  ]);
}

function firstOf<T>(cards: readonly ListingCard[], read: (card: ListingCard) => T | null): T | null {
  for (const card of cards) {
    const value = read(card);
    if (value !== null) return value;
  }
  return null;
}
