// SPDX-License-Identifier: Apache-2.0
import type { PagerReading, SellerReading } from '../../../../extension/src/sites/page-reading';
import type { MadeListing } from './listing';

/** A made page and what its reading must be. Stored without its HTML as `expected.json`. */
export interface MadePage {
  name: string;
  url: string;
  html: string;
  kind: string;
  reason: string | null;
  listings: MadeListing[];
  /** The data lists all pictures of a listing; without it only the first is shown. */
  hasAllPictures: boolean;
  sightings: number;
  /** Ids of what the page recommends beside its listings; left out where the page recommends nothing. */
  recommended?: string[];
  /** The page's own seller: every field it must have; all others must be null. */
  seller?: Partial<SellerReading>;
  pager?: PagerReading;
}

export function storeAddresses(storeId: string): Pick<SellerReading, 'storeId' | 'storeUrl' | 'licenceUrl'> {
  return {
    storeId,
    storeUrl: `https://www.aliexpress.com/store/${storeId}`,
    licenceUrl: `https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=${storeId}`,
  };
}
