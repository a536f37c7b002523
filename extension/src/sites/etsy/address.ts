// SPDX-License-Identifier: Apache-2.0
// What an address of Etsy says. Paths may begin with the language and country ("/de-en/listing/…").

export type EtsyAddress = 'search' | 'category' | 'item' | 'store' | null;

const siteHost = /(?:^|\.)etsy\.com$/i;
const otherDutyHost = /^(?:openapi|api|help|community|accounts?|mail|email|click|ablink)\./i;
const parts = /^(?:(?:https?:)?\/\/([^/?#]+))?([^?#]*)/i;
const locale = /^\/[a-z]{2}(?:-[a-z]{2,4}){0,2}(?=\/)/i;

export function listingIdOfLink(href: string | null): string | null {
  const path = pathOf(href);
  return path === null ? null : (/^\/listing\/([1-9]\d{5,12})(?:\/|$)/i.exec(path)?.[1] ?? null);
}

export function isListingId(text: string): boolean {
  return /^[1-9]\d{5,12}$/.test(text);
}

export function listingAddress(id: string): string {
  return `https://www.etsy.com/listing/${id}`;
}

/** The name of the shop a link leads to, as the site writes it. */
export function shopOfLink(href: string | null): string | null {
  const path = pathOf(href);
  return path === null ? null : (/^\/(?:[a-z]+\/)?shop\/([A-Za-z0-9]{2,40})(?:\/|$)/.exec(path)?.[1] ?? null);
}

export function kindOfAddress(url: URL): EtsyAddress {
  const path = url.pathname.replace(locale, '');
  if (listingIdOfLink(url.href) !== null) return 'item';
  if (shopOfLink(url.href) !== null) return 'store';
  if (/^\/(?:search|market)(?:\/|$)/i.test(path)) return 'search';
  if (/^\/c\//i.test(path)) return 'category';
  return null;
}

function pathOf(href: string | null): string | null {
  if (href === null) return null;
  const found = parts.exec(href.trim());
  const host = (found?.[1] ?? '').replace(/:\d+$/, '');
  const path = found?.[2] ?? '';
  if (host === '' ? !path.startsWith('/') : !siteHost.test(host) || otherDutyHost.test(host)) return null;
  return path.replace(locale, '');
}
