// SPDX-License-Identifier: Apache-2.0
// The pictures that cases keep, and packs and reports made of the records, as views ask for them. Part of
// view-messages.ts.

import type { EventParams, MethodParams, MethodResults } from '../protocol/generated/types';

export type CasePicture = MethodResults['case.pictures']['pictures'][number];
export type CasePictures = MethodResults['case.pictures'];
export type ReportScope = MethodParams['report.contents']['scope'];
export type ReportContents = MethodResults['report.contents'];
export type PackPicture = ReportContents['pictures'][number];
export type ReportOrder = MethodParams['report.make'];
export type ReportKind = ReportOrder['kind'];
export type MadeReport = MethodResults['report.make'];
export type ReportProgress = EventParams['report.progress'];

export interface ReportRequests {
  /** What a case keeps of its listing's pictures, and what it could not keep. */
  'case.pictures': { request: { caseId: string; offset: number }; value: CasePictures };
  /** One piece of such a picture. */
  'case.picture': { request: MethodParams['case.picture']; value: MethodResults['case.picture'] };
  /** What a pack would hold. */
  'report.contents': { request: { scope: ReportScope; offset: number }; value: ReportContents };
  /** Makes a pack or a report; `press` names it for the two below. */
  'report.make': { request: ReportOrder & { press: string }; value: MadeReport };
  /** What is being made, by whichever page; `press` names it. */
  'report.running': { request: object; value: { running: { press: string; order: ReportOrder } | null } };
  /** Waits for what is being made, as the page that asked for it does. */
  'report.join': { request: { press: string }; value: MadeReport };
  /** How far that is; null before it has begun and after its end. */
  'report.progress': { request: { press: string }; value: { progress: ReportProgress | null } };
  'report.stop': { request: { press: string }; value: { stopped: boolean } };
  /** One piece of the file that was made last. */
  'report.piece': { request: MethodParams['report.piece']; value: MethodResults['report.piece'] };
}
