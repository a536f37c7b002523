// SPDX-License-Identifier: Apache-2.0
// What an address of 1688.com says: the offer, the shop, the kind of page.

export type Address1688 = 'search' | 'category' | 'item' | 'store' | 'company' | null;

const siteHost = /(?:^|\.)1688\.com$/i;
const otherDutyHost =
  /^(?:login|passport|work|trade|order|cart|member|message|amos|dj|click|air|show|rule|114|club|upload|wuliu|pay|my)(?:\.m)?\.1688\.com$/i;
const sharedHost =
  /^(?:www|m|s|detail|search|page|sale|offer|show|winport|h5|wap|kj|global|pages|cui|channel|purchase|factory|go|tao|fuzhuang|re|p4psearch|mobile|jin)(?:\.m)?\.1688\.com$/i;
const parts = /^(?:(?:https?:)?\/\/([^/?#]+))?([^?#]*)(?:\?([^#]*))?/i;

/** Canonical id of the offer a link leads to; null for links that lead to none, also for opaque advert links. */
export function offerIdOfLink(href: string | null): string | null {
  if (href === null || !/offer/i.test(href)) return null;
  const found = parts.exec(href.trim());
  const host = (found?.[1] ?? '').replace(/:\d+$/, '');
  const path = found?.[2] ?? '';
  if (host === '' ? !path.startsWith('/') : !siteHost.test(host) || otherDutyHost.test(host)) return null;
  const inPath = /^\/(?:offer|wap\/offer)\/(\d{6,16})(?:\.html?)?\/?$/i.exec(path)?.[1];
  if (inPath !== undefined) return inPath;
  if (!/^\/page\/|^\/offer(?:\.html?)?$|detail/i.test(path + host)) return null;
  return /(?:^|&)offer_?id=(\d{6,16})(?:&|$)/i.exec(found?.[3] ?? '')?.[1] ?? null;
}

export function isOfferId(text: string): boolean {
  return /^[1-9]\d{8,15}$/.test(text);
}

export function offerAddress(id: string): string {
  return `https://detail.1688.com/offer/${id}.html`;
}

/** The host of a shop, lower case, also from its mobile form; null for the site's own hosts. */
export function shopOfHost(hostname: string): string | null {
  const host = hostname.replace(/:\d+$/, '').toLowerCase();
  if (!siteHost.test(host) || host === '1688.com' || sharedHost.test(host) || otherDutyHost.test(host))
    return null;
  const name = /^([a-z0-9-]+)(?:\.m)?\.1688\.com$/.exec(host)?.[1];
  return name === undefined ? null : `${name}.1688.com`;
}

export function shopOfLink(href: string | null): string | null {
  const host = href === null ? undefined : parts.exec(href.trim())?.[1];
  return host === undefined ? null : shopOfHost(host);
}

export function kindOfAddress(url: URL): Address1688 {
  const path = url.pathname;
  if (offerIdOfLink(url.href) !== null) return 'item';
  const isShop = shopOfHost(url.hostname) !== null || /^winport\./i.test(url.hostname);
  if (isShop) return /(?:creditdetail|contactinfo|companyinfo|company)\b/i.test(path) ? 'company' : 'store';
  if (
    /^\/selloffer\/|^\/offer_search|^\/youyuan\/|^\/search/i.test(path) ||
    /^(?:s|search|p4psearch)\./i.test(url.hostname)
  )
    return 'search';
  if (/^\/(?:category|chanpin|huo|jiage)\b/i.test(path)) return 'category';
  return [...url.searchParams.keys()].some((name) => /^keywords?$/i.test(name)) ? 'search' : null;
}
