// SPDX-License-Identifier: Apache-2.0
import { counted, number, text } from '../text';
import { refusedWords } from '../words/import-words';

interface Props {
  /** The first of them. */
  rows: readonly { line: number; kind: string; about: string }[];
  total: number;
}

/** Each row of a list that is not taken, with the reason. */
export function RefusedRows({ rows, total }: Props) {
  if (total === 0) return null;
  return (
    <details class="import-refused" open={total <= 10}>
      <summary>{counted('import_refused', total)}</summary>
      <p>{text('import_refused_how')}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.line}>
            <span>{text('import_line', number(row.line))}</span> <span>{refusedWords(row)}</span>
          </li>
        ))}
      </ul>
      {total > rows.length && <p>{counted('import_further', total - rows.length)}</p>}
    </details>
  );
}
