// SPDX-License-Identifier: Apache-2.0
// Alibaba.com: a product page becomes a case with its company, its address and its picture.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Records, read, ready, storedPage } from './records';

describe.skipIf(!ready)('Alibaba.com (skipped: not built)', { timeout: 120_000 }, () => {
  let records: Records;
  beforeAll(async () => (records = await Records.start()), 120_000);
  afterAll(() => (records as Records | undefined)?.clear());

  it('becomes a case with company, country, link and picture', async () => {
    const { html, url, listings } = storedPage('alibaba', 'item-good');
    const page = read(html, url);
    const caseId = await records.open(page);
    const storeId = await records.see(page, url);
    const { cases } = await records.ask('case.list', { cursor: null, limit: 10 });
    expect(cases).toMatchObject([
      {
        id: caseId,
        listing: {
          site: 'alibaba',
          id: listings[0]?.id,
          url: 'https://www.alibaba.com/product-detail/Old-Harbour-Tote-Bag-No-1-for-Home_1605787025435.html',
          pictureKey: listings[0]?.keys[0],
          seller: { company: 'Made Old Harbour Arts 0 Co., Ltd.', country: 'VN' },
        },
      },
    ]);
    const { store } = await records.ask('seller.store', { storeId });
    expect(store).toMatchObject({ counts: { listings: 1, works: 1 } });
  });
});
