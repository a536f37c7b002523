// SPDX-License-Identifier: Apache-2.0
// Asks the records what was said before of the pairs that a page shows, many at a time, one request after the other.

import type { PairMemory, ReturnedListing } from '../messages/review-requests';
import type { MatchRow } from '../messages/tab-state';
import { HostRefusal } from '../native/host-refusal';
import type { HostLink } from '../native/host-link';
import type { Listing, MethodResults } from '../protocol/generated/types';
import type { TabScan } from './tab-scan';

/** As many listings as one request takes. */
const kMost = 100;
const kMostIds = 16;

type Host = Pick<HostLink, 'request' | 'state'>;
type Asking = Pick<TabScan, 'site' | 'state' | 'records' | 'recordsChanged'>;
type Answer = MethodResults['review.answers']['answers'][number];

export function judgedPair(
  site: Listing['site'],
  row: Pick<MatchRow, 'listing' | 'picture'>,
  workId: string,
  lookedAt: boolean,
): { site: Listing['site']; listingId: string; pictureKey: string; workId: string; lookedAt: boolean } {
  return { site, listingId: row.listing.id, pictureKey: row.picture.key, workId, lookedAt };
}

export class PairQuestions {
  private readonly running = new WeakMap<Asking, Promise<void>>();

  constructor(private readonly host: Host) {}

  /** Ends when nothing of this tab waits for an answer; rejects when the host broke off, and asks again next time. */
  ask(scan: Asking): Promise<void> {
    const running = this.running.get(scan);
    if (running) return running;
    if (this.host.state.state !== 'ready') return Promise.resolve();
    const asking = this.askAll(scan).finally(() => this.running.delete(scan));
    this.running.set(scan, asking);
    return asking;
  }

  private async askAll(scan: Asking): Promise<void> {
    for (;;) {
      const { site } = scan;
      const { pairs } = scan.records;
      const rows = site === null ? [] : pairs.next(scan.state.rows, kMost);
      if (site === null || rows.length === 0) return;
      try {
        const asked = this.returned(site, rows);
        // Rejected before anybody waits for it: the one below tells.
        asked.catch(() => undefined);
        const said = await this.said(site, rows);
        const note = (returnedOf: (row: MatchRow) => ReturnedListing | null): void => {
          rows.forEach((row, at) => pairs.note(row, memoryOf(said?.answers[at] ?? null, returnedOf(row))));
          scan.recordsChanged();
        };
        if (said) pairs.notePlainWorks(said.plainWorks);
        // An outline waits for what was said, and not for whether the listing was here before.
        note((row) => pairs.recall(row.key, row.findings[0]?.workId ?? '')?.returned ?? null);
        const returned = await asked;
        note((row) => returned.get(row.listing.id) ?? null);
      } catch (reason) {
        pairs.again(rows);
        throw reason;
      }
    }
  }

  private async said(
    site: Listing['site'],
    rows: readonly MatchRow[],
  ): Promise<MethodResults['review.answers'] | null> {
    const pairs = rows.map((row) => judgedPair(site, row, row.findings[0]?.workId ?? '', false));
    return await noneFromOlder(this.host.request('review.answers', { pairs }));
  }

  private async returned(
    site: Listing['site'],
    rows: readonly MatchRow[],
  ): Promise<Map<string, ReturnedListing>> {
    const byListing = new Map(rows.map((row) => [row.listing.id, row]));
    const listings = [...byListing.values()].map(({ listing, picture, findings }) => {
      const { storeId, sellerId, memberId, minisite, companyId } = listing.seller;
      const workIds = findings.filter(({ kind }) => kind === 'match').map(({ workId }) => workId);
      return {
        listingId: listing.id,
        otherIds: listing.aliases.slice(0, kMostIds),
        pictureKeys: [picture.key],
        workIds: workIds.slice(0, kMostIds),
        ...{ storeId, sellerId, memberId, minisite, companyId },
      };
    });
    const met = await noneFromOlder(this.host.request('listing.met', { site, listings }));
    return new Map(
      met?.returned.map(({ listingId, by, caseId, life, daysSince, reference }) => [
        listingId,
        { by, caseId, life, daysSince, reference },
      ]),
    );
  }
}

/** A host that keeps no such records knows of none. */
async function noneFromOlder<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (reason) {
    if (reason instanceof HostRefusal && reason.code === 'unknown_method') return null;
    throw reason;
  }
}

function memoryOf(answer: Answer | null, returned: ReturnedListing | null): PairMemory {
  const isOffered = answer?.remembered === true && answer.mine !== null;
  return {
    verdict: answer?.verdict ?? null,
    offered: isOffered ? { mine: answer.mine === true, notLicensed: answer.notLicensed } : null,
    returned,
  };
}
