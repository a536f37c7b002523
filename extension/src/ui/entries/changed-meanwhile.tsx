// SPDX-License-Identifier: Apache-2.0
import type { Entry } from '../../messages/entry-requests';
import { text } from '../text';
import { dueLine, entryDay, entryTitle } from '../words/entry-words';
import { EntryBody } from './entry-body';

/** What another window made of the entry that is in the form; keeping the form writes over it, and it stays readable. */
export function ChangedMeanwhile({ entry }: { entry: Entry }) {
  const { facts, takenBack } = entry.newest;
  const due = dueLine(entry);
  return (
    <div class="entry-meanwhile">
      <p role="status">{text('entry_meanwhile')}</p>
      <blockquote>
        <p>
          <bdi>{entryTitle(facts)}</bdi> · {entryDay(facts)}
          {facts.direction !== null && ` · ${text(`entry_${facts.direction}`)}`}
        </p>
        {due !== null && <p class="fact">{due}</p>}
        {takenBack && <p class="entry-due">{text('entry_taken_back')}</p>}
        <EntryBody entryId={entry.id} facts={facts} />
      </blockquote>
    </div>
  );
}
