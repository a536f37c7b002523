// SPDX-License-Identifier: Apache-2.0
// Asks the records what they know of the listings of open pages: many at a time, one request after the other for a tab.

import type { HostLink } from '../native/host-link';
import { HostRefusal } from '../native/host-refusal';
import type { Listing, MethodResults } from '../protocol/generated/types';
import { askedIds } from './records-answers';
import type { AskedListing } from './records-answers';
import type { TabScan } from './tab-scan';

/** As many as one request takes. */
const kMostIds = 200;
/** From this minor version on the host takes the listings' stores. */
const kKnowsStores = 1;

type Host = Pick<HostLink, 'request' | 'state' | 'minor'>;
type Asking = Pick<TabScan, 'site' | 'nextQuestions' | 'askLater' | 'noteCase' | 'noteAllowed'>;

export class ListingQuestions {
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
      const listings = site === null ? [] : scan.nextQuestions(kMostIds);
      if (site === null || listings.length === 0) return;
      try {
        const { known, allowed } = await this.knownOf(site, listings);
        for (const entry of known) scan.noteCase([entry.listingId], entry.workId, entry.caseId);
        const named = new Set(allowed?.map(({ listingId }) => listingId));
        for (const listing of listings) {
          scan.noteAllowed(
            listing,
            askedIds(listing).some((id) => named.has(id)),
          );
        }
      } catch (reason) {
        scan.askLater(listings);
        throw reason;
      }
    }
  }

  /** A host that has no such records knows of none. Any other refusal is no answer: what is allowed must not light up. */
  private async knownOf(
    site: Listing['site'],
    listings: readonly AskedListing[],
  ): Promise<MethodResults['case.known']> {
    const stores = listings.map(({ id, seller }) => ({
      listingId: id,
      storeId: seller.storeId,
      minisite: seller.minisite,
      companyId: seller.companyId,
      sellerId: seller.sellerId,
      memberId: seller.memberId,
    }));
    const listingIds = listings.flatMap(askedIds);
    const withStores = (this.host.minor ?? 0) >= kKnowsStores;
    try {
      return await this.host.request('case.known', { site, listingIds, ...(withStores ? { stores } : {}) });
    } catch (reason) {
      if (!(reason instanceof HostRefusal) || reason.code !== 'unknown_method') throw reason;
      return { known: [] };
    }
  }
}
