// SPDX-License-Identifier: Apache-2.0
import { bareReading, isSellerKnown, notUnderstood, sellerSources } from '../bare-reading';
import { obstacleOfAddress, obstacleOfContent } from '../obstacles';
import type { PageKind, SiteReading } from '../page-reading';
import type { SiteAdapter } from '../site-adapter';
import { type AddressKind, kindOfAddress } from './address';
import { saysNothingFound } from './empty-result';
import { readItemPage, saysItemPage } from './item-page';
import { readList } from './list-page';
import { sellerOfStorePage } from './page-seller';
import { searchData } from './search-data';

export const aliexpress: SiteAdapter = {
  site: 'aliexpress',
  domains: ['aliexpress.com', 'aliexpress.us', 'aliexpress.ru', 'tmall.ru'],
  readPage,
};

function readPage(document: Document, url: URL): SiteReading {
  const blocked = obstacleOfAddress(url);
  if (blocked !== null) return bareReading('aliexpress', 'unreadable', blocked);
  const kind = kindOfAddress(url);
  const isItem = kind === 'item' || (kind === null && saysItemPage(document));
  const reading = isItem ? readItemPage(document, url) : readListPage(document, url, kind);
  if (reading.page.kind !== 'not_understood' || reading.page.listings.length > 0) return reading;
  // The captcha and the login wall come under the unchanged address, so the content decides, and only when it shows
  // nothing else: ordinary pages carry hidden login frames.
  const obstacle = obstacleOfContent(document);
  return obstacle === null ? reading : bareReading('aliexpress', 'unreadable', obstacle);
}

function readListPage(document: Document, url: URL, kind: Exclude<AddressKind, 'item'>): SiteReading {
  const data = searchData(document);
  const { listings, sightings, health } = readList(document, data);
  if (listings.length === 0) {
    const isEmpty = saysNothingFound(document, data) && obstacleOfContent(document) !== 'captcha';
    return isEmpty
      ? bareReading('aliexpress', 'empty', null, health)
      : notUnderstood('aliexpress', 'no_listings', health);
  }
  const isBlind = health.withImage === 0;
  const pageKind: PageKind = isBlind ? 'not_understood' : (kind ?? (data === null ? 'category' : 'search'));
  const seller = kind === 'store' ? sellerOfStorePage(document, url) : null;
  return {
    page: {
      site: 'aliexpress',
      kind: pageKind,
      reason: isBlind ? 'no_pictures' : null,
      health,
      listings,
      recommended: [],
      seller: seller !== null && isSellerKnown(seller) ? seller : null,
      sellerProvenance: seller === null ? {} : sellerSources(seller, 'dom'),
      pager: null,
    },
    sightings,
  };
}
