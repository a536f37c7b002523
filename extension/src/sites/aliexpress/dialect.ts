// SPDX-License-Identifier: Apache-2.0
import { hasAdLabel } from '../ad-label';
import { unknownSeller } from '../bare-reading';
import type { FoundCard } from '../card-finder';
import type { ListingDialect } from '../listing-dialect';
import type { SellerReading } from '../page-reading';
import { globalItemId, itemAddress } from './item-id';
import { aliasesInLink, isAdLink, listingLink } from './listing-link';
import { storeFields, storeIdOfLink } from './store-address';
import { storeNameIn } from './store-name';

const idAttributes = [
  'data-product-id',
  'data-productid',
  'data-item-id',
  'data-itemid',
  'ae_object_value',
  'exp_product',
];

export const aliexpressDialect: ListingDialect = {
  idOfLink(href) {
    const id = listingLink(href)?.ids[0];
    return id === undefined ? null : globalItemId(id);
  },
  namesSeveral: (href) => (listingLink(href)?.ids.length ?? 0) > 1,
  idOfText: (text) => (/^\d{10,19}$/.test(text) ? globalItemId(text) : null),
  idAttributes,
  aliasesOfCard,
  addressOf: itemAddress,
  isAdCard: ({ hooks, element }) =>
    hooks.some((hook) => isAdLink(hook.getAttribute('href') ?? '')) || hasAdLabel(element),
  sellerOfCard,
  besideTheList: 'header, footer, nav',
  resultHint: '.search-item-card-wrapper-gallery, .search-card-item, [data-product-id]',
};

// Superlink listings pool several ids; a card, a click and a complaint may each use another of them.
function aliasesOfCard({ hooks }: FoundCard): string[] {
  const aliases: string[] = [];
  for (const hook of hooks) {
    const href = hook.getAttribute('href');
    const linked = listingLink(href)?.ids[0];
    const written =
      linked === undefined
        ? idAttributes.map((name) => hook.getAttribute(name)?.trim() ?? '')
        : [linked, ...aliasesInLink(href!)];
    for (const text of written) {
      const id = globalItemId(text);
      if (id !== null) aliases.push(text, id);
    }
  }
  return aliases;
}

function sellerOfCard({ element }: FoundCard): SellerReading | null {
  let found: SellerReading | null = null;
  for (const link of element.querySelectorAll('a[href*="store/"]')) {
    const storeId = storeIdOfLink(link.getAttribute('href'));
    if (storeId === null) continue;
    found ??= { ...unknownSeller(), ...storeFields(storeId) };
    if (found.storeId !== storeId) continue;
    const storeName = storeNameIn(link);
    if (storeName !== null) return { ...found, storeName };
  }
  return found;
}
