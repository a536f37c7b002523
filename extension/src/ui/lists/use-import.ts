// SPDX-License-Identifier: Apache-2.0
// A list of the artist's on its way into the records: read, shown, asked about, taken over. The host keeps nothing of
// it in between; the list goes with every question.

import { useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import { toBase64 } from '../../protocol/base64';
import type { ListPreview, PastList } from '../../messages/sheet-requests';
import { text } from '../text';
import { errorWords } from '../words/error-words';

/** As much as one message to the host holds. */
const kMostMegabytes = 5;

/** How the artist says that the list is meant. */
export type ListChoices = Omit<PastList, 'data'>;

const kNoChoices: ListChoices = { sheet: null, columns: [], words: [], order: 'unknown', day: null };

export interface Taken {
  added: number;
  known: number;
}

export interface Import {
  /** Of the chosen file; empty before there is one. */
  name: string;
  choices: ListChoices;
  preview: ListPreview | null;
  taken: Taken | null;
  busy: 'reading' | 'taking' | null;
  error: string | null;
  choose: (file: File) => Promise<void>;
  change: (choices: Partial<ListChoices>) => Promise<void>;
  take: () => Promise<void>;
}

export function useImport(): Import {
  const [name, setName] = useState('');
  const [choices, setChoices] = useState(kNoChoices);
  const [preview, setPreview] = useState<ListPreview | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [busy, setBusy] = useState<Import['busy']>(null);
  const [error, setError] = useState<string | null>(null);
  const data = useRef('');
  const round = useRef(0);

  const look = async (chosen: ListChoices): Promise<void> => {
    const mine = ++round.current;
    setBusy('reading');
    setError(null);
    const answer = await ask('sheet.preview', { list: { data: data.current, ...chosen } });
    // A later choice is on its way.
    if (mine !== round.current) return;
    setBusy(null);
    if (answer.ok) setPreview(answer.value);
    else setError(errorWords(answer));
  };
  const choose = async (file: File): Promise<void> => {
    const mine = ++round.current;
    setName(file.name);
    setChoices(kNoChoices);
    setPreview(null);
    setTaken(null);
    setError(null);
    setBusy(null);
    if (file.size > kMostMegabytes * 2 ** 20)
      return setError(text('import_too_large', String(kMostMegabytes)));
    const bytes = await file.arrayBuffer().catch(() => null);
    if (mine !== round.current) return;
    if (bytes === null) return setError(text('import_unreadable'));
    if (bytes.byteLength === 0) return setError(text('import_empty'));
    data.current = toBase64(new Uint8Array(bytes));
    await look(kNoChoices);
  };
  const change = async (some: Partial<ListChoices>): Promise<void> => {
    const chosen = { ...choices, ...some };
    setChoices(chosen);
    await look(chosen);
  };
  const take = async (): Promise<void> => {
    if (preview === null || busy !== null) return;
    setBusy('taking');
    setError(null);
    const answer = await ask('sheet.import', {
      list: { data: data.current, ...choices },
      planned: preview.planned,
    });
    setBusy(null);
    if (answer.ok) {
      setTaken(answer.value);
      return setPreview(null);
    }
    await look(choices);
    setError(errorWords(answer));
  };
  return { name, choices, preview, taken, busy, error, choose, change, take };
}
