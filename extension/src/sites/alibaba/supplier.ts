// SPDX-License-Identifier: Apache-2.0
// The supplier, from the inline data of product pages and of minisites, and from what company and contact pages show.
import { textAt, valueAt } from '../json-path';
import { labelledValues } from '../labelled-values';
import type { SellerReading } from '../page-reading';
import { foldedText, textFromHtml } from '../plain-text';
import type { SellerPart } from '../seller-facts';
import { minisiteOfHost, minisiteOfLink } from './address';
import { companyLabels, isNoValue } from './company-labels';
import { minisiteFields } from './dialect';
import { plainAt, type ShopModule } from './shop-modules';

/** `detailData.globalData.seller` of a product page. */
export function sellerOfProductData(seller: unknown): SellerPart {
  const minisite =
    minisiteOfHost(textAt(seller, 'subDomain') ?? '') ?? minisiteOfLink(textAt(seller, 'homeUrl'));
  return {
    source: 'json',
    fields: {
      company: named(textAt(seller, 'companyName')),
      companyId: textAt(seller, 'companyId'),
      memberId: textAt(seller, 'aliMemberId'),
      sellerId: textAt(seller, 'aliId'),
      country: countryCode(textAt(seller, 'companyRegisterCountry')),
      businessType: named(textAt(seller, 'companyBusinessType')),
      province: named(plainAt(seller, 'companyRegisterProvince')),
      address: named(plainAt(seller, 'supplierOperationalAddress')),
      ...minisiteFields(minisite),
    },
  };
}

/** The shop sign and the overview of a minisite. */
export function sellerOfModules(modules: readonly ShopModule[], url: URL): SellerPart {
  const sources = [...modules.map(({ data }) => data), ...modules.map(({ site }) => site)];
  const first = (name: string): string | null => {
    for (const source of sources) {
      const text = plainAt(source, name);
      if (text !== null) return text;
    }
    return null;
  };
  const linked = sources
    .map((source) => valueAt(source, 'esiteUrls'))
    .map((urls) => minisiteOfLink(textAt(urls, 'homeUrl') ?? textAt(urls, 'companyProfileUrl')))
    .find((minisite) => minisite !== null);
  const minisite = minisiteOfHost(first('esiteSubDomain') ?? '') ?? linked ?? minisiteOfHost(url.hostname);
  return {
    source: 'json',
    fields: {
      company: named(first('companyName')),
      companyId: first('companyId'),
      memberId: first('aliMemberId'),
      sellerId: first('aliId'),
      country: countryCode(first('companyRegisterCountry')),
      province: named(first('companyRegisterProvince')),
      address: named(first('supplierOperationalAddress') ?? first('companyOperationalAddress')),
      businessType: named(first('companyBusinessType')),
      established: named(first('companyEstablishedYear')),
      representative: named(first('companyLegalRepresentative') ?? first('legalRepresentative')),
      registrationNumber: named(first('companyRegistrationNumber') ?? first('companyRegisterNumber')),
      ...(modules.length > 0 ? minisiteFields(minisite) : {}),
    },
  };
}

/** What a company profile or contact page shows in rows. */
export function sellerOfRows(document: Document): SellerPart {
  const { country, ...rows } = labelledValues(document, companyLabels);
  const fields: Partial<SellerReading> = {};
  for (const [name, text] of Object.entries(rows))
    if (!isNoValue(text)) fields[name as keyof typeof rows] = foldedText(text);
  if (country !== undefined && !isNoValue(country)) {
    // "Guangdong, China (Mainland)" stands in a row of the same name on some pages.
    const [province, land] = country.includes(',') ? splitAtLastComma(country) : [null, country];
    fields.country = foldedText(land);
    fields.province ??= province;
  }
  return { source: 'dom', fields };
}

function splitAtLastComma(text: string): [string, string] {
  const at = text.lastIndexOf(',');
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function named(text: string | null): string | null {
  return textFromHtml(text) || null;
}

function countryCode(text: string | null): string | null {
  return text !== null && /^[a-z]{2}$/i.test(text) ? text.toUpperCase() : named(text);
}
