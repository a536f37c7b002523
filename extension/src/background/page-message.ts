// SPDX-License-Identifier: Apache-2.0
// What a content script sent, made safe: it runs in the page's process, so nothing about it is believed. Texts are cut
// to what the protocol takes, addresses must be what they claim to be, anything else is left out.

import type { FromPage } from '../messages/page-messages';
import { unknownSeller } from '../sites/bare-reading';
import { canonicalListing, siteOfLink } from '../sites/listing-address';
import type {
  ListingPicture,
  ListingReading,
  PageHealth,
  PageKind,
  PagerReading,
  PageReading,
  SellerReading,
  SellerSources,
  SiteName,
  Source,
} from '../sites/page-reading';
import { productPicture } from '../sites/picture-address';
import { isMarketplaceHost } from './marketplace-page';

/** Of one message; the page tells in pieces. */
const kMaxListings = 1_000;
const kMaxOrder = 2_000;
const kMaxShown = 20_000;
const kMaxGone = 50_000;

const sites: readonly SiteName[] = ['aliexpress', 'alibaba', '1688', 'etsy'];
const kinds: readonly PageKind[] = [
  'search',
  'category',
  'item',
  'store',
  'empty',
  'unreadable',
  'not_understood',
];

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Cut to so many code points, without halves of characters, which the host refuses. */
function safeText(value: unknown, most: number): string {
  if (typeof value !== 'string') return '';
  const cut = value.length > most ? [...value.slice(0, most * 2)].slice(0, most).join('') : value;
  return cut.replace(/\p{Surrogate}/gu, '\ufffd');
}

const safeTextOrNull = (value: unknown, most: number): string | null =>
  typeof value === 'string' && value !== '' ? safeText(value, most) : null;

/** Addresses, ids and keys are left out rather than mended: another text would name another thing. */
function isPlain(value: unknown, most: number, refused = /[\p{Cc}\p{Cs}\s]/u): value is string {
  return typeof value === 'string' && value !== '' && value.length <= most && !refused.test(value);
}

// A backslash ends the host's name for the browser, but not for the reader of addresses.
const isAddress = (value: unknown): value is string => isPlain(value, 2048, /[\p{Cc}\p{Cs}\\]/u);

const count = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;

const sellerTexts = [
  'storeId',
  'storeName',
  'sellerId',
  'memberId',
  'company',
  'companyId',
  'minisite',
  'country',
  'province',
  'registrationNumber',
  'vatNumber',
  'representative',
  'businessType',
  'established',
  'authority',
] as const;
const sellerLongTexts = ['address', 'scope'] as const;
const sellerAddresses = ['storeUrl', 'licenceUrl', 'profileUrl'] as const;
const sources: readonly Source[] = ['json', 'dom', 'attr', 'meta'];

function seller(value: unknown): SellerReading {
  const from = isFields(value) ? value : {};
  const read = unknownSeller();
  for (const name of sellerTexts) read[name] = safeTextOrNull(from[name], 300);
  for (const name of sellerLongTexts) read[name] = safeTextOrNull(from[name], 2000);
  for (const name of sellerAddresses) {
    const address = from[name];
    if (isAddress(address) && isMarketplaceHost(address)) read[name] = address;
  }
  return read;
}

function sellerProvenance(value: unknown): SellerSources {
  const from = isFields(value) ? value : {};
  const read: SellerSources = {};
  for (const name of [...sellerTexts, ...sellerLongTexts, ...sellerAddresses]) {
    const source = sources.find((known) => known === from[name]);
    if (source !== undefined) read[name] = source;
  }
  return read;
}

function pager(value: unknown): PagerReading | null {
  if (!isFields(value)) return null;
  const number = (entry: unknown): number | null =>
    typeof entry === 'number' && Number.isSafeInteger(entry) && entry >= 0 ? entry : null;
  return { page: number(value.page), pages: number(value.pages), total: number(value.total) };
}

function picture(value: unknown): ListingPicture | null {
  if (!isFields(value) || !isPlain(value.key, 200)) return null;
  const { key, url } = value;
  if (!isAddress(url) || !url.startsWith('https://')) return null;
  // The verdict is remembered under the key for every page: it must be that of the picture fetched.
  const named = productPicture(url);
  if (named?.key !== key) return null;
  // The inline data may name the original on another host; it must be the same file.
  const original = isAddress(value.full) ? productPicture(value.full) : null;
  return { key, url, full: original?.key === key ? original.full : named.full };
}

function listing(value: unknown, site: SiteName): ListingReading | null {
  if (!isFields(value)) return null;
  const { id, url } = value;
  if (!isPlain(id, 64) || !isAddress(url) || !isMarketplaceHost(url)) return null;
  const named = Array.isArray(value.aliases) ? value.aliases : [];
  const aliases = named.filter((alias): alias is string => isPlain(alias, 64)).slice(0, 16);
  // A case names the listing by both: they must be those of one listing, and of the marketplace that is open.
  const leadsTo = canonicalListing(url);
  if (siteOfLink(url) !== site || (leadsTo && ![id, ...aliases].includes(leadsTo.id))) return null;
  const images = Array.isArray(value.images) ? value.images : [];
  return {
    id,
    aliases,
    url,
    title: safeText(value.title, 2000),
    // Not cut here: PageListings bounds the pictures of all listings together, and counts what is beyond.
    images: images.map(picture).filter((entry) => entry !== null),
    isAd: value.isAd === true,
    priceText: safeTextOrNull(value.priceText, 200),
    seller: seller(value.seller),
    provenance: {},
  };
}

function health(value: unknown): PageHealth {
  const from = isFields(value) ? value : {};
  return {
    links: count(from.links),
    cards: count(from.cards),
    withImage: count(from.withImage),
    joined: count(from.joined),
    withSeller: count(from.withSeller),
    strayPictures: count(from.strayPictures),
  };
}

function pageReading(value: unknown, sender: string): PageReading | null {
  if (!isFields(value) || !Array.isArray(value.listings)) return null;
  const site = sites.find((name) => name === value.site);
  const kind = kinds.find((name) => name === value.kind);
  if (!site || !kind || site !== siteOfLink(sender)) return null;
  const listings = distinctListings(value.listings, site);
  const listed = new Set(listings.map((entry) => entry.id));
  const recommended = Array.isArray(value.recommended) ? distinctListings(value.recommended, site) : [];
  return {
    site,
    kind,
    reason: safeTextOrNull(value.reason, 64),
    health: health(value.health),
    listings,
    recommended: recommended.filter((entry) => !listed.has(entry.id)),
    seller: isFields(value.seller) ? seller(value.seller) : null,
    sellerProvenance: sellerProvenance(value.sellerProvenance),
    pager: pager(value.pager),
  };
}

function distinctListings(values: readonly unknown[], site: SiteName): ListingReading[] {
  const read = values
    .slice(0, kMaxListings)
    .map((value) => listing(value, site))
    .filter((entry) => entry !== null);
  return [...new Map(read.map((entry) => [entry.id, entry])).values()];
}

/** The message if it is one of the page's, else null. `sender` is the document's address, as the browser says. */
export function readPageMessage(value: unknown, sender: string): FromPage | null {
  if (!isFields(value)) return null;
  const { type, pageId } = value;
  if (typeof pageId !== 'string' || pageId.length < 8 || pageId.length > 64 || !Array.isArray(value.order))
    return null;
  const keys = (list: unknown, most: number, length: number): string[] =>
    Array.isArray(list) ? list.slice(0, most).filter((key): key is string => isPlain(key, length)) : [];
  const order = keys(value.order, kMaxOrder, 200);
  if (type === 'page.order') return { type, pageId, order };
  if (type !== 'page.read' || typeof value.url !== 'string') return null;
  const reading = pageReading(value.reading, sender);
  if (!reading) return null;
  return {
    type,
    pageId,
    turn: count(value.turn),
    url: safeText(value.url, 4096),
    reading,
    fresh: value.fresh === true,
    gone: keys(value.gone, kMaxGone, 64),
    shown: keys(value.shown, kMaxShown, 200),
    more: value.more === true,
    order,
  };
}
