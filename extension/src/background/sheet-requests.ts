// SPDX-License-Identifier: Apache-2.0
// Lists for a spreadsheet, as views ask for them.

import type { SheetRequests } from '../messages/sheet-requests';
import type { CaseTools } from './case-requests';
import { orUpdate } from './portfolio-requests';

type Handlers = {
  [T in keyof SheetRequests]: (request: SheetRequests[T]['request']) => Promise<SheetRequests[T]['value']>;
};

export function sheetHandlers({ link }: CaseTools): Handlers {
  return {
    'sheet.export': ({ what, as, sha256, offset }) =>
      orUpdate(link.request('sheet.export', { what, as, sha256, offset })),
    'sheet.preview': ({ list }) => orUpdate(link.request('sheet.preview', { list })),
    'sheet.import': ({ list, planned }) => orUpdate(link.request('sheet.import', { list, planned })),
  };
}
