// SPDX-License-Identifier: Apache-2.0
// Letters and notes beside a case, as views ask for them. Part of view-messages.ts.

import type { MethodParams, MethodResults } from '../protocol/generated/types';

export type EntryList = MethodResults['entry.list'];
/** An entry as it stands. */
export type Entry = EntryList['entries'][number];
export type EntryVersion = Entry['newest'];
/** What the artist says of it. `day` and `due` are days as she wrote them, `time` a time of the day: texts, no moments. */
export type EntryFacts = EntryVersion['facts'];
export type EntryKind = EntryFacts['kind'];
export type EntryFile = EntryFacts['files'][number];
export type EntriesDue = MethodResults['entry.due'];
export type DueEntry = EntriesDue['due'][number];

type Pressed<M extends keyof MethodParams> = Omit<MethodParams[M], 'requestKey'> & { press: string };

export interface EntryRequests {
  /** The newest day first, page by page. */
  'entry.list': { request: { caseId: string; cursor: string | null }; value: EntryList };
  /** The newest version first, page by page. */
  'entry.versions': {
    request: MethodParams['entry.versions'];
    value: MethodResults['entry.versions'];
  };
  /** `press` names the press: sent again, it writes once. `seen`: the version that was changed, 0 for a new entry. */
  'entry.write': { request: Pressed<'entry.write'>; value: { entry: Entry } };
  'entry.takeBack': { request: Pressed<'entry.takeBack'>; value: { entry: Entry } };
  /** Entries whose answer is due and has not come, the first due first. */
  'entry.due': { request: Record<string, never>; value: EntriesDue };
  /** One piece of a file, by the SHA-256 of all of it; the answer says where the next begins. */
  'entry.upload': { request: MethodParams['entry.upload']; value: MethodResults['entry.upload'] };
  'entry.file': { request: MethodParams['entry.file']; value: MethodResults['entry.file'] };
}
