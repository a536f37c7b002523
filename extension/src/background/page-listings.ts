// SPDX-License-Identifier: Apache-2.0
// The listings of the page in a tab, told piece by piece. A listing that leaves the page while its address stays the same
// (a filter in the page, a list that keeps only what is on the screen) stays known and counted; shown is what the page
// shows. Bounded.

import type { PageReadMessage } from '../messages/page-messages';
import type { ListingReading } from '../sites/page-reading';

export interface KnownListing {
  listing: ListingReading;
  /** Shown by an item page beside its own listing. */
  recommended: boolean;
  /** Keys of the pictures that the page shows; the others are only in its inline data. */
  shown: ReadonlySet<string>;
  /** Whether the page shows it now. */
  present: boolean;
}

export const kMostListings = 20_000;
const kMostRefused = 50_000;

export class PageListings {
  private readonly entries = new Map<string, KnownListing>();
  /** Shown before the telling under way began, and not told in it yet. */
  private readonly untold = new Set<string>();
  /** Listings beyond the bound: counted, never dropped in silence. */
  private readonly refused = new Set<string>();

  /** Pictures and listings of another page or address no longer count. */
  clear(): void {
    this.entries.clear();
    this.untold.clear();
    this.refused.clear();
  }

  take({ reading, fresh, gone, shown, more }: PageReadMessage): void {
    if (fresh) {
      this.untold.clear();
      for (const [id, { present }] of this.entries) if (present) this.untold.add(id);
    }
    for (const id of gone) this.noLongerShown(id);
    const keys = new Set(shown);
    for (const listing of reading.listings) this.put(listing, false, keys);
    for (const listing of reading.recommended) {
      const known = this.entries.get(listing.id);
      if (!known || known.recommended || !known.present || this.untold.has(listing.id))
        this.put(listing, true, keys);
    }
    if (more) return;
    // Only now is it sure that they are gone: what stands in sight does not blink while a page tells all again.
    for (const id of this.untold) this.noLongerShown(id);
    this.untold.clear();
  }

  private noLongerShown(id: string): void {
    const entry = this.entries.get(id);
    if (entry) entry.present = false;
  }

  get(id: string): KnownListing | null {
    return this.entries.get(id) ?? null;
  }

  /** The first listing with this picture. */
  ofPicture(key: string): KnownListing | null {
    for (const entry of this.entries.values()) {
      if (entry.listing.images.some((image) => image.key === key)) return entry;
    }
    return null;
  }

  /** The page's own listings first, then what it recommends; each in the order in which they were first seen. */
  all(): KnownListing[] {
    const all = [...this.entries.values()];
    return [
      ...all.filter(({ recommended }) => !recommended),
      ...all.filter(({ recommended }) => recommended),
    ];
  }

  get overLimit(): number {
    return this.refused.size;
  }

  /** How many the page shows now, what it recommends not counted. */
  get presentCount(): number {
    let count = 0;
    for (const { present, recommended } of this.entries.values()) if (present && !recommended) count += 1;
    return count;
  }

  private put(listing: ListingReading, recommended: boolean, shown: ReadonlySet<string>): void {
    const known = this.entries.get(listing.id);
    if (!known && this.entries.size >= kMostListings && !this.dropAbsent()) {
      if (this.refused.size < kMostRefused) this.refused.add(listing.id);
      return;
    }
    this.untold.delete(listing.id);
    this.entries.set(listing.id, {
      listing,
      recommended,
      shown: new Set(listing.images.map(({ key }) => key).filter((key) => shown.has(key))),
      present: true,
    });
  }

  private dropAbsent(): boolean {
    for (const [id, { present }] of this.entries) {
      if (present) continue;
      this.entries.delete(id);
      this.untold.delete(id);
      return true;
    }
    return false;
  }
}
