// SPDX-License-Identifier: Apache-2.0
import { useId, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { errorWords } from '../words/error-words';

/** Asks for the portal's number of a complaint that was recorded without one. */
export function NumberForm({ complaintId, onKept }: { complaintId: string; onKept: () => void }) {
  const field = useId();
  const press = useRef(crypto.randomUUID());
  const [reference, setReference] = useState('');
  const [error, setError] = useState<string | null>(null);
  const keep = async (): Promise<void> => {
    const answer = await ask('complaint.number', {
      press: press.current,
      complaintId,
      reference: reference.trim(),
    });
    // Another number is another press.
    if (!answer.ok) press.current = crypto.randomUUID();
    setError(answer.ok ? null : errorWords(answer));
    if (answer.ok) onKept();
  };
  return (
    <form
      class="number-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reference.trim() !== '') void keep();
      }}
    >
      <label for={field}>{text('withdraw_number')}</label>
      <div class="record-line">
        <input
          id={field}
          class="record-reference"
          type="text"
          maxLength={200}
          autoComplete="off"
          value={reference}
          onInput={(event) => setReference(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={reference.trim() === ''}>
          {text('withdraw_number_keep')}
        </button>
      </div>
      <ErrorLine error={error} />
    </form>
  );
}
