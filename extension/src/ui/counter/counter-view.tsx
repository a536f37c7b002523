// SPDX-License-Identifier: Apache-2.0
// The answer in work beside the portal: what the form is given, and what comes after it.

import { useMemo, useState } from 'preact/hooks';
import type { FillReport } from '../../forms/plan';
import type { TabState } from '../../messages/tab-state';
import { EnglishOnly, useEnglishOnly } from '../desk/english-only';
import { FillPart } from '../panel/fill-part';
import { Name } from '../pieces/name';
import { text } from '../text';
import { counteredWords, dueWords } from '../words/counter-words';
import { answerToFill } from './prepared-counter';
import type { PreparedCounter } from './prepared-counter';
import { ProofKit } from './proof-kit';
import { RecordAnswered } from './record-answered';

interface Props {
  prepared: PreparedCounter;
  tabId: number;
  portal: TabState['portal'];
  /** It was isDone in this view, and only what is said of it is left. */
  isDone: boolean;
  onDone: () => void;
  onBack: () => void;
  /** Nothing is in work any more. */
  onClose: () => void;
}

export function CounterView({ prepared, tabId, portal, isDone, onDone, onBack, onClose }: Props) {
  // One object as long as the answer is the same: another one would take the report off the screen.
  const [isEnglishOnly] = useEnglishOnly();
  const draft = useMemo(() => answerToFill(prepared, isEnglishOnly), [prepared, isEnglishOnly]);
  // What was said of one answer says nothing of the next.
  const [filled, setFilled] = useState<{ of: PreparedCounter; report: FillReport } | null>(null);
  const report = filled?.of === prepared ? filled.report : null;
  const { notice } = prepared;
  return (
    <article class="draft counter">
      <button type="button" class="button button-quiet" onClick={isDone ? onClose : onBack}>
        <span aria-hidden="true">‹ </span>
        {text('draft_back')}
      </button>
      <h2 class="part-heading">{text('counter_in_work')}</h2>
      <p class="withdraw-title">
        <Name words={notice.workTitle} />
      </p>
      <p class="fact">
        <bdi>{counteredWords(notice)}</bdi>
      </p>
      <p>{dueWords(notice)}</p>
      {!isDone && draft !== null && (
        <FillPart
          draft={draft}
          tabId={tabId}
          portal={portal}
          page="counters"
          openHelp={text('counter_open_help')}
          onReport={(told) => {
            setFilled({ of: prepared, report: told });
            return Promise.resolve(null);
          }}
        />
      )}
      {isDone && (
        <p class="sent-line" role="status">
          {text('counter_recorded')}
        </p>
      )}
      {!isDone && portal !== null && draft !== null && (
        <RecordAnswered prepared={prepared} report={report} onRecorded={onDone} />
      )}
      <blockquote class="counter-words">
        <bdi>{notice.note.sellerSays}</bdi>
      </blockquote>
      <ProofKit proofs={prepared.proofs} missing={[]} />
      <EnglishOnly />
      <p class="machine-mark">{prepared.mark.en}</p>
    </article>
  );
}
