// SPDX-License-Identifier: Apache-2.0
// What all open marketplace pages have found. One of them can be opened here and worked through as in the panel.

import { useEffect, useState } from 'preact/hooks';
import { connectOverview } from '../../browser/view-client';
import { showTab } from '../../browser/view-tabs';
import type { OpenTab } from '../../messages/view-messages';
import { Name } from '../pieces/name';
import { RegionPicture } from '../pieces/region-picture';
import { sameData } from '../../messages/same-data';
import { counted, text } from '../text';
import { factsWords } from '../words/page-words';
import { OneTab } from './one-tab';

export function AllMatches() {
  const [tabs, setTabs] = useState<OpenTab[] | null>(null);
  const [opened, setOpened] = useState<number | null>(null);

  useEffect(() => connectOverview((pushed) => setTabs((now) => (sameData(now, pushed) ? now : pushed))), []);

  const tab = tabs?.find((one) => one.tabId === opened);
  if (tab) return <OneTab tabId={tab.tabId} title={tab.title} onBack={() => setOpened(null)} />;
  return (
    <div class="all-matches">
      <h2 class="page-heading">{text('part_matches')}</h2>
      {tabs === null && (
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
