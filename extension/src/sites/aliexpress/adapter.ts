// SPDX-License-Identifier: Apache-2.0
import { bareReading, isSellerKnown, notUnderstood, showsNothing, withCaptchaOver } from '../bare-reading';
import { saysEmptyInWords, saysNothingFor } from '../empty-words';
import { type ListReading, readListings } from '../listing-list';
import { isCaptchaOver, obstacleOfAddress, obstacleOfContent } from '../obstacles';
import type { PageKind, SiteReading } from '../page-reading';
import { withShopSeller } from '../seller-facts';
import { saysShopClosed } from '../shop-others';
import type { SiteAdapter } from '../site-adapter';
import type { Steps } from '../steps';
import { type AddressKind, dealIdOfAddress, kindOfAddress, searchedFor } from './address';
import { withOwnOfDeal } from './deal-page';
import { aliexpressDialect } from './dialect';
import { saysNothingFound } from './empty-result';
import { itemData } from './item-data';
import { globalItemId } from './item-id';
import { saysItemPage, titleHeading } from './item-identity';
import { readItemPage } from './item-page';
import { readLicencePage } from './licence-page';
import { listingLink } from './listing-link';
import { pagerOf } from './pager';
import { type SearchData, searchData } from './search-data';
import { storeOfPage } from './page-seller';

export const aliexpress: SiteAdapter = {
  site: 'aliexpress',
  domains: ['aliexpress.com', 'aliexpress.us', 'aliexpress.ru'],
  readPage,
};

/** A longer list has no pages; it grows while one scrolls. */
const kMostOnOnePage = 500;

type ListKind = Exclude<AddressKind, 'item' | 'licence'>;

function* readPage(document: Document, url: URL): Steps<SiteReading> {
  const blocked = obstacleOfAddress(url);
  if (blocked !== null) return bareReading('aliexpress', 'unreadable', blocked);
  const kind = kindOfAddress(url);
  const reading = yield* readKind(document, url, kind);
  if (!showsNothing(reading.page)) return withCaptchaOver(reading, isCaptchaOver(document));
  // The captcha and the login wall come under the unchanged address, so the content decides, and only when it shows
  // nothing else: ordinary pages carry hidden login frames.
  const obstacle = obstacleOfContent(document);
  return obstacle === null ? reading : bareReading('aliexpress', 'unreadable', obstacle);
}

function* readKind(document: Document, url: URL, kind: AddressKind): Steps<SiteReading> {
  if (kind === 'licence') return readLicencePage(document, url);
  if (kind === 'item') return yield* readItemPage(document, url);
  if ((kind === null || kind === 'deal') && saysItemPage(document)) return yield* readItemPage(document, url);
  const data = searchData(document);
  const list = yield* readListings(document, data?.items ?? [], aliexpressDialect, {
    isShop: kind === 'store',
    isNothing: saysNoHit(data),
  });
  if (kind !== 'deal') return yield* readListPage(document, url, kind, data, list);
  const asked = globalItemId(dealIdOfAddress(url)!)!;
  // Of several products none is the page's own: whose is which picture, only their cards can tell.
  if (namesSeveral(url)) return yield* readListPage(document, url, kind, data, list);
  const isListed = list.listings.some(({ id, aliases }) => id === asked || aliases.includes(asked));
  if (isListed) return yield* readListPage(document, url, kind, data, list);
  // The page of a deal that shows one product and not a list is that product's page.
  const isProduct =
    titleHeading(document) !== null || itemData(document) !== null || list.listings.length === 0;
  const item = isProduct ? yield* readItemPage(document, url) : null;
  if (item !== null && item.page.kind !== 'not_understood') return item;
  return yield* readListPage(document, url, kind, data, yield* withOwnOfDeal(document, asked, list));
}

function* readListPage(
  document: Document,
  url: URL,
  kind: ListKind,
  data: SearchData | null,
  { listings, recommended, sightings, health }: ListReading,
): Steps<SiteReading> {
  const store = kind === 'store' ? storeOfPage(document, url) : null;
  const seller = store !== null && isSellerKnown(store.reading) ? store.reading : null;
  const about = {
    seller,
    sellerProvenance: store?.sources ?? {},
    pager: listings.length > kMostOnOnePage ? null : pagerOf(document, url, data),
  };
  // What a closed shop's page shows is others' goods: nothing of it may be written to the shop.
  if (kind === 'store' && saysShopClosed(document)) {
    const { page } = bareReading('aliexpress', 'empty', 'not_found', { links: health.links });
    return {
      page: {
        ...page,
        seller,
        sellerProvenance: about.sellerProvenance,
        recommended: [...listings, ...recommended],
      },
      sightings,
    };
  }
  // What stands there was not found: the page says so, with its data or before its first card.
  const isOnlyInstead = (): boolean => {
    if (data !== null) return data.total === 0 && saysEmptyInWords(document, health);
    const first = sightings[0]?.card;
    return kind === 'search' && first !== undefined && saysNothingFor(document, searchedFor(url), first);
  };
  const isNothing =
    (listings.length === 0 ? saysNothingFound(document, data, health) : isOnlyInstead()) &&
    obstacleOfContent(document) !== 'captcha';
  if (isNothing) {
    // What stands below "no results" is recommended, and was not found.
    const bare = bareReading('aliexpress', 'empty', null, { links: health.links });
    return { page: { ...bare.page, ...about, recommended: [...listings, ...recommended] }, sightings };
  }
  if (listings.length === 0) {
    const bare = notUnderstood('aliexpress', 'no_listings', health);
    return { page: { ...bare.page, ...about, recommended }, sightings };
  }
  const isBlind = health.withImage === 0;
  yield;
  return yield* withShopSeller({
    page: {
      site: 'aliexpress',
      kind: isBlind ? 'not_understood' : pageKind(kind, data),
      reason: isBlind ? 'no_pictures' : null,
      health,
      listings,
      recommended,
      ...about,
    },
    sightings,
  });
}

function pageKind(kind: ListKind, data: SearchData | null): PageKind {
  if (kind === 'deal') return 'category';
  return kind ?? (data === null ? 'category' : 'search');
}

function namesSeveral(url: URL): boolean {
  return (listingLink(url.href)?.ids.length ?? 0) > 1;
}

/** The data itself says that nothing was found. */
function saysNoHit(data: SearchData | null): boolean {
  return data !== null && data.items.length === 0 && data.total === 0;
}
