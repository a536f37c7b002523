// SPDX-License-Identifier: Apache-2.0
// 1688.com. Many of its pages are GBK; the browser has decoded them before we see them.
import { bareReading, isSellerKnown, notUnderstood, showsNothing, withCaptchaOver } from '../bare-reading';
import { saysEmptyInWords, saysNothingFor } from '../empty-words';
import { readListings } from '../listing-list';
import { isCaptchaOver, obstacleOfAddress, obstacleOfContent } from '../obstacles';
import type { PageKind, SiteReading } from '../page-reading';
import { joinedSeller, withShopSeller } from '../seller-facts';
import { saysShopClosed } from '../shop-others';
import type { SiteAdapter } from '../site-adapter';
import { kindOfAddress } from './address';
import { dialect1688 } from './dialect';
import { readOfferPage } from './offer-page';
import { searchItems } from './search-data';
import { sellerOfShopPage } from './shop-seller';
import type { Steps } from '../steps';

export const site1688: SiteAdapter = {
  site: '1688',
  domains: ['1688.com'],
  readPage,
};

function* readPage(document: Document, url: URL): Steps<SiteReading> {
  const blocked = obstacleOfAddress(url);
  if (blocked !== null) return bareReading('1688', 'unreadable', blocked);
  const reading = yield* withShopSeller(yield* readingOf(document, url));
  if (!showsNothing(reading.page)) return withCaptchaOver(reading, isCaptchaOver(document));
  const obstacle =
    obstacleOfContent(document) ??
    (/^(?:验证码拦截|安全验证|滑动验证)/u.test(document.title.trim()) ? 'captcha' : null);
  return obstacle === null ? reading : bareReading('1688', 'unreadable', obstacle);
}

function* readingOf(document: Document, url: URL): Steps<SiteReading> {
  const kind = kindOfAddress(url);
  if (kind === 'item') return yield* readOfferPage(document, url);
  const items = searchItems(document);
  const isShop = kind === 'store' || kind === 'company';
  const { listings, recommended, sightings, health } = yield* readListings(document, items, dialect1688, {
    isShop,
  });
  const seller = joinedSeller(isShop ? sellerOfShopPage(document, url) : []);
  const page = {
    ...bareReading('1688', isShop ? 'store' : kind === 'category' ? 'category' : 'search', null, health).page,
    listings,
    recommended,
    ...(isSellerKnown(seller.reading) ? { seller: seller.reading, sellerProvenance: seller.sources } : {}),
  };
  // What a closed shop's page shows is others' goods: nothing of it may be written to the shop.
  if (kind === 'store' && saysShopClosed(document))
    return {
      page: {
        ...page,
        kind: 'empty',
        reason: 'not_found',
        listings: [],
        recommended: [...listings, ...recommended],
      },
      sightings,
    };
  const first = sightings[0]?.card;
  // What stands below "nothing found" was not found. The address has its words in bytes that are no UTF-8.
  const isOnlyInstead =
    kind === 'search' && items.length === 0 && first !== undefined && saysNothingFor(document, null, first);
  if (isOnlyInstead && obstacleOfContent(document) !== 'captcha')
    return {
      page: {
        ...page,
        kind: 'empty',
        health: { ...health, cards: 0, withImage: 0, withSeller: 0 },
        listings: [],
        recommended: [...listings, ...recommended],
      },
      sightings,
    };
  if (listings.length === 0) {
    if (kind === 'company' && seller.reading.company !== null) return { page, sightings };
    if (saysEmptyInWords(document, health) && obstacleOfContent(document) !== 'captcha')
      return { page: { ...page, kind: 'empty' }, sightings };
    return notUnderstood('1688', 'no_listings', health);
  }
  const isBlind = health.withImage === 0;
  const read: PageKind = isBlind ? 'not_understood' : page.kind;
  return { page: { ...page, kind: read, reason: isBlind ? 'no_pictures' : null }, sightings };
}
