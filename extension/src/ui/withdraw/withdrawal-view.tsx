// SPDX-License-Identifier: Apache-2.0
// The withdrawal in work beside the portal: what the form is given, and what comes after it.

import { useMemo, useState } from 'preact/hooks';
import type { FillReport } from '../../forms/plan';
import type { TabState } from '../../messages/tab-state';
import { chosenStatement } from '../desk/prepared';
import { EnglishOnly, useEnglishOnly } from '../desk/english-only';
import { FindingsPart } from '../desk/findings-part';
import { StatusPart } from '../desk/status-part';
import { FillPart } from '../panel/fill-part';
import { CopyButton } from '../pieces/copy-button';
import { Name } from '../pieces/name';
import { text } from '../text';
import { findWords } from '../words/withdraw-words';
import { withdrawalToFill } from './prepared-withdrawal';
import type { PreparedWithdrawal } from './prepared-withdrawal';
import { RecordWithdrawn } from './record-withdrawn';

interface Props {
  prepared: PreparedWithdrawal;
  tabId: number;
  portal: TabState['portal'];
  /** It was isDone in this view, and only what is said of it is left. */
  isDone: boolean;
  onDone: () => void;
  onBack: () => void;
  /** Nothing is in work any more. */
  onClose: () => void;
}

export function WithdrawalView({ prepared, tabId, portal, isDone, onDone, onBack, onClose }: Props) {
  // One object as long as the withdrawal is the same: another one would take the report off the screen.
  const [isEnglishOnly] = useEnglishOnly();
  const draft = useMemo(() => withdrawalToFill(prepared, isEnglishOnly), [prepared, isEnglishOnly]);
  // What was said of one withdrawal says nothing of the next.
  const [filled, setFilled] = useState<{ of: PreparedWithdrawal; report: FillReport } | null>(null);
  const report = filled?.of === prepared ? filled.report : null;
  const onReport = (told: FillReport): Promise<null> => {
    setFilled({ of: prepared, report: told });
    return Promise.resolve(null);
  };
  const chosen = chosenStatement(prepared);
  return (
    <article class="draft withdrawal">
      <button type="button" class="button button-quiet" onClick={isDone ? onClose : onBack}>
        <span aria-hidden="true">‹ </span>
        {text('draft_back')}
      </button>
      <h2 class="part-heading">{text('withdraw_heading')}</h2>
      {!isDone && draft !== null && (
        <FillPart
          draft={draft}
          tabId={tabId}
          portal={portal}
          page="complaints"
          openHelp={findWords(prepared)}
          sources={prepared.sources}
          onReport={onReport}
        />
      )}
      {isDone ? (
        <p class="sent-line" role="status">
          {text('withdraw_recorded')}
        </p>
      ) : (
        portal !== null &&
        draft !== null && <RecordWithdrawn prepared={prepared} report={report} onRecorded={onDone} />
      )}
      {portal !== null && <StatusPart tabId={tabId} />}
      {!isDone && (
        <FindingsPart
          findings={prepared.findings}
          links={prepared.caseIds.length}
          heading={text('withdraw_findings')}
        />
      )}
      <dl class="fields">
        <Field
          name={text('withdraw_reference')}
          words={prepared.reference}
          shown={prepared.reference || text('withdraw_unnumbered')}
        />
        <div class="field">
          <dt>{text('draft_work')}</dt>
          <dd>
            <Name words={prepared.workTitle} />
          </dd>
        </div>
        <Field
          name={text('draft_links')}
          words={prepared.links.join('\n')}
          shown={prepared.links.join('\n')}
        />
        {chosen !== null && (
          <>
            <Field name={text('desk_english')} words={chosen.en} shown={chosen.en} language="en" />
            {!isEnglishOnly && (
              <Field name={text('desk_chinese')} words={chosen.zh} shown={chosen.zh} language="zh" />
            )}
          </>
        )}
      </dl>
      <EnglishOnly />
      <p class="machine-mark">{prepared.mark.en}</p>
    </article>
  );
}

function Field(props: { name: string; words: string; shown: string; language?: string }) {
  const { name, words, shown, language } = props;
  return (
    <div class="field field-copied">
      <dt>{name}</dt>
      <dd>
        <div class="field-words">
          <bdi class="withdrawal-words" lang={language}>
            {shown}
          </bdi>
        </div>
        {words !== '' && <CopyButton words={words} name={name} />}
      </dd>
    </div>
  );
}
