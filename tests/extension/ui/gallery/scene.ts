// SPDX-License-Identifier: Apache-2.0
// What one picture of the gallery shows: a view, the state it is in, and what the artist does in it first.

import type { FillReport } from '../../../../extension/src/forms/plan';
import type { BackupStatus } from '../../../../extension/src/messages/backup-requests';
import type {
  CounterDraft,
  CounterNotices,
  PreparedDraft,
  Queue,
  Withdrawal,
  Withdrawals,
} from '../../../../extension/src/messages/complaint-requests';
import type { EntryList } from '../../../../extension/src/messages/entry-requests';
import type { Profiles } from '../../../../extension/src/messages/profile-requests';
import type { ReadyStanding } from '../../../../extension/src/messages/registration-requests';
import type {
  CasePictures,
  ReportContents,
  ReportProgress,
} from '../../../../extension/src/messages/report-requests';
import type { ListPreview } from '../../../../extension/src/messages/sheet-requests';
import type { Mistake } from '../../../../extension/src/messages/record-requests';
import type { TabState } from '../../../../extension/src/messages/tab-state';
import type {
  CaseRow,
  PageListingRow,
  ViewRequests,
  ViewRequestType,
} from '../../../../extension/src/messages/view-messages';
import type { WorkPreview, WorkRecord } from '../../../../extension/src/messages/work-requests';
import type { Language } from '../locale';

export interface Scene {
  view: 'popup' | 'panel' | 'dashboard';
  /** Part of the dashboard. */
  hash?: string;
  state?: TabState;
  language?: Language;
  /** The background never answers. */
  silent?: boolean;
  cases?: CaseRow[];
  /** The record of each work. */
  record?: WorkRecord;
  /** How many works the portfolio has. */
  works?: number;
  listings?: PageListingRow[];
  tabs?: ViewRequests['matches.overview']['value']['tabs'];
  report?: FillReport;
  /** What waits for a complaint. */
  queue?: Queue;
  /** The draft of each form in it. */
  draft?: PreparedDraft;
  /** Complaints that turned out wrong; none when not said. */
  withdrawals?: Withdrawals;
  withdrawal?: Withdrawal;
  /** Counter-notices that wait; none when not said. */
  counters?: CounterNotices;
  counter?: CounterDraft;
  /** Who files; one profile when not said. */
  profiles?: Profiles;
  /** The way to the first complaint; all of it done when not said. */
  ready?: ReadyStanding;
  /** How many works are to be registered. */
  registering?: number;
  /** The pictures that every case keeps; two when not said. */
  pictures?: CasePictures;
  /** What an evidence pack would hold. */
  contents?: ReportContents;
  /** What a list of works would change. */
  worksList?: WorkPreview;
  /** Letters and notes beside every case; none when not said. */
  letters?: EntryList;
  /** How many steps every case has taken, and what the artist said of its complaint since. */
  standsAt?: number;
  mistake?: Mistake;
  memory?: Record<string, unknown>;
  /** How many stores the records know. */
  stores?: number;
  /** The first refusal offers to show only plain copies of its work. */
  offers?: boolean;
  /** Requests that fail, with their code and message. */
  failing?: Partial<Record<ViewRequestType, { code: string; message: string }>>;
  /** What is typed into the first text area, when it appears. */
  typed?: string;
  /** What is typed into fields, by selector, before anything is clicked. */
  fields?: Record<string, string>;
  /** When the last backup was made; one was when not said. */
  backup?: BackupStatus;
  /** How far a backup is that does not come to its end. */
  backupProgress?: ReportProgress;
  /** What is chosen in the first field for files, when it appears. */
  file?: { name: string; text: string };
  /** What that file would bring. */
  list?: ListPreview;
  /** Elements clicked, in this order. */
  clicks?: string[];
}
