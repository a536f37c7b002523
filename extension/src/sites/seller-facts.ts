// SPDX-License-Identifier: Apache-2.0
import { isSellerKnown, unknownSeller } from './bare-reading';
import type { ListingReading, SellerReading, SellerSources, SiteReading, Source } from './page-reading';
import { usualSellerId } from './shop-others';
import { eachInSteps, type Steps } from './steps';

export interface SellerPart {
  fields: Partial<SellerReading>;
  source: Source;
}

export interface SellerFacts {
  reading: SellerReading;
  sources: SellerSources;
}

/** One seller out of several parts of a page; of each field the first part that has it is believed. */
export function joinedSeller(parts: readonly SellerPart[]): SellerFacts {
  const reading = unknownSeller();
  const sources: SellerSources = {};
  for (const { fields, source } of parts) {
    for (const name of Object.keys(reading) as (keyof SellerReading)[]) {
      const value = fields[name] ?? null;
      if (reading[name] !== null || value === null || value === '') continue;
      reading[name] = value;
      sources[name] = source;
    }
  }
  return { reading, sources };
}

/** Names and numbers of which two sellers have different ones. */
const identities = ['storeId', 'sellerId', 'memberId', 'companyId', 'minisite'] as const;

/** Whether the two certainly are not the same seller. */
export function isOtherSeller(one: SellerReading, other: SellerReading): boolean {
  return identities.some((name) => one[name] !== null && other[name] !== null && one[name] !== other[name]);
}

/** Writes where a listing's seller was read: for the whole (its weightiest field) and for each field. */
export function noteSeller(
  provenance: ListingReading['provenance'],
  { reading, sources }: SellerFacts,
): void {
  if (!isSellerKnown(reading)) return;
  const all = Object.values(sources);
  provenance.seller = all.includes('json') ? 'json' : (all[0] ?? 'dom');
  for (const name of Object.keys(sources) as (keyof SellerReading)[])
    if (reading[name] !== null) provenance[`seller.${name}`] = sources[name]!;
}

/**
 * On a shop's own page its seller is that of every listing, unless a card names another shop, or a picture carries
 * another seller's number than most of them do.
 */
export function* withShopSeller(reading: SiteReading): Steps<SiteReading> {
  const { page } = reading;
  const { seller, sellerProvenance } = page;
  if (page.kind !== 'store' || seller === null || page.listings.length === 0) return reading;
  const number = seller.sellerId ?? usualSellerId(page.listings);
  const isForeign = ({ seller: { sellerId } }: ListingReading): boolean =>
    number !== null && sellerId !== null && sellerId !== number;
  const listings = yield* eachInSteps(page.listings, (listing) =>
    isForeign(listing) ? listing : ofSeller(listing, seller, sellerProvenance),
  );
  const withSeller = listings.filter((listing) => isSellerKnown(listing.seller)).length;
  return { ...reading, page: { ...page, listings, health: { ...page.health, withSeller } } };
}

function ofSeller(listing: ListingReading, seller: SellerReading, sources: SellerSources): ListingReading {
  const own = listing.seller;
  if (isOtherSeller(own, seller)) return listing;
  if (own.storeName !== null && seller.storeName !== null && own.storeName !== seller.storeName)
    return listing;
  const read = { ...own };
  const provenance = { ...listing.provenance };
  for (const name of Object.keys(read) as (keyof SellerReading)[]) {
    const source = sources[name];
    if (read[name] !== null || seller[name] === null || source === undefined) continue;
    read[name] = seller[name];
    provenance[`seller.${name}`] = source;
    provenance.seller ??= source;
  }
  return { ...listing, seller: read, provenance };
}
