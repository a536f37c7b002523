// SPDX-License-Identifier: Apache-2.0
// Real pages of Alibaba.com and 1688 captured by other people, where they lie beside the checkout: ids, titles,
// pictures, sellers, and what must not be a listing of the page.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { productPicture } from '../../../extension/src/sites/picture-address';
import { readPage } from '../../../extension/src/sites/read-page';
import { htmlOfFile } from '../../tools/read-page.mjs';
import { documentOf } from './document';

interface TrueListing {
  id: string;
  title?: string;
  url?: string;
  image?: string;
  image_key?: string;
  image_keys?: string[];
  is_ad?: boolean;
  price?: string;
  supplier_name?: string;
  supplier_subdomain?: string;
  company_id?: string;
  ali_member_id?: string;
  business_type?: string;
  country?: string;
}

interface Truth {
  kind: string;
  site: string;
  listings: TrueListing[];
  store?: TrueListing & { address?: string };
  other_product_ids_on_page_not_this_listing?: string[];
}

const shared = process.env['COUNTERPROOF_SHARED'] ?? join(import.meta.dirname, '../../../../shared');
const folder = join(shared, 'pages');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^(?:alibaba|1688)-/.test(name)) : [];
const reasonToSkip = 'no real pages beside the checkout (COUNTERPROOF_SHARED names their folder)';
const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();

// The samples keep no address, so each is opened where its kind of page stands.
function addressOf(truth: Truth): string {
  const [first] = truth.listings;
  if (truth.site === '1688')
    return truth.kind === 'item'
      ? `https://detail.1688.com/offer/${first!.id}.html`
      : 'https://s.1688.com/selloffer/offer_search.htm?keywords=x';
  if (truth.kind === 'item') return first?.url ?? `https://www.alibaba.com/product-detail/_${first!.id}.html`;
  if (truth.kind === 'store')
    return `https://${truth.store?.supplier_subdomain ?? 'x.en.alibaba.com'}/productlist.html`;
  return 'https://www.alibaba.com/trade/search?SearchText=x';
}

describe('real Alibaba.com and 1688 pages', () => {
  it.skipIf(names.length > 0)(`skipped: ${reasonToSkip}`, (context) => context.skip(reasonToSkip));

  it.each(names)('%s reads as its truth says', { timeout: 120_000 }, (name) => {
    const truth = JSON.parse(readFileSync(join(folder, name, 'truth.json'), 'utf8')) as Truth;
    const file = readdirSync(join(folder, name)).find(
      (entry) => /^(?:page\.html|.*\.json)$/.test(entry) && entry !== 'truth.json',
    )!;
    const url = addressOf(truth);
    const { page } = readPage(documentOf(htmlOfFile(join(folder, name, file)), url), url);
    expect([page.site, page.kind]).toEqual([truth.site, truth.kind]);
    const read = new Map(page.listings.map((listing) => [listing.id, listing]));
    expect([...read.keys()].sort()).toEqual([...new Set(truth.listings.map(({ id }) => id))].sort());
    for (const expected of truth.listings) {
      const listing = read.get(expected.id)!;
      const main = expected.image_key ?? productPicture(expected.image)?.key;
      const keys = new Set([main, ...(expected.image_keys ?? [])].filter((key) => key !== undefined));
      if (expected.title !== undefined) expect(listing.title).toBe(folded(expected.title));
      if (keys.size > 0) expect(listing.images.map(({ key }) => key)).toEqual([...keys]);
      if (expected.is_ad !== undefined) expect(listing.isAd).toBe(expected.is_ad);
      if (expected.price !== undefined) expect(listing.priceText).toBe(folded(expected.price));
      if (expected.url !== undefined) expect(listing.url).toBe(expected.url);
      expectSeller(listing.seller, expected);
    }
    if (truth.store !== undefined) {
      expectSeller(page.seller!, truth.store);
      if (truth.store.address !== undefined) expect(page.seller!.address).toBe(truth.store.address);
    }
    const foreign = truth.other_product_ids_on_page_not_this_listing;
    if (foreign !== undefined)
      expect(page.recommended.map(({ id }) => id).sort()).toEqual([...foreign].sort());
  });
});

function expectSeller(seller: object, expected: TrueListing): void {
  const known = Object.entries({
    company: expected.supplier_name,
    minisite: expected.supplier_subdomain,
    companyId: expected.company_id,
    memberId: expected.ali_member_id,
    businessType: expected.business_type,
    country: expected.country,
  }).filter(([, value]) => value !== undefined);
  expect(seller).toMatchObject(Object.fromEntries(known));
}
