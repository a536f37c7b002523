// SPDX-License-Identifier: Apache-2.0
import { hasAdLabel } from '../ad-label';
import { unknownSeller } from '../bare-reading';
import type { FoundCard } from '../card-finder';
import type { ListingDialect } from '../listing-dialect';
import type { SellerReading } from '../page-reading';
import { foldedText } from '../plain-text';
import { picturesWithin } from '../shown-pictures';
import { isOfferId, offerAddress, offerIdOfLink, shopOfLink } from './address';

export const dialect1688: ListingDialect = {
  idOfLink: offerIdOfLink,
  idOfText: (text) => (isOfferId(text) ? text : null),
  idAttributes: ['data-offer-id', 'data-offerid', 'offerid', 'data-item-id', 'data-id'],
  addressOf: offerAddress,
  isAdCard: ({ hooks, element }) =>
    hooks.some((hook) => /[?&](?:trace_?log|tracelog)=(?:p4p|ad)\b/i.test(hook.getAttribute('href') ?? '')) ||
    element.querySelector('a[href*="//dj.1688.com/"]') !== null ||
    hasAdLabel(element),
  sellerOfCard: ({ element }: FoundCard) => sellerIn(element),
  besideTheList: 'header, footer, nav',
  resultHint: '.search-offer-wrapper, .search-offer-item, .sm-offer-item, .offer-card, [data-offer-id]',
};

const noName = /^(?:进店|进入店铺|联系|客服|旺旺|找相似|同款|收藏|查看|首页)/;

/**
 * The shop whose link stands in the element, and the seller's number, which pictures carry in their names. `isAsked`: which
 * links may tell.
 */
export function sellerIn(
  element: Element,
  isAsked: (link: Element) => boolean = () => true,
): SellerReading | null {
  const links = [...element.querySelectorAll('a[href]')].filter(
    (link) => shopOfLink(link.getAttribute('href')) !== null && isAsked(link),
  );
  const shops = new Set(links.map((link) => shopOfLink(link.getAttribute('href'))!));
  const [shop] = shops.size === 1 ? shops : [undefined];
  const name = links
    .flatMap((link) => [foldedText(link.getAttribute('title')), foldedText(link.textContent)])
    .find((text) => text.length > 1 && text.length <= 120 && !noName.test(text));
  const numbers = new Set(
    picturesWithin(element)
      .map(({ key }) => sellerIdOfKey(key))
      .filter((id) => id !== null),
  );
  const sellerId = numbers.size === 1 ? [...numbers][0]! : null;
  if (shop === undefined && sellerId === null) return null;
  return {
    ...unknownSeller(),
    sellerId,
    storeName: shop === undefined ? null : (name ?? null),
    company:
      shop !== undefined && name !== undefined && /(?:公司|厂|商行|经营部|工作室)$/.test(name) ? name : null,
    ...shopFields(shop ?? null),
  };
}

/** "O1CN01…_!!2215935327102-0-cib": the number after the marks is the seller's. */
export function sellerIdOfKey(key: string): string | null {
  return /!!(\d{5,16})-\d+-cib$/.exec(key)?.[1] ?? null;
}

export function shopFields(shop: string | null): Partial<SellerReading> {
  return shop === null
    ? {}
    : {
        minisite: shop,
        storeId: /^shop(\d{5,})\./.exec(shop)?.[1] ?? null,
        storeUrl: `https://${shop}/`,
        profileUrl: `https://${shop}/page/creditdetail.htm`,
      };
}
