// SPDX-License-Identifier: Apache-2.0
// One step that only the artist knows of: noted with its day, taken back, and noted again.

import { useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { Portal, PortalStep } from '../../messages/registration-requests';
import { ErrorLine } from '../pieces/error-line';
import { dayOnly, text } from '../text';
import { errorWords } from '../words/error-words';

interface Props {
  profileId: string;
  portal: Portal;
  step: PortalStep;
  /** When it was taken; null when it was not. */
  day: string | null;
  /** In China, where days are counted. */
  today: string;
  help: string;
  clock: string | null;
  onChanged: () => void;
}

export function AccountStep({ profileId, portal, step, day, today, help, clock, onChanged }: Props) {
  const [typed, setTyped] = useState(today);
  const [takenBack, setTakenBack] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  // One press for each thing that is said: pressed twice, it is written once.
  const press = useRef({ what: '', key: '' });
  const mark = async (now: string | null): Promise<void> => {
    const what = `${day} ${now}`;
    if (press.current.what !== what) press.current = { what, key: crypto.randomUUID() };
    setBusy(true);
    const answer = await ask('registration.mark', {
      press: press.current.key,
      profileId,
      portal,
      step,
      day: now,
    });
    setBusy(false);
    setError(answer.ok ? null : errorWords(answer));
    if (!answer.ok) return;
    press.current = { what: '', key: '' };
    setTakenBack(now === null ? day : null);
    onChanged();
  };
  if (day !== null)
    return (
      <div class="ready-account">
        <p>{text('ready_done_on', dayOnly(day))}</p>
        <div class="actions">
          <button
            type="button"
            class="button button-small ready-take-back"
            disabled={busy}
            onClick={() => void mark(null)}
          >
            {text('ready_take_back')}
          </button>
        </div>
        <ErrorLine error={error} />
      </div>
    );
  return (
    <div class="ready-account">
      <p class="fact">{help}</p>
      {clock !== null && <p class="ready-clock">{clock}</p>}
      <div class="actions">
        <label class="note-field ready-day">
          <span>{text('ready_day')}</span>
          <input
            type="date"
            max={today}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button
          type="button"
          class="button ready-note"
          disabled={busy || typed === ''}
          onClick={() => void mark(typed)}
        >
          {text('ready_note')}
        </button>
        {takenBack !== null && (
          <button
            type="button"
            class="button button-quiet ready-undo"
            disabled={busy}
            onClick={() => void mark(takenBack)}
          >
            {text('ready_undo', dayOnly(takenBack))}
          </button>
        )}
      </div>
      <ErrorLine error={error} />
    </div>
  );
}
