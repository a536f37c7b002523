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
import { fieldsOfOffer } from './offer-fields';

export interface OfferData {
  id: string | null;
  title: string;
  pictures: PictureAddress[];
  seller: Partial<SellerReading>;
}

const marks = /fullPathImageURI|offerTitle|offerImgList|"offerId"|sellerLoginId/;
const pictureNames = ['fullPathImageURI', 'originalImageURI', 'imageURI'];

/**
 * What the page's scripts say of one offer. `asked`: the offer the page was opened for, null when its address does not
 * say. Scripts also list offers beside it: one that names offers, and not this one, tells nothing of it.
 */
export function offerData(document: Document, asked: string | null): OfferData | null {
  const texts = [...document.scripts]
    .map((script) => script.textContent ?? '')
    .filter((text) => marks.test(text));
  const named = texts.map((text) => ({ text, ids: textsNamed(text, 'offerId').filter(isOfferId) }));
  const isOfAsked = ({ ids }: { ids: readonly string[] }): boolean => asked !== null && ids.includes(asked);
  const others = named.filter(({ ids }) => asked === null || ids.length === 0);
  for (const { text, ids } of [...named.filter(isOfAsked), ...others]) {
    const data = dataOf(text, asked !== null && ids.includes(asked) ? asked : (ids[0] ?? null));
    if (data.pictures.length > 0 || data.id !== null) return data;
  }
  return null;
}

const fieldNames: ReadonlySet<string> = new Set([
  ...pictureNames,
  ...['offerTitle', 'subject', 'title', 'companyName', 'shopName', 'sellerLoginId', 'loginId'],
  ...['winportUrl', 'sellerWinportUrl', 'shopUrl', 'sellerUserId', 'userId', 'sellerMemberId', 'memberId'],
]);

function dataOf(text: string, id: string | null): OfferData {
  const fields = fieldsOfOffer(text, id, fieldNames);
  const first = (...names: string[]): string | null => names.flatMap(fields)[0] ?? null;
  const listed = picturesOf(pictureNames.flatMap(fields).map(absolute), productPicture);
  const shop = shopOfLink(first('winportUrl', 'sellerWinportUrl', 'shopUrl'));
  const named = first('sellerUserId', 'userId');
  const { pictures, sellerId } = ofOneSeller(listed, named);
  return {
    id,
    title: textFromHtml(first('offerTitle', 'subject', 'title')),
    pictures,
    seller: {
      company: textFromHtml(first('companyName')) || null,
      storeName: textFromHtml(first('shopName', 'sellerLoginId', 'loginId')) || null,
      sellerId: named ?? sellerId,
      memberId: first('sellerMemberId', 'memberId'),
      ...shopFields(shop),
    },
  };
}

// The same script may list pictures of recommended offers without their ids. The number in a picture's name tells whose it
// is: that of the seller the script names, or of the first picture.
function ofOneSeller(
  listed: readonly PictureAddress[],
  named: string | null,
): { pictures: PictureAddress[]; sellerId: string | null } {
  const numbers = listed.map(({ key }) => sellerIdOfKey(key));
  const own = named !== null && numbers.includes(named) ? named : (numbers.find((id) => id !== null) ?? null);
  return { pictures: listed.filter((_, at) => numbers[at] === null || numbers[at] === own), sellerId: own };
}

function absolute(address: string): string {
  return /^(?:https?:)?\/\//i.test(address)
    ? address
    : `https://cbu01.alicdn.com/${address.replace(/^\//, '')}`;
}
