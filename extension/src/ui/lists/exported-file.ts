// SPDX-License-Identifier: Apache-2.0
// A file of the records, fetched piece by piece: no message may be as long as a whole list.

import { ask } from '../../browser/view-client';
import type { SheetKind, SheetName } from '../../messages/sheet-requests';
import { allPieces } from '../pieces/all-pieces';
import type { Whole } from '../pieces/all-pieces';
import type { Failed } from '../words/error-words';

interface Exported extends Whole {
  /** Without the headings. */
  rows: number;
}

export async function exportedFile(what: SheetName, as: SheetKind): Promise<Exported | Failed> {
  let sha256: string | null = null;
  let rows = 0;
  const whole = await allPieces(async (offset) => {
    const answer = await ask('sheet.export', { what, as, sha256, offset });
    if (answer.ok) ({ sha256, rows } = answer.value);
    return answer;
  });
  return whole.ok ? { ...whole, rows } : whole;
}
