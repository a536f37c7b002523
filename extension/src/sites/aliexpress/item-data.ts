// SPDX-License-Identifier: Apache-2.0
// The inline data of item pages, in every generation: `runParams.data` with `…Module` names (2019-2023) or
// `…Component` names (2023-2024), `_d_c_.DCData` with pictures only (since 2024), the answer of the page's own query
// where a page keeps it, and schema.org data.
import { unknownSeller } from '../bare-reading';
import { jsonAt, propertyValueAt } from '../inline-value';
import { asObject, membersOf, parsedJson, textAt, valueAt } from '../json-path';
import type { SellerReading } from '../page-reading';
import { type PictureAddress, productPicture } from '../picture-address';
import { foldedText, textFromHtml } from '../plain-text';
import { itemSellerOfData } from './item-seller-data';
import { listingLink } from './listing-link';

export interface ItemData {
  id: string | null;
  title: string;
  pictures: PictureAddress[];
  priceText: string | null;
  seller: SellerReading;
  /** What the site says is wrong with the listing: it is gone, or not sold to the visitor's country. */
  missing: 'delisted' | 'not_sold_here' | null;
}

const starts = /(?:runParams|DCData|_init_data_|mtopjsonp\w*)(?:["']\s*\])?\s*(?:=(?!=)|\()/g;
const worthParsing = /imagePathList|GLOBAL_DATA|imageModule|productInfoComponent|SITEM_NOT_EXIST/;
const holders = ['imageModule', 'commonModule', 'imageComponent', 'productInfoComponent', 'GLOBAL_DATA'];
const maxDepth = 7;
const maxVisited = 4000;

// The script of a page never changes; it is parsed once.
const read = new WeakMap<Element, { length: number; data: ItemData | null }>();

/** The fullest data of the inline scripts; null when no script has any. */
export function itemData(document: Document): ItemData | null {
  let best: ItemData | null = null;
  for (const script of document.scripts) {
    const data = dataOfScript(script);
    if (data !== null) best = best === null ? data : fuller(best, data);
  }
  return best;
}

function dataOfScript(script: HTMLScriptElement): ItemData | null {
  const text = script.textContent ?? '';
  const before = read.get(script);
  if (before !== undefined && before.length === text.length) return before.data;
  const data = dataOfText(text, script.getAttribute('type') ?? '');
  read.set(script, { length: text.length, data });
  return data;
}

function dataOfText(text: string, type: string): ItemData | null {
  if (/ld\+json/i.test(type)) return productOfSchema(parsedJson(text));
  if (!worthParsing.test(text)) return null;
  if (/json/i.test(type)) return itemWithin(parsedJson(text));
  for (const match of text.matchAll(starts)) {
    const start = match.index + match[0].length;
    const inside = propertyValueAt(text, start, 'data');
    for (const value of [inside === null ? undefined : jsonAt(text, inside), jsonAt(text, start)]) {
      const data = itemWithin(value);
      if (data !== null) return data;
    }
  }
  return null;
}

// The module names stand at different depths; the shallowest object that has one of them is the page's item.
function itemWithin(value: unknown): ItemData | null {
  let level = [value];
  let visited = 0;
  for (let depth = 0; depth < maxDepth && level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const candidate of level) {
      const holder = asObject(candidate);
      if (holder === null) continue;
      visited += 1;
      if (visited > maxVisited) return null;
      if (Object.hasOwn(holder, 'imagePathList') || holders.some((name) => Object.hasOwn(holder, name))) {
        const data = itemOf(holder);
        if (data !== null) return data;
      }
      next.push(...Object.values(holder).filter((inner) => typeof inner === 'object'));
    }
    level = next;
  }
  return null;
}

function fuller(first: ItemData, second: ItemData): ItemData {
  if (second.id !== null && first.id !== null && second.id !== first.id) return first;
  return {
    id: first.id ?? second.id,
    title: first.title || second.title,
    pictures: first.pictures.length > 0 ? first.pictures : second.pictures,
    priceText: first.priceText ?? second.priceText,
    seller: Object.values(first.seller).some((field) => field !== null) ? first.seller : second.seller,
    missing: first.missing ?? second.missing,
  };
}

function itemOf(value: unknown): ItemData | null {
  const firstText = (...paths: string[][]): string | null => {
    for (const path of paths) {
      const text = textAt(value, ...path);
      if (text !== null) return text;
    }
    return null;
  };
  const pictures = picturesAt(value);
  const id = firstText(
    ['commonModule', 'productId'],
    ['productInfoComponent', 'id'],
    ['productInfoComponent', 'idStr'],
    ['GLOBAL_DATA', 'globalData', 'productId'],
  );
  const title = textFromHtml(
    firstText(
      ['titleModule', 'subject'],
      ['productInfoComponent', 'subject'],
      ['PRODUCT_TITLE', 'text'],
      ['PRODUCT_TITLE_PC', 'text'],
      ['GLOBAL_DATA', 'globalData', 'subject'],
    ),
  );
  const missing = whyMissing(value, pictures.length > 0 || title !== '');
  if (pictures.length === 0 && id === null && missing === null) return null;
  const price = firstText(
    ['priceModule', 'formatedActivityPrice'],
    ['priceModule', 'formatedPrice'],
    ['priceComponent', 'discountPrice', 'actCurrencyFormatPrice'],
    ['priceComponent', 'origPrice', 'actCurrencyFormatPrice'],
    ['PRICE', 'targetSkuPriceInfo', 'salePriceString'],
  );
  return {
    id,
    title,
    pictures,
    priceText: foldedText(price) || null,
    seller: itemSellerOfData(value),
    missing,
  };
}

function picturesAt(value: unknown): PictureAddress[] {
  const places = ['imageModule', 'imageComponent', 'HEADER_IMAGE_PC', 'HEADER_IMAGE'];
  const lists = [...places.map((name) => valueAt(value, name)), value];
  const found = new Map<string, PictureAddress>();
  // The second list has the same pictures small; it counts only where the first is missing.
  for (const name of ['imagePathList', 'summImagePathList', 'mainImages']) {
    for (const list of lists) {
      for (const member of membersOf(valueAt(list, name)) ?? []) {
        const picture = productPicture(typeof member === 'string' ? member : textAt(member, 'imageUrl'));
        if (picture !== null && !found.has(picture.key)) found.set(picture.key, picture);
      }
    }
    if (found.size > 0) break;
  }
  return [...found.values()];
}

function whyMissing(value: unknown, hasContent: boolean): ItemData['missing'] {
  const code = textAt(value, 'GLOBAL_DATA', 'globalData', 'errorCode');
  if (code !== null && /NOT_EXIST|OFFLINE|DELETED|NOT_FOUND|REMOVED/i.test(code)) return 'delisted';
  if (code !== null && !hasContent) return 'not_sold_here';
  // The query was answered, but with nothing except its general part.
  const modules = Object.keys(asObject(value) ?? {});
  return asObject(valueAt(value, 'GLOBAL_DATA')) !== null && modules.length === 1 && !hasContent
    ? 'not_sold_here'
    : null;
}

function productOfSchema(value: unknown): ItemData | null {
  const entries = Array.isArray(value)
    ? (value as unknown[])
    : (membersOf(valueAt(value, '@graph')) ?? [value]);
  const product = entries.find((entry) => /product/i.test(textAt(entry, '@type') ?? ''));
  if (product === undefined) return null;
  const image = valueAt(product, 'image');
  const pictures = (Array.isArray(image) ? (image as unknown[]) : [image])
    .map((member) => productPicture(typeof member === 'string' ? member : textAt(member, 'url')))
    .filter((picture) => picture !== null);
  if (pictures.length === 0) return null;
  const linked = listingLink(textAt(product, 'url') ?? textAt(product, '@id'));
  const offers = valueAt(product, 'offers');
  const offer: unknown = Array.isArray(offers) ? offers[0] : offers;
  const amount = textAt(offer, 'price') ?? textAt(offer, 'lowPrice');
  const currency = textAt(offer, 'priceCurrency');
  return {
    id: linked?.ids.length === 1 ? linked.ids[0]! : null,
    title: textFromHtml(textAt(product, 'name')),
    pictures: [...new Map(pictures.map((picture) => [picture.key, picture])).values()],
    priceText: amount === null || currency === null ? null : foldedText(`${currency} ${amount}`),
    seller: unknownSeller(),
    missing: null,
  };
}
