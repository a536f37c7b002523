// SPDX-License-Identifier: Apache-2.0
import type { KnownListings } from './cards';
import type { SearchItem } from './search-item';

/** Looks up listings of inline data by any of their ids and by picture. */
export interface ItemLookup extends KnownListings {
  item(id: string): SearchItem | undefined;
}

export function lookupOf(items: readonly SearchItem[]): ItemLookup {
  const byId = new Map<string, SearchItem>();
  for (const item of items) {
    const before = byId.get(item.id);
    byId.set(item.id, before === undefined ? item : bothOf(before, item));
  }
  const byAlias = aliasMap(byId);
  const badges = new Set(items.flatMap((item) => item.badgeKeys));
  const owners = pictureOwners(byId);
  const keys = new Map<string, ReadonlySet<string>>();
  const none: ReadonlySet<string> = new Set();
  return {
    item: (id) => byId.get(id),
    resolve: (id) => (byId.has(id) ? id : (byAlias.get(id) ?? id)),
    isBadge: (key) => badges.has(key),
    isOfOther: (key, id) => (owners.get(key) ?? id) !== id,
    pictureKeys(id) {
      const before = keys.get(id);
      if (before !== undefined) return before;
      const item = byId.get(id);
      const set = item === undefined ? none : new Set(item.pictures.map((picture) => picture.key));
      keys.set(id, set);
      return set;
    },
  };
}

/** Distinct listings of the data in its order. */
export function distinctItems(items: readonly SearchItem[], lookup: ItemLookup): SearchItem[] {
  return [...new Set(items.map((item) => item.id))].map((id) => lookup.item(id)!);
}

// An alias may be the own id of another listing on the page, or be shared by two: such an alias proves nothing.
function aliasMap(byId: ReadonlyMap<string, SearchItem>): Map<string, string> {
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

// The one listing a picture belongs to; null where several show it.
function pictureOwners(byId: ReadonlyMap<string, SearchItem>): Map<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const { id, pictures } of byId.values())
    for (const { key } of pictures) owners.set(key, owners.has(key) ? null : id);
  return owners;
}

function bothOf(first: SearchItem, second: SearchItem): SearchItem {
  const keys = new Set(first.pictures.map((picture) => picture.key));
  return {
    ...first,
    aliases: [...new Set([...first.aliases, ...second.aliases])],
    title: first.title || second.title,
    pictures: [...first.pictures, ...second.pictures.filter((picture) => !keys.has(picture.key))],
    badgeKeys: [...first.badgeKeys, ...second.badgeKeys],
    priceText: first.priceText ?? second.priceText,
    seller: first.seller ?? second.seller,
  };
}
