// SPDX-License-Identifier: Apache-2.0
// A list of the artist's on its way into the records: read, shown, asked about, taken over. The host keeps nothing of
// it in between; the list goes with every question.

import { useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { ListPreview, PastList, SheetRequests } from '../../messages/sheet-requests';
import type { ViewAnswer } from '../../messages/view-messages';
import { toBase64 } from '../../messages/base64';
import { text } from '../text';
import { importErrorWords } from '../words/import-words';

/** As much as one message to the host holds. */
const kMostMegabytes = 5;
/** The host looks at one list at a time; a look that nobody waits for any more ends soon. */
const kAskAgainMs = 500;
const kMostTimes = 120;

/** How the artist says that the list is meant. */
export type ListChoices = Omit<PastList, 'data'>;

const kNoChoices: ListChoices = { sheet: null, columns: [], words: [], order: 'unknown', day: null };

export interface Import {
  /** Of the chosen file; empty before there is one. */
  name: string;
  /** Another number for each file and sheet. */
  file: number;
  choices: ListChoices;
  preview: ListPreview | null;
  taken: SheetRequests['sheet.import']['value'] | null;
  busy: 'reading' | 'taking' | null;
  error: string | null;
  choose: (file: File) => Promise<void>;
  change: (choices: Partial<ListChoices>) => Promise<void>;
  take: () => Promise<void>;
}

export function useImport(): Import {
  const [name, setName] = useState('');
  const [file, setFile] = useState(0);
  const [choices, setChoices] = useState(kNoChoices);
  const [preview, setPreview] = useState<ListPreview | null>(null);
  const [taken, setTaken] = useState<Import['taken']>(null);
  const [busy, setBusy] = useState<Import['busy']>(null);
  const [error, setError] = useState<string | null>(null);
  const data = useRef('');
  /** What is asked for, and what stands on the screen. */
  const wanted = useRef(kNoChoices);
  const seen = useRef(kNoChoices);
  const round = useRef(0);

  const looked = async (list: PastList, mine: number): Promise<ViewAnswer<'sheet.preview'> | null> => {
    for (let times = 0; ; times += 1) {
      const answer = await ask('sheet.preview', { list });
      // A later choice is on its way.
      if (mine !== round.current) return null;
      if (answer.ok || answer.code !== 'busy' || times === kMostTimes) return answer;
      await new Promise((resolve) => setTimeout(resolve, kAskAgainMs));
      if (mine !== round.current) return null;
    }
  };
  /** Whether the list stands on the screen as it is wanted. */
  const look = async (): Promise<boolean> => {
    const mine = ++round.current;
    const chosen = wanted.current;
    setChoices(chosen);
    setBusy('reading');
    setError(null);
    const answer = await looked({ data: data.current, ...chosen }, mine);
    if (answer === null) return false;
    setBusy(null);
    if (answer.ok) {
      if (seen.current.sheet !== chosen.sheet) setFile((now) => now + 1);
      seen.current = chosen;
      setPreview(answer.value);
      return true;
    }
    // What could not be looked at is not what would be taken over.
    wanted.current = seen.current;
    setChoices(seen.current);
    setError(importErrorWords(answer));
    return false;
  };
  const choose = async (chosen: File): Promise<void> => {
    const mine = ++round.current;
    wanted.current = seen.current = kNoChoices;
    setName(chosen.name);
    setFile((now) => now + 1);
    setChoices(kNoChoices);
    setPreview(null);
    setTaken(null);
    setError(null);
    setBusy(null);
    if (chosen.size > kMostMegabytes * 2 ** 20)
      return setError(text('import_too_large', String(kMostMegabytes)));
    const bytes = await chosen.arrayBuffer().catch(() => null);
    if (mine !== round.current) return;
    if (bytes === null) return setError(text('import_unreadable'));
    if (bytes.byteLength === 0) return setError(text('import_empty'));
    data.current = toBase64(new Uint8Array(bytes));
    await look();
  };
  const change = async (some: Partial<ListChoices>): Promise<void> => {
    wanted.current = { ...wanted.current, ...some };
    await look();
  };
  const take = async (): Promise<void> => {
    if (preview === null || busy !== null) return;
    const mine = ++round.current;
    setBusy('taking');
    setError(null);
    const list = { data: data.current, ...seen.current };
    const answer = await ask('sheet.import', { list, planned: preview.planned });
    if (mine !== round.current) return;
    setBusy(null);
    if (answer.ok) {
      setTaken(answer.value);
      return setPreview(null);
    }
    if (await look()) setError(importErrorWords(answer, true));
  };
  return { name, file, choices, preview, taken, busy, error, choose, change, take };
}
