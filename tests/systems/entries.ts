// SPDX-License-Identifier: Apache-2.0
// What the tests of letters and purchases write, as the extension's form does.
import { createHash } from 'node:crypto';
import type { Entry, EntryFacts, EntryFile } from '../../extension/src/messages/entry-requests';
import type { Records } from './records';

let pressed = 0;

/** A new entry beside this case. */
export async function noted(records: Records, caseId: string, facts: Partial<EntryFacts>): Promise<Entry> {
  const whole: EntryFacts = {
    kind: 'mail',
    day: '2026-11-02',
    time: null,
    who: '',
    direction: null,
    text: '',
    due: null,
    answered: false,
    answers: null,
    files: [],
    ...facts,
  };
  const asked = { requestKey: `noted-${++pressed}-key`, caseId, entryId: null, seen: 0, facts: whole };
  return (await records.ask('entry.write', asked)).entry as Entry;
}

/** A small file that goes to the host in one piece. */
export async function attached(records: Records, name: string, bytes: Buffer): Promise<EntryFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const piece = { sha256, bytes: bytes.length, offset: 0, data: bytes.toString('base64') };
  await records.ask('entry.upload', piece);
  return { sha256, bytes: bytes.length, name };
}

/** The listings of which an answer is due, the first due first. */
export async function dueCases(records: Records): Promise<string[]> {
  const { due } = (await records.ask('entry.due', {})) as { due: { caseId: string; due: string }[] };
  return due.map(({ caseId, due: day }) => `${caseId} ${day}`);
}
