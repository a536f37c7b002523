// SPDX-License-Identifier: Apache-2.0
// What a list would bring, in words. Pure.

import type english from '../../_locales/en/messages.json';
import type { ListPreview } from '../../messages/sheet-requests';
import { shown } from '../shown-text';
import { counted, number, text } from '../text';
import type { TextKey } from '../text';
import { errorWords } from './error-words';
import type { Failed } from './error-words';

type FieldKey = keyof typeof english extends infer K
  ? K extends `sheet_field_${infer F}`
    ? F
    : never
  : never;

/** What a column of an artist's own list may hold, as she would look for it. */
export const kFields = [
  'link',
  'listing_id',
  'site',
  'title',
  'price',
  'work',
  'store_name',
  'store_id',
  'company',
  'country',
  'found_on',
  'filed_on',
  'decided_on',
  'status',
  'why',
  'reference',
  'portal',
  'reason_label',
  'statement',
] as const satisfies readonly FieldKey[];

/** What can end an import after some of it was written. */
const kInTheMiddle: readonly string[] = ['storage_failed', 'timeout', 'cancelled', 'no_background'];

/** Columns that only our own export has are told as what they are. */
export function fieldWords(field: string): string {
  if (field === '') return text('import_column_own');
  const known = kFields.find((one) => one === field);
  return known ? text(`sheet_field_${known}`) : text('import_column_ours');
}

/** How many rows and cases, one sentence each; only what there is. */
export function tallyWords(preview: ListPreview): string[] {
  const { rows, newCases, knownCases, merged, shortened, refusedRows } = preview;
  return [
    `${counted('import_rows', rows)} ${counted('import_new', newCases)}`,
    ...(merged > 0 ? [counted('import_merged', merged)] : []),
    ...(knownCases > 0 ? [counted('import_known', knownCases)] : []),
    ...(shortened > 0 ? [counted('import_shortened', shortened)] : []),
    ...(refusedRows > 0 ? [counted('import_refused', refusedRows)] : []),
  ];
}

/**
 * Why a list could not be looked at or, `taking`, be taken over to its end. Where the host's own words say what is
 * wrong with the file, they are told.
 */
export function importErrorWords(failed: Failed, taking = false): string {
  if (failed.code === 'conflict') return text('import_changed');
  if (failed.code === 'busy') return text('import_busy');
  if (taking && kInTheMiddle.includes(failed.code)) return text('import_stopped');
  return errorWords(failed);
}

/** Why a row is not taken. */
export function refusedWords({ kind, about }: { kind: string; about: string }): string {
  return text(`import_fault_${kind}` as TextKey, shown(about));
}

/** What is to be known of how a workbook was read. */
export function noteWords({ kind, cells, firstRow }: ListPreview['notes'][number]): string {
  if (kind === 'merged_cells' || kind === 'hidden_links') return text(`import_note_${kind}`);
  return counted(`import_note_${kind}`, cells, number(firstRow));
}
