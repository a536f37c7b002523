// SPDX-License-Identifier: Apache-2.0
// The scan of one tab: what its page shows, how each picture stands, and what follows for the views and the page.
// It holds nothing that cannot be had again: after the worker died the page is read anew, and remembered verdicts
// answer for what was checked before.

import type { FromPage, Outline } from '../messages/page-messages';
import type { HostState, MatchRow, TabState } from '../messages/tab-state';
import type { ListingReading } from '../sites/page-reading';
import { HostTrouble } from '../native/host-problem';
import type { PictureChecks } from './picture-checks';
import { matchRows, outlinesOf } from './match-rows';
import { countPictures, picturesOf, rankAgain, restsOnPortfolio } from './scan-pictures';
import type { ScanPicture } from './scan-pictures';

export interface ScanTools {
  checks: PictureChecks;
  /** Connected, or HostTrouble. */
  connect(): Promise<void>;
  hostState(): HostState;
  /** Something changed that views, toolbar or page show. */
  changed(scan: TabScan): void;
  outlineLabel(): string;
}

type Reading = Extract<FromPage, { type: 'page.read' }>;

export class TabScan {
  private pageId: string | null = null;
  private listings: ListingReading[] = [];
  private pictures = new Map<string, ScanPicture>();
  private caseOfRow = new Map<string, string>();
  private stop = new AbortController();
  /** What is being checked, each with its own stop. */
  private readonly checking = new Map<string, AbortController>();
  /** Checks that were under way when the portfolio changed: what they find is not the last word. */
  private readonly outdated = new WeakSet<AbortController>();
  private current: TabState;
  private stoppedByArtist = false;

  constructor(
    readonly tabId: number,
    private readonly tools: ScanTools,
    /** As it was kept in session storage. */
    saved: TabState | null = null,
  ) {
    this.current = saved ?? {
      tabId,
      host: tools.hostState(),
      page: null,
      scan: { state: 'idle', pictures: countPictures([]) },
      rows: [],
      portal: null,
    };
    // Stopped with the host there: it was the artist. Stopped without one: it goes on when there is one.
    this.stoppedByArtist = this.current.scan.state === 'stopped' && this.current.host.state !== 'problem';
    for (const row of this.current.rows) if (row.caseId) this.caseOfRow.set(row.key, row.caseId);
  }

  get state(): TabState {
    return { ...this.current, host: this.tools.hostState() };
  }

  get page(): string | null {
    return this.pageId;
  }

  get busy(): boolean {
    return this.current.scan.state === 'scanning';
  }

  /** True when pictures wait and nobody but a missing host keeps them. */
  get waitsForHost(): boolean {
    return this.current.page !== null && !this.stoppedByArtist && this.current.scan.pictures.waiting > 0;
  }

  outlines(): Outline[] {
    return outlinesOf(this.current.rows, this.tools.outlineLabel());
  }

  take(message: Reading): void {
    const samePage = message.pageId === this.pageId;
    const moved = message.url !== this.current.page?.url;
    if (!samePage) this.halt();
    if (!samePage || moved) this.stoppedByArtist = false;
    const { reading } = message;
    this.pageId = message.pageId;
    this.listings = reading.listings;
    this.pictures = picturesOf(reading, message.order, samePage ? this.pictures : new Map());
    if (moved) this.dropWhatIsGone();
    this.current.page = {
      url: message.url,
      site: reading.site,
      kind: reading.kind,
      reason: reading.reason,
      health: reading.health,
      listings: reading.listings.length,
      seller: reading.seller,
      sellerSources: reading.sellerProvenance,
    };
    this.go();
  }

  takeOrder(message: Extract<FromPage, { type: 'page.order' }>): void {
    if (message.pageId !== this.pageId) return;
    for (const picture of rankAgain(this.pictures, message.order)) {
      this.tools.checks.rerank(picture.key, picture.rank);
    }
  }

  /** The document is gone and no other was read. */
  leavePage(): void {
    this.halt();
    this.pageId = null;
    this.listings = [];
    this.pictures = new Map();
    this.current = {
      ...this.current,
      page: null,
      scan: { state: 'idle', pictures: countPictures([]) },
      rows: [],
    };
    this.tools.changed(this);
  }

  /** The artist asked for a scan: what failed before is tried once more. */
  scanNow(): void {
    this.stoppedByArtist = false;
    for (const picture of this.pictures.values()) {
      const { standing } = picture;
      const again =
        standing.is === 'failed' || (standing.is === 'skipped' && standing.reason === 'no_permission');
      if (again) picture.standing = { is: 'waiting' };
    }
    if (this.pictures.size > 0) this.go();
  }

  stopNow(): void {
    this.stoppedByArtist = true;
    this.halt();
    this.publish();
  }

  /** The portfolio changed: earlier verdicts no longer hold. */
  checkAnew(): void {
    for (const picture of this.pictures.values()) {
      if (restsOnPortfolio(picture.standing)) picture.standing = { is: 'waiting' };
    }
    for (const stop of this.checking.values()) this.outdated.add(stop);
    this.resume();
  }

  resume(): void {
    if (this.pictures.size > 0 && !this.stoppedByArtist) this.go();
  }

  showPortal(portal: TabState['portal']): void {
    if (this.current.portal?.host === portal?.host) return;
    this.current.portal = portal;
    this.tools.changed(this);
  }

  row(key: string): MatchRow | null {
    return this.current.rows.find((row) => row.key === key) ?? null;
  }

  /** The case of one listing and work: every row that shows that listing with that work knows it from now on. */
  noteCase(listingIds: readonly string[], workId: string, caseId: string): void {
    let changed = false;
    for (const row of this.current.rows) {
      const same = [row.listing.id, ...row.listing.aliases].some((id) => listingIds.includes(id));
      if (!same || row.findings[0]?.workId !== workId || row.caseId === caseId) continue;
      this.caseOfRow.set(row.key, caseId);
      row.caseId = caseId;
      changed = true;
    }
    if (changed) this.tools.changed(this);
  }

  private halt(): void {
    this.stop.abort();
    this.stop = new AbortController();
    for (const stop of this.checking.values()) stop.abort();
    this.checking.clear();
  }

  /** The page changed its address: what it still shows is checked on, the rest is no longer wanted. */
  private dropWhatIsGone(): void {
    for (const [key, stop] of this.checking) {
      if (this.pictures.has(key)) continue;
      this.checking.delete(key);
      stop.abort();
    }
  }

  private go(): void {
    this.publish();
    if (!this.stoppedByArtist) void this.checkAll(this.stop.signal);
  }

  private async checkAll(signal: AbortSignal): Promise<void> {
    const batch = [...this.pictures.values()]
      .filter(({ key, standing }) => standing.is === 'waiting' && !this.checking.has(key))
      .sort((a, b) => a.rank - b.rank)
      .map((picture) => ({ picture, stop: new AbortController() }));
    if (batch.length === 0) return;
    for (const { picture, stop } of batch) this.checking.set(picture.key, stop);
    const letGo = (): void => batch.forEach(({ picture, stop }) => this.letGo(picture.key, stop));
    try {
      await this.tools.connect();
      if (signal.aborted) return;
      if (this.nothingToFind()) {
        letGo();
        return this.publish();
      }
      const remembered = await this.tools.checks.remembered(batch.map(({ picture }) => picture.key));
      await Promise.all(
        batch.map(({ picture, stop }) => {
          const verdict = remembered.get(picture.key);
          if (!verdict) return this.checkOne(picture, stop);
          return this.settle(picture.key, { is: 'checked', verdict }, stop);
        }),
      );
    } catch (reason) {
      if (!(reason instanceof HostTrouble)) console.warn('Counterproof:', reason);
      letGo();
    }
    if (!signal.aborted) this.publish();
  }

  private async checkOne(picture: ScanPicture, stop: AbortController): Promise<void> {
    try {
      this.settle(picture.key, await this.tools.checks.check(picture, stop.signal), stop);
    } catch (reason) {
      if (stop.signal.aborted) return;
      this.letGo(picture.key, stop);
      if (!(reason instanceof HostTrouble)) console.warn('Counterproof:', reason);
    }
  }

  private letGo(key: string, stop: AbortController): void {
    if (this.checking.get(key) === stop) this.checking.delete(key);
  }

  private settle(key: string, standing: ScanPicture['standing'], stop: AbortController): void {
    if (stop.signal.aborted) return;
    this.letGo(key, stop);
    const picture = this.pictures.get(key);
    if (!picture) return;
    if (restsOnPortfolio(standing) && this.outdated.has(stop)) return this.resume();
    picture.standing = standing;
    this.publish();
  }

  private publish(): void {
    const pictures = countPictures(this.pictures.values());
    this.current = {
      ...this.current,
      scan: { state: this.scanState(pictures.waiting), pictures },
      rows: matchRows(this.listings, this.pictures, this.caseOfRow),
    };
    this.tools.changed(this);
  }

  /** Without a single work nothing is fetched: the pictures wait until the artist has named a folder. */
  private nothingToFind(): boolean {
    const host = this.tools.hostState();
    return host.state === 'ready' && host.portfolio.state === 'empty';
  }

  private scanState(waiting: number): TabState['scan']['state'] {
    if (this.stoppedByArtist) return 'stopped';
    if (waiting === 0) return 'done';
    const held = this.tools.hostState().state === 'problem' || this.nothingToFind();
    return this.checking.size > 0 || !held ? 'scanning' : 'stopped';
  }
}
