// SPDX-License-Identifier: Apache-2.0
// Search, catalogue, category and showroom pages, and the products a supplier list shows.
import { bareReading, notUnderstood } from '../bare-reading';
import { saysEmptyInWords, saysNothingFor } from '../empty-words';
import { readListings } from '../listing-list';
import { obstacleOfContent } from '../obstacles';
import type { PageKind, SiteReading } from '../page-reading';
import { alibabaDialect } from './dialect';
import { listData } from './list-data';
import type { Steps } from '../steps';

export function* readListPage(
  document: Document,
  url: URL,
  kind: 'search' | 'category' | 'suppliers' | null,
): Steps<SiteReading> {
  const data = listData(document);
  const { listings, recommended, sightings, health } = yield* readListings(
    document,
    data?.items ?? [],
    alibabaDialect,
    { isNothing: data?.isEmpty === true },
  );
  const isOfSuppliers = kind === 'suppliers' || data?.isOfSuppliers === true;
  const isBare = (data?.items.length ?? 0) === 0;
  const first = sightings[0]?.card;
  // What stands below "nothing found" was not found.
  const saysEmpty =
    listings.length === 0
      ? data?.isEmpty === true || (isBare && saysEmptyInWords(document, health))
      : kind === 'search' &&
        isBare &&
        first !== undefined &&
        saysNothingFor(document, url.searchParams.get('SearchText'), first);
  const isEmpty = saysEmpty && obstacleOfContent(document) !== 'captcha';
  if (listings.length === 0 || isEmpty) {
    const { page } = isEmpty
      ? bareReading('alibaba', 'empty', null, { ...health, cards: 0, withImage: 0, withSeller: 0 })
      : notUnderstood('alibaba', isOfSuppliers ? 'supplier_list' : 'no_listings', health);
    return { page: { ...page, recommended: [...listings, ...recommended] }, sightings };
  }
  const isBlind = health.withImage === 0;
  const shown: PageKind = kind === 'category' ? 'category' : 'search';
  return {
    page: {
      site: 'alibaba',
      kind: isBlind ? 'not_understood' : shown,
      reason: isBlind ? 'no_pictures' : null,
      health,
      listings,
      recommended,
      seller: null,
      sellerProvenance: {},
      pager: data?.pager ?? null,
    },
    sightings,
  };
}
