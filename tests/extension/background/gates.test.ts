// SPDX-License-Identifier: Apache-2.0
// Who may say what, and on which addresses anything happens at all.
import { describe, expect, it } from 'vitest';
import { isReadablePage } from '../../../extension/src/background/marketplace-page';
import { portalAddress, portalHost } from '../../../extension/src/background/portal';
import { isViewRequest } from '../../../extension/src/background/request-shape';
import { isOwnView, marketplaceTab } from '../../../extension/src/background/sender-gate';
import type { Sender } from '../../../extension/src/browser/extension-messages';

const root = 'chrome-extension://kccjegidgcdmmjlbebcckejfoekpoiko/';
const page: Sender = { url: 'https://www.aliexpress.com/w/x.html', tabId: 3, frameId: 0, ours: true };

describe('senders', () => {
  it('lets only our own pages ask', () => {
    expect(isOwnView({ url: `${root}popup.html`, tabId: null, frameId: null, ours: true }, root)).toBe(true);
    expect(isOwnView({ url: `${root}panel.html?tabId=1`, tabId: 9, frameId: 0, ours: true }, root)).toBe(
      true,
    );
    expect(isOwnView(page, root)).toBe(false);
    expect(isOwnView({ url: `${root}popup.html`, tabId: null, frameId: null, ours: false }, root)).toBe(
      false,
    );
    expect(isOwnView({ url: '', tabId: null, frameId: null, ours: true }, root)).toBe(false);
  });

  it('lets only top frames of marketplaces tell what a page shows', () => {
    expect(marketplaceTab(page)).toBe(3);
    expect(marketplaceTab({ ...page, frameId: 4 })).toBeNull();
    expect(marketplaceTab({ ...page, ours: false })).toBeNull();
    expect(marketplaceTab({ ...page, tabId: null })).toBeNull();
    expect(marketplaceTab({ ...page, url: 'https://aliexpress.com.evil.example/w/x.html' })).toBeNull();
    expect(marketplaceTab({ ...page, url: 'http://www.aliexpress.com/w/x.html' })).toBeNull();
  });
});

describe('readable pages', () => {
  it.each([
    'https://www.aliexpress.com/w/wholesale-heron.html?page=2',
    'https://www.aliexpress.us/item/3256809260449850.html',
    'https://de.aliexpress.com/wholesale?SearchText=x',
    'https://aliexpress.ru/item/1005.html',
    'https://www.aliexpress.com/store/1100574830/pages/all-items.html',
    'https://www.aliexpress.com/ssr/300000512/BundleDeals2?productIds=1:2',
    'https://www.alibaba.com/trade/search?SearchText=x',
    'https://detail.1688.com/offer/1.html',
  ])('%s is', (address) => expect(isReadablePage(address)).toBe(true));

  it.each([
    'https://www.aliexpress.com/',
    'https://www.aliexpress.com/p/order/index.html',
    'https://www.aliexpress.com/account/index.html',
    'https://message.aliexpress.com/search/x',
    'https://login.aliexpress.com/item/1.html',
    'https://trade.aliexpress.com/wholesale',
    'https://www.alibaba.com/',
    'https://example.org/item/1.html',
    'https://www.aliexpress.com:8443/item/1.html',
    'no address',
  ])('%s is not', (address) => expect(isReadablePage(address)).toBe(false));
});

describe('portals', () => {
  it('has none for a marketplace without a portal', () => {
    expect(portalAddress('etsy')).toBeNull();
    expect(portalAddress('elsewhere', 'complaints')).toBeNull();
  });

  it('has a page for every platform', () => {
    for (const platform of ['aliexpress', 'alibaba', '1688'] as const) {
      expect(portalHost(portalAddress(platform) ?? '')).not.toBeNull();
      // Where an earlier complaint is found again.
      const list = portalAddress(platform, 'complaints') ?? '';
      expect(portalHost(list)).toBe(portalHost(portalAddress(platform) ?? ''));
      expect(list).not.toBe(portalAddress(platform));
    }
  });

  it.each([
    'https://ipp.alibabagroup.com.evil.example/',
    'https://x.ipp.alibabagroup.com/',
    'https://ipp.alibabagroup.com:8443/',
    'http://ipp.alibabagroup.com/',
    'https://user@ipp.alibabagroup.com/',
    'https://ipp.alibabagroup.com@evil.example/',
    'https://xn--ipp-alibabagroup-example.com/',
    'blob:https://ipp.alibabagroup.com/1',
    'about:srcdoc',
    '',
  ])('%s is none', (address) => expect(portalHost(address)).toBeNull());
});

describe('requests of views', () => {
  it('have a known type and its fields', () => {
    expect(isViewRequest({ type: 'scan.now', tabId: 1 })).toBe(true);
    expect(isViewRequest({ type: 'scan.now', tabId: '1' })).toBe(false);
    expect(isViewRequest({ type: '__proto__', tabId: 1 })).toBe(false);
    expect(isViewRequest({ type: 'toString' })).toBe(false);
    expect(isViewRequest({ type: 'page.read' })).toBe(false);
    const judgement = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };
    expect(isViewRequest({ type: 'case.open', tabId: 1, rowKey: 'a b', workId: 'w', judgement })).toBe(true);
    expect(
      isViewRequest({ type: 'case.open', tabId: 1, rowKey: 'a b', workId: 'w', judgement: { mine: true } }),
    ).toBe(false);
  });
});
