// SPDX-License-Identifier: Apache-2.0
// The scan of one tab: what its page shows, how each picture stands, and what follows for the views and the page.
// It holds nothing that cannot be had again: after the worker died the page is read anew, and remembered verdicts
// answer for what was checked before.

import type { FromPage, Outline } from '../messages/page-messages';
import type { HostState, MatchRow, PageState, StoreCoverage, TabState } from '../messages/tab-state';
import type { PageReading } from '../sites/page-reading';
import type { PictureChecks } from './picture-checks';
import { matchRows, outlinesOf, rowsKnownAgain } from './match-rows';
import type { OutlineLabels } from './match-rows';
import { PageListings } from './page-listings';
import type { KnownListing } from './page-listings';
import { PageStandings } from './page-standings';
import type { KeptStandings } from './page-standings';
import { RecordsAnswers } from './records-answers';
import type { AskedListing } from './records-answers';
import { ScanRun } from './scan-run';
import { addPictures, countPictures, picturesOf, rankAgain, restsOnPortfolio } from './scan-pictures';
import type { PictureStanding, ScanPicture } from './scan-pictures';
import { restsOnOthers, wasStoppedByArtist } from './taken-up-scan';

export interface ScanTools {
  checks: PictureChecks;
  /** Connected, or HostTrouble. */
  connect(): Promise<void>;
  hostState(): HostState;
  /** Something changed that views, toolbar or page show. */
  changed(scan: TabScan): void;
  outlineLabels(): OutlineLabels;
  /** How much of the store is known, this reading included; null when it is none of a store. */
  coverage?(reading: PageReading, address: string): StoreCoverage | null;
}

/** As kept in session storage, which is bounded: not all rows may be there, and no pictures of their listings. */
export interface KeptTab extends TabState {
  rowsCut?: boolean;
}

type Reading = Extract<FromPage, { type: 'page.read' }>;

export class TabScan {
  private pageId: string | null = null;
  private readonly listings = new PageListings();
  private pictures = new Map<string, ScanPicture>();
  private standings: PageStandings;
  records = new RecordsAnswers();
  private readonly run: ScanRun;
  private current: TabState;
  private readonly rowsWereCut: boolean;
  private stale = false;
  /** The page has told a part and tells the rest: nothing is whole before. */
  private isBeingTold = false;
  private lastTurn = 0;
  private stoppedByArtist = false;

  constructor(
    readonly tabId: number,
    private readonly tools: ScanTools,
    /** As it was kept in session storage. */
    saved: KeptTab | null = null,
    private readonly keptStandings: KeptStandings | null = null,
  ) {
    this.rowsWereCut = saved?.rowsCut === true;
    this.current = saved ?? {
      tabId,
      host: tools.hostState(),
      page: null,
      scan: { state: 'idle', pictures: countPictures([]) },
      rows: [],
      portal: null,
      picked: null,
    };
    this.standings = new PageStandings();
    this.stoppedByArtist = wasStoppedByArtist(this.current);
    for (const row of this.current.rows) this.records.restore(row);
    this.run = new ScanRun({
      checks: tools.checks,
      connect: () => tools.connect(),
      pictures: () => this.pictures.values(),
      nothingToFind: () => this.nothingToFind(),
      hostIsWell: () => tools.hostState().state === 'ready',
      settle: (key, standing) => this.settle(key, standing),
      changed: () => this.publish(),
    });
  }

  get state(): TabState {
    this.refresh();
    return { ...this.current, host: this.tools.hostState() };
  }

  /** What the next worker takes up. */
  get keptState(): KeptTab {
    const { state } = this;
    // Rows of an earlier worker rest on the works that it knew, and are as many as it could keep.
    return this.isUntold ? { ...state, host: this.current.host, rowsCut: this.rowsWereCut } : state;
  }

  get page(): string | null {
    return this.pageId;
  }

  /** Of the last message of the page that was taken. */
  get turn(): number {
    return this.lastTurn;
  }

  get kept(): KeptStandings | null {
    return this.pageId === null ? null : this.standings.kept(this.pageId);
  }

  get busy(): boolean {
    return this.state.scan.state === 'scanning';
  }

  /** True when pictures wait and nobody but a missing host keeps them. */
  get waitsForHost(): boolean {
    const waits = this.state.scan.pictures.waiting > 0 || this.run.wantsOriginals;
    return this.current.page !== null && !this.stoppedByArtist && waits;
  }

  /** True when an earlier worker was told of the page and this one was not: it knows rows, but no listings. */
  get isUntold(): boolean {
    return this.pageId === null && this.current.page !== null;
  }

  /** Whether what an earlier worker found is not all, or rests on other works than there are now. */
  get isOutOfDate(): boolean {
    const now = this.tools.hostState();
    if (!this.isUntold || now.state !== 'ready') return false;
    return this.rowsWereCut || restsOnOthers(this.current.host, now);
  }

  /** Not before the records have said that a listing is neither allowed nor set aside: such never lights up. */
  outlines(): Outline[] {
    const rows = this.state.rows.filter((row) => this.records.hasAnsweredAbout(row));
    return outlinesOf(rows, this.tools.outlineLabels());
  }

  take(message: Reading): void {
    const samePage = message.pageId === this.pageId;
    const moved = message.url !== this.current.page?.url;
    const { reading } = message;
    const goesOn = samePage || this.keptStandings?.pageId === message.pageId;
    if (!samePage) this.openPage(message.pageId);
    if (!goesOn || moved) this.stoppedByArtist = false;
    const before = samePage ? this.pictures : null;
    if (!samePage || moved) this.listings.clear();
    this.listings.take(message);
    for (const listing of [...reading.listings, ...reading.recommended]) this.records.want(listing);
    // On a page of very many pictures not all that were settled are remembered apart from it.
    const standingOf = (key: string) => this.standings.get(key) ?? before?.get(key)?.standing;
    if (before === null || moved) this.pictures = new Map();
    if (message.more) this.addPictures(message, standingOf);
    else this.pictures = picturesOf(this.listings.all(), reading.kind, message.order, standingOf);
    this.current.page = this.pageState(message);
    this.isBeingTold = message.more;
    this.lastTurn = message.turn;
    // Until all is told, a picture that was not named yet may still be there.
    if (!message.more) this.run.keepOnly(this.pictures);
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
    this.openPage(null);
    this.pictures = new Map();
    this.current = {
      ...this.current,
      page: null,
      scan: { state: 'idle', pictures: countPictures([]) },
      rows: [],
      picked: null,
    };
    this.stale = false;
    this.tools.changed(this);
  }

  /** The artist asked for a scan: what failed before is tried once more. */
  scanNow(): void {
    this.stoppedByArtist = false;
    for (const picture of this.pictures.values()) {
      const { standing } = picture;
      const again =
        standing.is === 'failed' || (standing.is === 'skipped' && standing.reason === 'no_permission');
      if (!again) continue;
      this.standings.forget(picture.key);
      this.tools.checks.askAnew(picture.key);
      picture.standing = { is: 'waiting' };
    }
    if (this.pictures.size > 0) this.go();
  }

  stopNow(): void {
    this.stoppedByArtist = true;
    this.run.halt();
    this.publish();
  }

  /** The portfolio changed: earlier verdicts no longer hold. */
  checkAnew(): void {
    this.standings.forgetVerdicts();
    for (const picture of this.pictures.values()) {
      if (restsOnPortfolio(picture.standing)) picture.standing = { is: 'waiting' };
    }
    this.run.outdate();
    this.resume();
  }

  resume(): void {
    if (this.pictures.size > 0 && !this.stoppedByArtist) this.go();
  }

  /** Earlier visits to the store shown have come to light. */
  coverageChanged(): void {
    const { page } = this.current;
    if (!page || page.coverage === null) return;
    const bare = { ...page, listings: [], recommended: [], sellerProvenance: {}, pager: null };
    page.coverage = this.tools.coverage?.(bare, page.url) ?? page.coverage;
    this.tools.changed(this);
  }

  showPortal(portal: TabState['portal']): void {
    if (this.current.portal?.host === portal?.host) return;
    this.current.portal = portal;
    this.tools.changed(this);
  }

  /** The artist picked a picture of the page by right-click; null when it is done with. */
  pick(picked: TabState['picked']): void {
    this.current.picked = picked;
    this.tools.changed(this);
  }

  row(key: string): MatchRow | null {
    return this.state.rows.find((row) => row.key === key) ?? null;
  }

  /** A listing of the page, with what it shows; null when the page shows no such listing. */
  listing(id: string): KnownListing | null {
    return this.listings.get(id);
  }

  /** The first listing that has this picture. */
  listingOfPicture(key: string): KnownListing | null {
    return this.listings.ofPicture(key);
  }

  allListings(): KnownListing[] {
    return this.listings.all();
  }

  picture(key: string): ScanPicture | null {
    return this.pictures.get(key) ?? null;
  }

  get site(): PageState['site'] | null {
    return this.current.page?.site ?? null;
  }

  /** Listings of which the records are to be asked now, with so many ids altogether. */
  nextQuestions(mostIds: number): AskedListing[] {
    return this.records.next(mostIds);
  }

  askLater(listings: readonly AskedListing[]): void {
    this.records.again(listings);
  }

  /** The records changed: all is to be asked anew, what stands in sight first. */
  askAllAnew(): void {
    const rows = this.state.rows.map(({ listing }) => listing);
    this.records.forget(
      rows,
      this.listings.all().map(({ listing }) => listing),
    );
  }

  /** The case of one listing and work: every row that shows that listing with that work knows it from now on. */
  noteCase(listingIds: readonly string[], workId: string, caseId: string): void {
    if (this.records.noteCase(listingIds, workId, caseId)) this.publish();
  }

  /** What `records` knows has changed. */
  recordsChanged(): void {
    this.publish();
  }

  /** Whether the artist allows this listing to show the work. */
  noteAllowed(listing: AskedListing, isAllowed: boolean): void {
    if (this.records.noteAllowed(listing, isAllowed)) this.publish();
  }

  /** Of a piece of a telling: going over all of a long page for each would never end. */
  private addPictures(
    { reading, order }: Reading,
    known: (key: string) => PictureStanding | undefined,
  ): void {
    const told = [...reading.listings, ...reading.recommended].map(({ id }) => this.listings.get(id));
    const entries = told.filter((entry) => entry !== null);
    addPictures(this.pictures, picturesOf(entries, reading.kind, order, known, this.pictures.size));
  }

  private openPage(pageId: string | null): void {
    this.run.halt();
    const goesOn = this.keptStandings !== null && this.keptStandings.pageId === pageId;
    // What was found on this page still holds: it stays in sight while the page tells the rest.
    const found = goesOn && this.isUntold && !this.isOutOfDate ? this.current.rows : [];
    this.pageId = pageId;
    this.isBeingTold = false;
    this.listings.clear();
    this.standings = new PageStandings(goesOn ? this.keptStandings : null);
    if (!goesOn) this.records = new RecordsAnswers();
    for (const { picture, findings } of found) {
      const { key, width, height } = picture;
      this.standings.note(key, { is: 'checked', verdict: { width, height, findings, form: 'shown' } });
    }
    if (!goesOn) this.current.picked = null;
  }

  private pageState({ reading, url }: Reading): PageState {
    const { site, kind, reason, health, seller, sellerProvenance } = reading;
    return {
      url,
      site,
      kind,
      reason,
      health,
      listings: this.listings.presentCount,
      seller,
      sellerSources: sellerProvenance,
      coverage: this.tools.coverage?.(this.readOfStore(reading), url) ?? null,
    };
  }

  /** What was told before the page named its store counts as read too. */
  private readOfStore(reading: PageReading): PageReading {
    if (reading.kind !== 'store' || this.current.page?.coverage) return reading;
    const own = this.listings.all().filter(({ recommended }) => !recommended);
    return { ...reading, listings: own.map(({ listing }) => listing) };
  }

  private go(): void {
    this.publish();
    if (!this.stoppedByArtist) void this.run.pump();
  }

  private settle(key: string, standing: PictureStanding): void {
    const picture = this.pictures.get(key);
    this.standings.note(key, standing);
    if (picture) picture.standing = standing;
    this.publish();
  }

  /** Counts and rows are worked out when somebody asks: a page of 10,000 pictures changes often. */
  private publish(): void {
    this.stale = true;
    this.tools.changed(this);
  }

  private refresh(): void {
    if (!this.stale) return;
    this.stale = false;
    // Nothing may be worked out from listings that nobody has told of: that would look like "nothing found".
    const pictures = this.isUntold
      ? this.current.scan.pictures
      : countPictures(this.pictures.values(), this.listings.overLimit);
    const rows = this.isUntold
      ? rowsKnownAgain(this.current.rows, this.records)
      : matchRows(this.listings.all(), this.pictures, this.records);
    const state = this.scanState(pictures.waiting);
    this.current = { ...this.current, scan: { state, pictures }, rows };
  }

  /** Without a single work nothing is fetched: the pictures wait until the artist has named a folder. */
  private nothingToFind(): boolean {
    const host = this.tools.hostState();
    return host.state === 'ready' && host.portfolio.state === 'empty';
  }

  private scanState(waiting: number): TabState['scan']['state'] {
    if (this.stoppedByArtist) return 'stopped';
    if (waiting === 0 && !this.run.wantsOriginals) return this.isBeingTold ? 'scanning' : 'done';
    const held = this.tools.hostState().state === 'problem' || this.nothingToFind();
    return this.run.size > 0 || !held ? 'scanning' : 'stopped';
  }
}
