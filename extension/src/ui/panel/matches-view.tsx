// SPDX-License-Identifier: Apache-2.0
import { useRef } from 'preact/hooks';
import type { MatchRow, TabState } from '../../messages/tab-state';
import { splitRows } from '../rows';
import { stableRows } from '../stable-rows';
import { number, text } from '../text';
import { RowList } from './row-list';

/** Matches first; possible ones folded beneath, for they ask for a close look. */
export function MatchesView({ state }: { state: TabState }) {
  const before = useRef<MatchRow[]>([]);
  before.current = stableRows(before.current, state.rows);
  const { matches, possible } = splitRows(before.current);
  return (
    <>
      {matches.length === 0 ? (
        <p class="quiet-line">{text('matches_none')}</p>
      ) : (
        <>
          <p class="quiet-line keys-help">{text('matches_keys')}</p>
          <RowList rows={matches} tabId={state.tabId} label={text('matches_list')} />
        </>
      )}
      {possible.length > 0 && (
        <details class="possible">
          <summary>{text('possible_heading', number(possible.length))}</summary>
          <p class="quiet-line">{text('possible_help')}</p>
          <RowList rows={possible} tabId={state.tabId} label={text('kind_possible')} />
        </details>
      )}
    </>
  );
}
