// SPDX-License-Identifier: Apache-2.0
// What the address of an AliExpress page says about it, before the content is asked.
import { listingLink } from './listing-link';

export type AddressKind = 'search' | 'category' | 'item' | 'store' | null;

const searchPath = /^\/(?:w(?:\/|$)|wholesale|search|popular|af\/|premium\/|glosearch)/i;
const categoryPath = /^\/(?:category|ssr|gcp|p)\//i;
const itemPath = /^\/(?:[\w-]+\/)?(?:item|i|product|_p)\/|^\/store\/product\//i;

export function kindOfAddress(url: URL): AddressKind {
  const path = url.pathname;
  if (itemPath.test(path) && itemIdOfAddress(url) !== null) return 'item';
  if (/^\/store(?:\/|$)/i.test(path)) return 'store';
  if (searchPath.test(path)) return 'search';
  if (categoryPath.test(path)) return 'category';
  return /^searchtext$/i.test([...url.searchParams.keys()].find((key) => /^searchtext$/i.test(key)) ?? '')
    ? 'search'
    : null;
}

/** The item an address shows, as written. */
export function itemIdOfAddress(url: URL): string | null {
  const link = listingLink(url.href);
  return link !== null && link.ids.length === 1 ? link.ids[0]! : null;
}

/** The store number in the address of a store page or in a link to one. */
export function storeIdOfLink(href: string | null): string | null {
  if (href === null || !/(?:aliexpress\.(?:com|us|ru)|tmall\.ru)?(?:^|\/)store\//i.test(href)) return null;
  if (
    /^(?:https?:)?\/\//i.test(href) &&
    !/^(?:https?:)?\/\/[^/?#]*(?:aliexpress\.(?:com|us|ru)|tmall\.ru)(?::\d+)?\//i.test(href)
  ) {
    return null;
  }
  return /\/store\/(?:[a-z-]+\/)?(\d{4,15})(?=[/?#._]|$)/i.exec(href)?.[1] ?? null;
}
