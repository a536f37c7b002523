// SPDX-License-Identifier: Apache-2.0
// Lists for a spreadsheet, as views ask for them. Part of view-messages.ts.

import type { MethodParams, MethodResults } from '../protocol/generated/types';

export type SheetName = MethodParams['sheet.export']['what'];
export type SheetKind = MethodParams['sheet.export']['as'];

export interface SheetRequests {
  /** One piece of a file of cases, sellers or works: the first without `sha256`, further ones by it and their place. */
  'sheet.export': { request: MethodParams['sheet.export']; value: MethodResults['sheet.export'] };
}
