// SPDX-License-Identifier: Apache-2.0
// The seller of an item page out of its inline data and of what the page shows.
import { isSellerKnown, sellerSources, unknownSeller } from '../bare-reading';
import type { SellerReading, SellerSources } from '../page-reading';
import type { ShownSeller } from './page-seller';
import { withStoreAddresses } from './store-address';

export function itemSeller(
  fromData: SellerReading | null,
  shown: ShownSeller | null,
): { reading: SellerReading; sources: SellerSources } {
  const isPooled = shown?.isDisclosed === true && fromData?.storeId !== shown.reading.storeId;
  // A page that pools several merchants shows a shop which is none of them; nothing of it may stay.
  const reading = { ...unknownSeller(), ...(isPooled ? null : fromData) };
  const sources: SellerSources = isSellerKnown(reading) ? sellerSources(reading, 'json') : {};
  if (shown !== null && (reading.storeId === null || reading.storeId === shown.reading.storeId)) {
    for (const name of Object.keys(reading) as (keyof SellerReading)[]) {
      if (reading[name] !== null || shown.reading[name] === null) continue;
      reading[name] = shown.reading[name];
      sources[name] = shown.sources[name] ?? 'dom';
    }
  }
  withStoreAddresses(reading, sources);
  return { reading, sources };
}
