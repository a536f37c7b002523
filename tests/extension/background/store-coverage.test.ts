// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it, vi } from 'vitest';
import { StoreCoverages } from '../../../extension/src/background/store-coverage';
import { closeLocalToContentScripts } from '../../../extension/src/browser/local-store';
import type { PageReading } from '../../../extension/src/sites/page-reading';
import { listing, reading, seller } from './page-samples';

const storePage = (storeId: string, page: number, ids: string[]): PageReading =>
  reading(
    ids.map((id) => listing(id, ['a'])),
    { kind: 'store', seller: { ...seller, storeId }, pager: { page, pages: 3, total: 150 } },
  );

const kAllItems = 'https://www.aliexpress.com/store/1100/pages/all-items.html?sortType=bestmatch';

/** The browser's storage, and a worker on it. */
function browser() {
  const stored = new Map<string, unknown>();
  const failing = { loads: 0 };
  const worker = () => {
    let changes = 0;
    const coverages = new StoreCoverages({
      load: (key) => {
        failing.loads -= 1;
        if (failing.loads >= 0) return Promise.reject(new Error('The storage is busy.'));
        return Promise.resolve(structuredClone(stored.get(key)));
      },
      save: (entries) => {
        for (const [key, value] of Object.entries(entries)) stored.set(key, structuredClone(value));
        return Promise.resolve();
      },
      forget: (keys) => {
        for (const key of keys) stored.delete(key);
        return Promise.resolve();
      },
      changed: () => (changes += 1),
    });
    return { coverages, changes: () => changes };
  };
  return { stored, failing, worker };
}

const saved = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 450));

describe('what is kept of stores', () => {
  it('is closed to content scripts where the browser can', async () => {
    const setAccessLevel = vi.fn(() => Promise.resolve());
    vi.stubGlobal('chrome', { storage: { local: { setAccessLevel } } });
    await closeLocalToContentScripts();
    expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
    vi.stubGlobal('chrome', { storage: { local: {} } });
    await closeLocalToContentScripts();
    vi.unstubAllGlobals();
  });

  it('takes a search in the store, or one group of it, for no page of the whole', () => {
    const { coverages } = browser().worker();
    const whole = { pages: [1], of: 3, about: 150 };
    expect(coverages.note(storePage('1100', 1, ['1', '2']), kAllItems)).toEqual({
      ...whole,
      listingsRead: 2,
    });
    const parts = [
      'https://www.aliexpress.com/store/1100/search?SearchText=heron',
      'https://www.aliexpress.com/store/1100/pages/all-items.html?SearchText=heron&page=2',
      'https://www.aliexpress.com/store/1100/pages/all-items.html?productGroupId=40000003&page=2',
      'https://madeprints.en.alibaba.com/productgrouplist-801234/Prints.html',
      'https://madeprints.en.alibaba.com/search/product?SearchText=heron',
    ];
    for (const [turn, address] of parts.entries()) {
      const part = storePage('1100', 2, ['2', `part-${turn}`]);
      expect(coverages.note({ ...part, pager: { page: 2, pages: 2, total: 34 } }, address)).toEqual({
        ...whole,
        listingsRead: 3 + turn,
      });
    }
    const next = kAllItems.replace('all-items', 'all-items_2');
    expect(coverages.note(storePage('1100', 2, ['9']), next)).toMatchObject({ pages: [1, 2], of: 3 });
  });

  it('is not believed when it is loaded', async () => {
    const { stored, worker } = browser();
    const made = Array.from({ length: 9_000 }, (_, turn) => turn);
    stored.set('coverage:aliexpress:1100', {
      pages: ['2', -1, 0.5, { page: 7 }, ...made],
      of: 'many',
      about: { is: 9 },
      ids: [7, 'x'.repeat(65), 'known', ...made.map(String)],
    });
    const { coverages } = worker();
    coverages.note({ ...storePage('1100', 1, ['1']), pager: null }, kAllItems);
    await saved();
    const seen = coverages.note({ ...storePage('1100', 1, ['1']), pager: null }, kAllItems);
    expect(seen).toMatchObject({ of: null, about: null, listingsRead: 3_000 });
    expect(seen?.pages).toHaveLength(500);
    expect(seen?.pages.every((page) => Number.isSafeInteger(page) && page >= 0)).toBe(true);
  });
});

describe('coverage of a store', () => {
  it('adds up over pages, visits and workers', async () => {
    const { worker } = browser();
    const first = worker();
    first.coverages.note(storePage('1100', 1, ['1', '2']), kAllItems);
    expect(first.coverages.note(storePage('1100', 2, ['2', '3', '4']), kAllItems)).toEqual({
      pages: [1, 2],
      of: 3,
      listingsRead: 4,
      about: 150,
    });
    await saved();
    const later = worker();
    later.coverages.note(storePage('1100', 3, ['5']), kAllItems);
    await saved();
    expect(later.changes()).toBe(1);
    expect(later.coverages.note(storePage('1100', 3, []), kAllItems)).toMatchObject({
      pages: [1, 2, 3],
      listingsRead: 5,
    });
  });

  it('is none of pages that are no store', () => {
    const { coverages } = browser().worker();
    expect(coverages.note(reading([listing('1', ['a'])]), kAllItems)).toBeNull();
    expect(coverages.note(reading([listing('1', ['a'])], { kind: 'store' }), kAllItems)).toBeNull();
  });

  it('is kept for a bounded number of stores and listings', async () => {
    const { stored, worker } = browser();
    const { coverages } = worker();
    for (let store = 0; store < 80; store += 1) coverages.note(storePage(String(store), 1, ['1']), kAllItems);
    const many = Array.from({ length: 4_000 }, (_, turn) => String(turn));
    expect(coverages.note(storePage('79', 1, many), kAllItems)?.listingsRead).toBe(3_000);
    await saved();
    // The list of stores, and the stores on it.
    expect(stored.size).toBe(61);
  });

  it('is not written over when what was kept could not be loaded, and adds up once it can', async () => {
    vi.useFakeTimers();
    const { stored, failing, worker } = browser();
    const first = worker();
    first.coverages.note(storePage('1100', 1, ['1', '2']), kAllItems);
    await vi.advanceTimersByTimeAsync(500);
    const kept = structuredClone([...stored]);
    failing.loads = 1;
    const later = worker();
    later.coverages.note(storePage('1100', 2, ['3']), kAllItems);
    await vi.advanceTimersByTimeAsync(1_500);
    expect([...stored]).toEqual(kept);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(later.coverages.note(storePage('1100', 2, ['3']), kAllItems)).toMatchObject({
      pages: [1, 2],
      listingsRead: 3,
    });
    expect(JSON.stringify([...stored])).toContain('"ids":["3","1","2"]');
    vi.useRealTimers();
  });
});
