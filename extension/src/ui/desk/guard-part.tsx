// SPDX-License-Identifier: Apache-2.0
import { useId, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { Guard } from '../../messages/complaint-requests';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { errorWords } from '../words/error-words';

/** A guard speaks up: too many complaints today, or too few upheld. Going on is the artist's, with a reason in words. */
export function GuardPart({ guard, onChanged }: { guard: Guard; onChanged: () => void }) {
  const field = useId();
  const press = useRef(crypto.randomUUID());
  const [words, setWords] = useState('');
  const [error, setError] = useState<string | null>(null);
  const goOn = async (): Promise<void> => {
    const answer = await ask('complaint.goOn', {
      press: press.current,
      guard: guard.guard,
      words: words.trim(),
    });
    press.current = crypto.randomUUID();
    setError(answer.ok ? null : errorWords(answer));
    if (answer.ok) onChanged();
  };
  return (
    <section class="notice notice-notice guard">
      <p>
        <bdi>{guard.sentence}</bdi>
      </p>
      {guard.level === 'pause' && guard.goesOn && <p class="quiet-line">{text('guard_gone_on')}</p>}
      {guard.level === 'pause' && !guard.goesOn && (
        <form
          class="guard-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (words.trim().length >= 3) void goOn();
          }}
        >
          <label for={field}>{text('guard_why')}</label>
          <textarea
            id={field}
            rows={2}
            maxLength={400}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <button type="submit" class="button" disabled={words.trim().length < 3}>
            {text('guard_go_on')}
          </button>
        </form>
      )}
      <ErrorLine error={error} />
    </section>
  );
}
