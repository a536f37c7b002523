// SPDX-License-Identifier: Apache-2.0
// What all open marketplace pages have found. One of them can be opened here and worked through as in the panel.

import { useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import { showTab } from '../../browser/view-tabs';
import type { ViewRequests } from '../../messages/view-messages';
import { Name } from '../pieces/name';
import { RegionPicture } from '../pieces/region-picture';
import { sameData } from '../../messages/same-data';
import { counted, text } from '../text';
import { errorWords } from '../words/error-words';
import { factsWords } from '../words/page-words';
import { OneTab } from './one-tab';
import { useRepeat } from './use-repeat';

type OpenTab = ViewRequests['matches.overview']['value']['tabs'][number];

const kLookMs = 3000;

export function AllMatches() {
  const [tabs, setTabs] = useState<OpenTab[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [opened, setOpened] = useState<number | null>(null);

  useRepeat(() => {
    void ask('matches.overview', {}).then((answer) => {
      setError(answer.ok ? null : errorWords(answer));
      if (answer.ok) setTabs((now) => (sameData(now, answer.value.tabs) ? now : answer.value.tabs));
    });
  }, kLookMs);

  const tab = tabs?.find((one) => one.tabId === opened);
  if (tab) return <OneTab tabId={tab.tabId} title={tab.title} onBack={() => setOpened(null)} />;
  return (
    <div class="all-matches">
      <h2 class="page-heading">{text('part_matches')}</h2>
      {error !== null && (
        <p class="notice notice-notice" role="alert">
          {error}
        </p>
      )}
      {tabs === null && error === null && (
        <p class="quiet-line" role="status">
          {text('overview_loading')}
        </p>
      )}
      {tabs?.length === 0 && <p class="empty-note">{text('overview_none')}</p>}
      <ul class="open-tabs" aria-label={text('overview_list')}>
        {tabs?.map((one) => (
          <TabCard key={one.tabId} tab={one} onOpen={() => setOpened(one.tabId)} />
        ))}
      </ul>
    </div>
  );
}

function TabCard({ tab, onOpen }: { tab: OpenTab; onOpen: () => void }) {
  const words = factsWords(tab.state, tab.counts);
  const { matches, recommended, possible } = tab.counts;
  const found = matches + recommended + possible;
  const title = tab.title || tab.url;
  return (
    <li class="open-tab">
      <div class="open-tab-words">
        <h3 class="open-tab-title">
          <Name words={title} />
        </h3>
        <p class="quiet-line">{words.heading}</p>
        <p>{words.lines[0] ?? ''}</p>
      </div>
      {tab.first.length > 0 && (
        <ul class="thumbs" aria-label={counted('overview_found', found)}>
          {tab.first.map((row) => (
            <li key={row.key}>
              <RegionPicture
                source={{ kind: 'listing', key: row.picture.key }}
                size={row.picture}
                region={row.findings[0]?.regionInPicture ?? []}
                alt=""
              />
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        <button type="button" class="button button-main" onClick={onOpen}>
          {found > 0 ? counted('overview_open', found) : text('overview_details')}
          <span class="spoken">
            {' '}
            <Name words={title} />
          </span>
        </button>
        <button type="button" class="button" onClick={() => void showTab(tab.tabId)}>
          {text('overview_show_tab')}
        </button>
      </div>
    </li>
  );
}
