// SPDX-License-Identifier: Apache-2.0
// Every case, newest first: looked through by words, each with where it stands and what happened to it. Several can be
// taken one step further together.

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CaseRow } from '../../messages/view-messages';
import { platformOf } from '../case-groups';
import { useCases } from '../panel/use-cases';
import { LongList } from '../pieces/long-list';
import { SearchField } from '../pieces/search-field';
import { counted, text } from '../text';
import { withWords } from '../word-search';
import { CaseLine } from './case-line';
import { MistakePart } from './mistake-part';
import { MoveForm } from './move-form';
import { useHistories } from './use-histories';

const kNone: readonly string[] = [];
const keyOf = (row: CaseRow): string => row.id;
const wordsOf = ({ listing, workTitle }: CaseRow): string =>
  `${listing.title} ${workTitle} ${listing.seller.storeName ?? ''} ${listing.id}`;

interface Props {
  hostReady: boolean;
  /** Cases that were changed elsewhere; another list is another change. */
  changed?: readonly string[];
  /** A case was changed here. */
  onChanged?: () => void;
}

export function CaseTable({ hostReady, changed = kNone, onChanged }: Props) {
  const cases = useCases(0, hostReady);
  const histories = useHistories();
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string | null>(null);
  const rows = withWords(cases.rows, wanted, wordsOf);
  const searching = wanted.trim() !== '' && cases.more !== null;

  // Who looks for something looks for it among all of them.
  useEffect(() => {
    if (searching && !cases.loading) cases.more?.();
  }, [searching, cases.loading, cases.rows.length]);

  const choose = (id: string, on: boolean): void =>
    setChosen((now) => {
      const next = new Set(now);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  const again = (ids: Iterable<string>): void => {
    for (const id of ids) histories.want(id, true);
  };
  useEffect(() => again(changed), [changed]);
  const changedHere = (ids: Iterable<string>): void => {
    again(ids);
    onChanged?.();
  };
  const together = cases.rows.filter(({ id }) => chosen.has(id));
  const states = together.flatMap(({ id }) => histories.of(id)?.state ?? []);
  const render = useCallback(
    (row: CaseRow) => (
      <CaseLine
        row={row}
        history={histories.of(row.id)}
        chosen={chosen.has(row.id)}
        open={open === row.id}
        onChoose={(on) => choose(row.id, on)}
        onOpen={() => setOpen(open === row.id ? null : row.id)}
        onWant={() => histories.want(row.id)}
        onChanged={() => changedHere([row.id])}
      />
    ),
    [histories, chosen, open],
  );
  const error = cases.error ?? histories.error;
  return (
    <div class="records">
      <SearchField label={text('cases_search')} value={wanted} onChange={setWanted} />
      {error !== null && (
        <p class="notice notice-notice" role="alert">
          {error}
        </p>
      )}
      <p class="quiet-line" role="status">
        {!hostReady
          ? text('cases_need_host')
          : rows.length > 0
            ? counted(cases.more === null ? 'cases_group' : 'cases_group_so_far', rows.length)
            : text(cases.loading || searching ? 'cases_loading' : wanted ? 'cases_no_words' : 'cases_none')}
      </p>
      {together.length > 0 && (
        <section class="records-together" aria-label={counted('cases_chosen', together.length)}>
          <p>
            {counted('cases_chosen', together.length)}{' '}
            <button type="button" class="button button-quiet" onClick={() => setChosen(new Set())}>
              {text('cases_choose_none')}
            </button>
          </p>
          <MoveForm
            caseIds={together.map(keyOf)}
            states={states}
            platform={platformOf(together[0]?.listing.url ?? '')}
            onMoved={() => {
              changedHere(chosen);
              setChosen(new Set());
            }}
          />
          <MistakePart
            caseIds={together.map(keyOf)}
            histories={together.flatMap(({ id }) => histories.of(id) ?? [])}
            onSaid={() => {
              changedHere(chosen);
              setChosen(new Set());
            }}
          />
        </section>
      )}
      <LongList
        items={rows}
        keyOf={keyOf}
        render={render}
        look="kept-list"
        label={text('cases_heading')}
        column={null}
        gap={0}
        usual={118}
        focusable=".kept-open"
        onNearEnd={cases.loading ? undefined : (cases.more ?? undefined)}
      />
    </div>
  );
}
