// SPDX-License-Identifier: Apache-2.0
// Store pages: everything listed there is sold by the store, so its listings have its names and numbers where their
// cards name no other.
import { isSellerKnown } from '../bare-reading';
import type { ListingReading } from '../page-reading';
import { noteSeller } from './listing-of';
import { sellerOfStorePage, type ShownSeller } from './page-seller';
import { withStoreAddresses } from './store-address';

/** The store of the page. Gives the listings their seller. */
export function storePageSeller(
  document: Document,
  url: URL,
  listings: readonly ListingReading[],
): ShownSeller {
  const store = sellerOfStorePage(document, url);
  withStoreAddresses(store.reading, store.sources);
  for (const listing of listings) {
    if (isSellerKnown(listing.seller) && listing.seller.storeId !== store.reading.storeId) continue;
    listing.seller = { ...store.reading };
    noteSeller(listing.provenance, store.reading, store.sources);
  }
  return store;
}
