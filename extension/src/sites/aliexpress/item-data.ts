// SPDX-License-Identifier: Apache-2.0
// The inline data of item pages, in every generation: `runParams.data` with `…Module` names (2019-2023) or
// `…Component` names (2023-2024), `_d_c_.DCData` with pictures only (since 2024), and the answer of the page's own
// query where a page keeps it.
import { unknownSeller } from '../bare-reading';
import { jsonAt, propertyValueAt } from '../inline-value';
import { membersOf, textAt, valueAt } from '../json-path';
import type { SellerReading } from '../page-reading';
import { type PictureAddress, productPicture } from '../picture-address';
import { foldedText, textFromHtml } from '../plain-text';
import { storeIdOfLink } from './address';

export interface ItemData {
  id: string | null;
  title: string;
  pictures: PictureAddress[];
  priceText: string | null;
  seller: SellerReading;
}

const starts = /(?:runParams|DCData|_init_data_)\s*=(?!=)/g;

export function itemData(document: Document): ItemData | null {
  for (const script of document.scripts) {
    const text = script.textContent ?? '';
    for (const match of text.matchAll(starts)) {
      const start = match.index + match[0].length;
      const inside = propertyValueAt(text, start, 'data');
      for (const value of [inside === null ? undefined : jsonAt(text, inside), jsonAt(text, start)]) {
        const data = itemOf(valueAt(value, 'data', 'result') ?? valueAt(value, 'result') ?? value);
        if (data !== null) return data;
      }
    }
  }
  return null;
}

function itemOf(value: unknown): ItemData | null {
  const firstText = (...paths: string[][]): string | null => {
    for (const path of paths) {
      const text = textAt(value, ...path);
      if (text !== null) return text;
    }
    return null;
  };
  const pictures = new Map<string, PictureAddress>();
  for (const path of [['imageModule'], ['imageComponent'], ['HEADER_IMAGE_PC'], []]) {
    for (const member of membersOf(valueAt(value, ...path, 'imagePathList')) ?? []) {
      const picture = productPicture(typeof member === 'string' ? member : null);
      if (picture !== null && !pictures.has(picture.key)) pictures.set(picture.key, picture);
    }
  }
  const id = firstText(
    ['commonModule', 'productId'],
    ['productInfoComponent', 'id'],
    ['productInfoComponent', 'idStr'],
    ['GLOBAL_DATA', 'globalData', 'productId'],
  );
  if (pictures.size === 0 && id === null) return null;
  const title = firstText(
    ['titleModule', 'subject'],
    ['productInfoComponent', 'subject'],
    ['PRODUCT_TITLE', 'text'],
  );
  const price = firstText(
    ['priceModule', 'formatedActivityPrice'],
    ['priceModule', 'formatedPrice'],
    ['priceComponent', 'discountPrice', 'actCurrencyFormatPrice'],
  );
  return {
    id,
    title: textFromHtml(title),
    pictures: [...pictures.values()],
    priceText: foldedText(price) || null,
    seller: {
      ...unknownSeller(),
      storeId:
        firstText(
          ['storeModule', 'storeNum'],
          ['sellerComponent', 'storeNum'],
          ['SHOP_CARD_PC', 'sellerInfo', 'storeNum'],
          ['GLOBAL_DATA', 'globalData', 'storeId'],
        ) ?? storeIdOfLink(firstText(['storeModule', 'storeURL'], ['sellerComponent', 'storeURL'])),
      storeName:
        textFromHtml(
          firstText(
            ['storeModule', 'storeName'],
            ['sellerComponent', 'storeName'],
            ['SHOP_CARD_PC', 'storeName'],
            ['GLOBAL_DATA', 'globalData', 'storeName'],
          ),
        ) || null,
      sellerId: firstText(
        ['storeModule', 'sellerAdminSeq'],
        ['commonModule', 'sellerAdminSeq'],
        ['sellerComponent', 'sellerAdminSeq'],
        ['GLOBAL_DATA', 'globalData', 'sellerId'],
      ),
      companyId: firstText(
        ['storeModule', 'companyId'],
        ['sellerComponent', 'companyId'],
        ['actionModule', 'companyId'],
      ),
      country: firstText(
        ['storeModule', 'countryCompleteName'],
        ['sellerComponent', 'countryCompleteName'],
        ['SHOP_CARD_PC', 'sellerInfo', 'countryCompleteName'],
      ),
    },
  };
}
