// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import { FindingsPart } from '../desk/findings-part';
import { StatementPart } from '../desk/statement-part';
import { WorkNotePart } from '../desk/work-note-part';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { errorWords } from '../words/error-words';
import { AcceptPart } from './accept-part';
import { CounterNoteForm } from './counter-note-form';
import { layCounterAside, rejectionTexts } from './prepared-counter';
import type { PreparedCounter } from './prepared-counter';
import { ProofKit } from './proof-kit';
import { RejectPart } from './reject-part';

interface Props {
  caseId: string;
  /** An answer was recorded or accepted, with the sentence that says so; empty when only a note changed. */
  onChanged: (line: string) => void;
}

/** One counter-notice: first what the seller says and whether that could be right, then both answers side by side. */
export function CounterSheet({ caseId, onChanged }: Props) {
  const [prepared, setPrepared] = useState<PreparedCounter | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    void ask('counter.draft', { caseId }).then((answer) => {
      if (!current) return;
      setError(answer.ok ? null : errorWords(answer));
      setPrepared((now) => (answer.ok ? { ...answer.value, limit: now?.limit } : null));
    });
    return () => {
      current = false;
    };
  }, [caseId, round]);
  if (prepared === null)
    return error === null ? (
      <p class="quiet-line" role="status">
        {text('counter_loading')}
      </p>
    ) : (
      <ErrorLine error={error} />
    );
  const noted = (): void => {
    setRound((now) => now + 1);
    onChanged('');
  };
  const answered = (line: string): void => {
    void layCounterAside();
    onChanged(line);
    setRound((now) => now + 1);
  };
  return (
    <div class="withdrawal-sheet counter-sheet">
      <CounterNoteForm notice={prepared.notice} onNoted={noted} />
      <FindingsPart findings={prepared.findings} links={1} heading={text('counter_findings')} />
      {prepared.mayAnswer && !prepared.notice.accepted && (
        <div class="counter-answers">
          <AcceptPart notice={prepared.notice} onAccepted={() => answered(text('counter_accepted'))} />
          <RejectPart prepared={prepared} onRecorded={() => answered(text('counter_recorded'))} />
        </div>
      )}
      {prepared.mayAnswer && !prepared.notice.accepted && (
        <>
          <ProofKit proofs={prepared.proofs} missing={prepared.missing} />
          <StatementPart
            prepared={{ ...rejectionTexts(prepared), mark: prepared.mark }}
            heading={text('counter_text')}
            lines={text('counter_lines')}
            onLimit={(limit) => setPrepared((now) => (now === null ? null : { ...now, limit }))}
          />
        </>
      )}
      {prepared.missing.length > 0 && (
        <WorkNotePart workId={prepared.notice.workId} wanted={false} onNoted={noted} />
      )}
    </div>
  );
}
