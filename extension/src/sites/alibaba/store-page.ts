// SPDX-License-Identifier: Apache-2.0
// A supplier's minisite: its home and product lists, its company profile and its contact page.
import { bareReading, isSellerKnown, notUnderstood } from '../bare-reading';
import { saysEmptyInWords } from '../empty-words';
import { readListings } from '../listing-list';
import type { ListingReading, PageHealth, SiteReading, Sighting } from '../page-reading';
import { foldedText } from '../plain-text';
import { joinedSeller, type SellerFacts, type SellerPart } from '../seller-facts';
import { saysShopClosed } from '../shop-others';
import { pictureOf } from '../shown-pictures';
import { minisiteOfHost } from './address';
import { alibabaDialect, minisiteFields } from './dialect';
import { moduleItems, modulePager, shopModules } from './shop-modules';
import { sellerOfModules, sellerOfRows } from './supplier';
import type { Steps } from '../steps';

export function* readStorePage(document: Document, url: URL, isCompanyPage: boolean): Steps<SiteReading> {
  const modules = shopModules(document);
  const own = sellerOfModules(modules, url);
  const named = namedByPage(document, url);
  const seller = joinedSeller(isCompanyPage ? [own, sellerOfRows(document), named] : [own, named]);
  if (isCompanyPage) return companyPage(seller);
  const { listings, recommended, sightings, health } = yield* readListings(
    document,
    moduleItems(modules),
    alibabaDialect,
    {
      isShop: true,
    },
  );
  const beside = ({ page }: SiteReading): SiteReading => ({
    page: { ...page, recommended: [...recommended, ...page.recommended] },
    sightings,
  });
  // What a closed shop's page shows is others' goods: nothing of it may be written to the shop.
  if (moduleItems(modules).length === 0 && saysShopClosed(document)) {
    const bare = bareReading('alibaba', 'empty', 'not_found', { links: health.links });
    return beside(withSeller({ ...bare, page: { ...bare.page, recommended: listings } }, seller));
  }
  if (listings.length > 0) {
    const reason = health.withImage === 0 ? 'no_pictures' : null;
    return beside(reading(seller, listings, sightings, health, reason, modulePager(modules)));
  }
  const pager = modulePager(modules);
  if (pager?.total === 0 || saysEmptyInWords(document, health))
    return beside(withSeller(bareReading('alibaba', 'empty', null, health), seller));
  if (isBodyEmpty(document)) return bareReading('alibaba', 'empty', 'not_found');
  // A minisite's page without any product picture (its feedback, its factory) is one about the supplier.
  const isAboutSupplier = own.fields.company != null && !showsProducts(document);
  if (isAboutSupplier) return reading(seller, [], [], health, null, null);
  return beside(withSeller(notUnderstood('alibaba', 'no_listings', health), seller));
}

function companyPage(seller: SellerFacts): SiteReading {
  const { company, address, country, companyId } = seller.reading;
  if (company === null && address === null && country === null && companyId === null)
    return notUnderstood('alibaba', 'no_seller');
  return reading(seller, [], [], { withSeller: 1 }, null, null);
}

function reading(
  seller: SellerFacts,
  listings: ListingReading[],
  sightings: Sighting[],
  health: Partial<PageHealth>,
  reason: string | null,
  pager: SiteReading['page']['pager'],
): SiteReading {
  const page: SiteReading['page'] = {
    ...bareReading('alibaba', reason === null ? 'store' : 'not_understood', reason, health).page,
    listings,
    pager,
  };
  return withSeller({ page, sightings }, seller);
}

function withSeller({ page, sightings }: SiteReading, seller: SellerFacts): SiteReading {
  return isSellerKnown(seller.reading)
    ? { page: { ...page, seller: seller.reading, sellerProvenance: seller.sources }, sightings }
    : { page, sightings };
}

// The minisite's own address names the supplier in every case; its title names the company.
function namedByPage(document: Document, url: URL): SellerPart {
  const minisite = minisiteOfHost(url.hostname);
  const title = foldedText(document.title);
  const company =
    /(?:^|\s[-|–]\s)([^-|–]{4,120}\b(?:Co\.?,? ?Ltd\.?|Limited|Company|Inc\.?|LLC|Corp\.?|Factory|Corporation|Industries|Trading|有限公司|厂))(?:\s*[-|–]|$)/iu.exec(
      title,
    )?.[1];
  return { fields: { ...minisiteFields(minisite), company: company?.trim() ?? null }, source: 'dom' };
}

function showsProducts(document: Document): boolean {
  if (document.querySelector('[module-name*="productList" i], [module-title*="productList" i]') !== null)
    return true;
  return (
    [...document.querySelectorAll('img')].filter((image) => (pictureOf(image)?.sidePixels ?? 0) >= 200)
      .length >= 4
  );
}

function isBodyEmpty(document: Document): boolean {
  const { body } = document;
  return body === null || (body.childElementCount === 0 && foldedText(body.textContent) === '');
}
