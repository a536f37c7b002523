// SPDX-License-Identifier: Apache-2.0
// The listings of the page in a tab, told piece by piece. A listing that leaves the page while its address stays the same
// (a filter in the page, a list that keeps only what is on the screen) stays known and counted; shown is what the page
// shows. Bounded in listings and pictures; what is beyond the bounds is counted, never dropped in silence.

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

const kMostListings = 20_000;
/** Of all listings together; as many as have a standing of their own. */
const kMostPictures = 40_000;
const kMostRefused = 50_000;

export class PageListings {
  private readonly entries = new Map<string, KnownListing>();
  /** Shown before the telling under way began, and not told in it yet. */
  private readonly untold = new Set<string>();
  /** By listing, how much of it is beyond the bounds: pictures, or the listing itself when it has none. */
  private readonly refused = new Map<string, number>();
  /** Pictures of all entries. */
  private held = 0;

  /** Pictures and listings of another page or address no longer count. */
  clear(): void {
    this.entries.clear();
    this.untold.clear();
    this.refused.clear();
    this.held = 0;
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
    let count = 0;
    for (const beyond of this.refused.values()) count += beyond;
    return count;
  }

  /** How many the page shows now, what it recommends not counted. */
  get presentCount(): number {
    let count = 0;
    for (const { present, recommended } of this.entries.values()) if (present && !recommended) count += 1;
    return count;
  }

  private put(listing: ListingReading, recommended: boolean, shown: ReadonlySet<string>): void {
    const { id, images } = listing;
    const known = this.entries.get(id);
    const before = known?.listing.images.length ?? 0;
    // It is being told, so it is no longer among those that may be dropped for it.
    if (known) known.present = true;
    this.untold.delete(id);
    while (this.held - before + images.length > kMostPictures) if (!this.dropAbsent()) break;
    const room = Math.max(0, kMostPictures - this.held + before);
    const hasNoPlace = !known && this.entries.size >= kMostListings && !this.dropAbsent();
    if (hasNoPlace || (images.length > 0 && room === 0)) {
      this.refuse(id, Math.max(1, images.length));
      return;
    }
    const kept = images.length <= room ? listing : { ...listing, images: images.slice(0, room) };
    this.held += kept.images.length - before;
    this.refused.delete(id);
    if (kept !== listing) this.refuse(id, images.length - room);
    this.entries.set(id, {
      listing: kept,
      recommended,
      shown: new Set(kept.images.map(({ key }) => key).filter((key) => shown.has(key))),
      present: true,
    });
  }

  private refuse(id: string, beyond: number): void {
    if (this.refused.has(id) || this.refused.size < kMostRefused) this.refused.set(id, beyond);
  }

  private dropAbsent(): boolean {
    for (const [id, { listing, present }] of this.entries) {
      if (present) continue;
      this.held -= listing.images.length;
      this.entries.delete(id);
      this.untold.delete(id);
      return true;
    }
    return false;
  }
}
