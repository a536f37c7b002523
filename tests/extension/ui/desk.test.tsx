// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Queue } from '../../../extension/src/messages/complaint-requests';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { DeskView } from '../../../extension/src/ui/desk/desk-view';
import { noteFilled } from '../../../extension/src/ui/desk/note-filled';
import { AfterFill } from '../../../extension/src/ui/panel/after-fill';
import { countersOf } from './gallery/sample-counters';
import { kPreparedDraft, queueOf } from './gallery/sample-desk';
import { profilesOf } from './gallery/sample-profiles';
import { recordOf, kWorkNote } from './gallery/sample-works';
import { withdrawalsOf } from './gallery/sample-withdrawals';
import * as states from './states';
import { stubBrowser } from './stub-browser';

let root: HTMLElement;
let queue: Queue;

beforeEach(() => {
  if (root) render(null, root);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  queue = queueOf(14, 6);
});

function desk(refusal?: { code: string; message: string }): ViewRequest[] {
  const { requests } = stubBrowser((request) => {
    if (request.type === 'complaint.plan') return { ok: true, value: queue };
    if (request.type === 'complaint.draft') return { ok: true, value: kPreparedDraft };
    if (request.type === 'complaint.withdrawals') return { ok: true, value: withdrawalsOf(0, 0) };
    if (request.type === 'profile.list') return { ok: true, value: profilesOf(1) };
    if (request.type === 'counter.list') return { ok: true, value: countersOf(0) };
    if (request.type === 'work.noted') return { ok: true, value: recordOf() };
    if (request.type === 'work.note')
      return { ok: true, value: { note: request.note, notedAt: '2026-11-23T10:00:00.000Z' } };
    if (request.type === 'case.move' && refusal) return { ok: false, ...refusal };
    if (request.type === 'case.move') return { ok: true, value: { cases: request.caseIds.length } };
    return { ok: true, value: {} };
  });
  return requests;
}

const shows = (words: string): Promise<void> => vi.waitFor(() => expect(root.textContent).toContain(words));
const asked = <T extends ViewRequest['type']>(requests: ViewRequest[], type: T) =>
  requests.filter((one): one is Extract<ViewRequest, { type: T }> => one.type === type);

function press(name: string): void {
  const found = [...root.querySelectorAll('button')].find((one) => one.textContent?.startsWith(name));
  if (!found) throw new Error(`No button ${name}`);
  found.click();
}

describe('the complaint desk', () => {
  it('says how far the day is, and what each form wants', async () => {
    desk();
    render(<DeskView hostReady />, root);
    await shows('6 of 20 forms, about 25 minutes left');
    expect(root.querySelectorAll('.queue li').length).toBe(14);
    expect(root.textContent).toContain('Filled. Did you send it?');
    expect(root.textContent).toContain('2 things to mend first');
    expect(root.textContent).toContain('1 listing is in no form');
    await shows('is not registered on the portal');
    expect(root.textContent).toContain('Register the work there first');
  });

  it('shows English and Chinese line by line, with sources, marked as drafted by machine', async () => {
    desk();
    render(<DeskView hostReady />, root);
    await shows('本人未许可此种使用。');
    const rows = [...root.querySelectorAll('.statement-lines tbody tr')];
    expect(rows.length).toBe(3);
    for (const row of rows) {
      const cells = [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '');
      expect(cells.filter((words) => words !== '').length).toBe(3);
    }
    expect(root.querySelector('.machine-mark')?.textContent).toContain('not checked by a lawyer');
  });

  it('goes to the next form on one key, not while the artist types', async () => {
    const requests = desk();
    render(<DeskView hostReady />, root);
    await vi.waitFor(() => expect(asked(requests, 'complaint.draft').length).toBe(1));
    dispatchEvent(new KeyboardEvent('keydown', { key: 'n', cancelable: true }));
    await vi.waitFor(() =>
      expect(asked(requests, 'complaint.draft').at(-1)?.caseIds).toEqual(queue.forms[1]?.caseIds),
    );
    await shows('Record as sent');
    const field = root.querySelector('.record-reference');
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(asked(requests, 'complaint.draft').at(-1)?.caseIds).toEqual(queue.forms[1]?.caseIds);
  });

  it('keeps the portal’s number with one press, and shows the form after it', async () => {
    const requests = desk();
    render(<DeskView hostReady />, root);
    await shows('Record as sent');
    const field = root.querySelector<HTMLInputElement>('.record-reference');
    if (!field) throw new Error('no field');
    field.value = ' IPP-2026-1122-0007 ';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 0));
    const [first, second] = queue.forms;
    queue = { ...queueOf(14, 7), forms: queue.forms.slice(1), total: 13 };
    press('Record as sent');
    await shows('Recorded as sent: IPP-2026-1122-0007.');
    expect(asked(requests, 'case.move')).toMatchObject([
      {
        caseIds: first?.caseIds,
        state: 'submitted',
        filing: {
          platform: 'aliexpress',
          reference: 'IPP-2026-1122-0007',
          reason: 'R2',
          statement: kPreparedDraft.statements?.[0]?.en,
        },
      },
    ]);
    await vi.waitFor(() =>
      expect(asked(requests, 'complaint.draft').at(-1)?.caseIds).toEqual(second?.caseIds),
    );
    await shows('7 of 20 forms');
  });

  it('chooses a reason for all listings of the form, and keeps what is said of the work', async () => {
    const requests = desk();
    render(<DeskView hostReady />, root);
    await shows('What the portal knows of this work');
    root.querySelector<HTMLInputElement>('.choice-line input')?.click();
    await vi.waitFor(() =>
      expect(asked(requests, 'complaint.reason')).toMatchObject([
        { reason: 'R1', caseIds: queue.forms[0]?.caseIds },
      ]),
    );
    await vi.waitFor(() => expect(root.querySelector('.work-note-form select')).not.toBeNull());
    press('Keep');
    await vi.waitFor(() =>
      expect(asked(requests, 'work.note')).toMatchObject([
        { workId: queue.forms[0]?.workId, note: kWorkNote },
      ]),
    );
  });

  it('holds everything up when fifty went out, until the artist says why she goes on', async () => {
    const requests = desk();
    queue = queueOf(3, 50);
    render(<DeskView hostReady />, root);
    await shows('You sent 50 complaints to AliExpress today.');
    await shows('Open the complaint form');
    const open = (): HTMLButtonElement | null => root.querySelector('.desk-next .button-main');
    expect(open()?.disabled).toBe(true);
    const words = root.querySelector<HTMLTextAreaElement>('.guard textarea');
    if (!words) throw new Error('no field');
    words.value = 'A friend checks each of them with me.';
    words.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 0));
    queue = { ...queue, guards: queue.guards.map((guard) => ({ ...guard, goesOn: true })) };
    press('Go on today');
    await vi.waitFor(() => expect(open()?.disabled).toBe(false));
    expect(asked(requests, 'complaint.goOn')).toMatchObject([
      { guard: 'pace', words: 'A friend checks each of them with me.' },
    ]);
  });

  it('says what to do while nothing waits', async () => {
    desk();
    queue = queueOf(0, 0);
    render(<DeskView hostReady />, root);
    await shows('Nothing waits for a complaint.');
    expect(root.querySelector('.form-sheet')).toBeNull();
  });
});

describe('after filling', () => {
  const prepared = { ...kPreparedDraft, caseIds: ['case-1', 'case-2'] };

  it('notes once that the form was filled, and says when that could not be kept', async () => {
    const requests = desk();
    const { kFillReport } = states;
    expect(await noteFilled(['case-1'], kFillReport)).toBeNull();
    expect(asked(requests, 'case.move')).toMatchObject([{ state: 'form_filled', filing: null }]);
    // Nothing was filled, or a form of no cases: nothing to note.
    expect(await noteFilled(['case-1'], { ...kFillReport, fills: [] })).toBeNull();
    expect(await noteFilled(undefined, kFillReport)).toBeNull();
    expect(asked(requests, 'case.move')).toHaveLength(1);
    desk({ code: 'conflict', message: 'It stands elsewhere.' });
    expect(await noteFilled(['case-1'], kFillReport)).toBeNull();
    desk({ code: 'storage_failed', message: '' });
    expect(await noteFilled(['case-1'], kFillReport)).toMatch(/\w/);
  });

  it('takes the portal’s own words with the number', async () => {
    const requests = desk();
    const next = vi.fn(async () => false);
    render(<AfterFill prepared={prepared} report={states.kFillReport} onPortal onNext={next} />, root);
    press('Record as sent');
    await shows('Recorded as sent, without a number.');
    expect(asked(requests, 'case.move')[0]).toMatchObject({
      state: 'submitted',
      caseIds: ['case-1', 'case-2'],
      filing: { reference: '', statement: states.kDraft.statement.en },
    });
    press('Next form');
    await shows('All forms are recorded as sent.');
    expect(next).toHaveBeenCalledOnce();
  });
});
