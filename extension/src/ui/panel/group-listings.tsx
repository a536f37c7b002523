// SPDX-License-Identifier: Apache-2.0
import type { MatchRow } from '../../messages/tab-state';
import { KnownBadge } from '../pieces/known-badge';
import { Name } from '../pieces/name';
import { shown } from '../shown-text';
import { counted, text } from '../text';
import { openable } from '../web-address';
import type { Verdict } from '../../messages/review-requests';

interface Props {
  rows: readonly MatchRow[];
  workTitle: string;
  fates: ReadonlyMap<string, Verdict>;
  /** Keys of rows that the next answer leaves out. */
  without: ReadonlySet<string>;
  onChoose: (without: ReadonlySet<string>) => void;
}

const kKnown = { mine: 'in_cases', licensed: 'allowed', not_mine: 'set_aside' } as const;

/** Listings that all show this very picture: one answer can be for all, and each can be left out of it. */
export function GroupListings({ rows, workTitle, fates, without, onChoose }: Props) {
  const choose = (key: string, on: boolean): void => {
    const next = new Set(without);
    if (on) next.delete(key);
    else next.add(key);
    onChoose(next);
  };
  return (
    <div class="group-listings">
      <p class="fact">
        {text('work_label')}: <Name words={workTitle || text('untitled_work')} />
        {' · '}
        {counted('review_same_picture', rows.length)}
      </p>
      <ul>
        {rows.map(({ key, listing }) => {
          const title = shown(listing.title) || text('untitled_listing', listing.id);
          const address = openable(listing.url);
          const store = listing.seller.storeName ?? listing.seller.company;
          const fate = fates.get(key);
          return (
            <li key={key} class="group-listing">
              {fate === undefined || fate === 'later' ? (
                <input
                  type="checkbox"
                  checked={!without.has(key)}
                  aria-label={text('review_with', title)}
                  onChange={(event) => choose(key, event.currentTarget.checked)}
                />
              ) : (
                <KnownBadge known={kKnown[fate]} />
              )}
              <span class="group-listing-words">
                <span class="listing-title">
                  {address === null ? (
                    <Name words={title} />
                  ) : (
                    <a href={address} target="_blank" rel="noopener noreferrer">
                      <Name words={title} />
                    </a>
                  )}
                </span>
                {store !== null && (
                  <span class="fact">
                    <Name words={store} />
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
