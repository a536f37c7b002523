// SPDX-License-Identifier: Apache-2.0
// Offers in inline data of search pages, which some generations carry (`window.data.offerresultData`, `__INITIAL_DATA__`).
import { jsonAt } from '../inline-value';
import { asObject, textAt, valueAt } from '../json-path';
import { type ListedItem, picturesOf } from '../listed-item';
import { isSellerKnown, unknownSeller } from '../bare-reading';
import type { SellerReading } from '../page-reading';
import { productPicture } from '../picture-address';
import { textFromHtml } from '../plain-text';
import { isOfferId, offerAddress, shopOfLink } from './address';
import { sellerIdOfKey, shopFields } from './dialect';

const lists = /["']?(?:offerList|offers|OFFER)["']?\s*:\s*(?=[[{])/g;
const maxDepth = 6;
const read = new WeakMap<Element, { length: number; items: ListedItem[] }>();

export function searchItems(document: Document): ListedItem[] {
  return [...document.scripts].flatMap(itemsOfScript);
}

function itemsOfScript(script: HTMLScriptElement): ListedItem[] {
  const text = script.textContent ?? '';
  const before = read.get(script);
  if (before !== undefined && before.length === text.length) return before.items;
  const items: ListedItem[] = [];
  if (/offer/i.test(text)) {
    for (const match of text.matchAll(lists)) {
      collect(jsonAt(text, match.index + match[0].length), 0, items);
      if (items.length > 0) break;
    }
  }
  read.set(script, { length: text.length, items });
  return items;
}

function collect(value: unknown, depth: number, items: ListedItem[]): void {
  if (typeof value !== 'object' || value === null || depth > maxDepth || items.length > 500) return;
  const item = offerOf(value);
  if (item !== null) items.push(item);
  else
    for (const member of Array.isArray(value) ? value : Object.values(asObject(value)!))
      collect(member, depth + 1, items);
}

function offerOf(value: unknown): ListedItem | null {
  const id = textAt(value, 'offerId') ?? textAt(value, 'id');
  if (id === null || !isOfferId(id)) return null;
  const title = textFromHtml(
    textAt(value, 'information', 'subject') ??
      textAt(value, 'subject') ??
      textAt(value, 'offerTitle') ??
      textAt(value, 'title'),
  );
  const pictures = picturesOf(
    [
      textAt(value, 'image', 'imgUrl'),
      textAt(value, 'image', 'imgUrlOf290x290'),
      textAt(value, 'offerPicUrl'),
      textAt(value, 'imgUrl'),
      textAt(value, 'image'),
    ],
    productPicture,
  );
  if (title === '' || pictures.length === 0) return null;
  const shop = shopOfLink(textAt(value, 'company', 'url') ?? textAt(value, 'winportUrl'));
  const seller: SellerReading = {
    ...unknownSeller(),
    company: textFromHtml(textAt(value, 'company', 'name') ?? textAt(value, 'companyName')) || null,
    memberId: textAt(value, 'memberId') ?? textAt(value, 'company', 'memberId'),
    sellerId: textAt(value, 'userId') ?? sellerIdOfKey(pictures[0]!.key),
    ...shopFields(shop),
  };
  const ad = valueAt(value, 'isP4p') ?? valueAt(value, 'isAd');
  return {
    id,
    aliases: [],
    title,
    url: offerAddress(id),
    pictures,
    badgeKeys: [],
    isAd: ad === true || ad === 'true',
    priceText:
      textFromHtml(textAt(value, 'tradePrice', 'offerPrice', 'priceText') ?? textAt(value, 'price')) || null,
    seller: isSellerKnown(seller) ? seller : null,
  };
}
