// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MatchCard } from '../../../extension/src/ui/panel/match-card';
import { RowList } from '../../../extension/src/ui/panel/row-list';
import { shown } from '../../../extension/src/ui/shown-text';
import * as states from './states';
import { stubBrowser } from './stub-browser';
import type { StubBrowser } from './stub-browser';

let browser: StubBrowser;
let root: HTMLElement;

function find<T extends Element>(selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`Not there: ${selector}`);
  return found;
}

beforeEach(() => {
  browser = stubBrowser((request) =>
    request.type === 'case.open'
      ? { ok: true, value: { caseId: 'case-9', created: true, openedAt: '2026-11-21T10:00:00Z' } }
      : { ok: true, value: { src: 'data:image/png;base64,AAAA', width: 400, height: 500 } },
  );
  root = document.createElement('div');
  document.body.replaceChildren(root);
  Element.prototype.scrollIntoView = () => undefined;
});

const card = (row = states.row(0)) => <MatchCard row={row} tabId={7} />;

describe('a match', () => {
  it('is shown with both regions in the pixels of their own pictures', async () => {
    render(card(), root);
    await vi.waitFor(() => expect(root.querySelectorAll('svg.region').length).toBe(2));
    const [listing, work] = [...root.querySelectorAll('svg.region')];
    expect(listing?.getAttribute('viewBox')).toBe('0 0 350 350');
    expect(work?.getAttribute('viewBox')).toBe('0 0 1200 1500');
    expect(work?.querySelector('polygon')?.getAttribute('points')).toBe('60,60 1140,60 1140,1440 60,1440');
  });

  it('is said not to be mine with one press, and looked at again with one', async () => {
    render(card(), root);
    find<HTMLButtonElement>('.not-mine-say').click();
    const aside = { ...states.row(0), known: 'set_aside' as const, setAside: 'not_mine' as const };
    render(card(aside), root);
    expect(root.querySelector('.confirm-open, .allow')).toBeNull();
    expect(root.textContent).toContain('You said: not mine.');
    await vi.waitFor(() => find('.set-aside-back'));
    find<HTMLButtonElement>('.set-aside-back').click();
    await vi.waitFor(() =>
      expect(
        browser.requests.flatMap((one) => (one.type === 'review.decide' ? [[one.verdict, one.rows]] : [])),
      ).toEqual([
        ['not_mine', [{ key: states.row(0).key, lookedAt: false }]],
        ['later', [{ key: states.row(0).key, lookedAt: false }]],
      ]),
    );
  });

  it('that is back at its own link is noted so', async () => {
    const returned = {
      by: 'same_listing',
      caseId: 'case-1',
      life: 2,
      daysSince: 9,
      reference: 'R-1',
    } as const;
    const memory = { verdict: null, offered: { mine: true, notLicensed: true }, returned };
    render(card({ ...states.row(0, undefined, 'case-1'), memory }), root);
    expect(root.textContent).toContain('Back 9 days after its removal; this is life no. 2.');
    find<HTMLButtonElement>('.returned-note').click();
    await vi.waitFor(() => expect(root.textContent).toContain('Noted: back at the same link.'));
    expect(browser.requests.filter(({ type }) => type === 'case.move')).toMatchObject([
      { caseIds: ['case-1'], state: 'back_at_same_link' },
    ]);
  });

  it('has the first two ticks where the same picture was said to be mine before', async () => {
    const memory = { verdict: null, offered: { mine: true, notLicensed: true }, returned: null };
    render(card({ ...states.row(0), memory }), root);
    find<HTMLButtonElement>('.confirm-open').click();
    await vi.waitFor(() => find('form'));
    const ticks = [...root.querySelectorAll<HTMLInputElement>('.question input')].map(
      ({ checked }) => checked,
    );
    expect(ticks).toEqual([true, true, false, false]);
  });

  it('becomes a case only with four ticks', async () => {
    render(card(), root);
    find<HTMLButtonElement>('.confirm-open').click();
    await vi.waitFor(() => find('form'));
    const boxes = [...root.querySelectorAll<HTMLInputElement>('.question input')];
    expect(boxes.map((box) => box.checked)).toEqual([false, false, false, false]);
    for (const box of boxes) {
      find<HTMLFormElement>('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      expect(find<HTMLButtonElement>('button[type=submit]').disabled).toBe(true);
      box.click();
      await vi.waitFor(() => expect(box.checked).toBe(true));
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(browser.requests.filter((request) => request.type === 'case.open')).toEqual([]);
    find<HTMLButtonElement>('button[type=submit]').click();
    await vi.waitFor(() => find('.badge-case'));
    expect(browser.requests.filter((request) => request.type === 'case.open')).toEqual([
      {
        type: 'case.open',
        tabId: 7,
        rowKey: states.row(0).key,
        workId: states.finding().workId,
        judgement: { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true },
      },
    ]);
    expect(root.textContent).toContain('Nothing has been sent to anybody.');
  });

  it('that is a case already cannot be confirmed again', () => {
    render(card(states.row(0, undefined, 'case-1')), root);
    expect(root.querySelector('.confirm-open')).toBeNull();
    expect(find('.badge-case').textContent).toBe('In your cases');
  });
});

describe('what sellers write', () => {
  it.each(states.kNaughty.map((title, index) => [index, title] as const))('is text only (%i)', (_, title) => {
    const row = states.row(0, [states.finding({ workTitle: title })]);
    row.listing.title = title;
    row.listing.seller.storeName = title;
    row.listing.url = 'javascript:globalThis.pwned=1';
    render(card(states.row(0)), root);
    const plain = root.querySelectorAll('*').length;
    render(null, root);
    render(card(row), root);
    const words = shown(title);
    expect([...root.querySelectorAll('bdi')].map((one) => one.textContent)).toContain(words);
    expect(new Set([...root.querySelectorAll('.card-text bdi')].map((one) => one.textContent))).toEqual(
      new Set([words]),
    );
    // The link to the listing is left out, for its address is none; nothing else may differ.
    expect(root.querySelectorAll('*').length).toBe(plain - 2);
    expect(root.querySelector('script, a, img[onerror]')).toBeNull();
    expect((globalThis as { pwned?: unknown }).pwned).toBeUndefined();
  });
});

it('a thousand rows are not all built at once, and arrow keys move between pairs', async () => {
  render(<RowList rows={states.manyRows(1000)} tabId={7} label="Matches" />, root);
  const pairs = [...root.querySelectorAll<HTMLElement>('.pair')];
  expect(pairs.length).toBeGreaterThan(3);
  expect(pairs.length).toBeLessThan(60);
  expect(find('.item').getAttribute('aria-setsize')).toBe('1000');
  const press = (pair: HTMLElement | undefined, key: string): void => {
    pair?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  };
  pairs[0]?.focus();
  press(pairs[0], 'ArrowDown');
  expect(document.activeElement).toBe(pairs[1]);
  press(pairs[1], 'ArrowUp');
  expect(document.activeElement).toBe(pairs[0]);
});
