// SPDX-License-Identifier: Apache-2.0
// Listings in the JSON-LD of search and shop pages (ItemList), and the listing of an item page (Product).
import { isSellerKnown, unknownSeller } from '../bare-reading';
import { jsonLdOfType } from '../json-ld';
import { membersOf, textAt, valueAt } from '../json-path';
import { type ListedItem, picturesOf } from '../listed-item';
import { productPicture } from '../picture-address';
import { textFromHtml } from '../plain-text';
import { isListingId, listingAddress, listingIdOfLink } from './address';
import { shopFields } from './dialect';

export interface ItemList {
  items: ListedItem[];
  total: number | null;
}

export function itemList(document: Document): ItemList | null {
  const lists = jsonLdOfType(document, 'ItemList');
  if (lists.length === 0) return null;
  const items = lists
    .flatMap((list) => membersOf(valueAt(list, 'itemListElement')) ?? [])
    .map((member) => itemOf(valueAt(member, 'item') ?? member))
    .filter((item) => item !== null);
  const total = lists
    .map((list) => textAt(list, 'numberOfItems'))
    .find((text) => text !== null && /^\d{1,9}$/.test(text));
  return { items, total: total == null ? null : Number(total) };
}

/** The page's own listing; null when no product in JSON-LD is it. */
export function ownItem(document: Document, id: string | null): ListedItem | null {
  const items = jsonLdOfType(document, 'Product').map(itemOf);
  return items.find((item) => item !== null && (id === null || item.id === id)) ?? null;
}

function itemOf(value: unknown): ListedItem | null {
  const id = [listingIdOfLink(textAt(value, 'url')), textAt(value, 'sku'), textAt(value, 'productID')].find(
    (text) => text != null && isListingId(text),
  );
  if (id == null) return null;
  const images = valueAt(value, 'image');
  const addresses = (membersOf(images) ?? [images]).map((image) =>
    typeof image === 'string'
      ? image
      : (textAt(image, 'contentURL') ??
        textAt(image, 'contentUrl') ??
        textAt(image, 'url') ??
        textAt(image, 'thumbnail')),
  );
  const brand = textFromHtml(textAt(value, 'brand', 'name') ?? textAt(value, 'brand'));
  const price = textAt(value, 'offers', 'price') ?? textAt(value, 'offers', 'lowPrice');
  const currency = textAt(value, 'offers', 'priceCurrency');
  const seller = { ...unknownSeller(), ...(/^[A-Za-z0-9]{2,40}$/.test(brand) ? shopFields(brand) : {}) };
  return {
    id,
    aliases: [],
    title: textFromHtml(textAt(value, 'name')),
    url: listingAddress(id),
    pictures: picturesOf(addresses, productPicture),
    badgeKeys: [],
    isAd: false,
    priceText: price === null ? null : [currency, price].filter((text) => text !== null).join(' '),
    seller: isSellerKnown(seller) ? seller : null,
  };
}
