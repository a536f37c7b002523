// SPDX-License-Identifier: Apache-2.0
// What is too long for one message, fetched piece by piece.

import type { Failed } from '../words/error-words';

export interface Whole {
  ok: true;
  pieces: Uint8Array<ArrayBuffer>[];
}

/** `bytes` counts the whole, `data` is the piece at the asked place in base64. */
type Piece = { ok: true; value: { bytes: number; data: string } } | Failed;

export async function allPieces(ask: (offset: number) => Promise<Piece>): Promise<Whole | Failed> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = 0; ;) {
    const answer = await ask(offset);
    if (!answer.ok) return answer;
    const piece = Uint8Array.from(atob(answer.value.data), (one) => one.charCodeAt(0));
    pieces.push(piece);
    offset += piece.length;
    if (offset >= answer.value.bytes) return { ok: true, pieces };
    if (piece.length === 0) return { ok: false, code: 'internal', message: '' };
  }
}

export function joined(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
