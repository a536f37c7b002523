// SPDX-License-Identifier: Apache-2.0
// The rows of a tab on their way to a view. Thousands of them would block the view while they are unpacked, so they go
// in pieces, and each only when it is new or has changed. One side tells, the other hears; both remember what was told.

import { sameData } from './same-data';
import type { MatchRow } from './tab-state';

export interface RowChanges {
  /** The first piece on this line: what was heard before no longer counts. */
  fresh: boolean;
  /** New or changed, by key. */
  put: MatchRow[];
  /** Keys of rows that are gone. */
  gone: string[];
  /** The rest of the same telling follows at once. */
  more: boolean;
}

const kRowsPerPiece = 100;

export class ToldRows {
  private told: Map<string, MatchRow> | null = null;

  /** What must be told for the other side to know these rows; one piece at the least, even when nothing changed. */
  changesTo(rows: readonly MatchRow[]): RowChanges[] {
    const before = this.told ?? new Map<string, MatchRow>();
    const fresh = this.told === null;
    this.told = new Map(rows.map((row) => [row.key, row]));
    const put = rows.filter((row) => !sameData(before.get(row.key), row));
    const gone = [...before.keys()].filter((key) => !this.told?.has(key));
    const pieces: RowChanges[] = [];
    for (let at = 0; at === 0 || at < put.length; at += kRowsPerPiece) {
      const first = at === 0;
      pieces.push({
        fresh: fresh && first,
        put: put.slice(at, at + kRowsPerPiece),
        gone: first ? gone : [],
        more: at + kRowsPerPiece < put.length,
      });
    }
    return pieces;
  }
}

export class HeardRows {
  private heard = new Map<string, MatchRow>();
  private whole = false;

  /** The rows as they are now; null while the rest of a telling is awaited and older rows are there to be shown. */
  take({ fresh, put, gone, more }: RowChanges): MatchRow[] | null {
    if (fresh) this.heard = new Map();
    for (const key of gone) this.heard.delete(key);
    for (const row of put) this.heard.set(row.key, row);
    const waits = more && (this.whole || !fresh);
    this.whole ||= !more;
    return waits ? null : [...this.heard.values()];
  }
}
