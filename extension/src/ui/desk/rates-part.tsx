// SPDX-License-Identifier: Apache-2.0
import type { Queue } from '../../messages/complaint-requests';
import { number, text } from '../text';
import { reasonCaseWords } from '../words/desk-words';

/** How the last three months' complaints were decided, by reason; nothing until something was. */
export function Rates({ queue }: { queue: Queue }) {
  const { byReason, newest, upheldPercent } = queue.rates;
  if (byReason.length === 0) return null;
  return (
    <details class="rates">
      <summary>{text('rates_heading', number(newest), number(upheldPercent))}</summary>
      <ul class="finding-list">
        {byReason.map(({ reason, upheld, refused, countered }) => (
          <li key={reason}>
            {reason === '' ? text('rates_no_reason') : reasonCaseWords(reason)}
            <span class="fact">
              {' '}
              {text('rates_line', number(upheld), number(refused), number(countered))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
