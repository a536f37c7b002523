// SPDX-License-Identifier: Apache-2.0
// All tabs' scans: kept in session storage, shown to the views, the toolbar and the pages, each at a calm pace.

import type { IncomingPort } from '../browser/extension-messages';
import { ToldRows } from '../messages/row-changes';
import type { MatchRow, TabState } from '../messages/tab-state';
import type { StatePush, TabFacts } from '../messages/view-messages';
import type { KeptStandings } from './page-standings';
import { TabScan } from './tab-scan';
import { ToldOutlines } from './told-outlines';
import type { KeptTab, ScanTools } from './tab-scan';

/** How soon after a change something is told; how long it rests at least; and, for pages with thousands of rows, at most
 * which share of the time goes into it. */
interface Pace {
  soonMs: number;
  restMs: number;
  share: number;
}
/** What changes within the same moment is shown together. An outline is what the artist waits for. */
const kOutlines: Pace = { soonMs: 4, restMs: 8, share: 0.5 };
const kViews: Pace = { soonMs: 8, restMs: 16, share: 0.125 };
const kKept: Pace = { soonMs: 300, restMs: 300, share: 0.125 };
const kLongestPauseMs = 2_000;
const kKeyPrefix = 'tab:';
const kStandingsPrefix = 'standings:';
/** Session storage is bounded; a restarted worker has all rows again once the page is read anew. */
const kMostRowsKept = 300;

export interface BookTools extends Omit<ScanTools, 'changed'> {
  save(key: string, value: unknown): Promise<void>;
  forget(key: string): Promise<void>;
  sendToPage(tabId: number, message: unknown): Promise<boolean>;
  showBadge(tabId: number, state: TabState): void;
  /** Rows appeared or changed. */
  rowsChanged(scan: TabScan): void;
}

export class TabBook {
  private readonly scans = new Map<number, TabScan>();
  private readonly views = new Map<number, Map<IncomingPort, ToldRows>>();
  private readonly due = new Map<string, ReturnType<typeof setTimeout>>();
  /** When each of these ended last, and how long it took. */
  private readonly last = new Map<string, { endedAt: number; took: number }>();
  private readonly toldOutlines = new Map<number, ToldOutlines>();

  constructor(private readonly tools: BookTools) {}

  /** Takes up what an earlier worker kept. */
  restore(session: Record<string, unknown>): TabScan[] {
    const restored: TabScan[] = [];
    for (const [key, value] of Object.entries(session)) {
      const tabId = Number(key.slice(kKeyPrefix.length));
      if (!key.startsWith(kKeyPrefix) || !Number.isSafeInteger(tabId) || this.scans.has(tabId)) continue;
      const standings = session[kStandingsPrefix + tabId] as KeptStandings | undefined;
      const scan = new TabScan(tabId, this.scanTools(), value as KeptTab, standings ?? null);
      this.scans.set(tabId, scan);
      restored.push(scan);
    }
    return restored;
  }

  get(tabId: number): TabScan | null {
    return this.scans.get(tabId) ?? null;
  }

  open(tabId: number): TabScan {
    let scan = this.scans.get(tabId);
    if (!scan) {
      scan = new TabScan(tabId, this.scanTools());
      this.scans.set(tabId, scan);
    }
    return scan;
  }

  all(): TabScan[] {
    return [...this.scans.values()];
  }

  close(tabId: number): void {
    this.scans.get(tabId)?.leavePage();
    this.scans.delete(tabId);
    this.toldOutlines.delete(tabId);
    for (const what of ['outlines', 'push', 'save']) {
      clearTimeout(this.due.get(`${what}:${tabId}`));
      this.due.delete(`${what}:${tabId}`);
      this.last.delete(`${what}:${tabId}`);
    }
    void this.tools.forget(kKeyPrefix + tabId);
    void this.tools.forget(kStandingsPrefix + tabId);
  }

  get watched(): boolean {
    return this.views.size > 0;
  }

  addView(tabId: number, port: IncomingPort): void {
    const ports = this.views.get(tabId) ?? new Map<IncomingPort, ToldRows>();
    this.views.set(tabId, ports);
    const told = new ToldRows();
    ports.set(port, told);
    port.onClosed(() => {
      ports.delete(port);
      if (ports.size === 0 && this.views.get(tabId) === ports) this.views.delete(tabId);
    });
    tell(port, told, this.open(tabId).state);
  }

  /** The page was loaded anew or reconnected: it has no outlines, whatever was sent before. */
  forgetOutlines(tabId: number): void {
    this.toldOutlines.delete(tabId);
  }

  pushAll(): void {
    for (const scan of this.scans.values()) this.pushSoon(scan);
  }

  private scanTools(): ScanTools {
    return {
      ...this.tools,
      changed: (scan) => {
        this.soon(`outlines:${scan.tabId}`, kOutlines, () => this.showOutlines(scan));
        this.pushSoon(scan);
        this.soon(`save:${scan.tabId}`, kKept, () => this.keep(scan));
      },
    };
  }

  private push(scan: TabScan): void {
    if (this.scans.get(scan.tabId) !== scan) return;
    const { state } = scan;
    for (const [port, told] of this.views.get(scan.tabId) ?? []) tell(port, told, state);
    this.tools.showBadge(scan.tabId, state);
  }

  private showOutlines(scan: TabScan): void {
    if (this.scans.get(scan.tabId) !== scan) return;
    void this.pushOutlines(scan, scan.state);
    this.tools.rowsChanged(scan);
  }

  private async pushOutlines(scan: TabScan, state: TabState): Promise<void> {
    const pageId = scan.page;
    if (!pageId) return;
    const told = this.toldOutlines.get(scan.tabId) ?? new ToldOutlines();
    this.toldOutlines.set(scan.tabId, told);
    const settled = state.scan.state !== 'scanning';
    const messages = told.changesTo(scan.outlines(), { pageId, turn: scan.turn, settled });
    // All at once: nothing newer may come between them.
    const arrived = await Promise.all(messages.map((message) => this.tools.sendToPage(scan.tabId, message)));
    if (arrived.includes(false) && this.toldOutlines.get(scan.tabId) === told)
      this.toldOutlines.delete(scan.tabId);
  }

  private keep(scan: TabScan): void {
    if (this.scans.get(scan.tabId) !== scan) return;
    const { keptState: state, kept } = scan;
    const key = kKeyPrefix + scan.tabId;
    const bounded: KeptTab = {
      ...state,
      rows: state.rows.slice(0, kMostRowsKept).map(withoutPictures),
      rowsCut: state.rowsCut === true || state.rows.length > kMostRowsKept,
    };
    // Full: an older state must not stand for this one.
    const counts: KeptTab = { ...state, rows: [], rowsCut: true };
    void this.tools.save(key, bounded).catch(() => this.tools.save(key, counts).catch(() => undefined));
    if (kept) void this.tools.save(kStandingsPrefix + scan.tabId, kept).catch(() => undefined);
  }

  private pushSoon(scan: TabScan): void {
    this.soon(`push:${scan.tabId}`, kViews, () => this.push(scan));
  }

  /** Together with the changes that come in between. */
  private soon(what: string, { soonMs, restMs, share }: Pace, act: () => void): void {
    if (this.due.has(what)) return;
    const last = this.last.get(what);
    const pause = Math.max(restMs, Math.min(kLongestPauseMs, (last?.took ?? 0) / share));
    const wait = last ? last.endedAt + pause - performance.now() : 0;
    this.due.set(
      what,
      setTimeout(
        () => {
          this.due.delete(what);
          const started = performance.now();
          act();
          const endedAt = performance.now();
          this.last.set(what, { endedAt, took: endedAt - started });
        },
        Math.max(soonMs, wait),
      ),
    );
  }
}

/** The page tells them again before anybody asks for them. */
const withoutPictures = (row: MatchRow): MatchRow => ({ ...row, listing: { ...row.listing, images: [] } });

function tell(port: IncomingPort, told: ToldRows, state: TabState): void {
  const facts = withoutRows(state);
  for (const rows of told.changesTo(state.rows)) {
    const push: StatePush = { type: 'state', state: facts, rows };
    port.post(push);
  }
}

/** For answers: rows go over the views' ports, in pieces. */
export function withoutRows({ rows: _, ...facts }: TabState): TabFacts {
  return facts;
}
