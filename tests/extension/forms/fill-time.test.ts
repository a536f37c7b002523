// SPDX-License-Identifier: Apache-2.0
// A form that never comes to rest: filling ends all the same, says what it left, and is not begun twice.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fillForm } from '../../../extension/src/forms/fill-form';
import { settled } from '../../../extension/src/forms/settle';
import { complaintForm, draft } from './complaint-form';

const url = 'https://ipp.alibabagroup.com/#/complaint';
const timers: ReturnType<typeof setInterval>[] = [];

function restless(change: (form: HTMLElement, turn: number) => void): Document {
  const document = complaintForm();
  const form = document.querySelector('form')!;
  let turn = 0;
  timers.push(setInterval(() => change(form, (turn += 1)), 2));
  return document;
}

afterEach(() => {
  for (const timer of timers.splice(0)) clearInterval(timer);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('filling a form that never comes to rest', () => {
  it('writes nothing more once its time is over, and refuses what it did not come to', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const document = complaintForm();
    let written = 0;
    document.addEventListener('change', () => {
      written += 1;
      vi.setSystemTime(Date.now() + 15_000);
    });
    const { fills, refusals } = await fillForm(document, url, draft, { patienceMs: 1, quietMs: 1 });
    expect([fills.length, written]).toEqual([1, 1]);
    const late = refusals.filter(({ why }) => why.includes('did not come to rest in time'));
    expect(late.map(({ role }) => role)).toContain('statement');
    expect(document.querySelector<HTMLTextAreaElement>('#s')!.value).toBe('');
  }, 60_000);

  it('takes styles that change by themselves for rest', async () => {
    const document = restless((form, turn) => (form.style.opacity = String(1 - (turn % 10) / 100)));
    await settled(document, 30, 600_000);
  });

  it('is not begun while it is under way', async () => {
    const document = complaintForm();
    vi.stubGlobal('document', document);
    vi.stubGlobal('location', { href: url });
    await import('../../../extension/src/forms/fill');
    const fill = globalThis.__counterproofFill!;
    const [first, second] = [fill(draft), fill(draft)];
    expect(await second).toBeNull();
    expect((await first)?.fills.length).toBeGreaterThan(0);
    expect(await fill(draft)).not.toBeNull();
  }, 60_000);
});
