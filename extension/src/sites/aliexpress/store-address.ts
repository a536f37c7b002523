// SPDX-License-Identifier: Apache-2.0
// Addresses of a store: its number in every form of link, and the pages that are made from the number.
import type { SellerReading, SellerSources } from '../page-reading';

const licencePath = /\/credential\/showcredential\.htm/i;
const host = /^(?:https?:)?\/\/[^/?#]*(?:aliexpress\.(?:com|us|ru)|tmall\.ru)(?::\d+)?(?:\/|$)/i;
const anyHost = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i;

/** The store number in the address of a store page or in a link to one. */
export function storeIdOfLink(href: string | null): string | null {
  if (href === null || !/store/i.test(href)) return null;
  if (anyHost.test(href) && !host.test(href)) return null;
  const path = /^([^?#]*)/.exec(href)![1]!;
  // Old links to items of a store carry the store's number behind the item's name.
  return (
    /(?:^|\/)store\/(?:[a-z-]+\/)?(\d{4,15})(?=[/._]|$)/i.exec(path)?.[1] ??
    /(?:^|\/)store\/product\/[^/]+\/(\d{4,15})_\d+\.html?$/i.exec(path)?.[1] ??
    null
  );
}

export function isLicenceAddress(url: URL): boolean {
  return licencePath.test(url.pathname);
}

/** The store number in a link to the store's licence page; sellers show this link in place of their own. */
export function storeIdOfLicenceLink(href: string | null): string | null {
  if (href === null || !licencePath.test(href) || (anyHost.test(href) && !host.test(href))) return null;
  return /[?&]storeNum(?:ber)?=(\d{4,15})(?=&|#|$)/i.exec(href)?.[1] ?? null;
}

/** The seller's own number (not the store's) in a link to the store on mobile pages. */
export function sellerIdOfLink(href: string | null): string | null {
  if (href === null || !/store/i.test(href) || (anyHost.test(href) && !host.test(href))) return null;
  return /[?&](?:sellerAdminSeq|sellerId|ownerMemberId)=(\d{4,20})(?=&|#|$)/i.exec(href)?.[1] ?? null;
}

/** The store number an address names, in its path or its query. */
export function storeNumberOf(url: URL): string | null {
  const inPath = storeIdOfLink(url.origin + url.pathname);
  if (inPath !== null) return inPath;
  for (const [name, value] of url.searchParams)
    if (/^(?:storeNum(?:ber)?|storeId|shopId|storeNo)$/i.test(name) && /^\d{4,15}$/.test(value)) return value;
  return null;
}

export function sellerNumberOf(url: URL): string | null {
  for (const [name, value] of url.searchParams)
    if (/^(?:sellerAdminSeq|sellerId)$/i.test(name) && /^\d{4,20}$/.test(value)) return value;
  return null;
}

/** The store's number, and the pages that follow from it. */
export function storeFields(storeId: string | null): Partial<SellerReading> {
  if (storeId === null || !/^\d{4,15}$/.test(storeId)) return { storeId };
  return {
    storeId,
    storeUrl: `https://www.aliexpress.com/store/${storeId}`,
    licenceUrl: `https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=${storeId}`,
  };
}

/** Adds the pages that follow from the store's number. Changes the seller it is given. */
export function withStoreAddresses(seller: SellerReading, sources: SellerSources): void {
  const fields = storeFields(seller.storeId);
  if (fields.storeUrl === undefined) return;
  Object.assign(seller, fields);
  const source = sources.storeId;
  if (source !== undefined) {
    sources.storeUrl = source;
    sources.licenceUrl = source;
  }
}
