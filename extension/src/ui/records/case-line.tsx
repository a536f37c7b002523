// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'preact/hooks';
import type { CaseHistory } from '../../messages/record-requests';
import type { CaseRow } from '../../messages/view-messages';
import { platformOf } from '../case-groups';
import { Name } from '../pieces/name';
import { OpenListing } from '../pieces/open-listing';
import { RegionPicture } from '../pieces/region-picture';
import { shown } from '../shown-text';
import { text } from '../text';
import { siteName } from '../words/site-name';
import { CaseBadge } from './case-badge';
import { CaseHistoryPart } from './case-history';
import { CaseOrigin } from './case-origin';
import { canWithdraw } from './case-steps';

interface Props {
  row: CaseRow;
  history: CaseHistory | null;
  chosen: boolean;
  open: boolean;
  onChoose: (on: boolean) => void;
  onOpen: () => void;
  onWant: () => void;
  onChanged: () => void;
}

/** One case: the work, the listing, the store, where it stands; opened, what happened to it. */
export function CaseLine({ row, history, chosen, open, onChoose, onOpen, onWant, onChanged }: Props) {
  const title = shown(row.listing.title) || text('untitled_listing', row.listing.id);
  const store = row.listing.seller.storeName;
  // A line is built only near the window.
  useEffect(onWant, [row.id]);
  return (
    <article class="kept" aria-label={title}>
      <div class="kept-line">
        <input
          type="checkbox"
          checked={chosen}
          disabled={history === null}
          aria-label={text('case_select', title)}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <RegionPicture
          source={{ kind: 'work', workId: row.workId }}
          size={{ width: 0, height: 0 }}
          region={[]}
          alt=""
        />
        <div class="kept-words">
          <p class="listing-title">
            <Name words={title} />
          </p>
          <p class="fact">
            {text('work_label')}: <Name words={row.workTitle || text('untitled_work')} />
          </p>
          <p class="fact">
            {siteName(platformOf(row.listing.url))}
            {store !== null && (
              <>
                {' · '}
                <Name words={store} />
              </>
            )}
            {' · '}
            <CaseOrigin row={row} />
          </p>
          <OpenListing listing={row.listing} />
        </div>
        <div class="kept-state">
          {history !== null && (
            <CaseBadge state={history.state} isWrong={history.mistake != null && canWithdraw(history)} />
          )}
          <button
            type="button"
            class="button button-quiet kept-open"
            aria-expanded={open}
            disabled={history === null}
            onClick={onOpen}
          >
            {text('case_history')} <span class="spoken">{title}</span>
          </button>
        </div>
      </div>
      {open && history !== null && <CaseHistoryPart row={row} history={history} onChanged={onChanged} />}
    </article>
  );
}
