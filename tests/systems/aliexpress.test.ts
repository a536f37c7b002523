// SPDX-License-Identifier: Apache-2.0
// AliExpress: one product on the shop's language hosts is one listing of one store, in the reading and in the records.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Records, read, ready, storedPage } from './records';

const hosts = {
  en: 'www.aliexpress.com',
  es: 'es.aliexpress.com',
  fr: 'fr.aliexpress.com',
  de: 'de.aliexpress.com',
  pt: 'pt.aliexpress.com',
  ko: 'ko.aliexpress.com',
  ja: 'ja.aliexpress.com',
  ar: 'ar.aliexpress.com',
};

describe.skipIf(!ready)('AliExpress (skipped: not built)', { timeout: 120_000 }, () => {
  let records: Records;
  beforeAll(async () => (records = await Records.start()), 120_000);
  afterAll(() => (records as Records | undefined)?.clear());

  it('is read alike in eight languages, and a case opened in one is known in all', async () => {
    const { html, url, listings, seller } = storedPage('aliexpress', 'item-components');
    const id = listings[0]?.id ?? '';
    const stores = new Set<string>();
    let caseId = '';
    for (const [language, host] of Object.entries(hosts)) {
      const address = url.replace('www.aliexpress.com', host);
      const page = read(html.replace('<html', `<html lang="${language}"`), address);
      expect([page.listings[0]?.id, page.seller?.storeId], language).toEqual([id, seller?.storeId]);
      stores.add(await records.see(page, address));
      if (caseId === '') caseId = await records.open(page);
      const { known } = await records.ask('case.known', {
        site: page.site,
        listingIds: [page.listings[0]?.id],
      });
      expect(known, language).toMatchObject([{ caseId }]);
    }
    expect(stores.size).toBe(1);
  });
});
