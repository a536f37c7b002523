// SPDX-License-Identifier: Apache-2.0
// What the address of an AliExpress page says about it, before the content is asked.
import { listingLink } from './listing-link';
import { isLicenceAddress } from './store-address';

export type AddressKind = 'search' | 'category' | 'deal' | 'item' | 'store' | 'licence' | null;

const searchPath = /^\/(?:w(?:\/|$)|wholesale|search|popular|af\/|premium\/|glosearch)/i;
const categoryPath =
  /^\/(?:category|ssr|gcp|wow\/gcp|p|pha|promotion|campaign|all-wholesale-products)(?:\/|\.|$)/i;
const itemPath = /^\/(?:[\w-]+\/)?(?:item|i|product|_p)\/|^\/store\/product\//i;

export function kindOfAddress(url: URL): AddressKind {
  const path = url.pathname;
  if (isLicenceAddress(url)) return 'licence';
  if (dealIdOfAddress(url) !== null) return 'deal';
  if (itemPath.test(path) && itemIdOfAddress(url) !== null) return 'item';
  if (/^\/store(?:\/|$)/i.test(path)) return 'store';
  if (searchPath.test(path)) return 'search';
  if (categoryPath.test(path)) return 'category';
  return /^searchtext$/i.test([...url.searchParams.keys()].find((key) => /^searchtext$/i.test(key)) ?? '')
    ? 'search'
    : null;
}

/** The item an address shows, as written; null for the pages of deals, which may show others beside it. */
export function itemIdOfAddress(url: URL): string | null {
  const link = listingLink(url.href);
  return link !== null && !link.isDeal && link.ids.length === 1 ? link.ids[0]! : null;
}

/** The first item the page of a deal was opened for, as written. */
export function dealIdOfAddress(url: URL): string | null {
  const link = listingLink(url.href);
  return link !== null && link.isDeal ? link.ids[0]! : null;
}

/** The words an address searches for; null when it names none. */
export function searchedFor(url: URL): string | null {
  for (const [name, value] of url.searchParams)
    if (/^searchtext$/i.test(name) && value.trim() !== '') return value;
  const slug = /^\/(?:w\/wholesale-|wholesale\/|popular\/)([^/]+?)(?:\.html)?$/i.exec(url.pathname)?.[1];
  if (slug === undefined) return null;
  try {
    return decodeURIComponent(slug).replaceAll('-', ' ');
  } catch {
    return null;
  }
}
