// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { EntryVersion } from '../../messages/entry-requests';
import type { ViewAnswer } from '../../messages/view-messages';
import { ErrorLine } from '../pieces/error-line';
import { day, number as written, text } from '../text';
import { entryDay, entryTitle } from '../words/entry-words';
import { errorWords } from '../words/error-words';
import { EntryBody } from './entry-body';

/** What an entry said before it was changed or taken back, the newest first. `newest`: the number that stands. */
export function EntryVersions({ entryId, newest }: { entryId: string; newest: number }) {
  const [open, setOpen] = useState(false);
  const [versions, setVersions] = useState<EntryVersion[]>([]);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    if (!open) return;
    const look = async (): Promise<void> => {
      const all: EntryVersion[] = [];
      let cursor: string | null = null;
      do {
        const answer: ViewAnswer<'entry.versions'> = await ask('entry.versions', { entryId, cursor });
        if (!answer.ok) return setError(errorWords(answer));
        all.push(...answer.value.versions);
        cursor = answer.value.next;
      } while (cursor !== null);
      setError(null);
      setVersions(all);
    };
    void look();
  }, [open, entryId, newest]);
  return (
    <details class="entry-versions" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('entry_versions', written(newest))}</summary>
      <ErrorLine error={error} />
      <ol>
        {versions.map(({ number, notedAt, takenBack, facts }) => (
          <li key={number} class="entry-version">
            <p class="fact">
              {text('entry_version', written(number), day(notedAt))}
              {takenBack && ` · ${text('entry_taken_back')}`}
            </p>
            <p>
              <bdi>{entryTitle(facts)}</bdi> · {entryDay(facts)}
            </p>
            <EntryBody entryId={entryId} facts={facts} />
          </li>
        ))}
      </ol>
    </details>
  );
}
