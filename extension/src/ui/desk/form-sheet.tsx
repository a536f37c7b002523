// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { QueueForm } from '../../messages/complaint-requests';
import { kInWork, renew, takeUp } from '../in-work';
import { Name } from '../pieces/name';
import { counted, number, text } from '../text';
import { errorWords } from '../words/error-words';
import { siteName } from '../words/site-name';
import { AttachPart } from './attach-part';
import { FilerPart } from './filer-part';
import { FindingsPart } from './findings-part';
import { FormFields } from './form-fields';
import { isPrepared } from './prepared';
import type { Prepared } from './prepared';
import { ReasonPart } from './reason-part';
import { RecordSent } from './record-sent';
import { StatementPart } from './statement-part';
import { WorkNotePart } from './work-note-part';

interface Props {
  form: QueueForm;
  /** A guard that holds everything up; null when the portal may be opened. */
  held: string | null;
  /** The queue is read anew. */
  onChanged: () => void;
  onSent: (reference: string) => void;
}

/** One form: what hinders it, what it says, and the way to the portal and back. */
export function FormSheet({ form, held, onChanged, onSent }: Props) {
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [line, setLine] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const ids = form.caseIds.join(' ');
  const isWorded = useRef(false);

  useEffect(() => {
    let current = true;
    void ask('complaint.draft', { caseIds: form.caseIds }).then((answer) => {
      if (!current) return;
      setError(answer.ok ? null : errorWords(answer));
      setPrepared((now) =>
        answer.ok ? { ...answer.value, caseIds: form.caseIds, limit: now?.limit } : null,
      );
      if (answer.ok && isWorded.current) void renewInWork({ ...answer.value, caseIds: form.caseIds });
      isWorded.current = false;
    });
    return () => {
      current = false;
    };
  }, [ids, form.reason, form.proposed, round]);

  const changed = (): void => {
    setRound((now) => now + 1);
    onChanged();
  };
  const open = async (): Promise<void> => {
    if (prepared === null) return;
    // What the panel fills in beside the portal.
    await takeUp(kInWork.complaint, prepared);
    const answer = await ask('portal.open', { platform: prepared.draft.platform });
    setError(answer.ok ? null : errorWords(answer));
    setLine(answer.ok ? text('desk_opened') : null);
  };

  const findings = prepared?.findings ?? [];
  const ofWork = findings.some(({ rule, severity }) => rule.startsWith('work.') && severity === 'block');
  return (
    <article class="form-sheet" aria-busy={prepared === null && error === null}>
      <header class="sheet-head">
        <h3 class="sheet-title">
          <Name words={form.workTitle || text('untitled_work')} />
        </h3>
        <p class="quiet-line">
          {siteName(form.platform)} · {counted('desk_links', form.caseIds.length)}
          {form.parts > 1 && ` · ${text('desk_part', number(form.part), number(form.parts))}`}
        </p>
      </header>
      {error !== null && (
        <p class="notice notice-notice" role="alert">
          {error}
        </p>
      )}
      {prepared !== null && (
        <>
          <FindingsPart findings={findings} links={form.caseIds.length} />
          <WorkNotePart workId={form.workId} wanted={ofWork} onNoted={changed} />
          <FilerPart profileId={prepared.profileId ?? null} />
          <ReasonPart form={form} onChosen={changed} />
          <AttachPart
            draft={prepared.draft}
            wanted={findings
              .filter(({ rule }) => rule.startsWith('evidence.') || rule === 'reason.originals')
              .map(({ mend }) => mend)}
          />
          <StatementPart
            prepared={prepared}
            onLimit={(limit) => setPrepared((now) => (now === null ? null : { ...now, limit }))}
            words={{
              caseIds: prepared.caseIds ?? form.caseIds,
              onWorded: () => {
                isWorded.current = true;
                changed();
              },
            }}
          />
          <details class="form-fields" open>
            <summary>{text('desk_fields')}</summary>
            <FormFields prepared={prepared} />
          </details>
          <section class="desk-next">
            <h4 class="part-subheading">{text('draft_next_heading')}</h4>
            <div class="actions">
              <button
                type="button"
                class="button button-main"
                disabled={held !== null}
                onClick={() => void open()}
              >
                {text('draft_open_form')}
              </button>
            </div>
            <p class="quiet-line" role="status">
              {held === null ? (line ?? text('desk_fill_help')) : text('guard_held')}
            </p>
            <p class="promise">{text('never_submits')}</p>
          </section>
          <RecordSent key={ids} prepared={prepared} caseIds={form.caseIds} report={null} onSent={onSent} />
        </>
      )}
    </article>
  );
}

/** The panel beside the portal fills in what was worded last. */
function renewInWork(prepared: Prepared): Promise<void> {
  const ids = prepared.caseIds?.join(' ');
  return renew(kInWork.complaint, (kept) =>
    isPrepared(kept) && kept.caseIds?.join(' ') === ids ? { ...prepared, limit: kept.limit } : null,
  );
}
