// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { ReportProgress } from '../../messages/report-requests';
import { saveFile } from '../save-file';
import { errorWords } from '../words/error-words';
import type { Failed } from '../words/error-words';
import { allPieces } from './all-pieces';

const kLookEveryMs = 400;

export interface MadeFile<M> {
  state: 'resting' | 'making' | 'fetching' | 'done' | 'stopped';
  progress: ReportProgress | null;
  /** What was made last, and the name under which the browser saves it. */
  made: { report: M; name: string } | null;
  error: string | null;
  stop: () => void;
}

export interface Awaited<M> {
  /** Names the making while it is under way. */
  press: string;
  answering: Promise<{ ok: true; value: M } | Failed>;
  name: string;
  type: (made: M) => string;
  /** The sentence for a refusal that needs one of its own; null: the usual one. */
  refused: (code: string) => string | null;
}

export interface MadeFiles<M> extends MadeFile<M> {
  /** Waits for the file and hands it to the browser. The code of the refusal when it was not made. */
  await: (awaited: Awaited<M>) => Promise<string | null>;
  /** The press that was awaited last; empty before the first. */
  press: () => string;
}

/** A file that the host makes: says how far it is, and hands it to the browser. */
export function useMadeFile<M extends { sha256: string }>(): MadeFiles<M> {
  const [state, setState] = useState<MadeFile<M>['state']>('resting');
  const [progress, setProgress] = useState<ReportProgress | null>(null);
  const [made, setMade] = useState<MadeFile<M>['made']>(null);
  const [error, setError] = useState<string | null>(null);
  const last = useRef('');

  useEffect(() => {
    if (state !== 'making') return undefined;
    const timer = setInterval(() => {
      void ask('report.progress', { press: last.current }).then((answer) => {
        if (answer.ok && answer.value.progress) setProgress(answer.value.progress);
      });
    }, kLookEveryMs);
    return () => clearInterval(timer);
  }, [state]);

  const awaitFile = async ({ press, answering, name, type, refused }: Awaited<M>): Promise<string | null> => {
    last.current = press;
    setState('making');
    setProgress(null);
    setMade(null);
    setError(null);
    const answer = await answering;
    if (!answer.ok) {
      setState(answer.code === 'cancelled' ? 'stopped' : 'resting');
      if (answer.code !== 'cancelled') setError(refused(answer.code) ?? errorWords(answer));
      return answer.code;
    }
    setState('fetching');
    const { sha256 } = answer.value;
    const whole = await allPieces((offset) => ask('report.piece', { sha256, offset }));
    if (!whole.ok) {
      setState('resting');
      setError(errorWords(whole));
      return whole.code;
    }
    saveFile(name, whole.pieces, type(answer.value));
    setMade({ report: answer.value, name });
    setState('done');
    return null;
  };
  return {
    state,
    progress,
    made,
    error,
    await: awaitFile,
    press: () => last.current,
    stop: () => void ask('report.stop', { press: last.current }),
  };
}
