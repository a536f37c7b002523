// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { MadeReport, ReportKind, ReportOrder, ReportProgress } from '../../messages/report-requests';
import type { ViewAnswer } from '../../messages/view-messages';
import { allPieces } from '../pieces/all-pieces';
import { saveFile } from '../save-file';
import { text } from '../text';
import { errorWords } from '../words/error-words';

const kLookEveryMs = 400;

export interface Making {
  state: 'resting' | 'making' | 'fetching' | 'done' | 'stopped';
  /** What is being made, or was made last. */
  order: ReportOrder | null;
  progress: ReportProgress | null;
  /** What was made last, and the name under which the browser saves it. */
  made: { report: MadeReport; name: string } | null;
  error: string | null;
  /** True when the records changed since the artist looked: nothing was made. */
  make: (order: ReportOrder) => Promise<boolean>;
  stop: () => void;
}

function fileName(kind: ReportKind): string {
  const day = new Date().toISOString().slice(0, 10);
  return kind === 'evidence' ? `counterproof-evidence-${day}.zip` : `counterproof-report-${day}.pdf`;
}

/** Has a report made, says how far it is, and hands it to the browser; takes up what a page that was left began. */
export function useMaking(): Making {
  const [state, setState] = useState<Making['state']>('resting');
  const [order, setOrder] = useState<ReportOrder | null>(null);
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

  const outcome = async (
    asked: ReportOrder,
    answering: Promise<ViewAnswer<'report.make' | 'report.join'>>,
  ): Promise<boolean> => {
    setState('making');
    setOrder(asked);
    setProgress(null);
    setMade(null);
    setError(null);
    const answer = await answering;
    if (!answer.ok) {
      setState(answer.code === 'cancelled' ? 'stopped' : 'resting');
      if (answer.code === 'conflict') setError(text('report_changed'));
      else if (answer.code !== 'cancelled')
        setError(answer.code === 'not_found' ? text('report_nothing') : errorWords(answer));
      return answer.code === 'conflict';
    }
    setState('fetching');
    const { sha256, type } = answer.value;
    const whole = await allPieces((offset) => ask('report.piece', { sha256, offset }));
    if (!whole.ok) {
      setState('resting');
      setError(errorWords(whole));
      return false;
    }
    const name = fileName(asked.kind);
    saveFile(name, whole.pieces, type);
    setMade({ report: answer.value, name });
    setState('done');
    return false;
  };
  useEffect(() => {
    void ask('report.running', {}).then((answer) => {
      const running = answer.ok ? answer.value.running : null;
      if (running === null || press.current !== '') return;
      press.current = running.press;
      void outcome(running.order, ask('report.join', { press: running.press }));
    });
  }, []);
  const make = (asked: ReportOrder): Promise<boolean> => {
    press.current = crypto.randomUUID();
    return outcome(asked, ask('report.make', { press: press.current, ...asked }));
  };
  return {
    state,
    order,
    progress,
    made,
    error,
    make,
    stop: () => void ask('report.stop', { press: press.current }),
  };
}
