// SPDX-License-Identifier: Apache-2.0
import type { PortfolioCounts } from '../messages/tab-state';
import type { Portfolio } from '../protocol/generated/types';

/** What the host says of the portfolio. A host of version 1.0 counts only the works that match, and knows no rate. */
export function countsOf(told: Portfolio): PortfolioCounts {
  const { id, state, works, waiting, failed, featureless, folders, revision } = told;
  return {
    id,
    state,
    ready: told.ready ?? works,
    works: told.ready === undefined ? works + waiting + failed + featureless : works,
    waiting,
    failed,
    featureless,
    folders,
    foldersMissing: told.foldersMissing ?? 0,
    revision,
    perMinute: told.perMinute ?? null,
    secondsLeft: told.secondsLeft ?? null,
  };
}
