// SPDX-License-Identifier: Apache-2.0
// One product in Alibaba's inline data, in each of its three forms: the search offer since 2023 (flat names), the
// search offer of 2019-2022 (`information`, `image`, `supplier`), and the product of a supplier's own shop modules.
import { isSellerKnown, unknownSeller } from '../bare-reading';
import { membersOf, textAt, valueAt } from '../json-path';
import { type ListedItem, picturesOf } from '../listed-item';
import type { SellerReading } from '../page-reading';
import { productPicture } from '../picture-address';
import { textFromHtml } from '../plain-text';
import { isProductId, minisiteOfLink, productAddress, productIdOfLink } from './address';
import { minisiteFields } from './dialect';

/** Null for anything that is no product: no id, or neither title nor picture. */
export function offerItem(value: unknown, isAdvertised = false): ListedItem | null {
  const link = first(
    value,
    ['productUrl'],
    ['information', 'productUrl'],
    ['url'],
    ['action'],
    ['landingPage'],
  );
  const id =
    [textAt(value, 'productId'), textAt(value, 'id'), productIdOfLink(link)].find(
      (text) => text !== null && isProductId(text),
    ) ?? null;
  if (id === null) return null;
  const title = textFromHtml(
    first(
      value,
      ['title'],
      ['information', 'puretitle'],
      ['information', 'title'],
      ['enPureTitle'],
      ['subject'],
      ['productTitle'],
    ),
  );
  const pictures = picturesOf(pictureTexts(value), productPicture);
  const isLinked = productIdOfLink(link) === id;
  if (pictures.length === 0 && (title === '' || !isLinked)) return null;
  if (title === '' && !isLinked) return null;
  return {
    id,
    aliases: [],
    title,
    url: isLinked ? productAddress(id, link) : null,
    pictures,
    badgeKeys: picturesOf(badgeTexts(value), productPicture).map(({ key }) => key),
    isAd: isAdvertised || isAd(value),
    priceText:
      textFromHtml(
        first(
          value,
          ['price'],
          ['priceV2'],
          ['promotionPrice'],
          ['tradePrice', 'price'],
          ['fobPriceWithoutUnit'],
          ['fobPrice'],
        ),
      ) || null,
    seller: offerSeller(value),
  };
}

function first(value: unknown, ...paths: string[][]): string | null {
  for (const path of paths) {
    const text = textAt(value, ...path);
    if (text !== null) return text;
  }
  return null;
}

function* pictureTexts(value: unknown): Iterable<unknown> {
  yield valueAt(value, 'mainImage');
  yield valueAt(value, 'image', 'productImage');
  yield valueAt(value, 'image', 'mainImage');
  yield valueAt(value, 'imageUrl');
  yield valueAt(value, 'imageUrls', 'original');
  yield valueAt(value, 'imageUrls', 'x350');
  for (const path of [['multiImage'], ['image', 'multiImage'], ['imageUrlList'], ['imageList']]) {
    for (const member of membersOf(valueAt(value, ...path)) ?? []) {
      if (typeof member === 'string') yield member;
      else yield first(member, ['original'], ['big'], ['imageUrl'], ['x350'], ['x220'], ['x120']);
    }
  }
}

// Certificates and the supplier's signs have the very form of product pictures.
function* badgeTexts(value: unknown): Iterable<unknown> {
  yield valueAt(value, 'companyLogo');
  yield valueAt(value, 'goldSupplierIcon');
  yield valueAt(value, 'goldSupplierProIcon');
  for (const name of ['productCertificates', 'productCertificateLogos', 'certifications', 'badges']) {
    for (const member of membersOf(valueAt(value, name)) ?? []) {
      yield valueAt(member, 'image');
      yield valueAt(member, 'icon');
      for (const icon of membersOf(valueAt(member, 'prefixIcons')) ?? [])
        yield first(icon, ['image'], ['url'], ['icon']);
    }
  }
}

function isAd(value: unknown): boolean {
  const marks = [
    ['isShowAd'],
    ['isP4P'],
    ['isP4p'],
    ['isNewAd'],
    ['newAd'],
    ['information', 'p4p'],
    ['information', 'isP4p'],
    ['information', 'isShowAd'],
  ];
  return marks.some((path) => {
    const mark = valueAt(value, ...path);
    return mark === true || mark === 'true' || mark === 1 || mark === '1';
  });
}

function offerSeller(value: unknown): SellerReading | null {
  const minisite =
    minisiteOfLink(first(value, ['supplierHomeHref'], ['supplier', 'supplierHomeHref'])) ??
    minisiteOfLink(
      first(value, ['supplierHref'], ['supplier', 'supplierHref'], ['supplier', 'supplierProfileHref']),
    ) ??
    minisiteOfLink(first(value, ['action']));
  const country = first(
    value,
    ['countryCode'],
    ['supplier', 'supplierCountry', 'id'],
    ['supplier', 'supplierCountry'],
    ['company', 'countryCode'],
  );
  const seller: SellerReading = {
    ...unknownSeller(),
    company:
      textFromHtml(first(value, ['companyName'], ['supplier', 'supplierName'], ['company', 'companyName'])) ||
      null,
    companyId: first(value, ['companyId'], ['company', 'companyId'], ['supplier', 'companyId']),
    sellerId: first(value, ['mainAliId'], ['supplier', 'supplierId'], ['aliId']),
    memberId: first(value, ['aliMemberId'], ['ownerMemberId'], ['company', 'ownerMemberId']),
    country:
      country === null ? null : /^[a-z]{2}$/i.test(country) ? country.toUpperCase() : textFromHtml(country),
    ...minisiteFields(minisite),
  };
  return isSellerKnown(seller) ? seller : null;
}
