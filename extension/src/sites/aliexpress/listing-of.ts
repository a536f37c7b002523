// SPDX-License-Identifier: Apache-2.0
// One listing from all that is known of it: its entry in the inline data and its cards on the page.
import { isSellerKnown, unknownSeller } from '../bare-reading';
import type { ListingReading, SellerReading, SellerSources, Sighting, Source } from '../page-reading';
import type { ListingCard } from './cards';
import { itemAddress } from './item-id';
import type { SearchItem } from './search-item';
import { withStoreAddresses } from './store-address';

export function listingOf(
  id: string,
  item: SearchItem | undefined,
  cards: readonly ListingCard[],
): ListingReading {
  const title = titleOf(item, cards);
  const images = new Map<string, ListingReading['images'][number]>();
  const shown = cards.flatMap((card) => card.pictures);
  for (const { key, url, full } of [...shown, ...(item?.pictures ?? [])]) {
    if (!images.has(key)) images.set(key, { key, url, full });
  }
  const seller = sellerOf(item, cards);
  const priceText = item?.priceText ?? firstOf(cards, (card) => card.priceText());
  const provenance: ListingReading['provenance'] = {
    id: item !== undefined ? 'json' : (cards[0]?.namedBy ?? 'dom'),
  };
  if (title.text !== '') provenance.title = title.source;
  if (images.size > 0) provenance.images = (item?.pictures.length ?? 0) > 0 ? 'json' : 'dom';
  noteSeller(provenance, seller.reading, seller.sources);
  if (priceText !== null) provenance.priceText = item?.priceText != null ? 'json' : 'dom';
  const aliases = new Set([...(item?.aliases ?? []), ...cards.flatMap((card) => card.aliases)]);
  aliases.delete(id);
  return {
    id,
    aliases: [...aliases],
    url: itemAddress(id),
    title: title.text,
    images: [...images.values()],
    isAd: item?.isAd ?? cards.some((card) => card.isAd),
    priceText,
    seller: seller.reading,
    provenance,
  };
}

/** Writes where a listing's seller was read: for the whole (its weightiest field) and for each field. */
export function noteSeller(
  provenance: ListingReading['provenance'],
  seller: SellerReading,
  sources: SellerSources,
): void {
  if (!isSellerKnown(seller)) return;
  const all = Object.values(sources);
  provenance.seller = all.includes('json') ? 'json' : (all[0] ?? 'dom');
  for (const name of Object.keys(sources) as (keyof SellerReading)[])
    if (seller[name] !== null) provenance[`seller.${name}`] = sources[name]!;
}

export function sightingsOf(cards: readonly ListingCard[]): Sighting[] {
  return cards.map((card) => {
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

function sellerOf(
  item: SearchItem | undefined,
  cards: readonly ListingCard[],
): { reading: SellerReading; sources: SellerSources } {
  const reading: SellerReading = { ...unknownSeller(), ...item?.seller };
  const sources: SellerSources = {};
  for (const name of Object.keys(reading) as (keyof SellerReading)[])
    if (reading[name] !== null) sources[name] = 'json';
  const store = firstOf(cards, (card) => card.store());
  if (store !== null && (reading.storeId === null || reading.storeId === store.storeId)) {
    if (reading.storeId === null) sources.storeId = 'dom';
    if (reading.storeName === null && store.storeName !== null) sources.storeName = 'dom';
    reading.storeId = store.storeId;
    reading.storeName ??= store.storeName;
  }
  withStoreAddresses(reading, sources);
  return { reading, sources };
}

function titleOf(
  item: SearchItem | undefined,
  cards: readonly ListingCard[],
): { text: string; source: Source } {
  if (item !== undefined && item.title !== '') return { text: item.title, source: 'json' };
  return firstOf(cards, (card) => card.title()) ?? { text: '', source: 'dom' };
}

function firstOf<T>(cards: readonly ListingCard[], read: (card: ListingCard) => T | null): T | null {
  for (const card of cards) {
    const value = read(card);
    if (value !== null) return value;
  }
  return null;
}
