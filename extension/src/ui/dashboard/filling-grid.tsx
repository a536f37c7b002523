// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'preact/hooks';
import type { PortfolioCounts } from '../../messages/tab-state';
import { RegionPicture } from '../pieces/region-picture';
import { useWorks } from '../pieces/use-works';
import { shown } from '../shown-text';
import { text } from '../text';

const kPlaces = 36;

/** The works as they become ready: a fixed number of places that fill up, so that nothing moves. */
export function FillingGrid({ portfolio }: { portfolio: PortfolioCounts }) {
  const works = useWorks('ready');
  useEffect(() => works.refresh(), [portfolio.ready]);
  const places = Math.min(kPlaces, Math.max(portfolio.works, works.rows.length));
  if (places === 0) return null;
  const shownRows = works.rows.slice(0, places);
  return (
    <ul class="filling" aria-label={text('works_ready_list')}>
      {shownRows.map((row) => (
        <li key={row.id ?? row.fileName}>
          <RegionPicture
            source={{ kind: 'work', workId: row.id ?? '' }}
            size={{ width: 0, height: 0 }}
            region={[]}
            alt={shown(row.title) || text('untitled_work')}
          />
        </li>
      ))}
      {Array.from({ length: places - shownRows.length }, (_, index) => (
        <li key={`empty ${index}`} class="filling-empty" aria-hidden="true" />
      ))}
    </ul>
  );
}
