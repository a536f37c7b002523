// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import { FindingsPart } from '../desk/findings-part';
import { RecordStep } from '../desk/record-step';
import { StatementPart } from '../desk/statement-part';
import { WorkNotePart } from '../desk/work-note-part';
import { kInWork, layAside } from '../in-work';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { errorWords } from '../words/error-words';
import { AcceptPart } from './accept-part';
import { CounterNoteForm } from './counter-note-form';
import { isPreparedCounter, rejectionTexts } from './prepared-counter';
import type { PreparedCounter } from './prepared-counter';
import { ProofKit } from './proof-kit';
import { RejectPart } from './reject-part';

interface Props {
  caseId: string;
  /** Changes when the list says something else of it. */
  listed: string;
  /** An answer was recorded or accepted, with the sentence that says so; empty when only a note changed. */
  onChanged: (line: string) => void;
}

/** One counter-notice: first what the seller says and whether that could be right, then both answers side by side. */
export function CounterSheet({ caseId, listed, onChanged }: Props) {
  const [prepared, setPrepared] = useState<PreparedCounter | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const [isTyping, setTyping] = useState(false);
  const isThis = (kept: unknown): boolean => isPreparedCounter(kept) && kept.notice.caseId === caseId;
  useEffect(() => {
    let current = true;
    void ask('counter.draft', { caseId }).then((answer) => {
      if (!current) return;
      setError(answer.ok ? null : errorWords(answer));
      // What is being typed stays when it could not be looked at again.
      if (answer.ok) setPrepared((now) => ({ ...answer.value, limit: now?.limit }));
    });
    return () => {
      current = false;
    };
  }, [caseId, listed, round]);
  if (prepared === null)
    return error === null ? (
      <p class="quiet-line" role="status">
        {text('counter_loading')}
      </p>
    ) : (
      <ErrorLine error={error} />
    );
  const noted = (): void => {
    // A text of before says what she may not say any more.
    void layAside(kInWork.counter, isThis);
    setRound((now) => now + 1);
    onChanged('');
  };
  const answered = (line: string): void => {
    void layAside(kInWork.counter, isThis);
    onChanged(line);
    setRound((now) => now + 1);
  };
  return (
    <div class="withdrawal-sheet counter-sheet">
      <ErrorLine error={error} />
      <CounterNoteForm
        key={`${caseId} ${prepared.notice.number}`}
        notice={prepared.notice}
        onNoted={noted}
        onTyping={setTyping}
      />
      <FindingsPart findings={prepared.findings} links={1} heading={text('counter_findings')} />
      {isTyping && <p class="quiet-line">{text('counter_keep_first')}</p>}
      {prepared.mayAnswer && !isTyping && (
        <Answers
          prepared={prepared}
          onLimit={(limit) => setPrepared((now) => (now === null ? null : { ...now, limit }))}
          onAnswered={answered}
        />
      )}
      {prepared.missing.length > 0 && (
        <WorkNotePart workId={prepared.notice.workId} wanted={false} onNoted={noted} />
      )}
    </div>
  );
}

interface AnswersProps {
  prepared: PreparedCounter;
  onLimit: (limit: number) => void;
  onAnswered: (line: string) => void;
}

function Answers({ prepared, onLimit, onAnswered }: AnswersProps) {
  const { notice, proofs, missing, mark } = prepared;
  if (notice.accepted)
    return (
      <RecordStep
        name="record-accepted"
        caseIds={[notice.caseId]}
        state="reply_accepted"
        prepared={{}}
        report={null}
        help={text('counter_record_accepted_help')}
        label={text('counter_record_accepted')}
        onRecorded={() => onAnswered(text('counter_recorded'))}
      />
    );
  return (
    <>
      <div class="counter-answers">
        <AcceptPart notice={notice} onAccepted={() => onAnswered(text('counter_accepted'))} />
        <RejectPart prepared={prepared} onRecorded={() => onAnswered(text('counter_recorded'))} />
      </div>
      <ProofKit proofs={proofs} missing={missing} />
      <StatementPart
        prepared={{ ...rejectionTexts(prepared), mark }}
        heading={text('counter_text')}
        lines={text('counter_lines')}
        onLimit={onLimit}
      />
    </>
  );
}
