// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MatchRow, TabState } from '../../messages/tab-state';
import { Icon } from '../pieces/icon';
import type { SplitRows } from '../rows';
import { splitRows, undecided } from '../rows';
import { stableRows } from '../stable-rows';
import { counted, number, text } from '../text';
import type { TextKey } from '../text';
import { MissedView } from './missed-view';
import { ReviewView } from './review-view';
import { RowList } from './row-list';
import { SavePageView } from './save-page-view';
import { UndoPart } from './undo-part';

type Shown = 'list' | 'review' | 'missed' | 'save';

interface Props {
  state: TabState;
  /** What stands above the list; not above what the list opens, which needs the room. */
  head: ComponentChildren;
}

/** The matches of a tab, and what can be done from there: go through them, name a missed one, save the page. */
export function MatchesView({ state, head }: Props) {
  const [view, setView] = useState<Shown>('list');
  const before = useRef<readonly MatchRow[]>([]);
  before.current = stableRows(before.current, state.rows);
  const rows = before.current;
  const awayBefore = useRef(new Set<string>());
  const stay = useRef(new Set<string>());
  // Allowed or set aside at the first sight: away. From then on: it stays in its place.
  for (const row of rows) {
    if (awayBefore.current.has(row.key) || stay.current.has(row.key)) continue;
    const isAway = row.known === 'allowed' || row.known === 'set_aside';
    // Before the records have answered, nobody knows.
    if (isAway || row.memory) (isAway ? awayBefore : stay).current.add(row.key);
  }
  const split = useMemo(() => splitRows(rows, stay.current), [rows]);

  // What was opened begins at its top; the list comes back where it was left.
  const left = useRef(0);
  const open = (next: Shown): void => {
    left.current = scrollY;
    setView(next);
  };
  useLayoutEffect(() => {
    if (view !== 'list' || left.current > 0) scrollTo(0, view === 'list' ? left.current : 0);
  }, [view]);

  const back = (): void => setView('list');
  if (view === 'review') return <ReviewView rows={rows} tabId={state.tabId} onBack={back} />;
  if (view === 'missed' || state.picked !== null)
    return <MissedView tabId={state.tabId} picked={state.picked} onBack={back} />;
  if (view === 'save') return <SavePageView tabId={state.tabId} page={state.page} onBack={back} />;
  return (
    <>
      {head}
      <MatchLists
        split={split}
        tabId={state.tabId}
        hasPage={state.page !== null}
        hasListings={(state.page?.listings ?? 0) > 0}
        hasEnded={state.scan.state === 'done'}
        fresh={undecided(split).length}
        onView={open}
      />
    </>
  );
}

interface ListsProps {
  split: SplitRows;
  tabId: number;
  hasPage: boolean;
  hasListings: boolean;
  /** All was checked that could be: no more will come by itself. */
  hasEnded: boolean;
  /** How many matches wait for the artist's decision. */
  fresh: number;
  onView: (view: Shown) => void;
}

function MatchLists({ split, tabId, hasPage, hasListings, hasEnded, fresh, onView }: ListsProps) {
  return (
    <>
      {fresh > 0 && (
        <button type="button" class="button button-main review-open" onClick={() => onView('review')}>
          {counted('review_open', fresh)}
        </button>
      )}
      {split.matches.length === 0 ? (
        hasListings && !hasEnded && <p class="quiet-line">{text('matches_none')}</p>
      ) : (
        <>
          <p class="quiet-line keys-help">{text('matches_keys')}</p>
          <RowList rows={split.matches} tabId={tabId} label={text('matches_list')} />
        </>
      )}
      {split.recommended.length > 0 && (
        <section
          class="part-of-rows"
          aria-label={text('recommended_heading', number(split.recommended.length))}
        >
          <h3 class="part-subheading">{text('recommended_heading', number(split.recommended.length))}</h3>
          <p class="quiet-line">{text('recommended_help')}</p>
          <RowList rows={split.recommended} tabId={tabId} label={text('recommended_list')} />
        </section>
      )}
      <Folded rows={split.possible} tabId={tabId} name="possible" />
      <Folded rows={split.allowed} tabId={tabId} name="allowed" />
      <Folded rows={split.setAside} tabId={tabId} name="set_aside" />
      {hasPage && <UndoPart tabId={tabId} />}
      {hasPage && (
        <div class="actions page-acts">
          {hasListings && (
            <button type="button" class="button missed-open" onClick={() => onView('missed')}>
              <Icon name="search" />
              {text('missed_open')}
            </button>
          )}
          <button type="button" class="button save-open" onClick={() => onView('save')}>
            <Icon name="page" />
            {text('save_page_open')}
          </button>
        </div>
      )}
    </>
  );
}

interface FoldedProps {
  rows: MatchRow[];
  tabId: number;
  name: 'possible' | 'allowed' | 'set_aside';
}

function Folded({ rows, tabId, name }: FoldedProps) {
  const [open, setOpen] = useState(false);
  if (rows.length === 0) return null;
  return (
    <details class={name} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text(`${name}_heading` as TextKey, number(rows.length))}</summary>
      <p class="quiet-line">{text(`${name}_help` as TextKey)}</p>
      {open && <RowList rows={rows} tabId={tabId} label={text(`${name}_list` as TextKey)} />}
    </details>
  );
}
