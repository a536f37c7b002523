// SPDX-License-Identifier: Apache-2.0
// The withdrawal in work beside the portal: what the form is given, and what comes after it.

import { useMemo } from 'preact/hooks';
import { useEnglishOnly } from '../desk/english-only';
import { chosenStatement } from '../desk/prepared';
import { FindingsPart } from '../desk/findings-part';
import { StatusPart } from '../desk/status-part';
import { InWorkView } from '../panel/in-work-view';
import type { BesidePortal } from '../panel/in-work-view';
import { CopyButton } from '../pieces/copy-button';
import { Name } from '../pieces/name';
import { text } from '../text';
import { findWords } from '../words/withdraw-words';
import { withdrawalToFill } from './prepared-withdrawal';
import type { PreparedWithdrawal } from './prepared-withdrawal';
import { RecordWithdrawn } from './record-withdrawn';

export function WithdrawalView({ prepared, ...beside }: BesidePortal & { prepared: PreparedWithdrawal }) {
  const { tabId, portal, isDone, onDone } = beside;
  const [isEnglishOnly] = useEnglishOnly();
  // One object as long as the withdrawal is the same: another one would take the report off the screen.
  const draft = useMemo(() => withdrawalToFill(prepared, isEnglishOnly), [prepared, isEnglishOnly]);
  const chosen = chosenStatement(prepared);
  return (
    <InWorkView
      {...beside}
      name="withdrawal"
      heading={text('withdraw_heading')}
      prepared={prepared}
      draft={draft}
      page="complaints"
      openHelp={findWords(prepared)}
      sources={prepared.sources}
      doneLine={text('withdraw_recorded')}
      record={(report) => <RecordWithdrawn prepared={prepared} report={report} onRecorded={onDone} />}
      mark={prepared.mark.en}
    >
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
    </InWorkView>
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
