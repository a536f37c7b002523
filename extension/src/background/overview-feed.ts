// SPDX-License-Identifier: Apache-2.0
// Shows the dashboard what all open marketplace pages have found, whenever that changes.

import type { IncomingPort } from '../browser/extension-messages';
import { sameData } from '../messages/same-data';
import type { OpenTab, OverviewPush } from '../messages/view-messages';
import { matchesOverview } from './page-requests';
import type { TabBook } from './tab-book';

/** What changes within this time is shown together. */
const kTogetherMs = 200;

export class OverviewFeed {
  private readonly views = new Map<IncomingPort, OpenTab[] | null>();
  private due: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly book: () => TabBook) {}

  add(port: IncomingPort): void {
    this.views.set(port, null);
    port.onClosed(() => this.views.delete(port));
    void this.push();
  }

  /** Some tab shows something else now, or is gone. */
  changed(): void {
    if (this.views.size === 0) return;
    this.due ??= setTimeout(() => {
      this.due = null;
      void this.push();
    }, kTogetherMs);
  }

  private async push(): Promise<void> {
    const { tabs } = await matchesOverview(this.book());
    for (const [port, told] of this.views) {
      if (sameData(told, tabs)) continue;
      this.views.set(port, tabs);
      const push: OverviewPush = { type: 'overview', tabs };
      port.post(push);
    }
  }
}
