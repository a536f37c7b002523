// SPDX-License-Identifier: Apache-2.0
// One form for every address of a listing, pasted or seen on a page, on every marketplace an artist may name. The first
// four are read as pages too; of the others only addresses are understood.
import { offerAddress, offerIdOfLink } from './site-1688/address';
import { productAddress, productIdOfLink } from './alibaba/address';
import { globalItemId, itemAddress } from './aliexpress/item-id';
import { listingLink } from './aliexpress/listing-link';
import { listingAddress, listingIdOfLink } from './etsy/address';
import type { SiteName } from './page-reading';

export type ListingSite = SiteName | 'taobao' | 'tmall' | 'lazada';

export interface ListingAddress {
  site: ListingSite;
  /** Id on the site (AliExpress: the global id; Lazada: of the country in the address). */
  id: string;
  /** Canonical address: https, the site's main host, no tracking. */
  url: string;
}

interface Form {
  site: ListingSite;
  host: RegExp;
  idOf(url: URL): string | null;
  address(id: string, url: URL): string;
}

const queryId = (url: URL): string | null => digits(url.searchParams.get('id'));
const lazadaHost = /(?:^|\.)lazada\.(com\.my|com\.ph|co\.id|co\.th|vn|sg)$/i;

const forms: readonly Form[] = [
  {
    site: 'aliexpress',
    host: /(?:^|\.)(?:aliexpress\.(?:com|us|ru)|tmall\.ru)$/i,
    idOf(url) {
      const ids = listingLink(url.href)?.ids ?? [];
      return ids.length === 1 ? globalItemId(ids[0]!) : null;
    },
    address: itemAddress,
  },
  {
    site: 'alibaba',
    host: /(?:^|\.)alibaba\.com$/i,
    idOf: (url) => productIdOfLink(url.href),
    address: (id, url) => productAddress(id, url.href),
  },
  {
    site: '1688',
    host: /(?:^|\.)1688\.com$/i,
    idOf: (url) => offerIdOfLink(url.href),
    address: offerAddress,
  },
  {
    site: 'etsy',
    host: /(?:^|\.)etsy\.com$/i,
    idOf: (url) => listingIdOfLink(url.href),
    address: listingAddress,
  },
  {
    site: 'taobao',
    host: /^(?:item|world|intl|m|main\.m|h5\.m|a\.m|m\.intl|detail\.m|new\.m|www)\.taobao\.com$/i,
    idOf: (url) =>
      /(?:item|detail)\w*\.html?$|^\/security-h5-detail\//i.test(url.pathname)
        ? queryId(url)
        : (/^\/(?:item\/|i)(\d{6,16})\.html?$/i.exec(url.pathname)?.[1] ?? null),
    address: (id) => `https://item.taobao.com/item.htm?id=${id}`,
  },
  {
    site: 'tmall',
    host: /(?:^|\.)(?:detail|detail\.m|world)\.tmall\.(?:com|hk)$/i,
    idOf: (url) =>
      /item\w*\.html?$|^\/templatesNew\//i.test(url.pathname)
        ? queryId(url)
        : (/^\/item\/(\d{6,16})\.html?$/i.exec(url.pathname)?.[1] ?? null),
    address: (id, url) =>
      `https://detail.tmall.${/\.hk$/i.test(url.hostname) ? 'hk' : 'com'}/item.htm?id=${id}`,
  },
  {
    site: 'lazada',
    host: lazadaHost,
    idOf: (url) =>
      /^\/(?:[^/]+\/)*(?:[^/]*-)?i(\d{5,15})(?:-s\d+)?(?:-[^/]*)?\.html$/i.exec(url.pathname)?.[1] ?? null,
    address: (id, url) =>
      `https://www.lazada.${lazadaHost.exec(url.hostname)![1]!.toLowerCase()}/products/pdp-i${id}.html`,
  },
];

/** The marketplace that an address belongs to, whatever it leads to; null when it is none of these. */
export function siteOfLink(address: string): ListingSite | null {
  const host = parsed(address)?.hostname ?? '';
  return forms.find((form) => form.host.test(host))?.site ?? null;
}

/** Null for everything that is not the address of exactly one listing: lists, shops, messages, opaque click links. */
export function canonicalListing(address: string): ListingAddress | null {
  const url = parsed(address);
  if (url === null) return null;
  for (const { site, host, idOf, address: addressOf } of forms) {
    if (!host.test(url.hostname)) continue;
    const id = idOf(url);
    return id === null ? null : { site, id, url: addressOf(id, url) };
  }
  return null;
}

// People paste addresses without their beginning, and with blanks around them.
function parsed(address: string): URL | null {
  const text = address.trim();
  if (text.length > 4096 || /\s|\\/.test(text)) return null;
  const whole = /^https?:\/\//i.test(text)
    ? text
    : text.startsWith('//')
      ? `https:${text}`
      : /^[a-z0-9.-]+\.[a-z]{2,}\//i.test(text)
        ? `https://${text}`
        : null;
  if (whole === null || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  return url.username === '' && url.password === '' && url.port === '' ? url : null;
}

function digits(text: string | null): string | null {
  return text !== null && /^[1-9]\d{5,15}$/.test(text) ? text : null;
}
