// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { SheetKind, SheetName } from '../../messages/sheet-requests';
import { ErrorLine } from '../pieces/error-line';
import { saveFile } from '../save-file';
import { counted, text } from '../text';
import type { TextKey } from '../text';
import { errorWords } from '../words/error-words';
import { exportedFile } from './exported-file';

const kNames: Readonly<Record<SheetName, TextKey>> = {
  cases: 'export_cases',
  sellers: 'export_sellers',
  works: 'export_works',
  entries: 'export_entries',
};
const kSheets = Object.keys(kNames) as SheetName[];
const kTypes: Readonly<Record<SheetKind, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const kKinds = Object.keys(kTypes) as SheetKind[];

/** The artist's cases, sellers, works and letters as files for a spreadsheet, given to the browser to save. */
export function ExportPart() {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<string | null>(null);

  const save = async (what: SheetName, as: SheetKind): Promise<void> => {
    setBusy(true);
    setError(null);
    setSaid(text('export_making'));
    const made = await exportedFile(what, as);
    setBusy(false);
    setSaid('');
    if (!made.ok) return setError(errorWords(made));
    const name = `counterproof-${what}.${as}`;
    saveFile(name, made.pieces, kTypes[as]);
    setSaid(`${counted('export_rows', made.rows)} ${text('save_page_saved', name)}`);
  };
  return (
    <section class="export-part" aria-label={text('export_heading')}>
      <h3 class="part-heading">{text('export_heading')}</h3>
      <p>{text('export_intro')}</p>
      <ul class="export-sheets">
        {kSheets.map((what) => (
          <li key={what}>
            <span>{text(kNames[what])}</span>
            <div class="actions">
              {kKinds.map((as) => (
                <button
                  type="button"
                  key={as}
                  class={`button export-${what}-${as}`}
                  disabled={busy}
                  aria-label={text('export_button', text(kNames[what]), as.toUpperCase())}
                  onClick={() => void save(what, as)}
                >
                  {as.toUpperCase()}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <p class="quiet-line" role="status">
        {said}
      </p>
      <ErrorLine error={error} />
    </section>
  );
}
