// SPDX-License-Identifier: Apache-2.0
import type {
  PageHealth,
  PageKind,
  PageReading,
  SellerReading,
  SellerSources,
  SiteName,
  SiteReading,
  Source,
} from './page-reading';

export function unknownSeller(): SellerReading {
  return {
    storeId: null,
    storeName: null,
    sellerId: null,
    memberId: null,
    company: null,
    companyId: null,
    minisite: null,
    country: null,
    province: null,
    address: null,
    registrationNumber: null,
    vatNumber: null,
    representative: null,
    businessType: null,
    scope: null,
    established: null,
    authority: null,
    storeUrl: null,
    licenceUrl: null,
    profileUrl: null,
  };
}

/** The same source for every field the seller has. */
export function sellerSources(seller: SellerReading, source: Source): SellerSources {
  const sources: SellerSources = {};
  for (const name of Object.keys(seller) as (keyof SellerReading)[])
    if (seller[name] !== null) sources[name] = source;
  return sources;
}

export function isSellerKnown(seller: SellerReading): boolean {
  // Asked of every listing of a page, so without making a list of the fields each time.
  for (const name in seller) if (seller[name as keyof SellerReading] !== null) return true;
  return false;
}

/** A reading without listings: a page that is empty, unreadable or not understood. */
export function bareReading(
  site: SiteName,
  kind: PageKind,
  reason: string | null,
  health: Partial<PageHealth> = {},
): SiteReading {
  return {
    page: {
      site,
      kind,
      reason,
      health: { links: 0, cards: 0, withImage: 0, joined: 0, withSeller: 0, strayPictures: 0, ...health },
      listings: [],
      recommended: [],
      seller: null,
      sellerProvenance: {},
      pager: null,
    },
    sightings: [],
  };
}

/** Whether the page shows nothing of any listing: what was read, if anything, stands in its head alone. */
export function showsNothing({ kind, listings }: PageReading): boolean {
  if (kind === 'item') return listings.every(({ provenance }) => provenance.images === 'meta');
  return kind === 'not_understood' && listings.length === 0;
}

/** A captcha over what the page shows is said beside it: its listings may be those of an earlier answer. */
export function withCaptchaOver(reading: SiteReading, isOver: boolean): SiteReading {
  const { page } = reading;
  if (!isOver || page.reason !== null) return reading;
  // What a page says of its list before the question is answered is not about what was asked for.
  const kind = page.kind === 'empty' ? 'unreadable' : page.kind;
  return { ...reading, page: { ...page, kind, reason: 'captcha' } };
}

export function notUnderstood(site: SiteName, reason: string, health: Partial<PageHealth> = {}): SiteReading {
  return bareReading(site, 'not_understood', reason, health);
}
