// SPDX-License-Identifier: Apache-2.0
// What the artist decides while looking through matches. The host keeps every decision, in order, so that each can be
// taken back, to the first. What follows from one (a case, an allowance) follows it, and is taken back with it.

import type { ReviewRequests, UndoneDecision, Verdict } from '../messages/review-requests';
import type { MatchRow } from '../messages/tab-state';
import type { ViewRequests } from '../messages/view-messages';
import { HostRefusal } from '../native/host-refusal';
import type { SiteName } from '../sites/page-reading';
import { openCase, recordedListing } from './case';
import type { HandTools } from './found-by-hand';
import { kNothingSaid } from './pair-memories';
import { judgedPair } from './pair-questions';
import { orUpdate } from './portfolio-requests';
import { Refused } from './refused';
import type { TabScan } from './tab-scan';
import { takeBack } from './taken-back';

export interface ReviewTools extends Pick<HandTools, 'link' | 'sendPictures' | 'book' | 'presses'> {
  /** Asks what the records say of the pairs of every open page, as far as that is not known. */
  askPairs(): Promise<void>;
}

type Value<T extends keyof ReviewRequests> = Promise<ReviewRequests[T]['value']>;

/** Exceptions are considered for so many listings at a time, each of them shown. */
const kMostShown = 10;
const kAllYes = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };

interface Shown {
  scan: TabScan;
  site: SiteName;
  rows: MatchRow[];
}

function shownRows(tools: ReviewTools, tabId: number, keys: readonly string[], workId: string): Shown {
  const scan = tools.book.get(tabId);
  const site = scan?.site;
  const rows = keys.flatMap((key) => scan?.row(key) ?? []);
  const known = rows.every(({ findings }) => findings.some((one) => one.workId === workId));
  if (!scan || !site || rows.length !== keys.length || !known)
    throw new Refused(
      'not_found',
      'This match is no longer on the page. Scan the page again and answer it there.',
    );
  return { scan, site, rows };
}

export async function decide(
  tools: ReviewTools,
  { tabId, workId, verdict, rows: answered }: ReviewRequests['review.decide']['request'],
): Value<'review.decide'> {
  const keys = answered.map(({ key }) => key);
  const { scan, site, rows } = shownRows(tools, tabId, keys, workId);
  if (verdict === 'mine' && !answered.every(({ lookedAt }) => lookedAt))
    throw new Refused('conflict', 'Look at both pictures first; then say that the work is yours.');
  if (verdict === 'mine' && rows.length > kMostShown)
    throw new Refused('too_large', 'Answer for at most ten listings at a time.');
  const { link, presses } = tools;
  const pairs = rows.map((row, at) => judgedPair(site, row, workId, answered[at]?.lookedAt === true));
  const press = `review ${verdict} ${workId} ${keys.join(' ')}`;
  const requestKey = await presses.keyOf(press);
  const decided = await kept(verdict, link.request('review.decide', { requestKey, verdict, pairs }));
  if (verdict === 'mine') {
    const again = await presses.keyOf(`${press} considered`);
    await kept(verdict, link.request('review.consider', { requestKey: again, pairs }));
    for (const key of keys) await openCase(tools, scan, key, workId, kAllYes);
    await presses.answered(`${press} considered`);
  }
  if (verdict === 'licensed') for (const row of rows) await allow(tools, site, row);
  await presses.answered(press);
  for (const one of tools.book.all()) noteVerdict(one, rows, workId, verdict);
  void tools.askPairs().catch(() => undefined);
  return { offerPlainOnly: decided?.offerPlainOnly ?? [] };
}

/**
 * A case of one row, by the artist's four ticks. It counts among the answers, but a tick alone is no look at the pair: that
 * is asked again before a complaint is drafted.
 */
export async function confirmRow(
  tools: ReviewTools,
  { tabId, rowKey, workId, judgement }: ViewRequests['case.open']['request'],
): Promise<ViewRequests['case.open']['value']> {
  const { scan, site, rows } = shownRows(tools, tabId, [rowKey], workId);
  const { link, presses } = tools;
  const pairs = rows.map((row) => judgedPair(site, row, workId, false));
  const press = `confirm ${workId} ${rowKey}`;
  const opened = await openCase(tools, scan, rowKey, workId, judgement);
  const requestKey = await presses.keyOf(press);
  await kept('mine', link.request('review.decide', { requestKey, verdict: 'mine', pairs }));
  await presses.answered(press);
  for (const one of tools.book.all()) noteVerdict(one, rows, workId, 'mine');
  void tools.askPairs().catch(() => undefined);
  return opened;
}

/** An older host keeps no verdicts, but cases and allowances: those still count there. */
async function kept<T>(verdict: Verdict, asked: Promise<T>): Promise<T | null> {
  if (verdict === 'not_mine' || verdict === 'later') return await orUpdate(asked);
  try {
    return await asked;
  } catch (reason) {
    if (reason instanceof HostRefusal && reason.code === 'unknown_method') return null;
    throw reason;
  }
}

async function allow(tools: ReviewTools, site: SiteName, row: MatchRow): Promise<void> {
  const listing = recordedListing(site, row.listing, null);
  await orUpdate(tools.link.request('listing.allow', { listing, scope: 'listing' }));
  for (const scan of tools.book.all()) if (scan.site === site) scan.noteAllowed(row.listing, true);
}

/** At once, so that nothing lights up until the records are asked again; the same picture in other listings is asked then. */
function noteVerdict(scan: TabScan, rows: readonly MatchRow[], workId: string, verdict: Verdict): void {
  const { pairs } = scan.records;
  pairs.forget(new Set(rows.map(({ picture }) => picture.key)));
  for (const row of rows) {
    const best = row.findings.find((one) => one.workId === workId);
    if (best)
      pairs.note(
        { ...row, findings: [best] },
        {
          ...(pairs.recall(row.key, workId) ?? kNothingSaid),
          verdict,
        },
      );
  }
  scan.recordsChanged();
}

export async function undo(tools: ReviewTools): Value<'review.undo'> {
  const { link, presses } = tools;
  const asked: string[] = [];
  // Kept until all that follows is done: asked again after a stop, nothing older is taken back.
  const takeNext = async () => {
    const press = `review undo ${asked.length}`;
    asked.push(press);
    return link.request('review.undo', { requestKey: await presses.keyOf(press) });
  };
  let undone = await orUpdate(takeNext());
  // "Exceptions considered" was said with the same press as the verdict before it.
  while (undone.kind === 'exceptions') undone = await takeNext();
  const { kind, answer, decidedAt, pairs } = undone;
  if (kind === 'verdict') await takeBack(tools, answer, pairs);
  for (const press of asked) await presses.answered(press);
  const pictures = kind === 'verdict' ? new Set(pairs.map(({ pictureKey }) => pictureKey)) : null;
  for (const scan of tools.book.all()) {
    scan.records.pairs.forget(pictures);
    scan.recordsChanged();
  }
  await tools.askPairs().catch(() => undefined);
  const told: UndoneDecision['pairs'] = pairs.map(({ listingId, pictureKey, workId }) => ({
    listingId,
    pictureKey,
    workId,
  }));
  return { kind: kind === 'plain_only' ? kind : 'verdict', answer, decidedAt, pairs: told };
}

export async function plainOnly(
  tools: ReviewTools,
  { workId, plainOnly: yes }: ReviewRequests['review.plainOnly']['request'],
): Value<'review.plainOnly'> {
  const asked = { requestKey: crypto.randomUUID(), workId, plainOnly: yes };
  const { plainWorks } = await orUpdate(tools.link.request('review.plainOnly', asked));
  for (const scan of tools.book.all()) {
    scan.records.pairs.notePlainWorks(plainWorks);
    scan.recordsChanged();
  }
  return {};
}
