// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MatchRow } from '../../messages/tab-state';
import { RegionPicture } from '../pieces/region-picture';
import { text } from '../text';
import { openable } from '../web-address';
import { matchReasons, scoreSpoken, scoreWord } from '../words/match-words';
import { ConfirmForm } from './confirm-form';
import { OtherWorks } from './other-works';

interface Props {
  row: MatchRow;
  tabId: number;
  position: number;
  total: number;
}

/** One listing beside the work it looks like: both regions, why, and the way to a case. */
export function MatchCard({ row, tabId, position, total }: Props) {
  const [large, setLarge] = useState(false);
  const [workId, setWorkId] = useState<string | null>(null);
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (large) card.current?.scrollIntoView({ block: 'start' });
  }, [large]);
  const finding = row.findings.find((one) => one.workId === workId) ?? row.findings[0];
  if (!finding) return null;
  const listingTitle = row.listing.title || text('untitled_listing', row.listing.id);
  const workTitle = finding.workTitle || text('untitled_work');
  return (
    <li ref={card} class={large ? 'card card-large' : 'card'} aria-posinset={position} aria-setsize={total}>
      <button type="button" class="pair" aria-expanded={large} onClick={() => setLarge(!large)}>
        <RegionPicture
          source={{ kind: 'listing', key: row.picture.key }}
          size={row.picture}
          region={finding.regionInPicture}
          alt=""
          caption={text('caption_listing')}
        />
        <RegionPicture
          source={{ kind: 'work', workId: finding.workId }}
          size={{ width: finding.workWidth, height: finding.workHeight }}
          region={finding.regionInWork}
          alt=""
          caption={text('caption_work')}
        />
        <span class="spoken">
          {text(large ? 'compare_smaller' : 'compare_larger', listingTitle, workTitle)}
        </span>
      </button>
      <div class="card-text">
        <p class={`badge badge-${finding.kind}`}>
          <span class="badge-shape" aria-hidden="true" />
          <span aria-hidden="true">{scoreWord(finding)}</span>
          <span class="spoken">{scoreSpoken(finding)}</span>
        </p>
        <p class="reasons">{matchReasons(finding)}</p>
        <Facts row={row} listingTitle={listingTitle} workTitle={workTitle} />
        <OtherWorks findings={row.findings} chosen={finding.workId} onChoose={setWorkId} />
      </div>
      <ConfirmForm
        row={row}
        tabId={tabId}
        workId={finding.workId}
        name={text('confirm_for', listingTitle, workTitle)}
      />
    </li>
  );
}

interface FactsProps {
  row: MatchRow;
  listingTitle: string;
  workTitle: string;
}

function Facts({ row, listingTitle, workTitle }: FactsProps) {
  const address = openable(row.listing.url);
  const store = row.listing.seller.storeName;
  return (
    <>
      <p class="listing-title">
        <bdi>{listingTitle}</bdi>
      </p>
      <p class="fact">
        {text('work_label')}: <bdi>{workTitle}</bdi>
        {store !== null && (
          <>
            {' · '}
            {text('store_label')}: <bdi>{store}</bdi>
          </>
        )}
      </p>
      {address !== null && (
        <p class="fact">
          <a href={address} target="_blank" rel="noopener noreferrer">
            {text('open_listing', row.listing.id)}
          </a>
        </p>
      )}
    </>
  );
}
