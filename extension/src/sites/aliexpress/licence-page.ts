// SPDX-License-Identifier: Apache-2.0
// The page with a store's business licence. It has no listings: it is about the seller alone. A person opens it and
// solves its captcha; then it is read like any other page.
import { bareReading, isSellerKnown, notUnderstood, unknownSeller } from '../bare-reading';
import { labelledValues } from '../labelled-values';
import { obstacleOfContent } from '../obstacles';
import type { SellerReading, SellerSources, SiteReading } from '../page-reading';
import { foldedText } from '../plain-text';
import { isNoValue, licenceLabels } from './licence-labels';
import { storeNumberOf, withStoreAddresses } from './store-address';

export function readLicencePage(document: Document, url: URL): SiteReading {
  const seller: SellerReading = unknownSeller();
  const sources: SellerSources = {};
  let hasRows = false;
  for (const [name, text] of Object.entries(labelledValues(document, licenceLabels))) {
    hasRows = true;
    if (isNoValue(text)) continue;
    seller[name as keyof typeof licenceLabels] = foldedText(text);
    sources[name as keyof typeof licenceLabels] = 'dom';
  }
  const isKnown = isSellerKnown(seller);
  // The number in the address is the store this page was asked for; a number in its rows may be the store's other one.
  const asked = storeNumberOf(url);
  if (asked !== null) {
    seller.storeId = asked;
    sources.storeId = 'attr';
  }
  withStoreAddresses(seller, sources);
  if (isKnown) return sellerPage('store', null, seller, sources);
  const obstacle = obstacleOfContent(document);
  if (obstacle !== null) return bareReading('aliexpress', 'unreadable', obstacle);
  return hasRows || saysNoData(document)
    ? sellerPage('empty', 'no_data', seller, sources)
    : notUnderstood('aliexpress', 'no_seller');
}

function sellerPage(
  kind: 'store' | 'empty',
  reason: string | null,
  seller: SellerReading,
  sources: SellerSources,
): SiteReading {
  const reading = bareReading('aliexpress', kind, reason, { withSeller: isSellerKnown(seller) ? 1 : 0 });
  return {
    ...reading,
    page: { ...reading.page, seller: isSellerKnown(seller) ? seller : null, sellerProvenance: sources },
  };
}

function saysNoData(document: Document): boolean {
  for (const element of document.body?.querySelectorAll('*') ?? []) {
    if (element.childElementCount > 0 || /^(?:script|style)$/.test(element.localName)) continue;
    const text = foldedText(element.textContent);
    if (text !== '' && text.length < 60 && isNoValue(text)) return true;
  }
  return false;
}
