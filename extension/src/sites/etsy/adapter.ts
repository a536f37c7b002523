// SPDX-License-Identifier: Apache-2.0
// Etsy: read only where the artist has allowed it (an optional permission).
import { bareReading, isSellerKnown, notUnderstood, showsNothing } from '../bare-reading';
import { saysEmptyInWords } from '../empty-words';
import { readListings } from '../listing-list';
import type { SiteReading } from '../page-reading';
import { foldedText } from '../plain-text';
import { joinedSeller, type SellerPart, withShopSeller } from '../seller-facts';
import type { SiteAdapter } from '../site-adapter';
import { kindOfAddress, shopOfLink } from './address';
import { etsyDialect, shopFields } from './dialect';
import { readItemPage } from './item-page';
import { itemList } from './json-ld-items';
import { obstacleOfEtsy } from './obstacles';
import type { Steps } from '../steps';

export const etsy: SiteAdapter = {
  site: 'etsy',
  domains: ['etsy.com'],
  readPage,
};

function* readPage(document: Document, url: URL): Steps<SiteReading> {
  if (/^\/(?:[a-z-]+\/)?(?:signin|join)\b/i.test(url.pathname))
    return bareReading('etsy', 'unreadable', 'login');
  const reading = yield* withShopSeller(yield* readingOf(document, url));
  if (!showsNothing(reading.page)) return reading;
  const obstacle = obstacleOfEtsy(document);
  return obstacle === null ? reading : bareReading('etsy', 'unreadable', obstacle);
}

function* readingOf(document: Document, url: URL): Steps<SiteReading> {
  const kind = kindOfAddress(url);
  if (kind === 'item') return yield* readItemPage(document, url);
  const list = itemList(document);
  const { listings, recommended, sightings, health } = yield* readListings(
    document,
    list?.items ?? [],
    etsyDialect,
    { isShop: kind === 'store' },
  );
  const seller = joinedSeller(kind === 'store' ? [sellerOfShop(document, url)] : []);
  if (listings.length === 0) {
    const isEmpty = list?.total === 0 || saysEmptyInWords(document, health);
    const { page } =
      isEmpty && obstacleOfEtsy(document) !== 'captcha'
        ? bareReading('etsy', 'empty', null, health)
        : notUnderstood('etsy', 'no_listings', health);
    return { page: { ...page, recommended }, sightings };
  }
  const isBlind = health.withImage === 0;
  const page: SiteReading['page'] = {
    ...bareReading(
      'etsy',
      isBlind ? 'not_understood' : (kind ?? 'category'),
      isBlind ? 'no_pictures' : null,
      health,
    ).page,
    listings,
    recommended,
    pager: list?.total == null ? null : { page: pageOf(url), pages: null, total: list.total },
  };
  return isSellerKnown(seller.reading)
    ? { page: { ...page, seller: seller.reading, sellerProvenance: seller.sources }, sightings }
    : { page, sightings };
}

function pageOf(url: URL): number | null {
  const text = url.searchParams.get('page');
  return text === null ? 1 : /^\d{1,4}$/.test(text) ? Number(text) : null;
}

function sellerOfShop(document: Document, url: URL): SellerPart {
  const id = document.querySelector('[data-shop-id]')?.getAttribute('data-shop-id') ?? '';
  const place = foldedText(
    document.querySelector('[data-region="shop-location"], .shop-location')?.textContent,
  );
  return {
    source: 'dom',
    fields: {
      ...shopFields(shopOfLink(url.href)),
      storeId: /^\d{4,12}$/.test(id) ? id : null,
      country: place.includes(',') ? place.slice(place.lastIndexOf(',') + 1).trim() : null,
    },
  };
}
