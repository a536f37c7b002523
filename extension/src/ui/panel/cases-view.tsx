// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { TabState } from '../../messages/tab-state';
import { groupCases } from '../case-groups';
import { CounterView } from '../counter/counter-view';
import { isPreparedCounter } from '../counter/prepared-counter';
import { StatusPart } from '../desk/status-part';
import { kInWork } from '../in-work';
import { useInWork } from '../pieces/use-in-work';
import { shown } from '../shown-text';
import { text } from '../text';
import { isPreparedWithdrawal } from '../withdraw/prepared-withdrawal';
import { WithdrawalView } from '../withdraw/withdrawal-view';
import { CaseGroupCard } from './case-group-card';
import { DraftView } from './draft-view';
import { useCases } from './use-cases';
import { useDraft } from './use-draft';

interface Props {
  tabId: number;
  portal: TabState['portal'];
  /** How many rows of the tab are stored as cases; a change makes the list be read anew. */
  stored: number;
  /** Cases lie with the host: without it there is nothing to ask. */
  hostReady: boolean;
  /** Opens the view that takes links; null where there is no room for it. */
  onAdd?: (() => void) | null;
  /** Whether there is no heading above it already. */
  isHeaded?: boolean;
}

/** The artist's cases by work, or the complaint that is being prepared from some of them. */
export function CasesView({ tabId, portal, stored, hostReady, onAdd = null, isHeaded = true }: Props) {
  const cases = useCases(stored, hostReady);
  const draft = useDraft();
  const withdrawal = useInWork(kInWork.withdrawal, isPreparedWithdrawal);
  const counter = useInWork(kInWork.counter, isPreparedCounter);
  const [way, setWay] = useState<'list' | 'draft' | 'withdrawal' | 'counter'>('list');

  // In front of the form, the complaint in work is what is needed.
  useEffect(() => {
    if (portal && draft.prepared) setWay('draft');
  }, [portal !== null, draft.prepared]);
  useEffect(() => {
    if (portal && withdrawal.prepared && !withdrawal.isDone) setWay('withdrawal');
  }, [portal !== null, withdrawal.prepared]);
  useEffect(() => {
    if (portal && counter.prepared && !counter.isDone) setWay('counter');
  }, [portal !== null, counter.prepared]);

  if (way === 'counter' && counter.prepared) {
    return (
      <CounterView
        prepared={counter.prepared}
        tabId={tabId}
        portal={portal}
        isDone={counter.isDone}
        onDone={counter.finish}
        onBack={() => setWay('list')}
        onClose={() => {
          setWay('list');
          counter.close();
        }}
      />
    );
  }

  if (way === 'withdrawal' && withdrawal.prepared) {
    return (
      <WithdrawalView
        prepared={withdrawal.prepared}
        tabId={tabId}
        portal={portal}
        isDone={withdrawal.isDone}
        onDone={withdrawal.finish}
        onBack={() => setWay('list')}
        onClose={() => {
          setWay('list');
          withdrawal.close();
        }}
      />
    );
  }
  if (way === 'draft' && draft.prepared) {
    return (
      <DraftView
        prepared={draft.prepared}
        tabId={tabId}
        portal={portal}
        onBack={() => setWay('list')}
        onNext={draft.next}
        error={draft.error}
      />
    );
  }
  const groups = groupCases(cases.rows);
  return (
    <div class="cases">
      <div class="cases-head">
        {isHeaded && <h2 class="part-heading">{text('cases_heading')}</h2>}
        {onAdd !== null && hostReady && (
          <button type="button" class="button link-add" onClick={onAdd}>
            {text('link_add')}
          </button>
        )}
      </div>
      {portal && hostReady && <StatusPart tabId={tabId} />}
      {withdrawal.prepared && (
        <p class="kept-draft">
          <bdi>{text('withdraw_kept', shown(withdrawal.prepared.workTitle))}</bdi>{' '}
          <button type="button" class="button" onClick={() => setWay('withdrawal')}>
            {text('draft_show')}
          </button>
        </p>
      )}
      {counter.prepared && (
        <p class="kept-draft">
          <bdi>{text('counter_kept_in_work', shown(counter.prepared.notice.workTitle))}</bdi>{' '}
          <button type="button" class="button" onClick={() => setWay('counter')}>
            {text('draft_show')}
          </button>
        </p>
      )}
      {draft.prepared && (
        <p class="kept-draft">
          <bdi>{text('draft_kept', shown(draft.prepared.draft.work.title))}</bdi>{' '}
          <button type="button" class="button" onClick={() => setWay('draft')}>
            {text('draft_show')}
          </button>
        </p>
      )}
      {(cases.error ?? draft.error) !== null && (
        <p class="notice notice-notice" role="alert">
          {cases.error ?? draft.error}
        </p>
      )}
      {groups.length === 0 && cases.error === null && (
        <p class="quiet-line cases-none" role="status">
          {text(!hostReady ? 'cases_need_host' : cases.loading ? 'cases_loading' : 'cases_none')}
        </p>
      )}
      <div class="case-groups">
        {groups.map((group) => (
          <CaseGroupCard
            key={group.key}
            group={group}
            whole={cases.more === null}
            preparing={draft.preparing}
            onPrepare={(ids) => void draft.prepare(ids).then((done) => done && setWay('draft'))}
          />
        ))}
      </div>
      {cases.more && (
        <button type="button" class="button" disabled={cases.loading} onClick={cases.more}>
          {text('cases_more')}
        </button>
      )}
    </div>
  );
}
