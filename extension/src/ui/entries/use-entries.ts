// SPDX-License-Identifier: Apache-2.0
// The letters and notes of one case: all of them, page after page, and again whenever the artist comes back.

import { useCallback, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { Entry, EntryList } from '../../messages/entry-requests';
import { sameData } from '../../messages/same-data';
import type { ViewAnswer } from '../../messages/view-messages';
import { useLookInFront } from '../pieces/use-look-in-front';
import { errorWords } from '../words/error-words';

export interface Entries {
  /** Null until they are known. */
  list: { about: EntryList['about']; entries: Entry[] } | null;
  error: string | null;
  look: () => Promise<void>;
}

export function useEntries(caseId: string, hostReady: boolean): Entries {
  const [list, setList] = useState<Entries['list']>(null);
  const [error, setError] = useState<string | null>(null);
  const newest = useRef(0);
  const look = useCallback(async () => {
    const mine = ++newest.current;
    const entries: Entry[] = [];
    let cursor: string | null = null;
    do {
      const answer: ViewAnswer<'entry.list'> = await ask('entry.list', { caseId, cursor });
      // A later look knows more.
      if (mine !== newest.current) return;
      if (!answer.ok) return setError(errorWords(answer));
      const { about, next, entries: more }: EntryList = answer.value;
      entries.push(...more);
      cursor = next;
      if (next === null) {
        setError(null);
        setList((now) => (sameData(now, { about, entries }) ? now : { about, entries }));
      }
    } while (cursor !== null);
  }, [caseId]);
  useLookInFront(hostReady, look);
  return { list, error, look };
}
