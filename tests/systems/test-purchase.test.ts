// SPDX-License-Identifier: Apache-2.0
// A test purchase and the dispute about it: order number, words and photographs stay with the case, and stand in an
// evidence pack when the artist says so.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzip } from '../contract/evidence-desk';
import { attached, noted } from './entries';
import { Records, read, ready, storedPage } from './records';

describe.skipIf(!ready)('a test purchase (skipped: not built)', { timeout: 120_000 }, () => {
  let records: Records;
  beforeAll(async () => (records = await Records.start()), 120_000);
  afterAll(() => (records as Records | undefined)?.clear());

  it('is kept with its photographs, and given on only when asked', async () => {
    const { html, url } = storedPage('aliexpress', 'item-components');
    const caseId = await records.open(read(html, url));
    const photo = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
    const file = await attached(records, 'parcel.jpg', photo);
    await noted(records, caseId, {
      kind: 'test_purchase',
      text: 'Order 8170001234567890. The canvas shows my heron.',
      files: [file],
    });
    await noted(records, caseId, { kind: 'test_purchase', direction: 'received', text: 'Claim denied.' });
    const pack = (name: string, ...more: string[]): Map<string, Buffer> => {
      const out = path.join(records.box, name);
      const { code, out: said } = records.command('evidence', '--out', out, '--case', caseId, ...more);
      expect(code, said).toBe(0);
      return new Map(unzip(readFileSync(out)));
    };
    const plain = pack('plain.zip');
    expect(plain.get('report.html')?.toString()).not.toContain('8170001234567890');
    const whole = pack('whole.zip', '--with-letters');
    expect(whole.get('report.html')?.toString()).toContain('Order 8170001234567890');
    expect(whole.get('report.html')?.toString()).toContain('Claim denied.');
    expect(whole.get('report.pdf')?.subarray(0, 5).toString()).toBe('%PDF-');
    const kept = whole.get(`letters/${createHash('sha256').update(photo).digest('hex')}`);
    expect(kept?.equals(photo)).toBe(true);
  });
});
