// SPDX-License-Identifier: Apache-2.0
// The inline data of an offer page: `window.__INIT_DATA = {…}` or, since 2024, a call around the same fields. The names
// of the fields stayed while their places moved, so each is looked for by name alone.
import { picturesOf } from '../listed-item';
import type { SellerReading } from '../page-reading';
import { type PictureAddress, productPicture } from '../picture-address';
import { textFromHtml } from '../plain-text';
import { textsNamed } from '../script-texts';
import { isOfferId, shopOfLink } from './address';
import { shopFields, sellerIdOfKey } from './dialect';

export interface OfferData {
  id: string | null;
  title: string;
  pictures: PictureAddress[];
  seller: Partial<SellerReading>;
}

const marks = /fullPathImageURI|offerTitle|offerImgList|"offerId"|sellerLoginId/;
const pictureNames = ['fullPathImageURI', 'originalImageURI', 'imageURI'];

export function offerData(document: Document): OfferData | null {
  for (const script of document.scripts) {
    const text = script.textContent ?? '';
    if (!marks.test(text)) continue;
    const data = dataOf(text);
    if (data.pictures.length > 0 || data.id !== null) return data;
  }
  return null;
}

function dataOf(text: string): OfferData {
  const first = (...names: string[]): string | null => {
    for (const name of names) {
      const [found] = textsNamed(text, name);
      if (found !== undefined) return found;
    }
    return null;
  };
  const pictures = picturesOf(
    pictureNames.flatMap((name) => textsNamed(text, name)).map((address) => absolute(address)),
    productPicture,
  );
  const shop = shopOfLink(first('winportUrl', 'sellerWinportUrl', 'shopUrl'));
  const numbers = new Set(pictures.map(({ key }) => sellerIdOfKey(key)).filter((id) => id !== null));
  return {
    id: textsNamed(text, 'offerId').find(isOfferId) ?? null,
    title: textFromHtml(first('offerTitle', 'subject', 'title')),
    pictures,
    seller: {
      company: textFromHtml(first('companyName')) || null,
      storeName: textFromHtml(first('shopName', 'sellerLoginId', 'loginId')) || null,
      sellerId: first('sellerUserId', 'userId') ?? (numbers.size === 1 ? [...numbers][0]! : null),
      memberId: first('sellerMemberId', 'memberId'),
      ...shopFields(shop),
    },
  };
}

function absolute(address: string): string {
  return /^(?:https?:)?\/\//i.test(address)
    ? address
    : `https://cbu01.alicdn.com/${address.replace(/^\//, '')}`;
}
