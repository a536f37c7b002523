// SPDX-License-Identifier: Apache-2.0
import type { PortfolioCounts } from '../../messages/tab-state';
import { text } from '../text';
import { paceLine, readyLine } from '../words/portfolio-words';

/** How far the works are read: how many are ready, how fast it goes, how long it will take. */
export function IndexingPart({ portfolio }: { portfolio: PortfolioCounts }) {
  const settled = portfolio.works - portfolio.waiting;
  const reading = portfolio.waiting > 0;
  return (
    <div class="indexing">
      <p class="indexing-line">{readyLine(portfolio)}</p>
      <progress
        class="progress"
        max={Math.max(portfolio.works, 1)}
        value={settled}
        aria-label={text('indexing_progress')}
      />
      <p class="quiet-line">
        {reading ? (paceLine(portfolio) ?? text('pace_unknown')) : text('indexing_done')}
      </p>
    </div>
  );
}
