// SPDX-License-Identifier: Apache-2.0
// Lists for a spreadsheet, as views ask for them. Part of view-messages.ts.

import type { MethodParams, MethodResults } from '../protocol/generated/types';

export type SheetName = MethodParams['sheet.export']['what'];
export type SheetKind = MethodParams['sheet.export']['as'];

/** A list of past complaints, whole, and how the artist says it is meant. */
export type PastList = MethodParams['sheet.preview']['list'];
export type ListPreview = MethodResults['sheet.preview'];

export interface SheetRequests {
  /** One piece of a file of cases, sellers, works or entries: the first without `sha256`, further ones by it and their place. */
  'sheet.export': { request: MethodParams['sheet.export']; value: MethodResults['sheet.export'] };
  /** What a list would bring; nothing is written. */
  'sheet.preview': { request: MethodParams['sheet.preview']; value: ListPreview };
  /** Takes over what was shown. */
  'sheet.import': { request: MethodParams['sheet.import']; value: MethodResults['sheet.import'] };
}
