// SPDX-License-Identifier: Apache-2.0
import type { MatchRow } from '../../messages/tab-state';
import { RegionPicture } from '../pieces/region-picture';
import { splitRows } from '../rows';
import { shown } from '../shown-text';
import { number, text } from '../text';

const kShown = 6;

/** A first look; the panel has the rest, and everything that can be decided. Possible ones wait there too. */
export function FirstMatches({ rows }: { rows: readonly MatchRow[] }) {
  const { matches } = splitRows(rows);
  if (matches.length === 0) return null;
  const more = matches.length - kShown;
  return (
    <section class="first-matches" aria-label={text('first_matches')}>
      <ul class="thumbs">
        {matches.slice(0, kShown).map((row) => (
          <li key={row.key}>
            <RegionPicture
              source={{ kind: 'listing', key: row.picture.key }}
              size={row.picture}
              region={row.findings[0]?.regionInPicture ?? []}
              alt={shown(row.listing.title) || text('untitled_listing', row.listing.id)}
            />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="quiet-line">{text('more_in_panel', number(more))}</p>}
    </section>
  );
}
