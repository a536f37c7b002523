// SPDX-License-Identifier: Apache-2.0
// What popup and panel show for one tab. Plain data; kept in session storage so that a restarted worker goes on.

import type { PairMemory } from './review-requests';
import type {
  ListingReading,
  PageHealth,
  PageKind,
  SellerReading,
  SellerSources,
  SiteName,
} from '../sites/page-reading';

export type HostProblem =
  | 'not_installed' // no manifest, or the browser may not use it
  | 'forbidden' // registered for another extension id
  | 'crashed' // it ended or broke off
  | 'garbled' // it wrote something that is no message
  | 'outdated_host' // major version older than ours
  | 'outdated_extension' // major version newer than ours
  | 'decoder_unavailable'
  | 'silent'; // no answer within the time limit

export interface PortfolioCounts {
  /** Which records: the revision counts from 0 in every new one. */
  id: string;
  state: 'empty' | 'indexing' | 'ready';
  /** Works that can be matched now, … */
  ready: number;
  /** … of so many in all: ready + waiting + failed + featureless. */
  works: number;
  waiting: number;
  failed: number;
  featureless: number;
  folders: number;
  /** Chosen folders that are not there now: a disk not plugged in, or a folder moved. */
  foldersMissing: number;
  revision: number;
  /** How fast works are being read; null while none are, or as long as that is unknown. */
  perMinute: number | null;
  secondsLeft: number | null;
}

export type HostState =
  | { state: 'connecting' }
  | { state: 'ready'; version: string; portfolio: PortfolioCounts }
  | { state: 'problem'; problem: HostProblem; detail: string };

/** Why a picture could not be checked. Every one is counted and said. */
export type CaptureFailure =
  | 'no_picture' // the card shows none
  | 'forbidden' // HTTP 401, 403
  | 'gone' // HTTP 404, 410
  | 'server' // other HTTP errors
  | 'network' // no answer, broken off
  | 'slow' // no answer within the time limit
  | 'not_a_picture' // HTML or another type
  | 'not_allowed' // a picture format the host does not take and the browser could not re-encode
  | 'too_large'
  | 'undecodable'
  | 'decoder_failed'
  | 'damaged' // it broke off, and nothing was found in what came of it
  | 'no_permission' // the browser withholds the picture host
  | 'no_verdict' // the host answered without a word about it
  | 'over_limit' // the page has more listings or pictures than are kept at a time
  | 'host_not_listed'; // the address is not on the fixed list of picture hosts

export interface PictureCounts {
  /** seen = matched + notMatched + waiting + the sum of skipped + the sum of failed, always. */
  seen: number;
  /** matched + notMatched. */
  checked: number;
  /** With a finding, sure or possible. */
  matched: number;
  notMatched: number;
  waiting: number;
  skipped: Partial<Record<CaptureFailure, number>>;
  failed: Partial<Record<CaptureFailure, number>>;
}

/** A finding of the host: protocol/schemas/finding.json. */
export interface Finding {
  workId: string;
  workTitle: string;
  workWidth: number;
  workHeight: number;
  kind: 'match' | 'possible';
  score: number;
  quad: number[];
  regionInPicture: number[];
  regionInWork: number[];
  mirrored: boolean;
  inverted: boolean;
  points: number;
  coverage: number;
}

export interface MatchRow {
  /** listingId + ' ' + pictureKey. */
  key: string;
  listing: Omit<ListingReading, 'provenance'>;
  picture: { key: string; url: string; width: number; height: number };
  /** Best first; the first decides the row's kind. */
  findings: Finding[];
  /** The case of this listing and work, when the artist has confirmed one. */
  caseId: string | null;
  /**
   * 'allowed': the artist has said that this listing or its store may show the work. 'set_aside': the artist has said that
   * it is not theirs, or wants only plain copies of this work. Neither is ever outlined.
   */
  known: 'new' | 'in_cases' | 'allowed' | 'set_aside';
  /** Why it is set aside; 'same_picture': said of the same picture in another listing. */
  setAside?: 'not_mine' | 'same_picture' | 'plain_only' | null;
  /** What the records say of the pair; nothing before they were asked. */
  memory?: PairMemory | undefined;
  /** Seen only among the recommendations of an item page, not as what the page is about. */
  foundInRecommendations: boolean;
}

/** How much of a store the artist has had open so far, over all visits. */
export interface StoreCoverage {
  /** Pages of the store's list seen, ascending. */
  pages: number[];
  /** How many pages the list has, when the store says so. */
  of: number | null;
  listingsRead: number;
  /** About how many listings the store has, when it says so. */
  about: number | null;
}

export interface PageState {
  url: string;
  site: SiteName;
  kind: PageKind;
  /** 'captcha', 'login', 'no_listings', 'no_pictures' …; null when all is well. */
  reason: string | null;
  health: PageHealth;
  listings: number;
  seller: SellerReading | null;
  /** Where each name and number of the seller was read, to be shown beside it. */
  sellerSources?: SellerSources;
  /** Of a store's pages only. */
  coverage: StoreCoverage | null;
}

export interface TabState {
  tabId: number;
  host: HostState;
  /** null: the tab shows no page of a marketplace that we read. */
  page: PageState | null;
  scan: { state: 'idle' | 'scanning' | 'done' | 'stopped'; pictures: PictureCounts };
  /** Matches first, then possible ones; within a kind by score. */
  rows: MatchRow[];
  /** Set when the tab shows a complaint portal that we have a form map for. */
  portal: { host: string } | null;
  /**
   * Where the artist right-clicked to say which work it is; without `pictureKey` no product picture was found there. Null
   * until that, and when it is done with.
   */
  picked: { listingId: string | null; pictureKey: string | null } | null;
}
