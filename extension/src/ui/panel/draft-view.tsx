// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FillReport } from '../../forms/plan';
import type { TabState } from '../../messages/tab-state';
import { Name } from '../pieces/name';
import { stillNeeded } from '../still-needed';
import { counted, text } from '../text';
import { reasonWords } from '../words/fill-words';
import { siteName } from '../words/site-name';
import { FillPart } from './fill-part';
import type { Prepared } from './use-draft';

interface Props {
  prepared: Prepared;
  tabId: number;
  portal: TabState['portal'];
  onBack: () => void;
}

/** What the form will be given, field by field, and what only the artist can add. */
export function DraftView({ prepared, tabId, portal, onBack }: Props) {
  const { draft } = prepared;
  const [report, setReport] = useState<FillReport | null>(null);
  useEffect(() => setReport(null), [prepared, tabId]);
  const needed = stillNeeded(prepared.needed, report);
  return (
    <article class="draft">
      <button type="button" class="button button-quiet" onClick={onBack}>
        <span aria-hidden="true">‹ </span>
        {text('draft_back')}
      </button>
      <h2 class="part-heading">{text('draft_heading')}</h2>
      {portal && <FillPart draft={draft} tabId={tabId} portal={portal} onReport={setReport} />}
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
        <Field name={text('draft_work')}>
          <Name words={draft.work.title} />
        </Field>
        <Field name={text('draft_record')}>
          {draft.work.recordNumber === null ? (
            text('draft_record_none')
          ) : (
            <bdi>{draft.work.recordNumber}</bdi>
          )}
        </Field>
        <Field name={text('draft_platform')}>{siteName(draft.platform)}</Field>
        <Field name={text('draft_reason')}>
          {reasonWords(draft.reason)}
          {draft.reason.label !== null && (
            <span class="fact">
              {' '}
              <bdi>{text('quoted', draft.reason.label)}</bdi>
            </span>
          )}
        </Field>
        <Field name={text('draft_links')}>
          <ol class="links" tabIndex={0} aria-label={text('draft_links')}>
            {draft.links.map((link) => (
              <li key={link}>
                <bdi>{link}</bdi>
              </li>
            ))}
          </ol>
        </Field>
        <Field name={text('draft_statement')}>
          <p class="statement" lang="en">
            {draft.statement.en}
          </p>
          <span class="fact">{counted('draft_length', [...draft.statement.en].length)}</span>
        </Field>
        {draft.evidence.length > 0 && (
          <Field name={text('draft_evidence')}>
            <bdi>{draft.evidence.map((one) => one.file).join(text('list_comma'))}</bdi>
          </Field>
        )}
      </dl>
      {!portal && <FillPart draft={draft} tabId={tabId} portal={null} onReport={setReport} />}
    </article>
  );
}

function Field({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="field">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
