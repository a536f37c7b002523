// SPDX-License-Identifier: Apache-2.0
import type { CaseState } from '../../messages/record-requests';
import type { ListPreview } from '../../messages/sheet-requests';
import { shown } from '../shown-text';
import { counted, dayOnly, number, text } from '../text';
import { stateWord } from '../words/record-words';
import { siteName } from '../words/site-name';
import { RefusedRows } from './refused-rows';

/** The first of what would be taken over, and each row that is not taken with the reason. */
export function ImportRows({ preview }: { preview: ListPreview }) {
  const { cases, states, newCases, refused, refusedRows } = preview;
  return (
    <>
      {newCases > 0 && (
        <div class="import-cases">
          <p>
            {states
              .map(({ state, cases: many }) => `${stateWord(state as CaseState)}: ${number(many)}`)
              .join(' · ')}
          </p>
          <ul aria-label={text('import_cases')}>
            {cases.map((one) => (
              <li key={`${one.site} ${one.listingId} ${one.lines[0]}`}>
                <span>
                  {text('import_line', one.lines.map((line) => number(line)).join(', '))}
                  {' · '}
                  {siteName(one.site)} {one.listingId}
                </span>
                <small>
                  {[
                    stateWord(one.state as CaseState),
                    ...(one.day === '' ? [] : [dayOnly(one.day)]),
                    ...(one.work === '' ? [] : [shown(one.work)]),
                    ...(one.reference === '' ? [] : [text('step_reference', shown(one.reference))]),
                  ].join(' · ')}
                </small>
              </li>
            ))}
          </ul>
          {newCases > cases.length && <p>{counted('import_further', newCases - cases.length)}</p>}
        </div>
      )}
      <RefusedRows rows={refused} total={refusedRows} />
    </>
  );
}
