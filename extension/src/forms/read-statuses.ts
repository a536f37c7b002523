// SPDX-License-Identifier: Apache-2.0
// Reads the portal's own list of complaints: one row for each link, with the portal's words. Pure; presses nothing and
// turns no page. What a page says is only ever text.

import { normalLabel } from './label-text';
import columns from './maps/status-columns.json';
import { isShown, type Sight } from './shown';

export interface StatusRow {
  reference: string;
  link: string;
  /** The portal's word for the state. */
  word: string;
  /** The portal's reason for a refusal; empty when it gave none. */
  why: string;
}

type Column = keyof typeof columns.columns;

const kMostRows = 1000;
const kNeeded: readonly Column[] = ['reference', 'link', 'word'];

/** Null when the page shows no such list. */
export function readStatuses(document: Document): StatusRow[] | null {
  const sight: Sight = new Map();
  for (const table of document.querySelectorAll('table')) {
    const places = columnsOf(table);
    if (places !== null && isShown(table, sight)) return rowsOf(table, places);
  }
  return null;
}

function columnsOf(table: HTMLTableElement): Map<Column, number> | null {
  const heads = [...(table.rows[0]?.cells ?? [])].map((cell) => normalLabel(cell.textContent));
  const places = new Map<Column, number>();
  for (const [name, words] of Object.entries(columns.columns) as [Column, string[]][]) {
    const found = heads.flatMap((head, at) => (words.includes(head) ? [at] : []));
    // Two columns of one name: nobody can say which is meant.
    if (found.length === 1 && found[0] !== undefined) places.set(name, found[0]);
  }
  return kNeeded.every((name) => places.has(name)) ? places : null;
}

function rowsOf(table: HTMLTableElement, places: Map<Column, number>): StatusRow[] {
  const rows: StatusRow[] = [];
  for (const { cells } of [...table.rows].slice(1, kMostRows + 1)) {
    const said = (name: Column, most: number): string =>
      oneLine(cells[places.get(name) ?? -1]?.textContent ?? '', most);
    const row = {
      reference: said('reference', 200),
      link: said('link', 2048),
      word: said('word', 200),
      why: said('why', 1000),
    };
    if (row.reference !== '' && row.word !== '' && row.link.startsWith('https://')) rows.push(row);
  }
  return rows;
}

/** Without halves of characters, which the host refuses. */
function oneLine(text: string, most: number): string {
  const line = text
    .replace(/\p{Surrogate}|\p{Cc}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return [...line].slice(0, most).join('');
}
