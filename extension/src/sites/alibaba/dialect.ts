// SPDX-License-Identifier: Apache-2.0
import { hasAdLabel } from '../ad-label';
import { unknownSeller } from '../bare-reading';
import type { FoundCard } from '../card-finder';
import type { ListingDialect } from '../listing-dialect';
import type { SellerReading } from '../page-reading';
import { foldedText } from '../plain-text';
import { isProductId, minisiteOfLink, productAddress, productIdOfLink } from './address';

const tracked = 'data-aplus-auto-offer';
const adMarks = '.search-card-e-ad, [class*="ad-position"], [data-spm="p_offer"]';

export const alibabaDialect: ListingDialect = {
  idOfLink: productIdOfLink,
  idOfText: (text) => (isProductId(text) && text.length >= 8 ? text : null),
  idAttributes: [
    'data-ctrdot',
    'data-fav-id',
    'data-product-id',
    'data-pid',
    'data-productid',
    'data-content-id',
  ],
  addressOf: productAddress,
  isAdCard,
  sellerOfCard,
  besideTheList: 'header, footer, nav',
  resultHint:
    '.J-search-card-wrapper, .searchx-offer-item, .J-offer-wrapper, .organic-gallery-offer-outter, .list-no-v2-outter, [data-ctrdot]',
};

function isAdCard(card: FoundCard): boolean {
  if (card.hooks.some((hook) => /\.html?\?(?:[^#]*&)?s=p(?:&|#|$)/i.test(hook.getAttribute('href') ?? '')))
    return true;
  if (trackedTexts(card.element).some((text) => /(?:^|[?&])(?:is_ad|showAd)=true(?:&|$)/i.test(text)))
    return true;
  if (card.element.matches(adMarks) || card.element.querySelector(adMarks) !== null) return true;
  return hasAdLabel(card.element);
}

function trackedTexts(card: Element): string[] {
  return [card, ...card.querySelectorAll(`[${tracked}]`)].map(
    (element) => element.getAttribute(tracked) ?? '',
  );
}

function sellerOfCard({ element }: FoundCard): SellerReading | null {
  const links = [...element.querySelectorAll('a[href]')].filter(
    (link) => minisiteOfLink(link.getAttribute('href')) !== null,
  );
  const minisites = new Set(links.map((link) => minisiteOfLink(link.getAttribute('href'))!));
  const [minisite] = minisites.size === 1 ? minisites : [undefined];
  const company =
    companyIn(links) ??
    nameIn(element.querySelector('.organic-gallery-offer__seller-company, [class*="seller-company"]'));
  const companyId = trackedTexts(element)
    .map((text) => /company_id(?:%3A|:|=)(\d{4,15})/i.exec(text)?.[1])
    .find((id) => id !== undefined);
  const country = countryIn(element);
  if (minisite === undefined && company === null && companyId === undefined) return null;
  return {
    ...unknownSeller(),
    company,
    companyId: companyId ?? null,
    country,
    ...minisiteFields(minisite ?? null),
  };
}

/** The addresses that follow from a minisite's name. */
export function minisiteFields(minisite: string | null): Partial<SellerReading> {
  return minisite === null
    ? {}
    : {
        minisite,
        storeUrl: `https://${minisite}/`,
        profileUrl: `https://${minisite}/company_profile.html`,
      };
}

const noName =
  /^\d+\s*(?:yrs?|years?|ans?|jahre?|años?|anos?|anni|лет|год|года|年)|^(?:contact|chat|visit|view|enter|get)\b.{0,20}$|^(?:verified|gold|custom|trade assurance|multispecialty|top|audited)(?: (?:pro|plus|supplier|manufacturer|factory|seller))*$/i;

const companyForm =
  /\b(?:co|ltd|limited|company|inc|llc|corp|corporation|gmbh|factory|industry|industries|enterprises?|trading|technology|crafts?|pvt|s\.?a|s\.?r\.?l)\b\.?|公司|厂|株式会社/iu;

/** The name of the company among what links to its minisite say: "Verified" and the like stand there, too. */
export function companyIn(links: readonly Element[]): string | null {
  const names = links.map(nameIn).filter((name) => name !== null);
  return names.find((name) => companyForm.test(name)) ?? names[0] ?? null;
}

// A link with the supplier's name; others to the same minisite say "3 yrs CN" or show a picture.
function nameIn(element: Element | null): string | null {
  if (element === null) return null;
  for (const text of [foldedText(element.getAttribute('title')), foldedText(element.textContent)])
    if (text.length > 3 && text.length <= 200 && !noName.test(text) && /\p{L}{2}/u.test(text)) return text;
  return null;
}

// Countries are shown as a flag whose file and text are the two letters of the country.
export function countryIn(element: Element): string | null {
  for (const image of element.querySelectorAll('img[src*="/flags/"]')) {
    const code =
      /^[a-z]{2}$/i.exec(image.getAttribute('alt')?.trim() ?? '')?.[0] ??
      /\/([a-z]{2})\.(?:png|svg|webp|gif)/i.exec(image.getAttribute('src') ?? '')?.[1];
    if (code !== undefined) return code.toUpperCase();
  }
  return null;
}
