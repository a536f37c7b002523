// SPDX-License-Identifier: Apache-2.0
// The page's own seller as the page shows it: the store link of an item page, the store a store page belongs to.
import { unknownSeller } from '../bare-reading';
import type { SellerReading } from '../page-reading';
import { foldedText } from '../plain-text';
import { storeIdOfLink } from './address';

const storeNameHints =
  '[class*="store-name"], [class*="storeName"], [class*="shop-name"], [class*="shopName"]';
const siteName = /^(?:ali\s?express|store|shop)$/i;

/** From the store link, or from all links to stores when they agree on one. Null when the page shows no seller. */
export function sellerOfItemPage(document: Document): SellerReading | null {
  const marked = document.querySelector('a[data-pl="store-name"]');
  const markedId = storeIdOfLink(marked?.getAttribute('href') ?? null);
  if (marked !== null && (markedId !== null || foldedText(marked.textContent) !== '')) {
    return { ...unknownSeller(), storeId: markedId, storeName: foldedText(marked.textContent) || null };
  }
  const links = [...document.querySelectorAll('a[href*="store/"]')]
    .map((link) => ({ link, id: storeIdOfLink(link.getAttribute('href')) }))
    .filter((entry) => entry.id !== null);
  const id = links[0]?.id ?? null;
  if (id === null || links.some((entry) => entry.id !== id)) return null;
  return { ...unknownSeller(), storeId: id, storeName: null };
}

export function sellerOfStorePage(document: Document, url: URL): SellerReading {
  const digits = (text: string | null): string | null =>
    text !== null && /^\d{4,20}$/.test(text) ? text : null;
  return {
    ...unknownSeller(),
    storeId:
      storeIdOfLink(url.href) ??
      digits(url.searchParams.get('storeId')) ??
      digits(url.searchParams.get('storeNum')),
    storeName: storeName(document),
    sellerId: digits(url.searchParams.get('sellerAdminSeq')) ?? digits(url.searchParams.get('sellerId')),
  };
}

function storeName(document: Document): string | null {
  for (const element of document.querySelectorAll(storeNameHints)) {
    const text = foldedText(element.textContent);
    if (text !== '' && text.length <= 120) return text;
  }
  const titles = [
    document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    document.title,
  ];
  for (const title of titles) {
    const name = foldedText(title)
      .replace(/\s*[-|–]\s*(?:shop|buy|online|small orders|amazing|ali\s?express).*$/i, '')
      .trim();
    if (name !== '' && !siteName.test(name)) return name;
  }
  return null;
}
