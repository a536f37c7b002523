// SPDX-License-Identifier: Apache-2.0
// The answer in work beside the portal: what the form is given, and what comes after it.

import { useMemo } from 'preact/hooks';
import { useEnglishOnly } from '../desk/english-only';
import { InWorkView } from '../panel/in-work-view';
import type { BesidePortal } from '../panel/in-work-view';
import { Name } from '../pieces/name';
import { text } from '../text';
import { counteredWords, dueWords } from '../words/counter-words';
import { answerToFill } from './prepared-counter';
import type { PreparedCounter } from './prepared-counter';
import { ProofKit } from './proof-kit';
import { RecordAnswered } from './record-answered';

export function CounterView({ prepared, ...beside }: BesidePortal & { prepared: PreparedCounter }) {
  const [isEnglishOnly] = useEnglishOnly();
  // One object as long as the answer is the same: another one would take the report off the screen.
  const draft = useMemo(() => answerToFill(prepared, isEnglishOnly), [prepared, isEnglishOnly]);
  const { notice } = prepared;
  return (
    <InWorkView
      {...beside}
      name="counter"
      heading={text('counter_in_work')}
      head={
        <>
          <p class="withdraw-title">
            <Name words={notice.workTitle} />
          </p>
          <p class="fact">
            <bdi>{counteredWords(notice)}</bdi>
          </p>
          <p>{dueWords(notice)}</p>
        </>
      }
      prepared={prepared}
      draft={draft}
      page="counters"
      openHelp={text('counter_open_help')}
      doneLine={text('counter_recorded')}
      record={(report) => <RecordAnswered prepared={prepared} report={report} onRecorded={beside.onDone} />}
      mark={prepared.mark.en}
    >
      <blockquote class="counter-words">
        <bdi>{notice.note.sellerSays}</bdi>
      </blockquote>
      <ProofKit proofs={prepared.proofs} missing={[]} heading="h3" />
    </InWorkView>
  );
}
