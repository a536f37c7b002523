// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { ImportOutcome } from '../../messages/complaint-requests';
import { ErrorLine } from '../pieces/error-line';
import { counted, text } from '../text';
import type { TextKey } from '../text';
import { errorWords } from '../words/error-words';

/** On the portal's list of complaints: one press takes over what became of each link, in the portal's words. */
export function StatusPart({ tabId }: { tabId: number }) {
  const [outcome, setOutcome] = useState<ImportOutcome | 'none' | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const take = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask('complaint.import', {
      tabId,
      press: crypto.randomUUID(),
      pressedAtMs: Date.now(),
    });
    setBusy(false);
    setError(answer.ok ? null : errorWords(answer));
    setOutcome(answer.ok ? (answer.value.outcome ?? 'none') : null);
  };
  return (
    <details class="status-part">
      <summary>{text('status_heading')}</summary>
      <p class="quiet-line">{text('status_help')}</p>
      <button type="button" class="button status-take" disabled={busy} onClick={() => void take()}>
        {text('status_take')}
      </button>
      <div role="status">
        {outcome === 'none' && <p>{text('status_none')}</p>}
        {outcome !== null && outcome !== 'none' && <Outcome outcome={outcome} />}
      </div>
      <ErrorLine error={error} />
    </details>
  );
}

function Outcome({ outcome }: { outcome: ImportOutcome }) {
  const { moved, unchanged, unknown, outOfCourse, unknownWords } = outcome;
  return (
    <ul class="finding-list status-outcome">
      {moved.map(({ state, cases }) => (
        <li key={state}>
          {text(`status_${state}` as TextKey)}: {counted('desk_links', cases)}
        </li>
      ))}
      {unchanged > 0 && (
        <li>
          {text('status_unchanged')}: {counted('desk_links', unchanged)}
        </li>
      )}
      {unknown > 0 && (
        <li>
          {text('status_unknown')}: {counted('desk_links', unknown)}
        </li>
      )}
      {outOfCourse > 0 && (
        <li>
          {text('status_out_of_course')}: {counted('desk_links', outOfCourse)}
        </li>
      )}
      {unknownWords.length > 0 && (
        <li>
          {text('status_words')} <bdi>{unknownWords.join(text('list_comma'))}</bdi>
        </li>
      )}
    </ul>
  );
}
