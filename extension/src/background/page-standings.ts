// SPDX-License-Identifier: Apache-2.0
// How the pictures of one page were found to stand, also of those that it shows no longer: nothing is asked for twice
// while the page is open. What could not be had is kept for the next worker; verdicts are in the picture store.

import { restsOnPortfolio } from './scan-pictures';
import type { PictureStanding } from './scan-pictures';

type Lasting = Extract<PictureStanding, { reason: unknown }>;

/** Kept in session storage. */
export interface KeptStandings {
  pageId: string;
  notHad: [key: string, standing: Lasting][];
}

const kMost = 40_000;
const kMostKept = 2_000;

export class PageStandings {
  private readonly byKey = new Map<string, PictureStanding>();
  private readonly notHad = new Map<string, Lasting>();

  constructor(kept: KeptStandings | null = null) {
    for (const [key, standing] of kept?.notHad ?? []) this.note(key, standing);
  }

  get(key: string): PictureStanding | undefined {
    return this.byKey.get(key);
  }

  note(key: string, standing: PictureStanding): void {
    this.byKey.delete(key);
    this.byKey.set(key, standing);
    if (this.byKey.size > kMost) this.byKey.delete(this.byKey.keys().next().value as string);
    const lasts = (standing.is === 'failed' || standing.is === 'skipped') && !restsOnPortfolio(standing);
    if (!lasts) this.notHad.delete(key);
    else if (this.notHad.size < kMostKept) this.notHad.set(key, standing);
  }

  forget(key: string): void {
    this.byKey.delete(key);
    this.notHad.delete(key);
  }

  /** The portfolio changed. */
  forgetVerdicts(): void {
    for (const [key, standing] of this.byKey) if (restsOnPortfolio(standing)) this.byKey.delete(key);
  }

  kept(pageId: string): KeptStandings {
    return { pageId, notHad: [...this.notHad] };
  }
}
