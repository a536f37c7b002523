// SPDX-License-Identifier: Apache-2.0
// Tells the records which sellers the artist has met: what an item, store, contact or licence page says of its seller. The
// host keeps what is new of it; this only spares it hearing the same of one page again and again.

import type { HostLink } from '../native/host-link';
import type { MethodParams } from '../protocol/generated/types';
import type { PageReading, SellerReading } from '../sites/page-reading';
import { recordedSeller } from './case';
import type { KnownListing } from './page-listings';

type Sighting = MethodParams['seller.see'];

const kMostTold = 500;
const kMostIds = 17;
const kMostText = 500;

interface Shown {
  url: string;
  reading: Pick<PageReading, 'site' | 'kind' | 'seller'>;
  /** What the page shows, as far as it was told. */
  listings: readonly KnownListing[];
}

const hasId = ({ storeId, sellerId, memberId, minisite, companyId }: SellerReading): boolean =>
  [storeId, sellerId, memberId, minisite, companyId].some((id) => id !== null);

/** Null when the page tells of no seller that could be known again. */
export function sightingOf({ url, reading, listings }: Shown): Sighting | null {
  const { site, kind, seller } = reading;
  if (!seller || !hasId(seller) || (kind !== 'item' && kind !== 'store')) return null;
  const own = listings.filter(({ recommended, present }) => present && !recommended);
  const item = kind === 'item' ? own[0]?.listing : undefined;
  return {
    site,
    url: url.slice(0, 2048),
    seller: recordedSeller(seller),
    licence: licenceOf(seller),
    life: kind === 'store' && own.length > 0 ? 'open' : null,
    listingIds: item ? [item.id, ...item.aliases].slice(0, kMostIds) : [],
    originalListingId: null,
  };
}

const cut = (text: string | null): string | null => text?.slice(0, kMostText) ?? null;

/** A name alone is no licence: a number, or the name with the authority that registered it. */
function licenceOf(seller: SellerReading): Sighting['licence'] {
  const { company, registrationNumber, authority, address, representative, established } = seller;
  if (registrationNumber === null && (company === null || authority === null)) return null;
  return {
    name: cut(company),
    number: cut(registrationNumber),
    authority: cut(authority),
    address: cut(address),
    representative: cut(representative),
    established: cut(established),
  };
}

export class SellerNotes {
  private readonly told = new Set<string>();

  constructor(private readonly host: Pick<HostLink, 'request'>) {}

  note(shown: Shown): void {
    const sighting = sightingOf(shown);
    if (!sighting) return;
    const what = JSON.stringify(sighting);
    if (this.told.has(what)) return;
    if (this.told.size >= kMostTold) this.told.clear();
    this.told.add(what);
    // Told again with the page's next reading.
    this.host.request('seller.see', sighting).catch(() => this.told.delete(what));
  }
}
