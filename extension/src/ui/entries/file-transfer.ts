// SPDX-License-Identifier: Apache-2.0
// Files of an entry, to the records and back: piece by piece, as no message may be as long as a file.

import { ask } from '../../browser/view-client';
import { toBase64 } from '../../messages/base64';
import type { EntryFile } from '../../messages/entry-requests';
import { text } from '../text';
import { errorWords } from '../words/error-words';
import { keptName } from './kept-name';

/** As the host takes them. */
export const kMostFiles = 10;
export const kMostMegabytes = 25;
export const kMostBytes = kMostMegabytes * 1024 * 1024;
const kPiece = 1_048_576;
/** Times that a file may begin anew, as after a restart of the host. */
const kRestarts = 3;

type Done<T> = { ok: true; value: T } | { ok: false; words: string };

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Gives a file to the host, which keeps it for the entry that will name it. `onPart`: how much of it is there, 0 to 1. */
export async function keepFile(file: File, onPart: (part: number) => void): Promise<Done<EntryFile>> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, words: text('entry_file_unreadable', file.name) };
  }
  const sha256 = await sha256Of(bytes);
  let restarts = 0;
  for (let offset = 0; ;) {
    onPart(offset / bytes.length);
    const data = toBase64(bytes.subarray(offset, offset + kPiece));
    const answer = await ask('entry.upload', { sha256, bytes: bytes.length, offset, data });
    if (!answer.ok) return { ok: false, words: text('entry_file_not_kept', file.name, errorWords(answer)) };
    const { received, kept } = answer.value;
    if (kept) return { ok: true, value: { sha256, bytes: bytes.length, name: keptName(file.name) } };
    if (received <= offset && ++restarts > kRestarts)
      return { ok: false, words: text('entry_file_not_kept', file.name, text('error_unforeseen')) };
    offset = received;
  }
}

/** The file as it was given, compared with its SHA-256. */
export async function fetchFile(
  entryId: string,
  { sha256, name }: EntryFile,
): Promise<Done<Uint8Array<ArrayBuffer>>> {
  let whole: Uint8Array<ArrayBuffer> | null = null;
  for (let offset = 0; ;) {
    const answer = await ask('entry.file', { entryId, sha256, offset });
    if (!answer.ok) return { ok: false, words: errorWords(answer) };
    whole ??= new Uint8Array(answer.value.bytes);
    const piece = Uint8Array.from(atob(answer.value.data), (one) => one.charCodeAt(0));
    if (piece.length === 0 || offset + piece.length > whole.length) break;
    whole.set(piece, offset);
    offset += piece.length;
    if (offset === whole.length && (await sha256Of(whole)) === sha256) return { ok: true, value: whole };
    if (offset === whole.length) break;
  }
  return { ok: false, words: text('entry_file_damaged', name) };
}
