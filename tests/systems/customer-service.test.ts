// SPDX-License-Identifier: Apache-2.0
// Customer service by e-mail, chat and telephone: what was said is kept beside the case with its day, and what nobody
// answered is found again by the day that an answer was due.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attached, dueCases, noted } from './entries';
import { Records, read, ready, storedPage } from './records';

describe.skipIf(!ready)('customer service (skipped: not built)', { timeout: 120_000 }, () => {
  let records: Records;
  let caseId = '';
  beforeAll(async () => {
    records = await Records.start();
    const { html, url } = storedPage('aliexpress', 'item-components');
    caseId = await records.open(read(html, url));
  }, 120_000);
  afterAll(() => (records as Records | undefined)?.clear());

  it('that answers nothing stands in the list of what is due, until it does', async () => {
    const letter = await attached(records, 'complaint.eml', Buffer.from('From: me\n\nPlease stop.'));
    const mail = await noted(records, caseId, {
      who: 'AliExpress service',
      direction: 'sent',
      due: '2026-11-09',
      files: [letter],
    });
    const call = await noted(records, caseId, { kind: 'phone', time: '14:05', due: '2026-11-05' });
    await noted(records, caseId, { kind: 'chat', text: 'They said they would look.' });
    expect(await dueCases(records)).toEqual([`${caseId} 2026-11-05`, `${caseId} 2026-11-09`]);
    await noted(records, caseId, { direction: 'received', answers: mail.id });
    expect(await dueCases(records)).toEqual([`${caseId} 2026-11-05`]);
    await records.ask('entry.takeBack', {
      requestKey: 'take-back-1',
      entryId: call.id,
      seen: 1,
      takenBack: true,
    });
    expect(await dueCases(records)).toEqual([]);
    const { total } = await records.ask('entry.list', { caseId, cursor: null, limit: 50 });
    expect(total).toBe(4);
  });
});
