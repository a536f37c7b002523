// SPDX-License-Identifier: Apache-2.0
// What the views ask of the records: steps of a case, and sellers. Part of view-messages.ts.

import type { MethodParams, MethodResults } from '../protocol/generated/types';

export type CaseState = MethodResults['case.history']['state'];
export type CaseHistory = MethodResults['case.history'];
export type CaseOverview = MethodResults['case.overview'];
export type CaseStep = CaseHistory['steps'][number];
/** What the artist said of a listing after its complaint was sent. */
export type Mistake = NonNullable<CaseHistory['mistake']>;
export type StoreRow = MethodResults['seller.list']['stores'][number];
export type StoreDetails = MethodResults['seller.store'];
export type SellerEntity = MethodResults['seller.entity'];
export type Penalty = StoreDetails['penalties'][number];

export interface RecordRequests {
  /** Where a case stands, and its steps, oldest first. */
  'case.history': { request: { caseId: string }; value: CaseHistory };
  /** What became of the cases, over time. */
  'case.overview': { request: Record<string, never>; value: CaseOverview };
  /** One step of several cases, all or none. `press` names the press: sent again, it is the same step. */
  'case.move': {
    request: Omit<MethodParams['case.move'], 'requestKey'> & { press: string };
    value: { cases: number };
  };
  /** Takes a case's newest step back. */
  'case.undo': { request: { caseId: string }; value: { state: CaseState } };
  /** Stores, the last seen first. */
  'seller.list': {
    request: { cursor: string | null };
    value: { stores: StoreRow[]; next: string | null; total: number };
  };
  'seller.store': { request: { storeId: string }; value: StoreDetails };
  'seller.entity': { request: { entityId: string }; value: SellerEntity };
}
