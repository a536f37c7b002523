// SPDX-License-Identifier: Apache-2.0
// Checks the waiting pictures of one tab, best rank first and only a few at a time, so that the artist's scrolling is
// followed and a page of 10,000 pictures costs no more memory than a small one.

import { HostTrouble } from '../native/host-problem';
import type { PictureChecks } from './picture-checks';
import { wantsOriginal } from './picture-checks';
import { bestWaiting, restsOnPortfolio, standingOf } from './scan-pictures';
import type { PictureStanding, ScanPicture } from './scan-pictures';

/** Enough to keep the fetches and the host busy. */
const kWindow = 32;
/** Remembered verdicts are asked for in one go for so many. */
const kRecall = 512;
/** A picture that the host leaves without a verdict so often while it is well otherwise has none. */
const kMostTries = 3;
/** Originals are large and only wanted once nothing else is. */
const kOriginals = 2;

export interface RunTools {
  checks: PictureChecks;
  connect(): Promise<void>;
  pictures(): Iterable<ScanPicture>;
  nothingToFind(): boolean;
  /** The host answers: a check that fails all the same is the picture's own trouble. */
  hostIsWell(): boolean;
  settle(key: string, standing: PictureStanding): void;
  changed(): void;
}

export class ScanRun {
  private stop = new AbortController();
  /** What is being checked, each with its own stop. */
  private readonly checking = new Map<string, AbortController>();
  /** Checks that were under way when the portfolio changed: what they find is not the last word. */
  private readonly outdated = new WeakSet<AbortController>();
  /** Keys of what is or was looked at a second time. */
  private readonly originals = new Set<string>();
  private recalled = new Set<string>();
  private readonly tries = new Map<string, number>();
  private pumping: AbortSignal | null = null;
  private again = false;

  constructor(private readonly tools: RunTools) {}

  /** How many pictures are being checked. */
  get size(): number {
    return this.checking.size;
  }

  halt(): void {
    this.stop.abort();
    this.stop = new AbortController();
    for (const stop of this.checking.values()) stop.abort();
    this.checking.clear();
    this.recalled.clear();
    this.tries.clear();
    this.originals.clear();
  }

  /** Other pictures are no longer wanted. */
  keepOnly(pictures: ReadonlyMap<string, unknown>): void {
    for (const [key, stop] of this.checking) {
      if (pictures.has(key)) continue;
      this.checking.delete(key);
      stop.abort();
    }
  }

  /** The portfolio changed: what is on its way rests on the earlier one, and so does what was remembered. */
  outdate(): void {
    for (const stop of this.checking.values()) this.outdated.add(stop);
    this.recalled.clear();
  }

  /** Starts checks until the window is full or nothing waits. */
  async pump(): Promise<void> {
    const { signal } = this.stop;
    if (this.pumping === signal) {
      this.again = true;
      return;
    }
    this.pumping = signal;
    try {
      do {
        this.again = false;
        await this.fill(signal);
      } while (this.again && !signal.aborted);
    } catch (reason) {
      if (!(reason instanceof HostTrouble)) console.warn('Counterproof:', reason);
    } finally {
      if (this.pumping === signal) this.pumping = null;
    }
    if (!signal.aborted) this.tools.changed();
  }

  private next(most: number): ScanPicture[] {
    return bestWaiting(this.tools.pictures(), most, (key) => this.checking.has(key));
  }

  private async fill(signal: AbortSignal): Promise<void> {
    if (this.next(1).length === 0 && !this.wantsOriginals) return;
    await this.tools.connect();
    while (!signal.aborted && !this.tools.nothingToFind() && this.checking.size < kWindow) {
      const next = this.next(kWindow - this.checking.size);
      if (next.length === 0) return this.fillOriginals();
      if (next.some(({ key }) => !this.recalled.has(key))) await this.recall(signal);
      else for (const picture of next) void this.check(picture);
    }
  }

  /** Pictures whose original is to be looked at, and is not yet. */
  get wantsOriginals(): boolean {
    for (const picture of this.tools.pictures()) if (wantsOriginal(picture)) return true;
    return false;
  }

  /** Only once no first look is under way: what a small picture does not tell may wait, what the artist sees may not. */
  private fillOriginals(): void {
    const isFirstLook = [...this.checking.keys()].some((key) => !this.originals.has(key));
    if (isFirstLook) return;
    for (const picture of this.tools.pictures()) {
      if (this.checking.size >= kOriginals) return;
      if (wantsOriginal(picture) && !this.checking.has(picture.key)) void this.check(picture);
    }
  }

  private async recall(signal: AbortSignal): Promise<void> {
    const asked = bestWaiting(
      this.tools.pictures(),
      kRecall,
      (key) => this.recalled.has(key) || this.checking.has(key),
    );
    const { recalled } = this;
    const remembered = await this.tools.checks.remembered(asked);
    if (signal.aborted || recalled !== this.recalled) return;
    for (const { key } of asked) {
      recalled.add(key);
      const verdict = remembered.get(key);
      if (verdict && !this.checking.has(key)) this.tools.settle(key, { is: 'checked', verdict });
    }
  }

  private async check(picture: ScanPicture): Promise<void> {
    const { key, standing: before } = picture;
    const { checks } = this.tools;
    const stop = new AbortController();
    this.checking.set(key, stop);
    if (before.is === 'checked') this.originals.add(key);
    else this.originals.delete(key);
    try {
      const standing =
        before.is === 'checked'
          ? await checks.checkOriginal(picture, before.verdict, stop.signal)
          : await checks.check(picture, stop.signal);
      if (stop.signal.aborted) return;
      this.letGo(key, stop);
      if (!restsOnPortfolio(standing) || !this.outdated.has(stop)) this.tools.settle(key, standing);
    } catch (reason) {
      if (stop.signal.aborted) return;
      this.letGo(key, stop);
      return this.failed(picture, before, reason);
    }
    if (this.checking.size <= kWindow / 2) void this.pump();
  }

  /** A missing host keeps the picture waiting; the scan goes on when it is back. */
  private failed({ key }: ScanPicture, before: PictureStanding, reason: unknown): void {
    if (!(reason instanceof HostTrouble)) console.warn('Counterproof:', reason);
    if (reason instanceof HostTrouble && !this.tools.hostIsWell()) return this.tools.changed();
    const tries = (this.tries.get(key) ?? 0) + 1;
    this.tries.set(key, tries);
    if (tries >= kMostTries) {
      // What the shown form told stays when only its original could not be looked at.
      const shown = before.is === 'checked' ? before.verdict : null;
      const standing = standingOf('no_verdict');
      this.tools.settle(key, shown ? { is: 'checked', verdict: { ...shown, form: 'full' } } : standing);
    }
    void this.pump();
  }

  private letGo(key: string, stop: AbortController): void {
    if (this.checking.get(key) === stop) this.checking.delete(key);
  }
}
