// SPDX-License-Identifier: Apache-2.0
// What an address of Alibaba.com says, before the content is asked: the kind of page, the product, the supplier.

export type AlibabaAddress =
  'search' | 'category' | 'suppliers' | 'item' | 'store' | 'company' | 'not_found' | null;

const host = /(?:^|\.)alibaba\.com$/i;
const minisiteHost =
  /^(?:www\.)?([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)\.(?:m\.)?(?:[a-z]{2}|trustpass)\.alibaba\.com$/i;
const otherDutyHost =
  /^(?:message|msg|onetalk|login|passport|my|i|biz|order|trade|rfq|sourcing|mysourcing|report|service|activity|sale|fuwu|us-click|click|adexpo)\./i;
const parts = /^(?:(?:https?:)?\/\/([^/?#]+))?([^?#]*)(?:\?([^#]*))?/i;

const productPaths = [
  /^\/(?:[a-z]+\/)?(?:product-detail|p-detail|pla|product-introduction)\/(?:[^/]*[_-])?(\d{6,16})\.html?$/i,
  /^\/(?:[a-z]+\/)?(?:product-detail|p-detail)\/(\d{6,16})$/i,
  /^\/product(?:-gs|-free|-tp)?\/(\d{6,16})(?:-\d+)?(?:\/[^/]*)*$/i,
];
const slug = /\/(?:product-detail|p-detail)\/([^/?#]*?)_\d{6,16}\.html/i;
const companyPaths = /^\/(?:company_profile|contactinfo|trustpass_profile|credit|aboutus)(?:[./]|$)/i;

/** Canonical id of the product a link leads to. Links of other duties (messages, adverts, suppliers) lead to none. */
export function productIdOfLink(href: string | null): string | null {
  if (href === null || !/product|p-detail|\/pla\//i.test(href)) return null;
  const found = parts.exec(href.trim());
  const named = (found?.[1] ?? '').replace(/:\d+$/, '');
  const path = found?.[2] ?? '';
  if (named === '' ? !path.startsWith('/') : !host.test(named) || otherDutyHost.test(named)) return null;
  for (const form of productPaths) {
    const id = form.exec(path)?.[1];
    if (id !== undefined && isProductId(id)) return id;
  }
  return null;
}

export function isProductId(text: string): boolean {
  return /^[1-9]\d{5,15}$/.test(text);
}

/** Canonical address: the site's own words of the title stay, tracking and the language's host go. */
export function productAddress(id: string, href: string | null): string {
  const words = (href === null ? null : slug.exec(href)?.[1]) ?? '';
  return `https://www.alibaba.com/product-detail/${/^[\w%.~-]*$/.test(words) ? words : ''}_${id}.html`;
}

/** The host of a supplier's minisite in its one canonical form, `<name>.en.alibaba.com`; null for other hosts. */
export function minisiteOfHost(hostname: string): string | null {
  const found = minisiteHost.exec(hostname.replace(/:\d+$/, ''));
  if (found === null || /^(?:www|m|sale|acs|open-s|insights)$/i.test(found[1]!)) return null;
  return `${found[1]!.toLowerCase()}.en.alibaba.com`;
}

/** The same for a link to any page of a minisite. */
export function minisiteOfLink(href: string | null): string | null {
  const named = href === null ? undefined : parts.exec(href.trim())?.[1];
  return named === undefined ? null : minisiteOfHost(named);
}

export function kindOfAddress(url: URL): AlibabaAddress {
  const path = url.pathname;
  if (/^error\./i.test(url.hostname)) return 'not_found';
  if (productIdOfLink(url.href) !== null) return 'item';
  if (minisiteOfHost(url.hostname) !== null) return companyPaths.test(path) ? 'company' : 'store';
  if (/^\/trade\/search|^\/search\b|^\/products\/|^\/showroom\/|^\/g\//i.test(path))
    return url.searchParams.get('tab') === 'supplier' ? 'suppliers' : 'search';
  if (/^\/(?:corporations|suppliers|manufacturers)\//i.test(path)) return 'suppliers';
  if (/^\/catalog\//i.test(path)) return hasWords(url) ? 'search' : 'category';
  if (/_p(?:id)?\d+(?:_\d+)?(?:\.html)?$/i.test(path) || /^\/category\//i.test(path)) return 'category';
  return hasWords(url) ? 'search' : null;
}

function hasWords(url: URL): boolean {
  return [...url.searchParams].some(
    ([name, value]) => /^(?:searchtext|keywords?)$/i.test(name) && value !== '',
  );
}
