// SPDX-License-Identifier: Apache-2.0
import { ask } from '../../browser/view-client';
import type { ListPreview, PastList, SheetRequests } from '../../messages/sheet-requests';
import type { ImportWay } from './use-import';

/** How the artist says that a list of past complaints is meant. */
export type ListChoices = Omit<PastList, 'data'>;

/** Past complaints, as history. */
export const kPastImport: ImportWay<ListChoices, ListPreview, SheetRequests['sheet.import']['value']> = {
  none: { sheet: null, columns: [], words: [], order: 'unknown', day: null },
  preview: (list) => ask('sheet.preview', { list }),
  take: (list, planned) => ask('sheet.import', { list, planned }),
};
