// SPDX-License-Identifier: Apache-2.0
// What verdicts rest on: which works they were compared with, and by which host. While folders are being read the works
// that match grow by the second; comparing every open page anew each time would never end. So the basis moves on when
// there are half as many works again, and when reading has ended. A verdict may know more works than its basis, never fewer.

import type { HostState } from '../messages/tab-state';

const kGrowth = 1.5;

const kNoBasis = 'none';

interface Held {
  text: string;
  id: string;
  version: string;
  ready: number;
}

export class ComparisonBasis {
  private held: Held | null = null;

  /** kNoBasis while there is no host. */
  of(host: HostState): string {
    if (host.state !== 'ready') return kNoBasis;
    const { portfolio, version } = host;
    const { held } = this;
    const same = held !== null && held.id === portfolio.id && held.version === version;
    const reading = portfolio.state === 'indexing';
    if (same && reading && portfolio.ready < held.ready * kGrowth + 1) return held.text;
    const text = `${portfolio.id} ${portfolio.revision} ${version}`;
    if (!same || text !== held.text) this.held = { text, id: portfolio.id, version, ready: portfolio.ready };
    return text;
  }
}
