// SPDX-License-Identifier: Apache-2.0
// On which addresses the content script runs, by the manifest's own patterns as a browser reads them. A new path in
// pages.json belongs into this table too.
import { describe, expect, it } from 'vitest';
import { isReadablePage } from '../../extension/src/background/marketplace-page';
import { optionalSites } from '../../extension/src/sites/optional-sites';
import { siteAdapters } from '../../extension/src/sites/registry';

interface Manifest {
  content_scripts: { matches: string[]; exclude_matches: string[] }[];
}

// @ts-expect-error a plain script of the build, without types
const { manifestFor } = (await import('../../extension/manifest/manifest.mjs')) as {
  manifestFor(browser: string): Manifest;
};

const runsOn = [
  // AliExpress
  'https://www.aliexpress.com/w/wholesale-heron-print.html?page=2&SearchText=heron+print',
  'https://www.aliexpress.com/wholesale?SearchText=heron',
  'https://de.aliexpress.com/search?SearchText=heron',
  'https://www.aliexpress.us/w/wholesale-heron.html',
  'https://www.aliexpress.com/category/200000343/art.html?page=3',
  'https://www.aliexpress.com/p/calp-plus/index.html?categoryTab=art',
  'https://aliexpress.ru/popular/%D1%86%D0%B0%D0%BF%D0%BB%D1%8F',
  'https://www.aliexpress.com/item/1005001234567890.html',
  'https://aliexpress.ru/item/1005001234567890.html?sku_id=12000',
  'https://m.aliexpress.com/i/1005001234567890.html',
  'https://h5.fr.aliexpress.com/item/1005001234567890.html',
  'https://www.aliexpress.com/ssr/300000512/BundleDeals2?productIds=1005001234567890:12000',
  'https://www.aliexpress.com/gcp/300000512/nnmixupdatev3?productIds=1005001234567890',
  'https://www.aliexpress.com/store/1100123456',
  'https://www.aliexpress.com/store/1100123456/pages/all-items.html?shop_sortType=bestmatch_sort',
  'https://www.aliexpress.com/store/1100123456/search?SearchText=heron',
  'https://ec-buying.aliexpress.com/store/1100123456/x.html',
  'https://m.aliexpress.com/store/storeHome.htm?sellerAdminSeq=2001234567',
  'https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=1100123456',
  'https://sellerjoin.aliexpress.com/credential/showcredential.htm?storeNum=1100123456',
  // AliExpress in other languages and on small screens, and its pages of deals
  'https://es.aliexpress.com/category/200000343/arte.html?page=2',
  'https://pt.aliexpress.com/w/wholesale-gar%C3%A7a.html?page=3&g=y',
  'https://ko.aliexpress.com/popular/heron-print.html',
  'https://fr.aliexpress.com/p/calp-plus/index.html?categoryTab=art',
  'https://ja.aliexpress.com/_p/heron/1005001234567890.html',
  'https://he.aliexpress.com/ssr/300000512/BundleDeals2?productIds=1005001234567890:12000',
  'https://m.aliexpress.com/item/1005001234567890.html',
  'https://m.es.aliexpress.com/store/1100123456',
  'https://pt.aliexpress.com/gcp/300000512/innerfeed',
  'https://www.aliexpress.com/promotion/promotion_heron-print-promotion.html',
  'https://www.aliexpress.com/p/aliexpress-choice/index.html',
  'https://www.aliexpress.com/af/heron.html?SearchText=heron',
  'https://campaign.aliexpress.com/wow/gcp/superdeals/index?wh_weex=true',
  // Alibaba.com
  'https://www.alibaba.com/trade/search?SearchText=heron&IndexArea=product_en&tab=all',
  'https://m.alibaba.com/trade/search?SearchText=heron',
  'https://www.alibaba.com/catalog/prints_cid518?page=2',
  'https://www.alibaba.com/products/heron.html?IndexArea=product_en',
  'https://www.alibaba.com/showroom/heron-print.html',
  'https://www.alibaba.com/Home-Decoration_p15',
  'https://spanish.alibaba.com/Decoraci%C3%B3n-del-hogar_p15',
  'https://japanese.alibaba.com/Home-Decoration_p15?page=2',
  'https://vietnamese.alibaba.com/catalog/prints_cid518',
  'https://german.alibaba.com/showroom/reiher.html',
  'https://www.alibaba.com/product-detail/Heron_1600123456789.html?s=p',
  'https://spanish.alibaba.com/product-detail/Heron_1600123456789.html',
  'https://m.alibaba.com/product/1600123456789/Heron.html',
  'https://error.alibaba.com/error404.htm?from=product',
  'https://madeprints.en.alibaba.com/',
  'https://madeprints.en.alibaba.com/?spm=a2700',
  'https://madeprints.en.alibaba.com/index.html?from=detail&productId=1600123456789',
  'https://madeprints.en.alibaba.com/productlist-2.html?SearchText=heron',
  'https://madeprints.en.alibaba.com/productgrouplist-801234/Prints.html',
  'https://madeprints.en.alibaba.com/search/product?SearchText=heron',
  'https://madeprints.en.alibaba.com/company_profile.html',
  'https://madeprints.en.alibaba.com/company_profile/feedback.html',
  'https://madeprints.en.alibaba.com/contactinfo.html',
  'https://madeprints.m.en.alibaba.com/productlist.html',
  'https://madeprints.fm.alibaba.com/productlist.html',
  'https://madeprints.trustpass.alibaba.com/contactinfo.html',
  // 1688
  'https://s.1688.com/selloffer/offer_search.htm?keywords=%B2%D4%F0%D8',
  'https://detail.1688.com/offer/712345678901.html',
  'https://detail.m.1688.com/page/index.html?offerId=712345678901',
  'https://m.1688.com/offer_search/-6D7033.html',
  'https://shop123456.1688.com/',
  'https://shop123456.1688.com/page/offerlist.htm',
  'https://madeprints.1688.com/page/creditdetail.htm',
];

const neverOn = [
  'https://www.aliexpress.com/',
  'https://www.aliexpress.com/p/order/index.html',
  'https://www.aliexpress.com/p/trade/confirm.html',
  'https://www.aliexpress.com/p/message/index.html',
  'https://www.aliexpress.com/p/shoppingcart/index.html',
  'https://www.aliexpress.com/account/index.html',
  'https://es.aliexpress.com/p/order/index.html',
  'https://es.aliexpress.com/p/trade/confirm.html?productIds=1005001234567890',
  'https://m.aliexpress.com/p/coin-index/index.html?productIds=1005001234567890',
  'https://m.aliexpress.com/p/message/index.html',
  'https://campaign.aliexpress.com/account/index.html',
  'https://tmall.ru/item/1005001234567890.html',
  'https://login.aliexpress.com/item/1005001234567890.html',
  'https://passport.aliexpress.com/search?x=1',
  'https://message.aliexpress.com/store/inbox',
  'https://trade.aliexpress.com/wholesale/confirm.htm',
  'https://my.aliexpress.com/wholesale',
  'https://shoppingcart.aliexpress.com/product/list',
  'https://report.aliexpress.com/product/1',
  'https://feedback.aliexpress.com/store/1',
  'https://sellerjoin.aliexpress.com/join/form.htm',
  'https://shoprenderview.aliexpress.com/async/execute',
  'https://order.aliexpress.ru/item/1.html',
  'https://www.alibaba.com/',
  'https://spanish.alibaba.com/',
  'https://spanish.alibaba.com/my_profile.html',
  'https://madeprints.fm.alibaba.com/inquiry/send.html',
  'https://message.alibaba.com/msgsend/contact.htm?action=contact_action&p=_p44',
  'https://message.alibaba.com/product/1600123456789',
  'https://onetalk.alibaba.com/message/weblitePWA.htm',
  'https://login.alibaba.com/newlogin/icbuLogin.htm',
  'https://i.alibaba.com/index.htm',
  'https://biz.alibaba.com/ta/list.htm',
  'https://buyer.alibaba.com/product/list',
  'https://rfq.alibaba.com/products/x',
  'https://sourcing.alibaba.com/rfq/request.htm',
  'https://madeprints.en.alibaba.com/inquiry/send.html',
  'https://www.alibaba.com/picture/search.htm',
  'https://www.1688.com/',
  'https://login.1688.com/member/signin.htm',
  'https://work.1688.com/home/page.htm',
  'https://trade.1688.com/offer/confirm.htm',
  'https://cart.1688.com/cart.htm',
  'https://message.1688.com/page/index.html',
  'http://www.aliexpress.com/item/1005001234567890.html',
  'https://www.aliexpress.com:8443/item/1005001234567890.html',
  'https://aliexpress.com.evil.example/item/1005001234567890.html',
  'https://evil.example/www.aliexpress.com/item/1005001234567890.html',
  'https://www.etsy.com/search?q=heron',
];

const optionalRuns: Record<string, { runsOn: string[]; neverOn: string[] }> = {
  etsy: {
    runsOn: [
      'https://www.etsy.com/search?q=heron+print&ref=search_bar',
      'https://www.etsy.com/de/search?q=reiher',
      'https://www.etsy.com/market/heron_print',
      'https://www.etsy.com/c/art-and-collectibles/prints',
      'https://www.etsy.com/listing/1234567890/heron-print',
      'https://www.etsy.com/de-en/listing/1234567890/heron-print',
      'https://www.etsy.com/shop/MadePrints?page=2',
    ],
    neverOn: [
      'https://www.etsy.com/',
      'https://www.etsy.com/your/orders',
      'https://www.etsy.com/your/shops/me/listing/1',
      'https://www.etsy.com/messages/listing/1',
      'https://www.etsy.com/cart',
      'https://www.etsy.com/de/cart/listing/1',
      'https://www.etsy.com/signin?from=/listing/1',
      'https://www.etsy.com/people/someone/search',
      'https://openapi.etsy.com/listing/1',
    ],
  },
};

describe('the content script of the manifest', () => {
  const [script] = manifestFor('chromium').content_scripts;
  const runs = (address: string) => matches(address, script!.matches, script!.exclude_matches);

  it.each(runsOn)('runs on %s', (address) => {
    expect(runs(address)).toBe(true);
    expect(isReadablePage(address)).toBe(true);
  });

  it.each(neverOn)('does not run on %s', (address) => expect(runs(address)).toBe(false));

  it.each(neverOn.filter((address) => !address.includes('etsy.com')))(
    'is not put into %s by hand either',
    (address) => expect(isReadablePage(address)).toBe(false),
  );

  it('reaches every domain that an adapter reads, and no other', () => {
    const optional = optionalSites.flatMap(({ matches }) => matches);
    const domains = [...script!.matches, ...optional].map((pattern) =>
      pattern.split('/')[2]!.split('.').slice(-2).join('.'),
    );
    expect([...new Set(domains)].sort()).toEqual(siteAdapters.flatMap((adapter) => adapter.domains).sort());
  });

  it('is the same in both browsers', () =>
    expect(manifestFor('firefox').content_scripts).toEqual(manifestFor('chromium').content_scripts));
});

describe.each([...optionalSites])('the content script of $site, once it is allowed', (site) => {
  const table = optionalRuns[site.site];

  it('has a table of addresses here', () => expect(table).toBeDefined());

  it.each(table?.runsOn ?? [])('runs on %s', (address) => {
    expect(matches(address, site.matches, site.excludeMatches)).toBe(true);
    expect(isReadablePage(address)).toBe(true);
  });

  it.each(table?.neverOn ?? [])('does not run on %s', (address) => {
    expect(matches(address, site.matches, site.excludeMatches)).toBe(false);
    expect(isReadablePage(address)).toBe(false);
  });

  it('runs only where the browser is asked for', () => {
    for (const pattern of site.matches) {
      const host = pattern.split('/')[2]!;
      expect(matches(`https://${host}/`, site.origins, [])).toBe(true);
    }
  });
});

// The rules of match patterns: https only, "*." for a host and all below it, "*" for anything in path and query.
function matches(address: string, patterns: readonly string[], excluded: readonly string[]): boolean {
  const some = (list: readonly string[]) => list.some((pattern) => matchesPattern(new URL(address), pattern));
  return some(patterns) && !some(excluded);
}

function matchesPattern(url: URL, pattern: string): boolean {
  const [, host, path] = /^https:\/\/([^/]+)(\/.*)$/.exec(pattern)!;
  if (url.protocol !== 'https:' || url.port !== '') return false;
  const bare = host!.replace(/^\*\./, '');
  if (url.hostname !== bare && !(host!.startsWith('*.') && url.hostname.endsWith(`.${bare}`))) return false;
  const form = path!.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${form}$`, 's').test(url.pathname + url.search);
}
