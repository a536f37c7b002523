// SPDX-License-Identifier: Apache-2.0
// Search, catalogue, category and showroom pages, and the products a supplier list shows.
import { bareReading, notUnderstood } from '../bare-reading';
import { saysEmptyInWords } from '../empty-words';
import { readListings } from '../listing-list';
import { obstacleOfContent } from '../obstacles';
import type { PageKind, SiteReading } from '../page-reading';
import { alibabaDialect } from './dialect';
import { listData } from './list-data';
import type { Steps } from '../steps';

export function* readListPage(
  document: Document,
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
  if (listings.length === 0) {
    const beside = ({ page }: SiteReading): SiteReading => ({ page: { ...page, recommended }, sightings });
    const isEmpty =
      data?.isEmpty === true || ((data?.items.length ?? 0) === 0 && saysEmptyInWords(document, health));
    if (isEmpty && obstacleOfContent(document) !== 'captcha')
      return beside(bareReading('alibaba', 'empty', null, health));
    return beside(notUnderstood('alibaba', isOfSuppliers ? 'supplier_list' : 'no_listings', health));
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
