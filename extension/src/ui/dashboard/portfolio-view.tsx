// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { HostState, PortfolioCounts } from '../../messages/tab-state';
import { Icon } from '../pieces/icon';
import type { WorkFilter } from '../pieces/use-works';
import { number, text } from '../text';
import type { TextKey } from '../text';
import { FolderOutcome } from './folder-part';
import { IndexingPart } from './indexing-part';
import { useFolders } from './use-folders';
import { WorkGrid } from './work-grid';

const kFilters: readonly WorkFilter[] = ['all', 'ready', 'waiting', 'failed', 'featureless'];

function countOf(filter: WorkFilter, portfolio: PortfolioCounts): number {
  if (filter === 'all') return portfolio.works;
  return portfolio[filter];
}

/** The artist's works as Counterproof knows them: what is ready, what is not, and why. */
export function PortfolioView({ host, onLook }: { host: HostState; onLook: () => void }) {
  const [filter, setFilter] = useState<WorkFilter>('all');
  const portfolio = host.state === 'ready' ? host.portfolio : null;
  const folders = useFolders(portfolio?.folders ?? 0, onLook);
  const left = portfolio !== null && filter !== 'all' && countOf(filter, portfolio) === 0;

  // The last waiting work was read: an empty filter would look as if all works were gone.
  useEffect(() => {
    if (left) setFilter('all');
  }, [left]);

  if (!portfolio) return null;
  return (
    <div class="portfolio">
      <div class="page-head">
        <h2 class="page-heading">{text('part_portfolio')}</h2>
        <div class="actions">
          <button type="button" class="button button-main" disabled={folders.busy} onClick={folders.choose}>
            <Icon name="folder" />
            {text('folder_add')}
          </button>
          <button
            type="button"
            class="button"
            disabled={folders.busy || portfolio.folders === 0 || portfolio.state === 'indexing'}
            onClick={folders.rescan}
          >
            {text('rescan')}
          </button>
        </div>
      </div>
      <FolderOutcome folders={folders} />
      {portfolio.works > 0 && <IndexingPart portfolio={portfolio} />}
      {portfolio.works > 0 && (
        <fieldset class="filters">
          <legend class="spoken">{text('filter_label')}</legend>
          {kFilters.map((one) => (
            <label class="filter" key={one}>
              <input
                type="radio"
                name="work-filter"
                checked={one === filter}
                disabled={one !== 'all' && countOf(one, portfolio) === 0}
                onChange={() => setFilter(one)}
              />
              <span>
                {text(`filter_${one}` as TextKey)} <strong>{number(countOf(one, portfolio))}</strong>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {portfolio.works > 0 && (
        <WorkGrid
          key={filter}
          filter={filter}
          version={`${portfolio.revision} ${portfolio.ready} ${portfolio.works}`}
        />
      )}
    </div>
  );
}
