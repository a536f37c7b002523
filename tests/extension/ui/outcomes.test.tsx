// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
// What became of the cases: numbers, bars, and the same as a table.
import { beforeEach, expect, it } from 'vitest';
import { OutcomesPart } from '../../../extension/src/ui/dashboard/outcomes-part';
import { overviewOf } from './gallery/sample-outcomes';
import { Screen } from './on-screen';
import { stubBrowser } from './stub-browser';

let screen: Screen;

beforeEach(() => {
  screen?.clear();
  stubBrowser();
  screen = new Screen(() => []);
});

const cells = (selector: string): (string | null)[] =>
  [...screen.root.querySelectorAll(selector)].map(({ textContent }) => textContent);

it('shows the numbers of all time, a bar for each month, and the months with anything as a table', () => {
  const overview = overviewOf(0);
  overview.all = { found: 1234, filed: 900, removed: 850, back: 7 };
  overview.months[20] = { month: '2026-08', found: 4, filed: 2, removed: 1, back: 0 };
  overview.months[22] = { month: '2026-10', found: 0, filed: 0, removed: 0, back: 1 };
  screen.show(<OutcomesPart overview={overview} />);
  expect(cells('.outcomes-counts dt')).toEqual(['Found', 'Reported', 'Removed', 'Back again']);
  expect(cells('.outcomes-counts dd:first-of-type')).toEqual(['1,234', '900', '850', '7']);
  expect(cells('thead th')).toEqual(['Month', 'Found', 'Reported', 'Removed', 'Back again']);
  expect(cells('tbody th')).toEqual(['Oct 2026', 'Aug 2026']);
  expect(cells('tbody tr:last-child td')).toEqual(['4', '2', '1', '0']);
  const bars = [...screen.root.querySelectorAll('.outcomes-found rect')];
  expect(bars).toHaveLength(24);
  const heights = bars.map((bar) => Number(bar.getAttribute('height')));
  expect(heights[20]).toBe(32);
  expect(heights.filter((height) => height > 0)).toHaveLength(1);
  expect(screen.root.textContent).toContain('a bar for each month since Dec 2024');
});

it('all bars have one scale', () => {
  const overview = overviewOf(0);
  overview.all.found = 10;
  overview.months[0]!.found = 10;
  overview.months[0]!.removed = 5;
  screen.show(<OutcomesPart overview={overview} />);
  expect(screen.root.querySelector('.outcomes-removed rect')?.getAttribute('height')).toBe('16');
});

it('a month with one among many is still seen', () => {
  const overview = overviewOf(0);
  overview.all.found = 5001;
  overview.months[0]!.found = 5000;
  overview.months[1]!.found = 1;
  screen.show(<OutcomesPart overview={overview} />);
  expect(Number(screen.root.querySelectorAll('.outcomes-found rect')[1]?.getAttribute('height'))).toBe(2);
});

it('is not there before there are cases', () => {
  screen.show(<OutcomesPart overview={null} />);
  expect(screen.root.textContent).toBe('');
  screen.show(<OutcomesPart overview={overviewOf(0)} />);
  expect(screen.root.textContent).toBe('');
});
