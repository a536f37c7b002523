// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { MadeReport, ReportKind, ReportOrder, ReportProgress } from '../../messages/report-requests';
import { allPieces } from '../pieces/all-pieces';
import { saveFile } from '../save-file';
import { text } from '../text';
import { errorWords } from '../words/error-words';

const kLookEveryMs = 400;

export interface Making {
  state: 'resting' | 'making' | 'fetching' | 'done' | 'stopped';
  progress: ReportProgress | null;
  /** What was made last, and the name under which the browser saves it. */
  made: { report: MadeReport; name: string; withLetters: boolean } | null;
  error: string | null;
  make: (order: ReportOrder) => Promise<void>;
  stop: () => void;
}

function fileName(kind: ReportKind): string {
  const day = new Date().toISOString().slice(0, 10);
  return kind === 'evidence' ? `counterproof-evidence-${day}.zip` : `counterproof-report-${day}.pdf`;
}

/** Has a report made, says how far it is, and hands it to the browser. */
export function useMaking(): Making {
  const [state, setState] = useState<Making['state']>('resting');
  const [progress, setProgress] = useState<ReportProgress | null>(null);
  const [made, setMade] = useState<Making['made']>(null);
  const [error, setError] = useState<string | null>(null);
  const press = useRef('');

  useEffect(() => {
    if (state !== 'making') return undefined;
    const timer = setInterval(() => {
      void ask('report.progress', { press: press.current }).then((answer) => {
        if (answer.ok && answer.value.progress) setProgress(answer.value.progress);
      });
    }, kLookEveryMs);
    return () => clearInterval(timer);
  }, [state]);

  const make = async (order: ReportOrder): Promise<void> => {
    press.current = crypto.randomUUID();
    setState('making');
    setProgress(null);
    setMade(null);
    setError(null);
    const answer = await ask('report.make', { press: press.current, ...order });
    if (!answer.ok) {
      if (answer.code === 'cancelled') return setState('stopped');
      setState('resting');
      return setError(answer.code === 'not_found' ? text('report_nothing') : errorWords(answer));
    }
    setState('fetching');
    const { sha256, type } = answer.value;
    const whole = await allPieces((offset) => ask('report.piece', { sha256, offset }));
    if (!whole.ok) {
      setState('resting');
      return setError(errorWords(whole));
    }
    const name = fileName(order.kind);
    saveFile(name, whole.pieces, type);
    setMade({ report: answer.value, name, withLetters: order.withLetters });
    setState('done');
  };
  return {
    state,
    progress,
    made,
    error,
    make,
    stop: () => void ask('report.stop', { press: press.current }),
  };
}
