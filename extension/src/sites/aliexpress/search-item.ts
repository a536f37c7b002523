// SPDX-License-Identifier: Apache-2.0
// One entry of the inline list of a search page.
import { isSellerKnown, unknownSeller } from '../bare-reading';
import { membersOf, parsedJson, textAt, valueAt } from '../json-path';
import { type ListedItem, picturesOf } from '../listed-item';
import type { SellerReading } from '../page-reading';
import { productPicture } from '../picture-address';
import { foldedText, textFromHtml } from '../plain-text';
import { storeFields, storeIdOfLink } from './store-address';
import { globalItemId, isItemId } from './item-id';
import { listingLink } from './listing-link';

/** Null for tiles that are no listing: no id, or neither title nor picture. */
export function searchItem(entry: unknown): ListedItem | null {
  const written = textAt(entry, 'productId') ?? textAt(entry, 'itemId') ?? textAt(entry, 'id');
  const id = written === null ? null : globalItemId(written);
  if (written === null || id === null) return null;
  const title = textFromHtml(
    textAt(entry, 'title', 'displayTitle') ?? textAt(entry, 'title', 'seoTitle') ?? textAt(entry, 'title'),
  );
  const pictures = picturesOf(pictureTexts(entry), productPicture);
  if (title === '' && pictures.length === 0) return null;
  return {
    id,
    aliases: aliasesOf(entry, written, id),
    title,
    url: null,
    pictures,
    badgeKeys: badgeKeysOf(entry),
    isAd: textAt(entry, 'productType') === 'ad',
    priceText: priceOf(entry),
    seller: sellerOf(entry),
  };
}

function* pictureTexts(entry: unknown): Iterable<unknown> {
  yield textAt(entry, 'image', 'imgUrl') ?? textAt(entry, 'image');
  for (const image of membersOf(valueAt(entry, 'images')) ?? [])
    yield textAt(image, 'imgUrl') ?? textAt(image);
}

// Superlink listings pool several ids; a card, a click and a complaint may each use another of them.
function aliasesOf(entry: unknown, written: string, id: string): string[] {
  const tracked = parsedJson(decoded(textAt(entry, 'trace', 'pdpParams', 'pdp_cdi')));
  const extended = parsedJson(decoded(textAt(entry, 'trace', 'pdpParams', 'pdp_ext_f')));
  const linked =
    listingLink(textAt(entry, 'productDetailUrl')) ?? listingLink(textAt(entry, 'rainbow', 'url'));
  const candidates = [
    written,
    textAt(entry, 'redirectedId'),
    textAt(tracked, 'itemId'),
    textAt(entry, 'trace', 'utLogMap', 'x_object_id'),
    linked?.ids.length === 1 ? linked.ids[0]! : null,
    textAt(extended, 'orig_sl_item_id'),
    textAt(extended, 'orig_item_id'),
  ];
  const aliases = new Set<string>();
  for (const candidate of candidates) {
    if (candidate === null || !isItemId(candidate)) continue;
    aliases.add(candidate);
    aliases.add(globalItemId(candidate)!);
  }
  aliases.delete(id);
  return [...aliases];
}

function badgeKeysOf(entry: unknown): string[] {
  const keys: string[] = [];
  for (const point of membersOf(valueAt(entry, 'sellingPoints')) ?? []) {
    const badge = productPicture(textAt(point, 'tagContent', 'tagImgUrl'));
    if (badge !== null) keys.push(badge.key);
  }
  return keys;
}

function priceOf(entry: unknown): string | null {
  for (const kind of ['salePrice', 'originalPrice']) {
    const text = foldedText(textAt(entry, 'prices', kind, 'formattedPrice'));
    if (text !== '') return text;
  }
  return null;
}

function sellerOf(entry: unknown): SellerReading | null {
  const advertised = parsedJson(textAt(entry, 'trace', 'custom', 'p4pExtendParam'));
  const seller: SellerReading = {
    ...unknownSeller(),
    ...storeFields(textAt(entry, 'store', 'storeId') ?? storeIdOfLink(textAt(entry, 'store', 'storeUrl'))),
    storeName: textFromHtml(textAt(entry, 'store', 'storeName') ?? textAt(advertised, 'store_name')) || null,
    sellerId: textAt(entry, 'store', 'sellerId') ?? textAt(entry, 'store', 'sellerAdminSeq'),
    memberId: textAt(entry, 'store', 'aliMemberId'),
    company: textFromHtml(textAt(advertised, 'company_name')) || null,
  };
  return isSellerKnown(seller) ? seller : null;
}

function decoded(text: string | null): string | null {
  if (text === null) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
