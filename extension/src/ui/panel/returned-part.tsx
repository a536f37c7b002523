// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { ReturnedListing } from '../../messages/review-requests';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { errorWords } from '../words/error-words';

interface Props {
  returned: ReturnedListing;
  /** Which match this is about, for screen readers. */
  name: string;
}

/** A removed listing that is live again at its own link: its case says so from the artist's press on. */
export function ReturnedPart({ returned, name }: Props) {
  const [standing, setStanding] = useState<'open' | 'busy' | 'noted'>('open');
  const [error, setError] = useState<string | null>(null);
  // Sent again after a lost answer, it is the same step.
  const press = useRef(crypto.randomUUID());
  const note = (): void => {
    setStanding('busy');
    setError(null);
    void ask('case.move', {
      press: press.current,
      caseIds: [returned.caseId],
      state: 'back_at_same_link',
      portalWord: '',
      reason: '',
      day: null,
      filing: null,
      correction: false,
    }).then((answer) => {
      setStanding(answer.ok ? 'noted' : 'open');
      if (!answer.ok) setError(errorWords(answer));
    });
  };
  return (
    <div class="returned-part">
      {standing !== 'noted' && (
        <button type="button" class="button returned-note" disabled={standing === 'busy'} onClick={note}>
          {text('returned_note')} <span class="spoken">{name}</span>
        </button>
      )}
      <p class="quiet-line" role="status">
        {standing === 'noted' ? text('returned_noted') : ''}
      </p>
      <ErrorLine error={error} />
    </div>
  );
}
