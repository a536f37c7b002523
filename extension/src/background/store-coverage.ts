// SPDX-License-Identifier: Apache-2.0
// How much of each store the artist has had open, over all visits: pages seen and ids of listings read. Only stores'
// and listings' ids are kept, of a bounded number of stores.

import type { StoreCoverage } from '../messages/tab-state';
import type { PageReading, SellerReading } from '../sites/page-reading';
import { showsWholeStoreList } from './store-list-address';

const kMostStores = 60;
const kMostIds = 3_000;
const kMostPages = 500;
const kSaveMs = 400;
/** What could not be loaded is tried again so often, and until then not written over. */
const kMostTries = 5;
const kRetryMs = 2_000;
const kIndex = 'coverage';

const kLongestId = 64;

interface Kept {
  pages: number[];
  of: number | null;
  about: number | null;
  ids: string[];
}

/** As loaded. */
type Loaded = { [T in keyof Kept]: T extends 'pages' | 'ids' ? unknown[] : unknown };

interface Known {
  pages: Set<number>;
  of: number | null;
  about: number | null;
  ids: Set<string>;
  /** What earlier visits left is in. */
  loaded: boolean;
}

export interface CoverageTools {
  load(key: string): Promise<unknown>;
  save(entries: Record<string, unknown>): Promise<void>;
  forget(keys: string[]): Promise<void>;
  /** What earlier visits left has come. */
  changed(): void;
}

function storeKey({ site, seller }: Pick<PageReading, 'site' | 'seller'>): string | null {
  const { storeId, minisite, memberId, sellerId, companyId } = seller ?? ({} as Partial<SellerReading>);
  const id = storeId ?? minisite ?? memberId ?? sellerId ?? companyId;
  return id ? `${kIndex}:${site}:${id.slice(0, 120)}` : null;
}

const isKept = (value: unknown): value is Loaded =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as Loaded).pages) &&
  Array.isArray((value as Loaded).ids);

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

export class StoreCoverages {
  private readonly stores = new Map<string, Known>();
  private readonly dirty = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tools: CoverageTools) {}

  /**
   * Adds what this page shows of a store and says how much is known now; null when the page is none of a store's.
   * A search in the store, or one group of it, adds listings and says nothing of the pages of the whole.
   */
  note(reading: PageReading, address: string): StoreCoverage | null {
    const key = reading.kind === 'store' ? storeKey(reading) : null;
    if (key === null) return null;
    const known = this.stores.get(key) ?? this.open(key);
    const before = known.ids.size + known.pages.size;
    for (const { id } of reading.listings) if (known.ids.size < kMostIds) known.ids.add(id);
    const pager = showsWholeStoreList(address) ? reading.pager : null;
    const { page, pages, total } = pager ?? { page: null, pages: null, total: null };
    if (page !== null && page > 0 && known.pages.size < kMostPages) known.pages.add(page);
    const facts = known.of === (pages ?? known.of) && known.about === (total ?? known.about);
    known.of = pages ?? known.of;
    known.about = total ?? known.about;
    if (!facts || known.ids.size + known.pages.size !== before) this.saveSoon(key);
    return summary(known);
  }

  private open(key: string): Known {
    const known: Known = { pages: new Set(), of: null, about: null, ids: new Set(), loaded: false };
    this.stores.set(key, known);
    void this.load(key, known);
    return known;
  }

  private async load(key: string, known: Known, tries = 1): Promise<void> {
    let kept: unknown;
    try {
      kept = await this.tools.load(key);
    } catch {
      if (tries < kMostTries) setTimeout(() => void this.load(key, known, tries + 1), kRetryMs * tries);
      return;
    }
    if (isKept(kept)) {
      for (const page of kept.pages)
        if (isCount(page) && known.pages.size < kMostPages) known.pages.add(page);
      for (const id of kept.ids)
        if (typeof id === 'string' && id.length <= kLongestId && known.ids.size < kMostIds) known.ids.add(id);
      known.of ??= isCount(kept.of) ? kept.of : null;
      known.about ??= isCount(kept.about) ? kept.about : null;
    }
    known.loaded = true;
    if (isKept(kept)) this.tools.changed();
    if (this.dirty.has(key)) this.saveSoon(key);
  }

  private saveSoon(key: string): void {
    this.dirty.add(key);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.save();
    }, kSaveMs);
  }

  /** Never before the earlier visits were loaded: they would be written over. */
  private async save(): Promise<void> {
    const ready = [...this.dirty].filter((key) => this.stores.get(key)?.loaded);
    if (ready.length === 0) return;
    const entries: Record<string, unknown> = {};
    for (const key of ready) {
      this.dirty.delete(key);
      const { pages, of, about, ids } = this.stores.get(key) as Known;
      entries[key] = { pages: [...pages], of, about, ids: [...ids] } satisfies Kept;
    }
    try {
      const before = await this.tools.load(kIndex);
      const listed = Array.isArray(before)
        ? before.filter((key): key is string => typeof key === 'string')
        : [];
      const order = [...ready, ...listed.filter((key) => !ready.includes(key))];
      const surplus = order.splice(kMostStores);
      await this.tools.save({ ...entries, [kIndex]: order });
      if (surplus.length > 0) await this.tools.forget(surplus);
    } catch {
      // Saved with the next change.
      for (const key of ready) this.dirty.add(key);
    }
  }
}

function summary({ pages, of, about, ids }: Known): StoreCoverage {
  return { pages: [...pages].sort((a, b) => a - b), of, listingsRead: ids.size, about };
}
