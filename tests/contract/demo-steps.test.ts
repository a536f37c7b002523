// SPDX-License-Identifier: Apache-2.0
// The demo is never silent for longer than two seconds, and says which step takes its time.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stepTeller } from '../../installer/demo/walk/steps.mjs';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('repeats the step with its seconds until something new is said', () => {
  const lines: string[] = [];
  const { step, say, end } = stepTeller((line) => lines.push(line));
  step('Filling the form.');
  vi.advanceTimersByTime(4500);
  say('a result');
  vi.advanceTimersByTime(2000);
  step('Closing.');
  end();
  say('Report: report.html');
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(60_000);
  expect(lines).toEqual([
    'Filling the form.',
    '  … Filling the form. (2 s)',
    '  … Filling the form. (4 s)',
    'a result',
    '  … Filling the form. (7 s)',
    'Closing.',
    'Report: report.html',
  ]);
});
