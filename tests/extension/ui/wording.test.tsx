// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
// The artist's own words for the sentences of a statement.
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LintFinding, PreparedDraft, Wording } from '../../../extension/src/messages/complaint-requests';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { DeskView } from '../../../extension/src/ui/desk/desk-view';
import { kInWork, takeUp } from '../../../extension/src/ui/in-work';
import { recall } from '../../../extension/src/browser/view-memory';
import { countersOf } from './gallery/sample-counters';
import { kPreparedDraft, queueOf, wordedDraft } from './gallery/sample-desk';
import { profilesOf } from './gallery/sample-profiles';
import { recordOf } from './gallery/sample-works';
import { withdrawalsOf } from './gallery/sample-withdrawals';
import { stubBrowser } from './stub-browser';

type Word = Extract<ViewRequest, { type: 'complaint.word' }>;

const queue = queueOf(2, 0);
const kStole: LintFinding = {
  caseIds: [],
  rule: 'wording.accusing',
  severity: 'block',
  sentence: 'Your wording accuses: stole.',
  mend: 'Leave the word out.',
};

let root: HTMLElement;
let draft: PreparedDraft;
let words: Word[];

beforeEach(() => {
  if (root) render(null, root);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  draft = kPreparedDraft;
  words = [];
  stubBrowser((request) => {
    if (request.type === 'complaint.plan') return { ok: true, value: queue };
    if (request.type === 'complaint.draft') return { ok: true, value: draft };
    if (request.type === 'complaint.withdrawals') return { ok: true, value: withdrawalsOf(0, 0) };
    if (request.type === 'profile.list') return { ok: true, value: profilesOf(1) };
    if (request.type === 'counter.list') return { ok: true, value: countersOf(0) };
    if (request.type === 'work.noted') return { ok: true, value: recordOf() };
    if (request.type !== 'complaint.word') return { ok: true, value: {} };
    words.push(request);
    return { ok: true, value: { findings: request.text?.includes('stole') ? [kStole] : [] } };
  });
});

const shows = (said: string): Promise<void> => vi.waitFor(() => expect(root.textContent).toContain(said));
const own = (standing: Wording['standing'], more: Partial<Wording> = {}): Wording => ({
  language: 'en',
  scope: 'work',
  standing,
  text: 'I never allowed it.',
  ...more,
});
const row = (said: string): Element => {
  const found = [...root.querySelectorAll('.statement-lines tbody tr')].find((one) =>
    one.textContent?.includes(said),
  );
  if (!found) throw new Error(`No line ${said}`);
  return found;
};
function press(name: string, within: Element = root): void {
  const found = [...within.querySelectorAll('button')].find((one) => one.textContent === name);
  if (!found) throw new Error(`No button ${name}`);
  found.click();
}
async function write(said: string, lang = 'en'): Promise<void> {
  const field = await vi.waitUntil(() => root.querySelector<HTMLTextAreaElement>(`textarea[lang=${lang}]`));
  field.value = said;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 0));
}
async function open(): Promise<void> {
  render(<DeskView hostReady />, root);
  await shows('I gave no permission for this use.');
}

describe('the artist’s own words', () => {
  it('begin with ours, are kept for the cases of the form, and are what stands then', async () => {
    await open();
    press('Change', row('I gave no permission'));
    const field = await vi.waitUntil(() =>
      root.querySelector<HTMLTextAreaElement>('.wording-editor textarea'),
    );
    expect(field.value).toBe('I gave no permission for this use.');
    await write('I never allowed it.');
    draft = wordedDraft({ permission: [own('in_use')] });
    press('Keep this wording');
    await shows('Every form of this work uses it.');
    expect(words).toMatchObject([
      {
        caseIds: queue.forms[0]?.caseIds,
        sentence: 'permission',
        language: 'en',
        scope: 'work',
        text: 'I never allowed it.',
      },
    ]);
    await vi.waitFor(() => expect(row('I never allowed it.').textContent).toContain('Your wording'));
    expect(root.querySelector('.wording-editor')).toBeNull();
    // The others are ours, with what they stand on.
    expect(row('carry this work').textContent).toContain('the match of the pictures');
    expect(row('carry this work').textContent).not.toContain('Your wording');
  });

  it('are used for all works on one press more, in both languages', async () => {
    await open();
    press('Change', row('I gave no permission'));
    await write('I never allowed it.');
    await write('本人从未许可。', 'zh');
    root.querySelector<HTMLInputElement>('.wording-editor input[type=checkbox]')?.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
    press('Keep this wording');
    await shows('Every form with this sentence uses it.');
    expect(words.map(({ language, scope, text }) => [language, scope, text])).toEqual([
      ['en', 'all', 'I never allowed it.'],
      ['zh', 'all', '本人从未许可。'],
    ]);
  });

  it('are not kept when they accuse: the word is named, and nothing that was written is lost', async () => {
    await open();
    press('Change', row('I gave no permission'));
    await write('They stole it.');
    press('Keep this wording');
    await shows('Your wording accuses: stole.');
    await shows('Leave the word out.');
    expect(root.querySelector<HTMLTextAreaElement>('.wording-editor textarea')?.value).toBe('They stole it.');
    await write('I never allowed it.');
    press('Keep this wording');
    await shows('Every form of this work uses it.');
  });

  it('go back to ours in one press, and come again in one', async () => {
    draft = wordedDraft({ permission: [own('in_use'), own('in_use', { language: 'zh', scope: 'all' })] });
    render(<DeskView hostReady />, root);
    await shows('Your wording, for all works');
    draft = wordedDraft({
      permission: [own('taken_back'), own('taken_back', { language: 'zh', scope: 'all' })],
    });
    press('Back to ours');
    await shows('Our sentence stands again.');
    expect(words.map(({ language, scope, text }) => [language, scope, text])).toEqual([
      ['en', 'work', null],
      ['zh', 'all', null],
    ]);
    await vi.waitFor(() => expect(row('I gave no permission').textContent).toContain('Your wording again'));
    press('Your wording again');
    await shows('Your wording stands again.');
    expect(words.slice(2).map(({ language, scope, text }) => [language, scope, text])).toEqual([
      ['en', 'work', 'I never allowed it.'],
      ['zh', 'all', 'I never allowed it.'],
    ]);
  });

  it('say so where they cannot be used, and can be mended there', async () => {
    draft = wordedDraft({ permission: [own('unfit', { text: 'Not since {published}.' })] });
    await open();
    expect(row('I gave no permission').textContent).toContain('cannot be used here');
    press('Change', row('I gave no permission'));
    const field = await vi.waitUntil(() =>
      root.querySelector<HTMLTextAreaElement>('.wording-editor textarea'),
    );
    expect(field.value).toBe('Not since {published}.');
  });

  it('are text, whatever is in them', async () => {
    draft = wordedDraft({ permission: [own('in_use', { text: '<img src=x onerror="boom()"> {work}' })] });
    render(<DeskView hostReady />, root);
    await shows('<img src=x onerror="boom()"> {work}');
    expect(root.querySelector('.statement-lines img')).toBeNull();
  });

  it('are what the panel beside the portal fills in from then on, another form apart', async () => {
    await takeUp(kInWork.complaint, { ...kPreparedDraft, caseIds: queue.forms[0]?.caseIds, limit: 1000 });
    const isThere = (value: unknown): value is { statements: { en: string }[]; limit: number } =>
      typeof value === 'object' && value !== null;
    await open();
    press('Change', row('I gave no permission'));
    await write('I never allowed it.');
    draft = wordedDraft({ permission: [own('in_use')] });
    press('Keep this wording');
    await vi.waitFor(async () => {
      const kept = await recall(kInWork.complaint, isThere);
      expect(kept?.statements[0]?.en).toContain('I never allowed it.');
      expect(kept?.limit).toBe(1000);
    });
    await takeUp(kInWork.complaint, { ...kPreparedDraft, caseIds: ['another'] });
    draft = wordedDraft({ permission: [own('taken_back')] });
    press('Back to ours');
    await shows('Our sentence stands again.');
    await vi.waitFor(() => expect(row('I gave no permission').textContent).toContain('Your wording again'));
    expect(await recall(kInWork.complaint, isThere)).toMatchObject({ caseIds: ['another'] });
  });
});
