// SPDX-License-Identifier: Apache-2.0
// 1688, Taobao, Tmall, Lazada: links out of mails are recognised, made canonical, and parted by platform into forms.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unknownSeller } from '../../extension/src/sites/bare-reading';
import { pastedLink } from '../../extension/src/sites/pasted-link';
import { pastedLinks } from '../../extension/src/ui/pasted-links';
import { recordedSeller } from '../../extension/src/background/case';
import { Records, ready } from './records';

const mail = `Found again today:
http://m.1688.com/offer/571234567890.html?spm=a26352 and https://item.taobao.com/item.htm?id=612345678901&spm=2013
https://detail.tmall.com/item.htm?abbucket=1&id=623456789012, https://www.lazada.sg/products/heron-print-i1234567890-s9.html
https://fr.aliexpress.com/item/1005009446000001.html?gatewayAdapt=glo2fra
https://s.click.aliexpress.com/e/_DkAbc12 is a short one`;

describe.skipIf(!ready)('1688, Taobao, Tmall and Lazada (skipped: not built)', { timeout: 120_000 }, () => {
  let records: Records;
  beforeAll(async () => (records = await Records.start()), 120_000);
  afterAll(() => (records as Records | undefined)?.clear());

  it('are parted by platform, each form with its own links, and a short link is named', async () => {
    const looked = pastedLinks(mail).map((link) => ({ link, ...pastedLink(link) }));
    expect(looked.filter(({ trouble }) => trouble !== null)).toMatchObject([
      { trouble: 'not_a_link' },
      { trouble: 'hidden' },
    ]);
    const listings = looked.flatMap(({ listing }) => (listing === null ? [] : [listing]));
    expect(listings.map(({ site, id }) => `${site} ${id}`)).toEqual([
      '1688 571234567890',
      'taobao 612345678901',
      'tmall 623456789012',
      'lazada 1234567890',
      'aliexpress 1005009446000001',
    ]);
    const cases: string[] = [];
    for (const { site, id, url } of listings)
      cases.push(
        await records.openListing({
          site,
          id,
          url,
          aliases: [],
          title: '',
          pictureKey: '',
          pictureUrl: '',
          priceText: null,
          isAd: false,
          seller: recordedSeller(unknownSeller()),
        }),
      );
    const { forms } = (await records.ask('complaint.plan', { caseIds: null })) as {
      forms: { platform: string; caseIds: string[] }[];
    };
    expect(forms.map(({ platform, caseIds }) => [platform, caseIds.length]).sort()).toEqual(
      listings.map(({ site }) => [site, 1]).sort(),
    );
    expect(new Set(forms.flatMap(({ caseIds }) => caseIds))).toEqual(new Set(cases));
  });
});
