// SPDX-License-Identifier: Apache-2.0
import type { CaseRow } from '../../messages/view-messages';
import { day, dayOnly, text } from '../text';

/** The day of the first entry; one out of a list is a day as it stands there, which no zone of ours may move. */
export const openedDay = ({ isPast, openedAt }: CaseRow): string =>
  dayOnly(isPast ? openedAt.slice(0, 10) : openedAt);

/** Since when there is this case, and where it comes from unless the engine found it. */
export function CaseOrigin({ row }: { row: CaseRow }) {
  return (
    <>
      <time dateTime={row.openedAt}>
        {row.isPast ? text('case_past_dated', openedDay(row)) : text('case_opened', day(row.openedAt))}
      </time>
      {!row.isPast && row.foundBy === 'hand' && ` · ${text('found_by_hand')}`}
    </>
  );
}
