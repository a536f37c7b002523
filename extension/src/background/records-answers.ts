// SPDX-License-Identifier: Apache-2.0
// What the records say of the listings of one page: which have cases, which are allowed, and what was not asked yet.
// It is asked when a listing is told, while its pictures are on their way: an outline then waits for its picture only.

import type { MatchRow } from '../messages/tab-state';
import { PairMemories } from './pair-memories';

export type AskedListing = Pick<MatchRow['listing'], 'id' | 'aliases' | 'seller'>;

/** More than a page may have listings; beyond that the oldest are asked again when they are told again. */
const kMostQuestions = 60_000;
const kMostAliases = 9;

export const askedIds = ({ id, aliases }: AskedListing): string[] => [id, ...aliases.slice(0, kMostAliases)];

/** Its store may come to light later, and may be allowed. */
const questionOf = ({ id, seller }: AskedListing): string =>
  [id, seller.storeId, seller.minisite, seller.companyId, seller.sellerId, seller.memberId].join(' ');

export class RecordsAnswers {
  private readonly standing = new Map<string, 'asked' | 'answered'>();
  private readonly waiting = new Map<string, AskedListing>();
  private readonly allowed = new Set<string>();
  /** Case ids by listing id and work. */
  private readonly cases = new Map<string, string>();
  /** What was said of each listing's picture beside a work. */
  readonly pairs = new PairMemories();

  want(listing: AskedListing): void {
    const question = questionOf(listing);
    if (this.standing.has(question)) return;
    if (this.standing.size >= kMostQuestions)
      this.standing.delete(this.standing.keys().next().value as string);
    this.standing.set(question, 'asked');
    this.waiting.set(question, listing);
  }

  /** Taken over from an earlier worker, who had asked; the records may say otherwise by now. */
  restore(row: MatchRow): void {
    const { listing, known, caseId, findings } = row;
    this.pairs.restore(row);
    this.want(listing);
    this.standing.set(questionOf(listing), 'answered');
    if (known === 'allowed') this.allowed.add(listing.id);
    if (caseId !== null && findings[0]) this.cases.set(`${listing.id} ${findings[0].workId}`, caseId);
  }

  /** What is to be asked now: the first in line, with so many ids altogether. */
  next(mostIds: number): AskedListing[] {
    const next: AskedListing[] = [];
    let ids = 0;
    for (const [question, listing] of this.waiting) {
      ids += askedIds(listing).length;
      if (ids > mostIds) break;
      this.waiting.delete(question);
      next.push(listing);
    }
    return next;
  }

  /** They were not answered. */
  again(listings: readonly AskedListing[]): void {
    for (const listing of listings) this.waiting.set(questionOf(listing), listing);
  }

  /** The records changed: all is asked anew. Of those named first the last answer holds until then. */
  forget(first: readonly AskedListing[], others: readonly AskedListing[]): void {
    const shown = new Map(first.map((listing) => [questionOf(listing), this.isAnswered(listing)]));
    this.standing.clear();
    this.waiting.clear();
    this.pairs.forget(null);
    for (const listing of [...first, ...others]) this.want(listing);
    for (const [question, was] of shown) if (was) this.standing.set(question, 'answered');
  }

  noteAllowed(listing: AskedListing, isAllowed: boolean): boolean {
    const before = [this.isAnswered(listing), this.isAllowed(listing)];
    this.standing.set(questionOf(listing), 'answered');
    for (const id of askedIds(listing)) {
      if (isAllowed) this.allowed.add(id);
      else this.allowed.delete(id);
    }
    return !before[0] || before[1] !== isAllowed;
  }

  noteCase(listingIds: readonly string[], workId: string, caseId: string): boolean {
    const news = listingIds.filter((id) => this.cases.get(`${id} ${workId}`) !== caseId);
    for (const id of news) this.cases.set(`${id} ${workId}`, caseId);
    return news.length > 0;
  }

  isAnswered(listing: AskedListing): boolean {
    return this.standing.get(questionOf(listing)) === 'answered';
  }

  /** Of the listing and of the pair that the row shows. */
  hasAnsweredAbout(row: MatchRow): boolean {
    return this.isAnswered(row.listing) && this.pairs.isAnswered(row);
  }

  isAllowed({ id, aliases }: AskedListing): boolean {
    return this.allowed.size > 0 && [id, ...aliases].some((each) => this.allowed.has(each));
  }

  /** The case of this listing was taken back. */
  forgetCase(listingId: string, workId: string): boolean {
    const caseId = this.cases.get(`${listingId} ${workId}`);
    if (caseId === undefined) return false;
    // It was noted under every id of the listing.
    for (const [key, each] of this.cases) if (each === caseId) this.cases.delete(key);
    return true;
  }

  caseOf({ id, aliases }: AskedListing, workId: string): string | null {
    if (this.cases.size === 0) return null;
    for (const each of [id, ...aliases]) {
      const caseId = this.cases.get(`${each} ${workId}`);
      if (caseId !== undefined) return caseId;
    }
    return null;
  }
}
