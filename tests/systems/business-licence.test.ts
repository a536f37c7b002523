// SPDX-License-Identifier: Apache-2.0
// The business licence that every store must show: two stores with one registration number are one company; another
// store of nearly the same name is not.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Records, read, ready, storedPage } from './records';

describe.skipIf(!ready)('the business licence (skipped: not built)', { timeout: 120_000 }, () => {
  let records: Records;
  beforeAll(async () => (records = await Records.start()), 120_000);
  afterAll(() => (records as Records | undefined)?.clear());

  const entityOf = async (url: string, html: string): Promise<string | null> => {
    const storeId = await records.see(read(html, url), url);
    const { store } = (await records.ask('seller.store', { storeId })) as {
      store: { entityId: string | null };
    };
    return store.entityId;
  };

  it('joins stores by its number, not by a name', async () => {
    const { html, url, seller } = storedPage('aliexpress', 'licence');
    const first = await entityOf(url, html);
    const number = seller?.registrationNumber ?? '';
    expect(html).toContain(number);
    const second = await entityOf(url.replace('1100123456', '1100999999'), html);
    const other = await entityOf(
      url.replace('1100123456', '1100777777'),
      html.replaceAll(number, '91440300MA5OTHER1Y'),
    );
    expect(first).not.toBeNull();
    expect(second).toBe(first);
    expect(other).not.toBe(first);
    const { stores } = await records.ask('seller.entity', { entityId: first });
    expect(stores).toHaveLength(2);
  });
});
