// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'preact/hooks';
import type { DashboardPart } from '../../browser/view-dashboard';
import type { HostState } from '../../messages/tab-state';
import { DeskView } from '../desk/desk-view';
import { AboutLine } from '../pieces/about-line';
import { HostNotice } from '../pieces/host-notice';
import { Icon } from '../pieces/icon';
import { Mark } from '../pieces/mark';
import { text } from '../text';
import { AllMatches } from './all-matches';
import { CasesPart } from './cases-part';
import { FirstRun } from './first-run';
import { ProfilesView } from '../profiles/profiles-view';
import { ReadyView } from '../ready/ready-view';
import { SellersView } from '../records/sellers-view';
import { ReportsView } from '../reports/reports-view';
import { SettingsView } from '../settings/settings-view';
import { WorksView } from '../works/works-view';
import { NewsPart } from './news-part';
import { PortfolioView } from './portfolio-view';
import { useHostState } from './use-host-state';
import { kMainParts, usePart } from './use-part';

/** Whether anything is left to set up before pictures can be compared. */
function unfinished(host: HostState): boolean {
  return host.state !== 'ready' || host.portfolio.ready === 0;
}

/** The portfolio itself shows how far its works are read. */
function saysItself(host: HostState): boolean {
  return host.state === 'ready' && host.portfolio.state === 'indexing' && host.portfolio.works > 0;
}

/** The full tab: portfolio, matches of all open pages, cases; and the first run until works can be compared. */
export function Dashboard() {
  const { host, error, look, retry } = useHostState();
  const asked = usePart();
  // What the first look said: the first run must not vanish under the hand as the first work becomes ready.
  const first = useRef<DashboardPart | null>(null);
  if (host !== null && host.state !== 'connecting' && first.current === null)
    first.current = unfinished(host) ? 'start' : 'portfolio';
  const part = asked ?? first.current ?? 'start';
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    document.title = text('dashboard_part_title', text(`part_${part}`));
    scrollTo(0, 0);
  }, [part]);

  return (
    <div class="dashboard-view">
      <header class="bar dashboard-bar">
        <Mark />
        <h1 class="bar-title">{text('popup_title')}</h1>
        <nav class="parts" aria-label={text('parts_label')}>
          {kMainParts.map((one) => (
            <a key={one} href={`#${one}`} class="part-link" aria-current={one === part ? 'page' : undefined}>
              <Icon name={one} />
              <span>{text(`part_${one}`)}</span>
            </a>
          ))}
        </nav>
      </header>
      <main class="dashboard-main" ref={main}>
        {error !== null && (
          <p class="notice notice-notice" role="alert">
            {error}
          </p>
        )}
        {host === null && error === null && (
          <p class="quiet-line" role="status">
            {text('host_connecting')}
          </p>
        )}
        {host !== null && part !== 'start' && !(part === 'portfolio' && saysItself(host)) && (
          <HostNotice host={host} onRetry={retry} />
        )}
        {(part === 'start' || part === 'portfolio') && (
          <NewsPart key={part} hostReady={host?.state === 'ready'} />
        )}
        {host !== null && part === 'start' && <FirstRun host={host} onLook={look} onRetry={retry} />}
        {host !== null && part === 'portfolio' && <PortfolioView host={host} onLook={look} />}
        {part === 'matches' && <AllMatches />}
        {part === 'works' && <WorksView hostReady={host?.state === 'ready'} />}
        {part === 'cases' && <CasesPart hostReady={host?.state === 'ready'} />}
        {part === 'sellers' && <SellersView hostReady={host?.state === 'ready'} />}
        {part === 'profiles' && <ProfilesView hostReady={host?.state === 'ready'} />}
        {part === 'reports' && <ReportsView hostReady={host?.state === 'ready'} />}
        {part === 'ready' && <ReadyView hostReady={host?.state === 'ready'} />}
        {part === 'settings' && <SettingsView host={host} />}
        {part === 'complaints' && <DeskView hostReady={host?.state === 'ready'} />}
      </main>
      <footer class="foot">
        <AboutLine />
      </footer>
    </div>
  );
}
