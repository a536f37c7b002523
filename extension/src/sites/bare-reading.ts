// SPDX-License-Identifier: Apache-2.0
import type { PageHealth, PageKind, SellerReading, SiteName, SiteReading } from './page-reading';

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
  };
}

export function isSellerKnown(seller: SellerReading): boolean {
  return Object.values(seller).some((value) => value !== null);
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
      health: { links: 0, cards: 0, withImage: 0, joined: 0, withSeller: 0, ...health },
      listings: [],
      seller: null,
    },
    sightings: [],
  };
}

export function notUnderstood(site: SiteName, reason: string, health: Partial<PageHealth> = {}): SiteReading {
  return bareReading(site, 'not_understood', reason, health);
}
