// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { EntriesView } from '../entries/entries-view';
import { CasesView } from '../panel/cases-view';
import { ListsView } from '../lists/lists-view';
import { useOpened } from '../pieces/use-opened';
import { CaseTable } from '../records/case-table';
import { text } from '../text';
import { WithdrawNow } from '../withdraw/withdraw-now';
import { AddByLink } from './add-by-link';

type Way = 'list' | 'works';
const kWays: readonly Way[] = ['list', 'works'];

/**
 * The cases, or the letters of the one in the address (#cases/ID): one by one with what happened to each, or by work; and the ways to add listings known by their links only
 * and to take lists out.
 */
export function CasesPart({ hostReady }: { hostReady: boolean }) {
  const [inside, setInside] = useState<'links' | 'lists' | null>(null);
  const [way, setWay] = useState<Way>('list');
  const [round, setRound] = useState(0);
  const [withdrawn, setWithdrawn] = useState<readonly string[]>([]);
  const caseId = useOpened('cases');
  const back = (): void => setInside(null);
  if (caseId !== null) return <EntriesView key={caseId} caseId={caseId} hostReady={hostReady} />;
  if (inside === 'links') return <AddByLink onBack={back} />;
  if (inside === 'lists') return <ListsView onBack={back} />;
  return (
    <div class="cases-part">
      <div class="page-head">
        <h2 class="page-heading">{text('cases_heading')}</h2>
        <div class="actions">
          <div class="pair-ways" role="group" aria-label={text('cases_ways')}>
            {kWays.map((one) => (
              <button
                type="button"
                key={one}
                class="chip pair-way"
                aria-pressed={one === way}
                onClick={() => setWay(one)}
              >
                {text(`cases_by_${one}`)}
              </button>
            ))}
          </div>
          {hostReady && (
            <>
              <button type="button" class="button link-add" onClick={() => setInside('links')}>
                {text('link_add')}
              </button>
              <button type="button" class="button lists-open" onClick={() => setInside('lists')}>
                {text('lists_open')}
              </button>
            </>
          )}
        </div>
      </div>
      <WithdrawNow hostReady={hostReady} round={round} onChanged={setWithdrawn} />
      {way === 'list' ? (
        <CaseTable hostReady={hostReady} changed={withdrawn} onChanged={() => setRound((now) => now + 1)} />
      ) : (
        <CasesView tabId={-1} portal={null} stored={0} hostReady={hostReady} isHeaded={false} />
      )}
    </div>
  );
}
