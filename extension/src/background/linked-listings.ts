// SPDX-License-Identifier: Apache-2.0
// Cases of listings that the artist names by a pasted link. The link is read here; a view says only what was pasted.

import type { LinkRequests, LinkRow } from '../messages/link-requests';
import type { Listing, MethodResults } from '../protocol/generated/types';
import { unknownSeller } from '../sites/bare-reading';
import type { ListingAddress } from '../sites/listing-address';
import { pastedLink } from '../sites/pasted-link';
import { namedPictures, noteCase, recordedListing, recordedSeller } from './case';
import type { HandTools } from './found-by-hand';
import { openKeeping } from './kept-with-case';
import { orUpdate } from './portfolio-requests';
import { Refused } from './refused';

type Tools = Pick<HandTools, 'link' | 'sendPictures' | 'book' | 'presses'>;
type Value<T extends keyof LinkRequests> = Promise<LinkRequests[T]['value']>;

const kIdsPerRequest = 100;

/** Each country of Lazada numbers its listings itself; in the records an id stands for one listing of the site. */
function recordedId({ site, id, url }: ListingAddress): string {
  if (site !== 'lazada') return id;
  const country = new URL(url).hostname.split('.').at(-1) ?? '';
  return `${country}-${id}`;
}

type Known = Pick<LinkRow, 'inCasesSince' | 'allowed'>;

async function knownOf(
  tools: Tools,
  site: Listing['site'],
  ids: readonly string[],
): Promise<MethodResults['case.known']> {
  const found: MethodResults['case.known'] = { known: [] };
  for (let at = 0; at < ids.length; at += kIdsPerRequest) {
    const listingIds = ids.slice(at, at + kIdsPerRequest);
    const { known, allowed } = await orUpdate(tools.link.request('case.known', { site, listingIds }));
    found.known.push(...known);
    found.allowed = [...(found.allowed ?? []), ...(allowed ?? [])];
  }
  return found;
}

export async function lookAtLinks(
  tools: Tools,
  { links }: LinkRequests['links.look']['request'],
): Value<'links.look'> {
  const read = links.map((link) => ({ link, ...pastedLink(link) }));
  const idsOfSite = new Map<Listing['site'], Set<string>>();
  for (const { listing } of read) {
    if (!listing) continue;
    const ids = idsOfSite.get(listing.site) ?? new Set();
    idsOfSite.set(listing.site, ids.add(recordedId(listing)));
  }
  const answers = new Map<string, Known>();
  for (const [site, ids] of idsOfSite) {
    const { known, allowed } = await knownOf(tools, site, [...ids]);
    for (const id of ids) {
      const since = known.filter(({ listingId }) => listingId === id).map(({ openedAt }) => openedAt);
      answers.set(`${site} ${id}`, {
        inCasesSince: since.sort()[0] ?? null,
        allowed: allowed?.some(({ listingId }) => listingId === id) ?? false,
      });
    }
  }
  return {
    links: read.map((row): LinkRow => {
      const answer = row.listing && answers.get(`${row.listing.site} ${recordedId(row.listing)}`);
      return { ...row, inCasesSince: answer?.inCasesSince ?? null, allowed: answer?.allowed ?? false };
    }),
  };
}

export async function openByLink(
  tools: Tools,
  { link, workId, judgement }: LinkRequests['case.openByLink']['request'],
): Value<'case.openByLink'> {
  const { listing } = pastedLink(link);
  if (!listing)
    throw new Refused('not_found', 'This link leads to no single listing. Paste the address of the listing.');
  const id = recordedId(listing);
  // A page that shows the listing knows its title and its seller.
  const { site } = listing;
  const seen = tools.book
    .all()
    .filter(({ state }) => state.page?.site === site)
    .map((scan) => scan.listing(id)?.listing)
    .find((one) => one !== undefined);
  const press = `link ${site} ${id} ${workId}`;
  const result = await openKeeping(tools, {
    requestKey: await tools.presses.keyOf(press),
    listing: seen
      ? recordedListing(site, seen, null)
      : {
          site,
          id,
          aliases: [],
          url: listing.url,
          title: '',
          pictureKey: '',
          pictureUrl: '',
          priceText: null,
          isAd: false,
          seller: recordedSeller(unknownSeller()),
        },
    foundBy: 'hand',
    workId,
    judgement,
    pictures: namedPictures(seen?.images ?? [], null),
  });
  await tools.presses.answered(press);
  noteCase(tools.book, site, { id, aliases: seen?.aliases ?? [] }, workId, result.caseId);
  return result;
}
