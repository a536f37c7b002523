// SPDX-License-Identifier: Apache-2.0
// A listing as a page's inline data knows it, and the look-up of such listings by id and by picture.
import type { SellerReading } from './page-reading';
import type { PictureAddress } from './picture-address';

export interface ListedItem {
  /** Canonical id. */
  id: string;
  aliases: string[];
  title: string;
  /** Address in the site's own form, null when the data has none. */
  url: string | null;
  pictures: PictureAddress[];
  /** Keys of badges and logos: some have the form of product pictures, and only the data tells. */
  badgeKeys: string[];
  isAd: boolean;
  priceText: string | null;
  seller: SellerReading | null;
}

export interface ItemLookup {
  /** Each listing once, in the order of the data. */
  items: readonly ListedItem[];
  item(id: string): ListedItem | undefined;
  pictureKeys(id: string): ReadonlySet<string>;
  isBadge(key: string): boolean;
}

const none: ReadonlySet<string> = new Set();

export function lookupOf(items: readonly ListedItem[]): ItemLookup {
  const byId = new Map<string, ListedItem>();
  for (const item of items) {
    const before = byId.get(item.id);
    byId.set(item.id, before === undefined ? item : bothOf(before, item));
  }
  const badges = new Set(items.flatMap((item) => item.badgeKeys));
  const keys = new Map<string, ReadonlySet<string>>();
  for (const item of byId.values()) keys.set(item.id, new Set(item.pictures.map(({ key }) => key)));
  return {
    items: [...byId.values()],
    item: (id) => byId.get(id),
    pictureKeys: (id) => keys.get(id) ?? none,
    isBadge: (key) => badges.has(key),
  };
}

/** A listing may stand in the data twice, as an advertisement and as a plain result. */
function bothOf(first: ListedItem, second: ListedItem): ListedItem {
  const keys = new Set(first.pictures.map((picture) => picture.key));
  return {
    ...first,
    aliases: [...new Set([...first.aliases, ...second.aliases])],
    title: first.title || second.title,
    url: first.url ?? second.url,
    pictures: [...first.pictures, ...second.pictures.filter((picture) => !keys.has(picture.key))],
    badgeKeys: [...first.badgeKeys, ...second.badgeKeys],
    isAd: first.isAd && second.isAd,
    priceText: first.priceText ?? second.priceText,
    seller: first.seller ?? second.seller,
  };
}

/** Pictures of the addresses that name one, each key once. */
export function picturesOf(
  addresses: Iterable<unknown>,
  read: (text: string | null) => PictureAddress | null,
): PictureAddress[] {
  const found = new Map<string, PictureAddress>();
  for (const address of addresses) {
    const picture = typeof address === 'string' ? read(address) : null;
    if (picture !== null && !found.has(picture.key)) found.set(picture.key, picture);
  }
  return [...found.values()];
}
