// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { TabState } from '../../messages/tab-state';
import { AboutLine } from '../pieces/about-line';
import { HostNotice } from '../pieces/host-notice';
import { PageSummary } from '../pieces/page-summary';
import { useTabState } from '../pieces/use-tab-state';
import { text } from '../text';
import { CasesView } from './cases-view';
import { MatchesView } from './matches-view';
import { PanelBar } from './panel-bar';
import { PanelTabs } from './panel-tabs';
import type { PanelTab } from './panel-tabs';
import { useKeptChoice } from '../pieces/use-kept-choice';

/** Side panel and sidebar: the matches of the tab, and the artist's cases up to the filled form. */
export function Panel() {
  const { tabId, state, error, send } = useTabState(location.href, null);
  const [shown, setShown] = useState<PanelTab>('matches');
  // Blurred until pointed at: looking through copies of one's own work is tiring.
  const [quiet, setQuiet] = useKeptChoice('view.quiet');
  const onPortal = state?.portal != null;

  // A right-clicked picture is asked about among the matches.
  const picked = state?.picked ? (state.picked.pictureKey ?? '') : null;
  useEffect(() => {
    if (picked !== null) setShown('matches');
  }, [picked]);

  // A complaint form has no matches: what the artist needs there is the complaint.
  useEffect(() => {
    if (onPortal) setShown('cases');
  }, [onPortal, tabId]);

  return (
    <div class={quiet ? 'panel-view quiet' : 'panel-view'}>
      <PanelBar
        scanning={state?.scan.state === 'scanning'}
        canScan={state !== null && !onPortal}
        onScan={send}
      />
      <main class="panel-main">
        {error !== null && (
          <p class="notice notice-notice" role="alert">
            {error}
          </p>
        )}
        {state === null && error === null && (
          <p class="quiet-line" role="status">
            {text('loading')}
          </p>
        )}
        {state && <HostNotice host={state.host} onRetry={() => send('host.retry')} />}
        <div class="tabs-row">
          <PanelTabs shown={shown} onShow={setShown} />
          <label class="switch">
            <input
              type="checkbox"
              checked={quiet}
              onChange={(event) => setQuiet(event.currentTarget.checked)}
            />
            <span>{text('quiet_mode')}</span>
          </label>
        </div>
        <section id={`part-${shown}`} role="tabpanel" aria-labelledby={`tab-${shown}`} class="part">
          {state && onPortal && shown === 'cases' && <PageSummary state={state} folded />}
          {shown === 'matches' && state && (
            <MatchesView state={state} key={state.tabId} head={<PageSummary state={state} folded />} />
          )}
          {shown === 'cases' && tabId !== null && (
            <CasesView
              tabId={tabId}
              portal={state?.portal ?? null}
              stored={storedRows(state)}
              hostReady={state?.host.state === 'ready'}
            />
          )}
        </section>
      </main>
      <footer class="foot">
        <AboutLine />
      </footer>
    </div>
  );
}

function storedRows(state: TabState | null): number {
  return state?.rows.filter((row) => row.caseId !== null).length ?? 0;
}
