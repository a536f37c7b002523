// SPDX-License-Identifier: Apache-2.0
import { useId, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { QueueForm, ReasonCase } from '../../messages/complaint-requests';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { reasonCaseWords } from '../words/desk-words';
import { errorWords } from '../words/error-words';

const kReasons: readonly ReasonCase[] = ['R1', 'R2', 'R3'];

/** The reason is proposed from the match; the artist decides, for all listings of this form. */
export function ReasonPart({ form, onChosen }: { form: QueueForm; onChosen: () => void }) {
  const name = useId();
  const [error, setError] = useState<string | null>(null);
  const choose = async (reason: ReasonCase): Promise<void> => {
    const answer = await ask('complaint.reason', {
      press: crypto.randomUUID(),
      caseIds: form.caseIds,
      reason,
    });
    setError(answer.ok ? null : errorWords(answer));
    if (answer.ok) onChosen();
  };
  return (
    <fieldset class="reasons-choice">
      <legend class="part-subheading">{text('draft_reason')}</legend>
      {form.proposed && (
        <p class="quiet-line">
          {text('desk_proposed')} <bdi>{form.because}</bdi>
        </p>
      )}
      {kReasons.map((reason) => (
        <label key={reason} class="choice-line">
          <input
            type="radio"
            name={name}
            checked={!form.proposed && form.reason === reason}
            onChange={() => void choose(reason)}
          />
          <span>
            {reasonCaseWords(reason)}
            {form.proposed && form.reason === reason && (
              <span class="fact"> {text('desk_proposed_mark')}</span>
            )}
          </span>
        </label>
      ))}
      <ErrorLine error={error} />
    </fieldset>
  );
}
