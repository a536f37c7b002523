// SPDX-License-Identifier: Apache-2.0
// The inline data of a product page: `window.detailData = {…}` and, as a second witness, the product in JSON-LD.
import { jsonAt } from '../inline-value';
import { jsonLdOfType } from '../json-ld';
import { asObject, membersOf, parsedJson, textAt, valueAt } from '../json-path';
import { picturesOf } from '../listed-item';
import type { Source } from '../page-reading';
import { type PictureAddress, productPicture } from '../picture-address';
import { textFromHtml } from '../plain-text';
import type { SellerPart } from '../seller-facts';
import { isProductId } from './address';
import { sellerOfProductData } from './supplier';

export interface ProductData {
  id: string | null;
  title: string;
  pictures: PictureAddress[];
  priceText: string | null;
  seller: SellerPart;
  source: Source;
}

const start = /detailData(?:["']\s*\])?\s*=(?!=)/g;
const maxDepth = 5;

/** `asked`: the product the page was opened for. Data about another one is not believed; null: any is. */
export function productData(document: Document, asked: string | null): ProductData | null {
  const isAsked = ({ id }: ProductData): boolean => asked === null || id === null || id === asked;
  for (const script of document.scripts) {
    const text = script.textContent ?? '';
    if (/json/i.test(script.type) && text.includes('mediaItems')) {
      const found = detailWithin(parsedJson(text), 0);
      if (found !== null && isAsked(found)) return found;
    }
    for (const match of text.matchAll(start)) {
      const found = detailWithin(jsonAt(text, match.index + match[0].length), 0);
      if (found !== null && isAsked(found)) return found;
    }
  }
  return ofJsonLd(document, isAsked);
}

/** The product with its seller, at the top of the data or below it. */
function detailWithin(value: unknown, depth: number): ProductData | null {
  const holder = asObject(value);
  if (holder === null || depth > maxDepth) return null;
  const found = ofDetail(holder);
  if (found !== null) return found;
  for (const member of Object.values(holder)) {
    const inside = detailWithin(member, depth + 1);
    if (inside !== null) return inside;
  }
  return null;
}

function ofDetail(data: unknown): ProductData | null {
  const product = valueAt(data, 'product');
  if (asObject(product) === null) return null;
  const id = textAt(product, 'productId') ?? textAt(product, 'id');
  const pictures = picturesOf(mediaTexts(product), productPicture);
  if ((id === null || !isProductId(id)) && pictures.length === 0) return null;
  return {
    id: id !== null && isProductId(id) ? id : null,
    title: textFromHtml(textAt(product, 'subject') ?? textAt(product, 'title')),
    pictures,
    priceText: priceOf(valueAt(product, 'price')),
    seller: sellerOfProductData(valueAt(data, 'seller')),
    source: 'json',
  };
}

function* mediaTexts(product: unknown): Iterable<unknown> {
  for (const media of membersOf(valueAt(product, 'mediaItems')) ?? []) {
    if (textAt(media, 'type') === 'video') continue;
    yield (
      textAt(media, 'imageUrl', 'big') ??
      textAt(media, 'imageUrl', 'normal') ??
      textAt(media, 'imageUrl', 'small') ??
      textAt(media, 'imageUrl')
    );
  }
  // Of the pages of 2020 and before.
  for (const name of ['imageUrls', 'productImageList', 'images']) {
    for (const image of membersOf(valueAt(product, name)) ?? [])
      yield typeof image === 'string' ? image : (textAt(image, 'big') ?? textAt(image, 'imageUrl'));
  }
}

function priceOf(price: unknown): string | null {
  const ladder = (membersOf(valueAt(price, 'productLadderPrices')) ?? [])
    .map((step) => textFromHtml(textAt(step, 'formatPrice')))
    .filter((text) => text !== '');
  const [first, last] = [ladder.at(-1), ladder[0]];
  return (
    textFromHtml(textAt(price, 'productRangePrices', 'priceRangeText')) ||
    (first === undefined ? '' : first === last ? first : `${first}-${last}`) ||
    null
  );
}

function ofJsonLd(document: Document, isAsked: (data: ProductData) => boolean): ProductData | null {
  for (const product of jsonLdOfType(document, 'Product')) {
    const id = [textAt(product, '@id'), textAt(product, 'sku')].find(
      (text) => text !== null && isProductId(text),
    );
    const images = valueAt(product, 'image');
    const pictures = picturesOf(membersOf(images) ?? [images], productPicture);
    if (pictures.length === 0) continue;
    const company = textFromHtml(textAt(product, 'brand', 'name'));
    const data: ProductData = {
      id: id ?? null,
      title: textFromHtml(textAt(product, 'name')),
      pictures,
      priceText: null,
      seller: { fields: { company: company || null }, source: 'json' },
      source: 'json',
    };
    if (isAsked(data)) return data;
  }
  return null;
}
