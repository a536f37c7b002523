// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { openPanel } from '../../browser/open-panel';
import { openDashboard } from '../../browser/view-dashboard';
import { AboutLine } from '../pieces/about-line';
import { HostNotice } from '../pieces/host-notice';
import { Mark } from '../pieces/mark';
import { PageSummary } from '../pieces/page-summary';
import { useTabState } from '../pieces/use-tab-state';
import { splitRows, undecided } from '../rows';
import { text } from '../text';
import { FirstMatches } from './first-matches';

/** Opened by the toolbar button: scans the page now and says what was found. */
export function Popup() {
  const { tabId, state, error, send } = useTabState(location.href, 'scan.now');
  const [panelFailed, setPanelFailed] = useState(false);
  const showPanel = (): void => {
    if (tabId === null) return;
    void openPanel(tabId).then((opened) => {
      setPanelFailed(!opened);
      if (opened) window.close();
    });
  };
  const showDashboard = (): void => {
    void openDashboard(state?.host.state === 'ready' ? 'portfolio' : 'start').then(() => window.close());
  };
  const scanning = state?.scan.state === 'scanning';
  return (
    <main class="popup-view" aria-busy={state === null && error === null}>
      <header class="bar">
        <Mark />
        <h1 class="bar-title">{text('popup_title')}</h1>
        <button type="button" class="button button-small" onClick={showDashboard}>
          {text('open_dashboard')}
        </button>
      </header>
      {state === null && error === null && <p class="quiet-line">{text('loading')}</p>}
      {error !== null && (
        <p class="notice notice-notice" role="alert">
          {error}
        </p>
      )}
      {state && (
        <>
          <HostNotice host={state.host} onRetry={() => send('host.retry')} />
          <PageSummary state={state} />
          <FirstMatches rows={state.rows} />
        </>
      )}
      {panelFailed && (
        <p class="notice notice-notice" role="alert">
          {text('open_panel_failed')}
        </p>
      )}
      <div class="actions">
        <button type="button" class="button button-main" onClick={showPanel} disabled={tabId === null}>
          {text(
            panelKey(
              state !== null && state.portal !== null,
              state ? undecided(splitRows(state.rows)).length : 0,
            ),
          )}
        </button>
        {!state?.portal && (
          <button type="button" class="button" onClick={() => send(scanning ? 'scan.stop' : 'scan.now')}>
            {text(scanning ? 'scan_stop' : 'scan_again')}
          </button>
        )}
      </div>
      <footer class="foot">
        <AboutLine />
      </footer>
    </main>
  );
}

function panelKey(onPortal: boolean, fresh: number): 'fill_this_form' | 'open_panel_look' | 'open_panel' {
  if (onPortal) return 'fill_this_form';
  return fresh > 0 ? 'open_panel_look' : 'open_panel';
}
