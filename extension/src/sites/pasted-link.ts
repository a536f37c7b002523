// SPDX-License-Identifier: Apache-2.0
// What a link that the artist pasted leads to: one listing, or why that cannot be told from it. Nothing is opened.

import { canonicalListing } from './listing-address';
import type { ListingAddress } from './listing-address';

export type LinkTrouble =
  | 'not_a_link' // no address at all
  | 'other_site' // of no marketplace that is understood
  | 'hidden' // a short or share link: only the marketplace knows what is behind it
  | 'no_listing'; // a search, a store, a message: not one listing

export type PastedLink = { listing: ListingAddress; trouble: null } | { listing: null; trouble: LinkTrouble };

const kSites =
  /(?:^|\.)(?:aliexpress\.(?:com|us|ru)|alibaba\.com|1688\.com|etsy\.com|taobao\.com|tmall\.(?:com|hk|ru)|lazada\.(?:com\.my|com\.ph|co\.id|co\.th|vn|sg|com))$/i;
const kShorteners =
  /^(?:a|s\.click|star|click)\.aliexpress\.(?:com|us|ru)$|(?:^|\.)tb\.cn$|^qr\.1688\.com$|^[cs]\.lazada\./i;

function hostOf(address: string): string | null {
  const text = address.trim();
  if (/[\s\\]/.test(text)) return null;
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  if (!URL.canParse(whole)) return null;
  const { hostname } = new URL(whole);
  return /\.[a-z]{2,}$/i.test(hostname) ? hostname : null;
}

export function pastedLink(address: string): PastedLink {
  const listing = canonicalListing(address);
  if (listing !== null) return { listing, trouble: null };
  const host = hostOf(address);
  if (host === null) return { listing, trouble: 'not_a_link' };
  if (kShorteners.test(host)) return { listing, trouble: 'hidden' };
  return { listing, trouble: kSites.test(host) ? 'no_listing' : 'other_site' };
}
