// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { connectView } from '../../browser/view-client';
import { showTab } from '../../browser/view-tabs';
import type { TabState } from '../../messages/tab-state';
import { MatchesView } from '../panel/matches-view';
import { Name } from '../pieces/name';
import { PageSummary } from '../pieces/page-summary';
import { text } from '../text';

interface Props {
  tabId: number;
  title: string;
  onBack: () => void;
}

/** The matches of one open page, live, with everything that the panel can do. */
export function OneTab({ tabId, title, onBack }: Props) {
  const [state, setState] = useState<TabState | null>(null);
  useEffect(() => connectView(tabId, setState), [tabId]);
  return (
    <div class="one-tab">
      <div class="page-head">
        <button type="button" class="button button-quiet" onClick={onBack}>
          <span aria-hidden="true">‹ </span>
          {text('overview_back')}
        </button>
        <button type="button" class="button" onClick={() => void showTab(tabId)}>
          {text('overview_show_tab')}
        </button>
      </div>
      <h2 class="page-heading one-tab-title">
        <Name words={title} />
      </h2>
      {state === null ? (
        <p class="quiet-line" role="status">
          {text('loading')}
        </p>
      ) : (
        <div class="part">
          <MatchesView state={state} head={<PageSummary state={state} folded />} />
        </div>
      )}
    </div>
  );
}
