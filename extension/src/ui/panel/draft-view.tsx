// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FillReport } from '../../forms/plan';
import type { TabState } from '../../messages/tab-state';
import { noteFilled } from '../desk/note-filled';
import { EnglishOnly, useEnglishOnly } from '../desk/english-only';
import { draftToFill } from '../desk/prepared';
import { StatusPart } from '../desk/status-part';
import type { Prepared } from '../desk/prepared';
import { CopyButton } from '../pieces/copy-button';
import { ErrorLine } from '../pieces/error-line';
import { Name } from '../pieces/name';
import { stillNeeded } from '../still-needed';
import { counted, text } from '../text';
import { reasonWords } from '../words/fill-words';
import { siteName } from '../words/site-name';
import { AfterFill } from './after-fill';
import { FillPart } from './fill-part';

interface Props {
  prepared: Prepared;
  tabId: number;
  portal: TabState['portal'];
  onBack: () => void;
  /** Takes the next form of the queue in hand; false when none is left. */
  onNext: () => Promise<boolean>;
  error: string | null;
}

/** What the form will be given, field by field, and what only the artist can add. */
export function DraftView({ prepared, tabId, portal, onBack, onNext, error }: Props) {
  // One object as long as the complaint is the same: another one would take the report off the screen.
  const [isEnglishOnly] = useEnglishOnly();
  const draft = useMemo(() => draftToFill(prepared, isEnglishOnly), [prepared, isEnglishOnly]);
  const [report, setReport] = useState<FillReport | null>(null);
  useEffect(() => setReport(null), [prepared, tabId]);
  const onReport = async (filled: FillReport): Promise<string | null> => {
    setReport(filled);
    return await noteFilled(prepared.caseIds, filled);
  };
  const needed = stillNeeded(prepared.needed, report);
  return (
    <article class="draft">
      <button type="button" class="button button-quiet" onClick={onBack}>
        <span aria-hidden="true">‹ </span>
        {text('draft_back')}
      </button>
      <h2 class="part-heading">{text('draft_heading')}</h2>
      <ErrorLine error={error} />
      {portal && (
        <FillPart
          draft={draft}
          tabId={tabId}
          portal={portal}
          filer={filerOf(prepared)}
          sources={prepared.sources ?? []}
          onReport={onReport}
        />
      )}
      {portal && <StatusPart tabId={tabId} />}
      <AfterFill prepared={prepared} report={report} onPortal={portal !== null} onNext={onNext} />
      {needed.length > 0 && (
        <section class="notice notice-notice">
          <h3 class="notice-title">{text('draft_needed')}</h3>
          <ul>
            {needed.map((fact) => (
              <li key={fact.fact}>{fact.sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <dl class="fields">
        <Field name={text('draft_work')} words={draft.work.title}>
          <Name words={draft.work.title} />
        </Field>
        <Field name={text('draft_record')}>
          {draft.work.recordNumber === null ? (
            text('draft_record_none')
          ) : (
            <bdi>{draft.work.recordNumber}</bdi>
          )}
        </Field>
        <Field name={text('draft_platform')} words={siteName(draft.platform)}>
          {siteName(draft.platform)}
        </Field>
        <Field name={text('draft_reason')} words={draft.reason.label ?? reasonWords(draft.reason)}>
          {reasonWords(draft.reason)}
          {draft.reason.label !== null && (
            <span class="fact">
              {' '}
              <bdi>{text('quoted', draft.reason.label)}</bdi>
            </span>
          )}
        </Field>
        <Field name={text('draft_links')} words={draft.links.join('\n')}>
          <ol class="links" tabIndex={0} aria-label={text('draft_links')}>
            {draft.links.map((link) => (
              <li key={link}>
                <bdi>{link}</bdi>
              </li>
            ))}
          </ol>
        </Field>
        <Field name={text('draft_statement')} words={draft.statement.en}>
          <p class="statement" lang="en">
            {draft.statement.en}
          </p>
          <span class="fact">{counted('draft_length', [...draft.statement.en].length)}</span>
        </Field>
        {draft.statement.zh !== undefined && (
          <Field name={text('desk_chinese')} words={draft.statement.zh}>
            <p class="statement-zh" lang="zh">
              {draft.statement.zh}
            </p>
            {prepared.mark && <span class="fact">{prepared.mark.en}</span>}
          </Field>
        )}
        {draft.evidence.length > 0 && (
          <Field name={text('draft_evidence')}>
            <bdi>{draft.evidence.map((one) => one.file).join(text('list_comma'))}</bdi>
          </Field>
        )}
      </dl>
      {prepared.statements !== undefined && <EnglishOnly />}
      {!portal && <FillPart draft={draft} tabId={tabId} portal={null} onReport={onReport} />}
    </article>
  );
}

function filerOf({ profileId, caseIds }: Prepared): { profileId: string; caseIds: string[] } | null {
  return profileId == null || caseIds === undefined ? null : { profileId, caseIds };
}

/** `words`: what the copy button takes; without them there is none. */
function Field({ name, words, children }: { name: string; words?: string; children: ComponentChildren }) {
  return (
    <div class="field field-copied">
      <dt>{name}</dt>
      <dd>
        <div class="field-words">{children}</div>
        {words !== undefined && <CopyButton words={words} name={name} />}
      </dd>
    </div>
  );
}
