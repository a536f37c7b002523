// SPDX-License-Identifier: Apache-2.0
// Penalty points of AliExpress, by the rule in force: the links upheld on one day are one penalty day, the first
// is a warning, the next costs at most six points, and a day lapses after 365.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listing } from '../../extension/src/protocol/generated/types';
import { Records, ready } from './records';

const inChina = (daysAgo: number): string =>
  new Date(Date.now() + 8 * 3_600_000 - daysAgo * 86_400_000).toISOString().slice(0, 10);

describe.skipIf(!ready)('penalty points (skipped: not built)', { timeout: 240_000 }, () => {
  let records: Records;
  beforeAll(async () => (records = await Records.start()), 120_000);
  afterAll(() => (records as Records | undefined)?.clear());

  const seller: Listing['seller'] = {
    storeId: '1101',
    storeName: null,
    sellerId: null,
    memberId: null,
    company: null,
    companyId: null,
    minisite: null,
    country: null,
  };
  const upheld = async (count: number, daysAgo: number): Promise<void> => {
    const caseIds: string[] = [];
    for (let i = 0; i < count; i++) {
      const id = `10050${daysAgo}${String(i).padStart(3, '0')}`;
      const url = `https://www.aliexpress.com/item/${id}.html`;
      const listing = { site: 'aliexpress', id, aliases: [], url, title: 'Print', priceText: null } as const;
      const picture = { pictureKey: `S${id}`, pictureUrl: '', isAd: false };
      caseIds.push(await records.openListing({ ...listing, ...picture, aliases: [], seller }));
    }
    const day = inChina(daysAgo);
    const filing = { platform: 'aliexpress', reasonLabel: 'Pirated copy', reference: `REF-${daysAgo}` };
    const steps = { in_batch: {}, form_filled: {}, submitted: { filing, day }, removed: { day } };
    for (const [state, more] of Object.entries(steps)) {
      const plain = { portalWord: '', reason: '', day: null, filing: null, correction: false };
      await records.ask('case.move', {
        requestKey: `${state}-${daysAgo}-key`,
        caseIds,
        state,
        ...plain,
        ...more,
      });
    }
  };
  const points = async (): Promise<object> => {
    const { stores } = (await records.ask('seller.list', { cursor: null, limit: 10 })) as {
      stores: { id: string }[];
    };
    const { penalties } = await records.ask('seller.store', { storeId: stores[0]?.id });
    return (penalties as { rule: string }[]).find(({ rule }) => rule.startsWith('aliexpress')) ?? {};
  };

  it('come out as in the worked example', async () => {
    await upheld(40, 364);
    expect(await points()).toMatchObject({ onRecord: 1, pointsLow: 0, pointsHigh: 6 });
    await upheld(1, 1);
    expect(await points()).toMatchObject({ onRecord: 2, pointsLow: 6, pointsHigh: 12 });
    await upheld(1, 365);
    expect(await points()).toMatchObject({ onRecord: 2 });
  });
});
