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
  /** The listing an id stands for (an alias may stand for another id); the id itself when unknown. */
  resolve(id: string): string;
  pictureKeys(id: string): ReadonlySet<string>;
  isBadge(key: string): boolean;
  /** Whether the picture is known to be that of another listing, and of one only. */
  isOfOther(key: string, id: string): boolean;
}

const none: ReadonlySet<string> = new Set();

export function lookupOf(items: readonly ListedItem[]): ItemLookup {
  const byId = new Map<string, ListedItem>();
  for (const item of items) {
    const before = byId.get(item.id);
    byId.set(item.id, before === undefined ? item : bothOf(before, item));
  }
  const byAlias = aliasMap(byId);
  const owners = pictureOwners(byId.values());
  const badges = new Set(items.flatMap((item) => item.badgeKeys));
  const keys = new Map<string, ReadonlySet<string>>();
  for (const item of byId.values()) keys.set(item.id, new Set(item.pictures.map(({ key }) => key)));
  return {
    items: [...byId.values()],
    item: (id) => byId.get(id),
    resolve: (id) => (byId.has(id) ? id : (byAlias.get(id) ?? id)),
    pictureKeys: (id) => keys.get(id) ?? none,
    isBadge: (key) => badges.has(key),
    isOfOther: (key, id) => (owners.get(key) ?? id) !== id,
  };
}

/** The one listing each picture belongs to; null where several show it. */
export function pictureOwners(items: Iterable<ListedItem>): Map<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const { id, pictures } of items)
    for (const { key } of pictures) owners.set(key, owners.has(key) ? null : id);
  return owners;
}

// An alias may be the own id of another listing on the page, or be shared by two: such an alias proves nothing.
function aliasMap(byId: ReadonlyMap<string, ListedItem>): Map<string, string> {
  const owners = new Map<string, string | null>();
  for (const item of byId.values()) {
    for (const alias of item.aliases) {
      if (byId.has(alias)) continue;
      const owner = owners.get(alias);
      owners.set(alias, owner === undefined || owner === item.id ? item.id : null);
    }
  }
  return new Map([...owners].filter((entry): entry is [string, string] => entry[1] !== null));
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
