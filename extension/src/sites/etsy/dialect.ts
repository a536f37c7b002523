// SPDX-License-Identifier: Apache-2.0
import { unknownSeller } from '../bare-reading';
import type { FoundCard } from '../card-finder';
import type { ListingDialect } from '../listing-dialect';
import type { SellerReading } from '../page-reading';
import { foldedText } from '../plain-text';
import { isListingId, listingAddress, listingIdOfLink, shopOfLink } from './address';

export const etsyDialect: ListingDialect = {
  idOfLink: listingIdOfLink,
  idOfText: (text) => (isListingId(text) && text.length >= 8 ? text : null),
  idAttributes: ['data-listing-id', 'data-palette-listing-id'],
  addressOf: listingAddress,
  isAdCard,
  sellerOfCard,
  besideTheList: 'header, footer, nav',
  resultHint: '[data-listing-id], .v2-listing-card, .listing-link',
};

const advertised = /^(?:ad|ad by etsy seller|ad by|advertisement by.*|anzeige.*|annonce.*|anuncio.*)$/i;
/** "From shop Name", "Ad by Name", in the words of the languages the site has. */
const shopInWords =
  /^(?:from(?: shop)?|by|ad by|advertisement (?:by|from shop)|von(?: shop)?|aus dem shop|de la (?:boutique|tienda)|dal negozio|van winkel)\s+([A-Za-z0-9]{2,40})$/i;

function isAdCard({ element, hooks }: FoundCard): boolean {
  if (element.querySelector('[data-ad-label]') !== null) return true;
  if (hooks.some((hook) => /[?&](?:plkey|pla_spr|adtk)=/i.test(hook.getAttribute('href') ?? ''))) return true;
  return leafTexts(element).some((text) => text.length <= 40 && advertised.test(text));
}

function sellerOfCard({ element }: FoundCard): SellerReading | null {
  const linked = [...element.querySelectorAll('a[href*="/shop/"]')]
    .map((link) => shopOfLink(link.getAttribute('href')))
    .find((name) => name !== null);
  const named =
    linked ??
    leafTexts(element)
      .map((text) => shopInWords.exec(text)?.[1])
      .find((name) => name !== undefined);
  const holder = element.closest('[data-shop-id]') ?? element.querySelector('[data-shop-id]');
  const shopId = holder?.getAttribute('data-shop-id') ?? '';
  if (named === undefined && !/^\d{4,12}$/.test(shopId)) return null;
  return {
    ...unknownSeller(),
    storeId: /^\d{4,12}$/.test(shopId) ? shopId : null,
    ...shopFields(named ?? null),
  };
}

export function shopFields(name: string | null): Partial<SellerReading> {
  return name === null ? {} : { storeName: name, storeUrl: `https://www.etsy.com/shop/${name}` };
}

function leafTexts(root: Element): string[] {
  return [...root.querySelectorAll('span, p, div, a')]
    .filter((element) => element.childElementCount === 0)
    .map((element) => foldedText(element.textContent));
}
