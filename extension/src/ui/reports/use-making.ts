// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { MadeReport, ReportKind, ReportOrder } from '../../messages/report-requests';
import type { ViewAnswer } from '../../messages/view-messages';
import type { MadeFile } from '../pieces/use-made-file';
import { useMadeFile } from '../pieces/use-made-file';
import { text } from '../text';

export interface Making extends MadeFile<MadeReport> {
  /** What is being made, or was made last. */
  order: ReportOrder | null;
  /** True when the records changed since the artist looked: nothing was made. */
  make: (order: ReportOrder) => Promise<boolean>;
}

function fileName(kind: ReportKind): string {
  const day = new Date().toISOString().slice(0, 10);
  return kind === 'evidence' ? `counterproof-evidence-${day}.zip` : `counterproof-report-${day}.pdf`;
}

function refused(code: string): string | null {
  if (code === 'conflict') return text('report_changed');
  return code === 'not_found' ? text('report_nothing') : null;
}

/** Has a report made, says how far it is, and hands it to the browser; takes up what a page that was left began. */
export function useMaking(): Making {
  const file = useMadeFile<MadeReport>();
  const [order, setOrder] = useState<ReportOrder | null>(null);

  const outcome = async (
    asked: ReportOrder,
    press: string,
    answering: Promise<ViewAnswer<'report.make' | 'report.join'>>,
  ): Promise<boolean> => {
    setOrder(asked);
    const name = fileName(asked.kind);
    return (await file.await({ press, answering, name, type: ({ type }) => type, refused })) === 'conflict';
  };
  useEffect(() => {
    void ask('report.running', {}).then((answer) => {
      const running = answer.ok ? answer.value.running : null;
      if (running === null || file.press() !== '') return;
      void outcome(running.order, running.press, ask('report.join', { press: running.press }));
    });
  }, []);
  const make = (asked: ReportOrder): Promise<boolean> => {
    const press = crypto.randomUUID();
    return outcome(asked, press, ask('report.make', { press, ...asked }));
  };
  const { state, progress, made, error, stop } = file;
  return { state, order, progress, made, error, make, stop };
}
