// SPDX-License-Identifier: Apache-2.0

/** What opens a case of a listing that the artist found by hand, of an unknown seller: parameters of case.open. */
export function handCase(workId: string, number: number): object {
  const id = String(1005009446000000 + number);
  const seller = Object.fromEntries(
    ['storeId', 'storeName', 'sellerId', 'memberId', 'company', 'companyId', 'minisite', 'country'].map(
      (name) => [name, null],
    ),
  );
  const listing = {
    site: 'aliexpress',
    id,
    aliases: [],
    url: `https://www.aliexpress.com/item/${id}.html`,
    title: 'Print',
    pictureKey: `S${number}`,
    pictureUrl: '',
    priceText: null,
    isAd: false,
    seller,
  };
  const judgement = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };
  return { requestKey: `open-${number}-key`, listing, foundBy: 'hand', workId, judgement };
}
