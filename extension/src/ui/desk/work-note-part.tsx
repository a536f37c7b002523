// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { WorkNote } from '../../messages/work-requests';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { noteErrorWords } from '../words/work-words';
import { Certificate, kNothingNoted, RecordField, StatusField } from '../works/note-fields';

interface Props {
  workId: string;
  /** The linter wants something of the work: shown at once. */
  wanted: boolean;
  onNoted: () => void;
}

/** What the portal and the statement need to know of a work; asked once, used in every form of it. */
export function WorkNotePart({ workId, wanted, onNoted }: Props) {
  const [note, setNote] = useState<WorkNote | null>(null);
  const [seenAt, setSeenAt] = useState<string | null>(null);
  const [line, setLine] = useState('');
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    setNote(null);
    setLine('');
    void ask('work.noted', { workId }).then((answer) => {
      if (!current) return;
      setError(answer.ok ? null : noteErrorWords(answer));
      setNote(answer.ok ? answer.value.note : kNothingNoted);
      setSeenAt(answer.ok ? answer.value.notedAt : null);
    });
    return () => {
      current = false;
    };
  }, [workId]);

  const keep = async (): Promise<void> => {
    if (note === null) return;
    const answer = await ask('work.note', { press: crypto.randomUUID(), workId, note, seenAt });
    setError(answer.ok ? null : noteErrorWords(answer));
    setLine(answer.ok ? text('work_note_kept') : '');
    if (!answer.ok) return;
    setSeenAt(answer.value.notedAt);
    onNoted();
  };
  if (note === null) return null;
  const change = (part: Partial<WorkNote>): void => {
    setLine('');
    setNote({ ...note, ...part });
  };
  return (
    <details class="work-note" open={wanted || line !== ''}>
      <summary>{text('work_note_heading')}</summary>
      <form
        class="work-note-form"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <p class="quiet-line">{text('work_note_help')}</p>
        <div class="note-grid">
          <StatusField note={note} onChange={change} />
          <RecordField name="recordNumber" type="text" note={note} onChange={change} />
          <Certificate note={note} onChange={change} />
          <RecordField name="completed" type="day" note={note} onChange={change} />
          <RecordField name="firstPublished" type="day" note={note} onChange={change} />
          <RecordField name="firstPublishedAt" type="text" note={note} onChange={change} />
          <RecordField name="officialUrl" type="text" note={note} onChange={change} />
        </div>
        <div class="actions">
          <button type="submit" class="button">
            {text('work_note_keep')}
          </button>
          <a href={`#works/${workId}`}>{text('work_open_record')}</a>
          <span class="quiet-line" role="status">
            {line}
          </span>
        </div>
        <ErrorLine error={error} />
      </form>
    </details>
  );
}
