// SPDX-License-Identifier: Apache-2.0
// A list of the artist's, of past complaints or of works, on its way into the records: read, shown, asked about, taken
// over. The host keeps nothing of it in between; the list goes with every question.

import { useRef, useState } from 'preact/hooks';
import { toBase64 } from '../../messages/base64';
import { text } from '../text';
import type { Failed } from '../words/error-words';
import { importErrorWords } from '../words/import-words';

/** As much as one message to the host holds. */
const kMostMegabytes = 5;
/** The host looks at one list at a time; a look that nobody waits for any more ends soon. */
const kAskAgainMs = 500;
const kMostTimes = 120;

type Answer<Value> = { ok: true; value: Value } | Failed;

/** How one kind of list is looked at and taken over. */
export interface ImportWay<Choices, Preview, Taken> {
  /** Nothing is said yet. */
  none: Choices;
  preview: (list: Choices & { data: string }) => Promise<Answer<Preview>>;
  take: (list: Choices & { data: string }, planned: string) => Promise<Answer<Taken>>;
}

export interface Import<Choices, Preview, Taken> {
  /** Of the chosen file; empty before there is one. */
  name: string;
  /** Another number for each file and sheet. */
  file: number;
  /** How the artist says that the list is meant. */
  choices: Choices;
  preview: Preview | null;
  taken: Taken | null;
  busy: 'reading' | 'taking' | null;
  error: string | null;
  choose: (file: File) => Promise<void>;
  change: (choices: Partial<Choices>) => Promise<void>;
  take: () => Promise<void>;
}

export function useImport<
  Choices extends { sheet: string | null },
  Preview extends { planned: string },
  Taken,
>(way: ImportWay<Choices, Preview, Taken>): Import<Choices, Preview, Taken> {
  const [name, setName] = useState('');
  const [file, setFile] = useState(0);
  const [choices, setChoices] = useState<Choices>(way.none);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [busy, setBusy] = useState<'reading' | 'taking' | null>(null);
  const [error, setError] = useState<string | null>(null);
  const data = useRef('');
  /** What is asked for, and what stands on the screen. */
  const wanted = useRef<Choices>(way.none);
  const seen = useRef<Choices>(way.none);
  const round = useRef(0);

  const looked = async (list: Choices & { data: string }, mine: number): Promise<Answer<Preview> | null> => {
    for (let times = 0; ; times += 1) {
      const answer = await way.preview(list);
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
    const answer = await looked({ ...chosen, data: data.current }, mine);
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
    wanted.current = seen.current = way.none;
    setName(chosen.name);
    setFile((now) => now + 1);
    setChoices(way.none);
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
  const change = async (some: Partial<Choices>): Promise<void> => {
    wanted.current = { ...wanted.current, ...some };
    await look();
  };
  const take = async (): Promise<void> => {
    if (preview === null || busy !== null) return;
    const mine = ++round.current;
    setBusy('taking');
    setError(null);
    const list = { ...seen.current, data: data.current };
    const answer = await way.take(list, preview.planned);
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
