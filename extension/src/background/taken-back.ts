// SPDX-License-Identifier: Apache-2.0
// What followed from a verdict that the artist takes back: cases stand as ignored from then on, allowances end. Nothing is
// taken back that an earlier answer still says.

import type { MethodParams, MethodResults } from '../protocol/generated/types';
import { offerAddress } from '../sites/site-1688/address';
import { itemAddress } from '../sites/aliexpress/item-id';
import { listingAddress } from '../sites/etsy/address';
import { unknownSeller } from '../sites/bare-reading';
import { recordedListing } from './case';
import type { HandTools } from './found-by-hand';

type Tools = Pick<HandTools, 'link' | 'book'>;
type Site = MethodParams['case.known']['site'];
type UndonePair = MethodResults['review.undo']['pairs'][number];
type Pair = UndonePair & { site: Site };
type AllowedListing = MethodParams['listing.disallow']['listing'];

const kReason = 'Taken back while looking through matches.';
const kSites: readonly Site[] = ['aliexpress', 'alibaba', '1688', 'etsy', 'taobao', 'tmall', 'lazada'];

const isOfSite = (pair: UndonePair): pair is Pair => kSites.some((site) => site === pair.site);

export async function takeBack(tools: Tools, verdict: string, undone: readonly UndonePair[]): Promise<void> {
  if (verdict !== 'mine' && verdict !== 'licensed') return;
  const pairs = undone.filter(isOfSite);
  const open: Pair[] = [];
  const kMost = 200;
  for (let at = 0; at < pairs.length; at += kMost) {
    const asked = pairs.slice(at, at + kMost);
    const { answers } = await tools.link.request('review.answers', { pairs: asked });
    open.push(...asked.filter((_, index) => answers[index]?.verdict !== verdict));
  }
  if (verdict === 'mine') await takeBackCases(tools, open);
  else for (const pair of open) await disallow(tools, pair);
}

async function takeBackCases({ link, book }: Tools, pairs: readonly Pair[]): Promise<void> {
  for (const site of new Set(pairs.map((pair) => pair.site))) {
    const ofSite = pairs.filter((pair) => pair.site === site);
    const { known } = await link.request('case.known', {
      site,
      listingIds: ofSite.map(({ listingId }) => listingId).slice(0, 200),
    });
    const caseIds = known
      .filter((one) =>
        ofSite.some(({ listingId, workId }) => listingId === one.listingId && workId === one.workId),
      )
      .map(({ caseId }) => caseId);
    if (caseIds.length > 0)
      await link.request('case.move', {
        requestKey: crypto.randomUUID(),
        caseIds: [...new Set(caseIds)],
        state: 'ignored',
        portalWord: '',
        reason: kReason,
        day: null,
        filing: null,
        correction: true,
      });
    for (const scan of book.all())
      for (const { listingId, workId } of ofSite) scan.records.forgetCase(listingId, workId);
  }
}

async function disallow({ link, book }: Tools, pair: Pair): Promise<void> {
  const scans = book.all().filter(({ site }) => site === pair.site);
  const seen = scans.map((scan) => scan.listing(pair.listingId)?.listing).find((one) => one !== undefined);
  const listing: AllowedListing = {
    ...recordedListing(pair.site, seen ?? bareListing(pair), null),
    site: pair.site,
  };
  const { allowed } = await link.request('listing.disallow', { listing, scope: 'listing' });
  const asked = seen ?? { id: pair.listingId, aliases: [], seller: unknownSeller() };
  for (const scan of scans) scan.noteAllowed(asked, allowed);
}

/** Of a listing that no open page shows, only its number is known. */
function bareListing({ site, listingId }: Pair): Parameters<typeof recordedListing>[1] {
  return {
    id: listingId,
    aliases: [],
    url: addressOf(site, listingId),
    title: '',
    images: [],
    isAd: false,
    priceText: null,
    seller: unknownSeller(),
  };
}

function addressOf(site: Site, id: string): string {
  if (site === '1688') return offerAddress(id);
  if (site === 'etsy') return listingAddress(id);
  if (site === 'aliexpress') return itemAddress(id);
  return `https://www.alibaba.com/product-detail/_${id}.html`;
}
