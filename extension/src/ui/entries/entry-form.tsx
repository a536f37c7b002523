// SPDX-License-Identifier: Apache-2.0
// One entry, written. What is typed lives in this form alone, whatever is looked at again meanwhile.

import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { Entry, EntryFacts } from '../../messages/entry-requests';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { entryDay, entryTitle } from '../words/entry-words';
import { errorWords } from '../words/error-words';
import { ChangedMeanwhile } from './changed-meanwhile';
import { EntryFields } from './entry-fields';
import { FileField } from './file-field';
import type { AddedFile } from './file-field';
import { keepFile } from './file-transfer';
import { localDay } from './local-day';

interface Props {
  caseId: string;
  /** Null: a new one. */
  changed: Entry | null;
  /** The changed one as it was last looked at. */
  newest: Entry | null;
  /** The entry that the new one answers. */
  answers: Entry | null;
  onDone: (said: string) => void;
  onBack: () => void;
  /** The entries as they stand are wanted anew; what was typed stays. */
  onLook: () => void;
}

function first(changed: Entry | null, answers: Entry | null): EntryFacts {
  if (changed !== null) return changed.newest.facts;
  const asked = answers?.newest.facts;
  return {
    kind: asked?.kind ?? 'mail',
    day: localDay(),
    time: null,
    who: asked?.who ?? '',
    direction: asked?.direction == null ? null : asked.direction === 'sent' ? 'received' : 'sent',
    text: '',
    due: null,
    answered: false,
    answers: answers?.id ?? null,
    files: [],
  };
}

export function EntryForm({ caseId, changed, newest, answers, onDone, onBack, onLook }: Props) {
  const [facts, setFacts] = useState<EntryFacts>(() => first(changed, answers));
  const [added, setAdded] = useState<AddedFile[]>([]);
  const [error, setError] = useState<string | null>(null);
  const [doing, setDoing] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const press = useRef(crypto.randomUUID());
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );
  const began = changed?.newest.number ?? 0;
  // Shown from the refusal on; whoever keeps hers then has seen it.
  const meanwhile = refused && newest !== null && newest.newest.number > began ? newest : null;
  const touched = (): void => {
    press.current = crypto.randomUUID();
    setError(null);
  };
  const change = (part: Partial<EntryFacts>): void => {
    touched();
    setFacts((now) => ({ ...now, ...part }));
  };
  const keep = async (): Promise<void> => {
    setError(null);
    const files = [...facts.files];
    for (const { file } of added) {
      setDoing(text('entry_file_adding', file.name));
      const kept = await keepFile(file, (part) =>
        setDoing(text('entry_file_added', file.name, Math.round(part * 100))),
      );
      if (!kept.ok) {
        setDoing(null);
        return setError(kept.words);
      }
      // The same bytes under another name are in this entry once.
      if (!files.some(({ sha256 }) => sha256 === kept.value.sha256)) files.push(kept.value);
    }
    setDoing(text('entry_keeping'));
    const answer = await ask('entry.write', {
      press: press.current,
      caseId,
      entryId: changed?.id ?? null,
      seen: meanwhile?.newest.number ?? began,
      facts: { ...facts, files },
    });
    // The artist went elsewhere: what is open there is none of this form's.
    if (!isHere.current) return;
    setDoing(null);
    if (answer.ok) return onDone(text('entry_kept'));
    setError(errorWords(answer));
    if (answer.code !== 'conflict') return;
    press.current = crypto.randomUUID();
    setRefused(true);
    onLook();
  };
  return (
    <form
      class="record-form entry-form"
      autocomplete="off"
      aria-label={text(changed === null ? 'entry_new' : 'entry_change')}
      onSubmit={(event) => {
        event.preventDefault();
        if (doing === null) void keep();
      }}
    >
      <h3 class="part-subheading">{text(changed === null ? 'entry_new' : 'entry_change')}</h3>
      {answers !== null && (
        <p class="fact">
          {text('entry_answers', entryTitle(answers.newest.facts), entryDay(answers.newest.facts))}
        </p>
      )}
      {changed !== null && <p class="quiet-line">{text('entry_change_help')}</p>}
      {/* What would be typed meanwhile would not be in what is being kept. */}
      <fieldset disabled={doing !== null}>
        <EntryFields facts={facts} onChange={change} />
        <FileField
          kept={facts.files}
          added={added}
          isShut={doing !== null}
          onKept={(files) => change({ files })}
          onAdded={(files) => {
            touched();
            setAdded(files);
          }}
        />
      </fieldset>
      {meanwhile !== null && <ChangedMeanwhile entry={meanwhile} />}
      <div class="actions">
        <button type="submit" class="button button-main entry-keep" disabled={doing !== null}>
          {text('entry_keep')}
        </button>
        <button type="button" class="button entry-leave" disabled={doing !== null} onClick={onBack}>
          {text('entry_leave')}
        </button>
        <span class="quiet-line" role="status">
          {doing}
        </span>
      </div>
      <ErrorLine error={error} />
    </form>
  );
}
