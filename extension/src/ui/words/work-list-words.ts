// SPDX-License-Identifier: Apache-2.0
// What a list of works would change, in words. Pure.

import type { WorkPreview } from '../../messages/work-requests';
import { counted, text } from '../text';
import type { TextKey } from '../text';

/** Fields of the record itself, as the record's own form calls them. */
const kOwn = [
  ...['title', 'authors', 'completed', 'first_published', 'first_published_at', 'first_published_url'],
  ...['official_url', 'record_portal', 'record_number', 'record_status', 'record_sent', 'record_decided'],
  ...['record_expires', 'has_certificate', 'claim_signed'],
];
const kParts: Readonly<Record<string, TextKey>> = {
  registration: 'work_registrations',
  licence: 'work_licences',
};

/** What a column of a list of works may hold, as the artist would look for it. */
export const kWorkFields: readonly string[] = [
  'file',
  ...kOwn.slice(0, -2),
  ...['registration_number', 'registration_office', 'registration_day', 'registration_kind'],
  ...['licence_holder', 'licence_use', 'licence_from', 'licence_until', 'layered_source'],
];

const camel = (field: string): string =>
  field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Columns that only our own export has are told as what they are. */
export function workFieldWords(field: string): string {
  if (field === '') return text('works_import_not_taken');
  if (field === 'file' || field === 'layered_source') return text(`works_import_${field}`);
  if (kOwn.includes(field)) return text(`work_note_${camel(field)}` as TextKey);
  if (['registrations', 'licences', 'proofs'].includes(field)) return text(`work_${field}` as TextKey);
  const [part = '', name = ''] = field.split('_');
  const heading = Object.hasOwn(kParts, part) ? kParts[part] : undefined;
  if (!heading) return text('import_column_ours');
  return `${text(heading)}: ${text(`work_part_${name}` as TextKey)}`;
}

/** How many rows and works, one sentence each; only what there is. */
export function workTallyWords(preview: WorkPreview): string[] {
  const { rows, changed, unchanged, askedRows, shortened, refusedRows } = preview;
  return [
    `${counted('import_rows', rows)} ${counted('works_import_changed', changed)}`,
    ...(unchanged > 0 ? [counted('works_import_unchanged', unchanged)] : []),
    ...(askedRows > 0 ? [counted('works_import_asked', askedRows)] : []),
    ...(shortened > 0 ? [counted('import_shortened', shortened)] : []),
    ...(refusedRows > 0 ? [counted('import_refused', refusedRows)] : []),
  ];
}

/** How a row was found to be of a work. */
export function foundByWords(by: WorkPreview['works'][number]['by']): string {
  return text(`works_import_by_${by}`);
}
