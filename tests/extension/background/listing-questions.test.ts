// SPDX-License-Identifier: Apache-2.0
// What the records know of listings is asked when they are told, once, and nothing lights up before the answer.
import { describe, expect, it } from 'vitest';
import { ListingQuestions } from '../../../extension/src/background/listing-questions';
import { RecordsAnswers } from '../../../extension/src/background/records-answers';
import { HostLink } from '../../../extension/src/native/host-link';
import { ScriptedHost, helloResult } from '../native/scripted-host';
import type { Asked } from '../native/scripted-host';
import { listing, seller } from './page-samples';

const kWork = '017f22e2-79b0-7fff-bfff-fffffffffff1';
const kCase = '017f22e2-79b0-7fff-bfff-ffffffffffff';
const shop = { ...seller, storeId: '1101' };
const shown = listing('1005001', ['S1'], { aliases: ['3256001'], seller: shop });

/** A tab's questions and a host of that minor version that answers as given. */
async function rig(answer: (asked: Asked) => unknown, minor = 1) {
  const asked: Asked[] = [];
  const host: ScriptedHost = new ScriptedHost((request) => {
    if (request.method === 'session.hello')
      return host.say({ id: request.id, result: { ...helloResult, protocol: { major: 1, minor } } });
    asked.push(request);
    const result = answer(request);
    if (typeof result === 'string')
      host.say({ id: request.id, error: { code: result, message: 'No.', details: '' } });
    else host.say({ id: request.id, result });
  });
  const link = new HostLink(host.open, '0.1.0');
  await link.connect();
  const records = new RecordsAnswers();
  const scan = {
    site: 'aliexpress' as const,
    nextQuestions: (most: number) => records.next(most),
    askLater: (listings: Parameters<RecordsAnswers['again']>[0]) => records.again(listings),
    noteCase: (...told: Parameters<RecordsAnswers['noteCase']>) => void records.noteCase(...told),
    noteAllowed: (...told: Parameters<RecordsAnswers['noteAllowed']>) => void records.noteAllowed(...told),
  };
  return { asked, records, questions: new ListingQuestions(link), scan };
}

describe('questions to the records', () => {
  it('stay answered when there are very many, but for the oldest', () => {
    const records = new RecordsAnswers();
    const one = (turn: number) => listing(String(turn), []);
    for (const turn of [0, 1]) {
      records.want(one(turn));
      records.noteAllowed(one(turn), false);
    }
    for (let turn = 2; turn <= 60_000; turn += 1) records.want(one(turn));
    expect([0, 1].map((turn) => records.isAnswered(one(turn)))).toEqual([false, true]);
  });

  it('are asked once, by every id and store, and answered by any of them', async () => {
    const { asked, records, questions, scan } = await rig(() => ({
      known: [{ listingId: '3256001', caseId: kCase, workId: kWork, openedAt: '2026-11-22T00:00:00Z' }],
      allowed: [{ listingId: '3256001', scope: 'store' }],
    }));
    records.want(shown);
    records.want(shown);
    expect(records.isAnswered(shown)).toBe(false);
    await questions.ask(scan);
    await questions.ask(scan);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.params).toMatchObject({
      listingIds: ['1005001', '3256001'],
      stores: [{ listingId: '1005001', storeId: '1101', minisite: null, companyId: null }],
    });
    expect([records.isAnswered(shown), records.isAllowed(shown)]).toEqual([true, true]);
    expect(records.caseOf(shown, kWork)).toBe(kCase);
  });

  it('are asked anew when the store of a listing comes to light, and until then it is not answered', async () => {
    const { asked, records, questions, scan } = await rig(() => ({ known: [], allowed: [] }));
    const without = listing('1005001', ['S1']);
    records.want(without);
    await questions.ask(scan);
    expect(records.isAnswered(without)).toBe(true);
    expect(records.isAnswered(shown)).toBe(false);
    records.want(shown);
    await questions.ask(scan);
    expect(asked).toHaveLength(2);
    expect(records.isAnswered(shown)).toBe(true);
  });

  it('come many in one request, and never more ids than it takes', async () => {
    const { asked, records, questions, scan } = await rig(() => ({ known: [], allowed: [] }));
    for (let turn = 0; turn < 130; turn += 1)
      records.want(listing(`1${turn}`, [], { aliases: [`2${turn}`] }));
    await questions.ask(scan);
    expect(asked.map(({ params }) => (params.listingIds as string[]).length)).toEqual([200, 60]);
  });

  it('leave out stores for a host of version 1.0, which knows of no allowed ones', async () => {
    const { asked, records, questions, scan } = await rig(() => ({ known: [] }), 0);
    records.want(shown);
    await questions.ask(scan);
    expect(asked[0]?.params).not.toHaveProperty('stores');
    expect([records.isAnswered(shown), records.isAllowed(shown)]).toEqual([true, false]);
  });

  it('are no answer when the host refuses, and are asked again', async () => {
    let refuses = true;
    const { asked, records, questions, scan } = await rig(() =>
      refuses ? 'storage_failed' : { known: [], allowed: [] },
    );
    records.want(shown);
    await expect(questions.ask(scan)).rejects.toMatchObject({ code: 'storage_failed' });
    expect(records.isAnswered(shown)).toBe(false);
    refuses = false;
    await questions.ask(scan);
    expect(asked).toHaveLength(2);
    expect(records.isAnswered(shown)).toBe(true);
  });

  it('are all asked anew when the records changed; what stands in sight keeps its answer until then', async () => {
    const { records, questions, scan } = await rig(() => ({ known: [], allowed: [] }));
    const other = listing('1005002', ['S2']);
    records.want(shown);
    records.want(other);
    await questions.ask(scan);
    records.forget([shown], [shown, other]);
    expect([records.isAnswered(shown), records.isAnswered(other)]).toEqual([true, false]);
    await questions.ask(scan);
    expect(records.isAnswered(other)).toBe(true);
  });
});
