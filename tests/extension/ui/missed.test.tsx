// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { MatchesView } from '../../../extension/src/ui/panel/matches-view';
import { pickedListing } from '../../../extension/src/ui/panel/missed-view';
import { kCopy, listings, works } from './gallery/sample-answers';
import * as states from './states';
import { stubBrowser } from './stub-browser';
import type { StubBrowser } from './stub-browser';

let root: HTMLElement;
let browser: StubBrowser;
const kComplete = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };

function answer(request: ViewRequest): unknown {
  switch (request.type) {
    case 'page.listings':
      return { ok: true, value: { listings: listings(6), next: null } };
    case 'work.candidates':
      return {
        ok: true,
        value: {
          candidates: works(5).map(({ id, title }) => ({ workId: id, workTitle: title, score: null })),
        },
      };
    case 'portfolio.works':
      return { ok: true, value: { works: works(20), next: null, total: 20 } };
    case 'case.openByHand':
      return { ok: true, value: { caseId: 'case-9', created: true, openedAt: '2026-11-21T10:00:00Z' } };
    case 'page.copy':
      return { ok: true, value: kCopy };
    case 'listing.allow':
      return { ok: true, value: { allowed: true } };
    default:
      return { ok: false, code: 'not_found', message: '' };
  }
}

beforeEach(() => {
  browser = stubBrowser(answer);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  globalThis.scrollTo = () => undefined;
});

async function click(selector: string): Promise<void> {
  const found = await vi.waitFor(() => {
    const one = root.querySelector<HTMLElement>(selector);
    if (!one) throw new Error(`Not there: ${selector}`);
    return one;
  });
  found.click();
}
const asked = (type: ViewRequest['type']): ViewRequest[] =>
  browser.requests.filter((one) => one.type === type);
const show = (state = states.tab()): void => render(<MatchesView state={state} head={null} />, root);

async function tickAndStore(): Promise<void> {
  await vi.waitFor(() => expect(root.querySelectorAll('.question input').length).toBe(4));
  expect(root.querySelector<HTMLButtonElement>('button[type=submit]')?.disabled).toBe(true);
  for (const at of [0, 1, 2, 3]) {
    root.querySelectorAll<HTMLInputElement>('.question input')[at]?.click();
    await new Promise((resolve) => setTimeout(resolve));
  }
  await click('button[type=submit]:not(:disabled)');
}

describe('what the engine missed', () => {
  it('is named by listing, one of five candidates and four ticks', async () => {
    show();
    await click('.missed-open');
    await click('.item:nth-child(2) .choice');
    await vi.waitFor(() => expect(root.querySelectorAll('.tile-button').length).toBe(5));
    await click('.tile-button');
    await tickAndStore();
    await vi.waitFor(() => expect(root.textContent).toContain('found by hand'));
    const [, second] = listings(2);
    expect(asked('case.openByHand')).toEqual([
      {
        type: 'case.openByHand',
        tabId: 7,
        listingId: second?.id,
        pictureKey: second?.pictures[0]?.key,
        workId: works(1)[0]?.id,
        judgement: kComplete,
      },
    ]);
  });

  it('may be any work, found by its words', async () => {
    show();
    await click('.missed-open');
    await click('.choice');
    await click('.all-works');
    await vi.waitFor(() =>
      expect(root.querySelectorAll('.tiles:not(.tiles-few) .tile').length).toBeGreaterThan(10),
    );
    const field = [...root.querySelectorAll<HTMLInputElement>('input[type=search]')].at(-1);
    if (!field) throw new Error('No search field.');
    field.value = 'ferry THE';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await vi.waitFor(() => {
      const titles = [...root.querySelectorAll('.tiles:not(.tiles-few) .tile-title')].map(
        (one) => one.textContent,
      );
      expect(titles.length).toBeGreaterThan(0);
      expect(titles.every((title) => title?.startsWith('The Ferry'))).toBe(true);
    });
  });

  it('starts from a right-clicked picture with its listing, and forgets the picture afterwards', async () => {
    const [, , third] = listings(3);
    const key = third?.pictures[0]?.key ?? '';
    show(states.tab({ picked: { listingId: null, pictureKey: key } }));
    await vi.waitFor(() => expect(root.querySelectorAll('.tile-button').length).toBe(5));
    expect(asked('work.candidates')).toEqual([{ type: 'work.candidates', pictureKey: key }]);
    await click('.missed .button-quiet');
    expect(asked('picked.clear')).toEqual([{ type: 'picked.clear', tabId: 7 }]);
  });

  it('says that a right-click was on no product picture, and takes the listing chosen then', async () => {
    show(states.tab({ picked: { listingId: null, pictureKey: null } }));
    await vi.waitFor(() => expect(root.querySelector('.choice')).not.toBeNull());
    expect(root.querySelector('.missed')?.textContent).toContain(
      'There is no product picture in that place.',
    );
    expect(root.querySelector('.picked')).toBeNull();
    await click('.choice');
    const first = listings(1)[0]?.pictures[0]?.key;
    await vi.waitFor(() =>
      expect(asked('work.candidates')).toEqual([{ type: 'work.candidates', pictureKey: first }]),
    );
  });
});

it('a saved page is shown first, as text, with what was taken out', async () => {
  show();
  await click('.save-open');
  await vi.waitFor(() => expect(root.querySelector('.long-text pre')).not.toBeNull());
  expect(root.querySelector('script, a[href*=item]')).toBeNull();
  expect(root.querySelectorAll('.removed li').length).toBe(
    kCopy.removed.filter(({ count }) => count > 0).length,
  );
  const leaves: string[] = [];
  for (;;) {
    const leaf = [...root.querySelectorAll('.long-text pre')].at(-1)?.textContent ?? '';
    leaves.push(leaf);
    const on = [...root.querySelectorAll<HTMLButtonElement>('.long-text .leaf-acts button')].at(-1);
    if (!on || on.disabled) break;
    on.click();
    await vi.waitFor(() =>
      expect([...root.querySelectorAll('.long-text pre')].at(-1)?.textContent).not.toBe(leaf),
    );
  }
  // All of it can be read before it is saved; the mark that turns text round is shown by its number.
  expect(leaves.join('')).toBe(kCopy.html.replace('\u202e', '⟨U+202E⟩'));
  let saved: Blob | null = null;
  URL.createObjectURL = (blob: Blob) => {
    saved = blob;
    return 'blob:none';
  };
  HTMLAnchorElement.prototype.click = () => undefined;
  await click('.save-page .button-main');
  expect(saved).not.toBeNull();
  expect(await (saved as unknown as Blob).text()).toBe(kCopy.html);
});

it('a copy that is no copy is not shown as one', async () => {
  browser = stubBrowser((request) =>
    request.type === 'page.copy'
      ? { ok: true, value: { html: 5, reading: null, removed: 'x' } }
      : answer(request),
  );
  show();
  await click('.save-open');
  await vi.waitFor(() => expect(root.querySelector('[role=alert]')).not.toBeNull());
  expect(root.querySelector('.save-page .button-main')).toBeNull();
});

it('allowing names the listing or its store, and the row stays in its place', async () => {
  const memory = { verdict: null, offered: null, returned: null };
  const rows = [states.row(0), states.row(1)].map((one) => ({ ...one, memory }));
  show(states.tab({ rows }));
  await click('.allow .button');
  await click('.allow-choice .button:nth-child(2)');
  await vi.waitFor(() => expect(root.textContent).toContain('Noted: you allow it.'));
  expect(asked('listing.allow')).toEqual([
    { type: 'listing.allow', tabId: 7, listingId: states.row(0).listing.id, scope: 'store' },
  ]);
  show(states.tab({ rows: [{ ...states.row(0), known: 'allowed', memory }, states.row(1)] }));
  await vi.waitFor(() => expect(root.querySelector('.badge-allowed')?.textContent).toBe('Allowed by you'));
  expect(root.querySelectorAll('.rows .card').length).toBe(2);
  expect(root.querySelector('.card')?.classList.contains('card-allowed')).toBe(true);
});

it('takes the listing that was pressed on, though an earlier one shows the same picture', () => {
  const [first, second] = listings(2);
  const shared = { key: 'shared', url: 'https://ae01.alicdn.com/kf/shared.jpg' };
  const rows = [first!, second!].map((row) => ({ ...row, pictures: [shared] }));
  expect(pickedListing(rows, { listingId: rows[1]!.id, pictureKey: 'shared' })).toBe(rows[1]);
  expect(pickedListing(rows, { listingId: null, pictureKey: 'shared' })).toBe(rows[0]);
  expect(pickedListing(rows, { listingId: null, pictureKey: null })).toBeNull();
});
