// SPDX-License-Identifier: Apache-2.0
// Real pages captured by other people, where they lie beside the checkout: every listing id, title and picture.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../extension/src/sites/read-page';
import { htmlOfFile } from '../../tools/read-page.mjs';
import { documentOf } from './document';

interface TrueListing {
  id: string;
  global_id: string;
  title: string;
  image_key?: string;
  image_keys?: string[];
  is_ad?: boolean;
  store_id?: string | null;
  store_name?: string | null;
  seller_company?: string | null;
  store_member_id?: string | null;
  seller_admin_seq?: string | null;
  company_id?: string | null;
  country?: string | null;
  province?: string | null;
  store_opened?: string | null;
  price?: string | null;
}

const shared = process.env['COUNTERPROOF_SHARED'] ?? join(import.meta.dirname, '../../../../shared');
const folder = join(shared, 'pages');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('aliexpress-')) : [];
const reasonToSkip = 'no real pages beside the checkout (COUNTERPROOF_SHARED names their folder)';

const offset = 2n ** 51n;
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

// The truth files keep the few ids with other prefixes than 3256 as the US site writes them.
function globalId(listing: TrueListing): string {
  const id = BigInt(listing.global_id);
  return (id >= offset ? id - offset : id).toString();
}

function addressOf(html: string, kind: string): string {
  const told = /<(?:link rel="canonical" href|meta property="og:url" content)="(?:https?:)?(\/\/[^"]+)"/.exec(
    html,
  )?.[1];
  const twisted = /<meta content="(?:https?:)?(\/\/[^"]+)" property="og:url"/.exec(html)?.[1];
  const found = told ?? twisted;
  if (found !== undefined && kind !== 'punish') return `https:${found.replaceAll('&amp;', '&')}`;
  return 'https://www.aliexpress.com/w/wholesale-sample.html';
}

describe('real AliExpress pages', () => {
  it.skipIf(names.length > 0)(`skipped: ${reasonToSkip}`, (context) => context.skip(reasonToSkip));

  it.each(names)('%s reads as its truth says', { timeout: 120_000 }, (name) => {
    const truth = JSON.parse(readFileSync(join(folder, name, 'truth.json'), 'utf8')) as {
      kind: string;
      listings: TrueListing[];
    };
    const file = readdirSync(join(folder, name)).find((entry) =>
      /^(?:page\.html|itemlist\.(?:js|json))$/.test(entry),
    )!;
    const html = htmlOfFile(join(folder, name, file));
    const url = addressOf(html, truth.kind);
    const { page } = readPage(documentOf(html, url), url);
    expect(page.kind).toBe(truth.kind === 'punish' ? 'unreadable' : truth.kind);
    const read = new Map(page.listings.map((listing) => [listing.id, listing]));
    expect([...read.keys()].sort()).toEqual([...new Set(truth.listings.map(globalId))].sort());
    for (const expected of truth.listings) {
      const listing = read.get(globalId(expected))!;
      const keys = new Set(
        [expected.image_key, ...(expected.image_keys ?? [])].filter((key) => key !== undefined),
      );
      expect(listing.title).toBe(folded(expected.title));
      expect(listing.images.map((image) => image.key)).toEqual([...keys]);
      expect(listing.seller).toMatchObject({
        storeId: expected.store_id ?? null,
        storeName: expected.store_name ?? null,
        company: expected.seller_company ?? null,
        memberId: expected.store_member_id ?? null,
        sellerId: expected.seller_admin_seq ?? null,
        companyId: expected.company_id ?? null,
        country: expected.country ?? null,
        province: expected.province ?? null,
        established: expected.store_opened ?? null,
      });
      if (truth.kind === 'item') {
        expect(page.seller).toEqual(expected.store_id == null ? null : listing.seller);
        expect(listing.priceText).toBe(expected.price ?? null);
        expect(page.recommended.map(({ id }) => id)).not.toContain(listing.id);
      }
      if (expected.is_ad !== undefined) expect(listing.isAd).toBe(expected.is_ad);
      if (expected.id !== listing.id) expect(listing.aliases).toContain(expected.id);
    }
  });
});
