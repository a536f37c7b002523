// SPDX-License-Identifier: Apache-2.0
// Messages between our own views (popup, panel) and the background. The background takes them only from our own
// extension pages, never from a content script.

import type { FillReport } from '../forms/plan';
import type { PageReading } from '../sites/page-reading';
import type { BackupRequests } from './backup-requests';
import type { ComplaintRequests } from './complaint-requests';
import type { EntryRequests } from './entry-requests';
import type { Judgement, OpenedCase } from './judgement';
import type { LinkRequests } from './link-requests';
import type { HandRequests, PortfolioRequests } from './portfolio-requests';
import type { Filer, ProfileRequests } from './profile-requests';
import type { RecordRequests } from './record-requests';
import type { RegistrationRequests } from './registration-requests';
import type { ReportRequests } from './report-requests';
import type { ReviewRequests } from './review-requests';
import type { RowChanges } from './row-changes';
import type { RowCounts } from './row-counts';
import type { SheetRequests } from './sheet-requests';
import type { HostProblem, MatchRow, TabState } from './tab-state';
import type { WorkRequests } from './work-requests';

export type { Judgement };

export interface CaseRow {
  id: string;
  openedAt: string;
  workId: string;
  workTitle: string;
  listing: {
    id: string;
    url: string;
    title: string;
    /** Null when the artist named no picture of it. */
    pictureKey: string | null;
    seller: { storeName: string | null };
  };
  /** Null for what the artist found by hand. */
  matchKind: 'match' | 'possible' | null;
  score: number | null;
  foundBy: 'engine' | 'hand';
  /** Out of the artist's own list of earlier days, and not confirmed again since. */
  isPast: boolean;
}

/** The shape of DOORS.md `plan-form`. */
export interface Draft {
  platform: 'aliexpress' | 'alibaba' | '1688' | 'etsy';
  form: 'complaint' | 'storefront';
  iprType: 'copyright';
  work: { title: string; recordNumber: string | null };
  complaintType: 'product_listing' | 'store_front';
  reason: { case: 'R1' | 'R2' | 'R3'; label: string | null };
  links: string[];
  statement: { en: string; zh?: string };
  evidence: { file: string; bytes: number }[];
}

/** What the form of a withdrawal, or of an answer to a counter-notice, is filled with; the same shape. */
export interface WithdrawalDraft {
  form: 'withdrawal' | 'counter_notice';
  platform: string;
  links: string[];
  statement: { en: string; zh?: string };
}

/** The page of a portal that is opened: the form, its list of complaints, or its list of counter-notices. */
export type PortalPage = 'complaint' | 'complaints' | 'counters';

export interface NeededFact {
  fact: string;
  sentence: string;
}

/** A listing of the open page, for the artist to pick one that was missed. */
export interface PageListingRow {
  id: string;
  title: string;
  url: string;
  isAd: boolean;
  recommended: boolean;
  priceText: string | null;
  storeName: string | null;
  /** The shown ones first; `key` is what work.candidates and case.openByHand take. */
  pictures: { key: string; url: string }[];
}

/** What is known of a tab, its rows apart: they come over the view's port. */
export type TabFacts = Omit<TabState, 'rows'>;

/** A tab with a marketplace page, and what it has found. */
export interface OpenTab {
  tabId: number;
  url: string;
  title: string;
  state: TabFacts;
  counts: RowCounts;
  /** The surest few rows that the artist neither allows nor has set aside. */
  first: MatchRow[];
}

/** Request → answer, by type. Every answer is `{ ok: true, value }` or `{ ok: false, code, message }`. */
export interface ViewRequests
  extends
    PortfolioRequests,
    HandRequests,
    LinkRequests,
    ReviewRequests,
    RecordRequests,
    RegistrationRequests,
    ReportRequests,
    BackupRequests,
    ComplaintRequests,
    EntryRequests,
    ProfileRequests,
    SheetRequests,
    WorkRequests {
  /** Read the page again and check its pictures now. */
  'scan.now': { request: { tabId: number }; value: TabFacts };
  'scan.stop': { request: { tabId: number }; value: TabFacts };
  /** Try to reach the host again. */
  'host.retry': { request: { tabId: number }; value: TabFacts };
  /** data: address of a work's thumbnail, from the host. */
  'work.thumbnail': { request: { workId: string }; value: { src: string; width: number; height: number } };
  /** data: address of a captured listing picture, from our own cache; never fetched again. */
  'picture.shown': { request: { key: string }; value: { src: string } };
  'case.open': {
    request: { tabId: number; rowKey: string; workId: string; judgement: Judgement };
    value: OpenedCase;
  };
  'case.list': { request: { cursor: string | null }; value: { cases: CaseRow[]; next: string | null } };
  /** Open the complaint portal of a platform in one new tab: one press, one page. */
  'portal.open': { request: { platform: string; page?: PortalPage }; value: { tabId: number } };
  /** Listings of the open page, a page of rows at a time; `cursor` null for the first. */
  'page.listings': {
    request: { tabId: number; cursor: string | null };
    value: { listings: PageListingRow[]; next: string | null };
  };
  /** A copy of the page without names, tokens and cookies, made on the artist's press; nothing is saved by this. */
  'page.copy': {
    request: { tabId: number };
    value: { html: string; reading: PageReading; removed: { what: string; count: number }[] };
  };
  /** What every tab with a marketplace page has found. */
  'matches.overview': {
    request: Record<string, never>;
    value: { tabs: OpenTab[] };
  };
  /** Forget the picture picked by right-click. */
  'picked.clear': { request: { tabId: number }; value: TabFacts };
  /** Fill the form shown in this tab, within five seconds of the artist's press; never presses anything. */
  'form.fill': {
    request: { tabId: number; draft: Draft | WithdrawalDraft; pressedAtMs: number; filer?: Filer | null };
    value: FillReport;
  };
}

export type ViewRequestType = keyof ViewRequests;
export type ViewRequest = {
  [T in ViewRequestType]: { type: T } & ViewRequests[T]['request'];
}[ViewRequestType];

export type ViewAnswer<T extends ViewRequestType> =
  | { ok: true; value: ViewRequests[T]['value'] }
  | { ok: false; code: string; message: string; problem?: HostProblem };

/** A view opens a port with this name prefix and the tab's id (`view:123`) and is sent the state whenever it changes. */
export const VIEW_PORT_PREFIX = 'view:';

/** A view of all tabs opens a port with this name and is sent an OverviewPush whenever one of them changes. */
export const OVERVIEW_PORT = 'overview';

export interface OverviewPush {
  type: 'overview';
  tabs: OpenTab[];
}

/** The state without its rows, and what changed of those since the last push on the same port. */
export interface StatePush {
  type: 'state';
  state: TabFacts;
  rows: RowChanges;
}
