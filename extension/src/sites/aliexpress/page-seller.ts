// SPDX-License-Identifier: Apache-2.0
// The page's own seller as the page shows it: the store link of an item page, the store a store page belongs to.
import { unknownSeller } from '../bare-reading';
import { labelledValues } from '../labelled-values';
import { mayBeOfSeller } from '../lone-shop-link';
import type { SellerReading, SellerSources } from '../page-reading';
import { isWithin } from '../picture-places';
import { foldedText } from '../plain-text';
import type { SellerFacts } from '../seller-facts';
import { isNoValue, licenceLabels } from './licence-labels';
import { maxNameLength, siteName, storeNameIn } from './store-name';
import {
  sellerIdOfLink,
  sellerNumberOf,
  storeIdOfLicenceLink,
  storeIdOfLink,
  storeNumberOf,
  withStoreAddresses,
} from './store-address';

export interface ShownSeller extends SellerFacts {
  /** The page pools several merchants and names this one in the disclosure the law asks for. */
  isDisclosed: boolean;
}

const storeNameHints =
  '[data-pl="store-name"], [class*="store-name"], [class*="storeName"], [class*="shop-name"], [class*="shopName"]';

/**
 * From the disclosure, the store link, or all links to stores when they agree on one; banners do not count. Null when it
 * shows no seller.
 */
export function sellerOfItemPage(document: Document, elsewhere: ReadonlySet<Element>): ShownSeller | null {
  const links = [...document.querySelectorAll('a[href*="store"], a[href*="showcredential"]')].filter(
    (link) => link.closest('header, footer, nav') === null && !isWithin(link, elsewhere),
  );
  const hrefOf = (link: Element): string | null => link.getAttribute('href');
  const stores = links
    .map((link) => ({ link, id: storeIdOfLink(hrefOf(link)) }))
    .filter((entry): entry is { link: Element; id: string } => entry.id !== null);
  const marked = document.querySelector('[data-pl="store-name"]');
  const markedId = storeIdOfLink(marked === null ? null : hrefOf(marked));
  const named = stores.find(
    ({ link }) => link.matches(storeNameHints) || link.closest(storeNameHints) !== null,
  );
  const lone = stores.filter(({ link }) => mayBeOfSeller(link, elsewhere));
  const agreed = lone.every(({ id }) => id === lone[0]?.id) ? (lone[0]?.id ?? null) : null;
  const cardId = markedId ?? named?.id ?? agreed;

  const reading = unknownSeller();
  const sources: SellerSources = {};
  const disclosed = links.find((link) => {
    const id = storeIdOfLicenceLink(hrefOf(link));
    return id !== null && id !== cardId && storeNameIn(link) !== null;
  });
  const licence = disclosed ?? links.find((link) => storeIdOfLicenceLink(hrefOf(link)) !== null);
  if (disclosed !== undefined) {
    reading.storeId = storeIdOfLicenceLink(hrefOf(disclosed));
    reading.storeName = storeNameIn(disclosed);
  } else {
    reading.storeId = cardId ?? (licence === undefined ? null : storeIdOfLicenceLink(hrefOf(licence)));
    reading.storeName =
      (marked === null ? null : storeNameIn(marked)) ??
      firstName(stores.filter(({ id }) => id === reading.storeId).map(({ link }) => link));
    Object.assign(reading, storeCard(document, elsewhere, reading));
    for (const link of links)
      if (mayBeOfSeller(link, elsewhere)) reading.sellerId ??= sellerIdOfLink(hrefOf(link));
  }
  for (const name of Object.keys(reading) as (keyof SellerReading)[])
    if (reading[name] !== null) sources[name] = 'dom';
  return Object.keys(sources).length === 0
    ? null
    : { reading, sources, isDisclosed: disclosed !== undefined };
}

// The store card of newer pages lists "Name", "Store no.", "Location", "Open since". Its words are too common to be
// believed anywhere else, so the number must be among them.
function storeCard(
  document: Document,
  elsewhere: ReadonlySet<Element>,
  known: SellerReading,
): Partial<SellerReading> {
  const { storeId: number } = labelledValues(document, { storeId: licenceLabels.storeId });
  const id = /^\D{0,3}(\d{4,15})$/.exec(number ?? '')?.[1];
  if (id === undefined || (known.storeId !== null && known.storeId !== id)) return {};
  const holder = holderOfText(document, number!, elsewhere);
  if (holder === null) return {};
  const { country, established, storeName } = licenceLabels;
  const values = labelledValues(holder, { country, established, storeName });
  const plain = (text: string | undefined): string | null =>
    text === undefined || isNoValue(text) || text.length > maxNameLength ? null : text;
  return {
    storeId: id,
    storeName: known.storeName ?? plain(values.storeName),
    country: plain(values.country),
    established: plain(values.established),
  };
}

function holderOfText(document: Document, text: string, elsewhere: ReadonlySet<Element>): Element | null {
  for (const element of document.body?.querySelectorAll('*') ?? []) {
    if (element.childElementCount > 0 || !(element.textContent ?? '').includes(text)) continue;
    if (/^(?:script|style)$/.test(element.localName) || isWithin(element, elsewhere)) continue;
    // The rows around it: as far as the text stays that of a small card.
    let at = element;
    for (let level = 0; level < 4; level += 1) {
      const parent = at.parentElement;
      if (parent === null || (parent.textContent ?? '').length > 600) break;
      at = parent;
    }
    return at;
  }
  return null;
}

/** The store a store page belongs to. */
export function storeOfPage(document: Document, url: URL): SellerFacts {
  const reading = unknownSeller();
  const sources: SellerSources = {};
  const note = (
    name: 'storeId' | 'sellerId',
    value: string | null,
    source: 'attr' | 'dom' | 'meta',
  ): void => {
    if (value === null || reading[name] !== null) return;
    reading[name] = value;
    sources[name] = source;
  };
  note('storeId', storeNumberOf(url), 'attr');
  note('sellerId', sellerNumberOf(url), 'attr');
  for (const address of [
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
  ]) {
    note('storeId', storeIdOfLink(address ?? null), 'meta');
    note('sellerId', sellerIdOfLink(address ?? null), 'meta');
  }
  for (const link of document.querySelectorAll('a[href*="showcredential"]'))
    note('storeId', storeIdOfLicenceLink(link.getAttribute('href')), 'dom');
  if (reading.storeId === null) note('storeId', agreedStore(document), 'dom');
  const name = storeName(document, reading.storeId);
  if (name !== null) {
    reading.storeName = name.text;
    sources.storeName = name.source;
  }
  withStoreAddresses(reading, sources);
  return { reading, sources };
}

// A mobile store page is addressed by the seller's number; the links to the store itself tell its own.
function agreedStore(document: Document): string | null {
  const ids = new Set<string>();
  for (const link of document.querySelectorAll('a[href*="store/"]')) {
    if (link.closest('header, footer, nav') !== null) continue;
    const id = storeIdOfLink(link.getAttribute('href'));
    if (id !== null) ids.add(id);
  }
  return ids.size === 1 ? [...ids][0]! : null;
}

function storeName(
  document: Document,
  storeId: string | null,
): { text: string; source: 'dom' | 'meta' } | null {
  for (const element of document.querySelectorAll(storeNameHints)) {
    const text = storeNameIn(element);
    if (text !== null) return { text, source: 'dom' };
  }
  const titles = [
    document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    document.title,
  ];
  for (const title of titles) {
    const text = foldedText(title)
      .replace(
        /\s*[-|–—]\s*(?:shop|buy|online|small orders|amazing|products?|store on|low prices?|ali\s?express).*$/i,
        '',
      )
      .replace(/\s*[-|–—]\s*[^-|–—]*ali\s?express[^-|–—]*$/i, '')
      .trim();
    if (text !== '' && text.length <= maxNameLength && !siteName.test(text)) return { text, source: 'meta' };
  }
  if (storeId === null) return null;
  const own = [...document.querySelectorAll('a[href*="store/"]')].filter(
    (link) => storeIdOfLink(link.getAttribute('href')) === storeId,
  );
  const text = firstName(own);
  return text === null ? null : { text, source: 'dom' };
}

function firstName(elements: readonly Element[]): string | null {
  for (const element of elements) {
    const name = storeNameIn(element);
    if (name !== null) return name;
  }
  return null;
}
