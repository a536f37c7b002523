// SPDX-License-Identifier: Apache-2.0
// The line to the background. The worker at its other end may die at any moment: while the page is not settled the line
// is opened again and the page told anew; later it may stay closed until there is something to say.

import type { FromPage } from '../messages/page-messages';
import { connectPage, extensionAlive } from '../browser/page-link';
import type { PageLink } from '../browser/page-link';

const kFirstPauseMs = 200;
const kLongestPauseMs = 5_000;

export interface LineEvents {
  /** The line broke while the page was not settled: say again what the page shows. */
  onBroken(): void;
  /** The extension was reloaded or removed: this script is an orphan. */
  onOrphaned(): void;
}

export class BackgroundLine {
  private link: PageLink | null = null;
  private settled = false;
  /** Of the reading that was told last. */
  private turn = 0;
  private pauseMs = kFirstPauseMs;
  private stopped = false;

  constructor(private readonly events: LineEvents) {}

  /** Opens the line before there is something to say: worker and host wake up while the page is being read. */
  prepare(): void {
    if (this.stopped) return;
    this.link ??= connectPage(() => this.closed());
    if (!this.link) this.lost();
  }

  send(message: FromPage): void {
    if (this.stopped) return;
    if (message.type === 'page.read') {
      this.settled = false;
      this.turn = message.turn;
    }
    this.prepare();
    try {
      this.link?.post(message);
    } catch {
      this.closed();
    }
  }

  /** What the background says about the pictures it was told of in that turn; of an earlier one it settles nothing. */
  settle(settled: boolean, turn: number): void {
    this.settled = settled && turn === this.turn;
    this.pauseMs = kFirstPauseMs;
  }

  get open(): boolean {
    return this.link !== null;
  }

  stop(): void {
    this.stopped = true;
    try {
      this.link?.close();
    } catch {
      // Gone together with the extension.
    }
    this.link = null;
  }

  private closed(): void {
    this.link = null;
    if (this.stopped) return;
    if (!extensionAlive()) return this.lost();
    if (this.settled) return;
    setTimeout(() => {
      if (!this.stopped && !this.link && !this.settled) this.events.onBroken();
    }, this.pauseMs);
    this.pauseMs = Math.min(this.pauseMs * 2, kLongestPauseMs);
  }

  private lost(): void {
    if (this.stopped) return;
    this.stop();
    this.events.onOrphaned();
  }
}
