// SPDX-License-Identifier: Apache-2.0
// What the views ask of the complaint desk: the queue of forms and a form's draft. Part of view-messages.ts.

import type { StatusRow } from '../forms/read-statuses';
import type { MethodParams, MethodResults } from '../protocol/generated/types';

export type Queue = MethodResults['complaint.plan'];
export type QueueForm = Queue['forms'][number];
/** A draft with all that is said of it; a host of before statements gives the first two fields alone. */
export type PreparedDraft = MethodResults['complaint.draft'];
export type LintFinding = NonNullable<PreparedDraft['findings']>[number];
export type Statement = NonNullable<PreparedDraft['statements']>[number];
export type Sentence = Statement['sentences'][number];
/** The artist's own words for a sentence. */
export type Wording = NonNullable<Sentence['yours']>[number];
export type FieldSource = NonNullable<PreparedDraft['sources']>[number];
export type Guard = Queue['guards'][number];
export type ImportOutcome = MethodResults['complaint.import'];
/** Complaints with a listing to withdraw. */
export type Withdrawals = MethodResults['complaint.withdrawals'];
export type WrongComplaint = Withdrawals['complaints'][number];
export type Withdrawal = MethodResults['complaint.withdrawal'];
/** Counter-notices that wait for an answer. */
export type CounterNotices = MethodResults['counter.list'];
export type CounterNotice = CounterNotices['notices'][number];
export type CounterNote = CounterNotice['note'];
export type CounterDraft = MethodResults['counter.draft'];
export type ReasonCase = QueueForm['reason'];

/** `press` names the press: sent again, it writes once. */
export interface ComplaintRequests {
  /** The forms of everything that waits for a complaint. */
  'complaint.plan': { request: Record<string, never>; value: Queue };
  /** One form's draft, for cases of one work on one platform. */
  'complaint.draft': { request: { caseIds: string[] }; value: PreparedDraft };
  'complaint.reason': {
    request: { press: string; caseIds: string[]; reason: ReasonCase };
    value: { cases: number };
  };
  /** The artist's own words for a sentence of these cases' statement, kept when nothing is found; null: ours again. */
  'complaint.word': {
    request: Omit<MethodParams['complaint.word'], 'requestKey'> & { press: string };
    value: { findings: LintFinding[] };
  };
  /** The artist goes on today in spite of a guard, and says why. */
  'complaint.goOn': {
    request: { press: string; guard: Guard['guard']; words: string };
    value: { guard: Guard['guard'] };
  };
  /** The portal's own list, as the open page shows it; `outcome` is null when it shows none. */
  'complaint.import': {
    request: { tabId: number; press: string; pressedAtMs: number };
    value: { rows: StatusRow[]; outcome: ImportOutcome | null };
  };
  /** What the artist says of listings whose complaint was sent: to be withdrawn, or right after all. */
  'complaint.mistake': {
    request: Omit<MethodParams['complaint.mistake'], 'requestKey'> & { press: string };
    value: { cases: number };
  };
  'complaint.withdrawals': { request: Record<string, never>; value: Withdrawals };
  /** The withdrawal of one complaint, for these of its cases. */
  'complaint.withdrawal': { request: { caseIds: string[] }; value: Withdrawal };
  /** The portal's number of a complaint that was recorded without one. */
  'complaint.number': {
    request: { press: string; complaintId: string; reference: string };
    value: { reference: string };
  };
  'counter.list': { request: Record<string, never>; value: CounterNotices };
  'counter.note': {
    request: { press: string; caseId: string; number: number; note: CounterNote };
    value: { number: number };
  };
  'counter.draft': { request: { caseId: string }; value: CounterDraft };
}

export type ComplaintRequestType = keyof ComplaintRequests;
