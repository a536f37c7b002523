// SPDX-License-Identifier: Apache-2.0
import { text } from '../text';
import { ExportPart } from './export-part';
import { ImportPart } from './import-part';

/** The artist's own list taken over, and the records as lists for a spreadsheet. */
export function ListsView({ onBack }: { onBack: () => void }) {
  return (
    <section class="lists-view" aria-label={text('lists_heading')}>
      <button type="button" class="button button-quiet" onClick={onBack}>
        <span aria-hidden="true">‹ </span>
        {text('draft_back')}
      </button>
      <h2 class="page-heading">{text('lists_heading')}</h2>
      <ImportPart />
      <ExportPart />
    </section>
  );
}
