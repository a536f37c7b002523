// SPDX-License-Identifier: Apache-2.0
// A file of the records, fetched piece by piece: no message may be as long as a whole list.

import { ask } from '../../browser/view-client';
import type { SheetKind, SheetName, SheetRequests } from '../../messages/sheet-requests';
import type { ViewAnswer } from '../../messages/view-messages';
import type { Failed } from '../words/error-words';

interface Exported {
  ok: true;
  pieces: Uint8Array<ArrayBuffer>[];
  /** Without the headings. */
  rows: number;
}

export async function exportedFile(what: SheetName, as: SheetKind): Promise<Exported | Failed> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let sha256: string | null = null;
  for (let offset = 0; ;) {
    const answer: ViewAnswer<'sheet.export'> = await ask('sheet.export', { what, as, sha256, offset });
    if (!answer.ok) return answer;
    const value: SheetRequests['sheet.export']['value'] = answer.value;
    const piece = Uint8Array.from(atob(value.data), (one) => one.charCodeAt(0));
    pieces.push(piece);
    offset += piece.length;
    sha256 = value.sha256;
    if (offset >= value.bytes) return { ok: true, pieces, rows: value.rows };
    if (piece.length === 0) return { ok: false, code: 'internal', message: '' };
  }
}
