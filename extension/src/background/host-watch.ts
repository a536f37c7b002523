// SPDX-License-Identifier: Apache-2.0
// Looks after the host while there is work: tries again after it broke off, asks how far reading the folders is, and
// lets it go when nobody needs it, so that worker and host can end.

import type { HostState } from '../messages/tab-state';
import type { HostLink } from '../native/host-link';
import { countsOf } from '../native/portfolio-counts';

const kTickMs = 1_000;
const kStatusEveryMs = 2_000;
const kIdleMs = 60_000;

export interface WatchTools {
  link: HostLink;
  /** Pictures wait for the host in some tab. */
  hasWork(): boolean;
  /** A view is open. */
  watched(): boolean;
  resumeAll(): void;
  checkAllAnew(): void;
  /** What verdicts rest on now; see comparison-basis.ts. */
  basis(): string;
  now(): number;
}

export class HostWatch {
  private timer: ReturnType<typeof setInterval> | null = null;
  private lastNeeded = 0;
  private lastStatus = 0;
  private wasReady = false;
  /** What was compared with last. */
  private works: string | null = null;

  constructor(private readonly tools: WatchTools) {
    tools.link.onState((state) => this.note(state));
  }

  /** Call whenever something may have become busy. */
  wake(): void {
    this.lastNeeded = this.tools.now();
    this.timer ??= setInterval(() => this.tick(), kTickMs);
  }

  private tick(): void {
    const { link } = this.tools;
    const now = this.tools.now();
    const needed = this.tools.hasWork() || this.tools.watched() || link.isAsked || this.reads();
    if (needed) this.lastNeeded = now;
    else if (now - this.lastNeeded > kIdleMs) {
      if (this.timer !== null) clearInterval(this.timer);
      this.timer = null;
      link.close();
      return;
    }
    if (link.state.state === 'problem') {
      if (needed && link.retryInMs() === 0) link.connect().catch(() => undefined);
    } else if (link.state.state === 'ready' && needed && now - this.lastStatus >= kStatusEveryMs) {
      this.lastStatus = now;
      link.request('portfolio.status', {}).then(
        (portfolio) => link.notePortfolio(countsOf(portfolio)),
        () => undefined,
      );
    }
  }

  /** The host is reading folders: that goes on while the browser is open, whether or not anybody looks. */
  private reads(): boolean {
    const { state } = this.tools.link;
    return state.state === 'ready' && state.portfolio.state === 'indexing';
  }

  private note(state: HostState): void {
    if (state.state !== 'ready') {
      this.wasReady = false;
      return;
    }
    const works = this.tools.basis();
    const known = this.works;
    this.works = works;
    if (known !== null && works !== known) this.tools.checkAllAnew();
    if (!this.wasReady) {
      this.wasReady = true;
      this.tools.resumeAll();
    }
  }
}
