// SPDX-License-Identifier: Apache-2.0
// Facts that an artist gives: numbered, so that each can be asked for again. Two of three are cases, one is a listing
// that is allowed.
const seller = {
  storeId: '1101', storeName: 'Shop', sellerId: null, memberId: null,
  company: null, companyId: null, minisite: null, country: null,
}; // prettier-ignore

export const listingId = (number) => `fact-${number}`;

function listing(number) {
  return {
    site: 'aliexpress',
    id: listingId(number),
    aliases: [`alias-${number}`],
    url: `https://www.aliexpress.com/item/${number}.html`,
    title: `Blue bird shirt number ${number} ${'and more words '.repeat(number % 40)}`,
    pictureKey: `S${number}`,
    pictureUrl: `https://ae01.alicdn.com/kf/S${number}.jpg`,
    priceText: 'US $23.29',
    isAd: false,
    seller,
  };
}

export const isCase = (number) => number % 3 !== 0;

/** Tells the host one fact; true when it was acknowledged, else the error, else null when the host is gone. */
export async function tell(host, number, workId) {
  const answer = isCase(number)
    ? await host.ask('case.open', {
        requestKey: `request-${number}`,
        foundBy: 'hand',
        workId,
        listing: listing(number),
        judgement: { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true },
      })
    : await host.ask('listing.allow', { listing: listing(number), scope: 'listing' });
  if (answer === null) return null;
  return answer.error ?? true;
}

/** Those of `numbers` that the host does not know. */
export async function missing(host, numbers) {
  const lost = [];
  for (let at = 0; at < numbers.length; at += 200) {
    const some = numbers.slice(at, at + 200);
    const answer = await host.ask('case.known', {
      site: 'aliexpress',
      listingIds: some.map(listingId),
      stores: [],
    });
    if (!answer?.result)
      throw new Error(`case.known: ${JSON.stringify(answer?.error ?? 'the host is gone')}`);
    const known = new Set(answer.result.known.map((entry) => entry.listingId));
    const allowed = new Set(answer.result.allowed.map((entry) => entry.listingId));
    lost.push(...some.filter((number) => !(isCase(number) ? known : allowed).has(listingId(number))));
  }
  return lost;
}
