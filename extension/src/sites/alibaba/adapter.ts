// SPDX-License-Identifier: Apache-2.0
import { bareReading, showsNothing, withCaptchaOver } from '../bare-reading';
import { isCaptchaOver, obstacleOfAddress, obstacleOfContent } from '../obstacles';
import type { SiteReading } from '../page-reading';
import { withShopSeller } from '../seller-facts';
import type { SiteAdapter } from '../site-adapter';
import { kindOfAddress } from './address';
import { readListPage } from './list-page';
import { readProductPage, saysProductPage } from './product-page';
import { readStorePage } from './store-page';
import type { Steps } from '../steps';

export const alibaba: SiteAdapter = {
  site: 'alibaba',
  domains: ['alibaba.com'],
  readPage,
};

function* readPage(document: Document, url: URL): Steps<SiteReading> {
  const blocked = obstacleOfAddress(url);
  if (blocked !== null) return bareReading('alibaba', 'unreadable', blocked);
  const reading = yield* withShopSeller(yield* readingOf(document, url));
  const { kind, listings, seller } = reading.page;
  const isRead = listings.length > 0 || (kind !== 'not_understood' && seller !== null) || kind === 'empty';
  if (isRead && !(kind === 'item' && showsNothing(reading.page)))
    return withCaptchaOver(reading, isCaptchaOver(document));
  // The captcha and the login wall come under the unchanged address, so the content decides, and only when it shows
  // nothing else: ordinary pages carry hidden login frames.
  const obstacle = obstacleOfContent(document);
  return obstacle === null ? reading : bareReading('alibaba', 'unreadable', obstacle);
}

function* readingOf(document: Document, url: URL): Steps<SiteReading> {
  const kind = kindOfAddress(url);
  if (kind === 'not_found') return bareReading('alibaba', 'empty', 'not_found');
  if (kind === 'item' || (kind === null && saysProductPage(document)))
    return yield* readProductPage(document, url);
  if (kind === 'store' || kind === 'company') return yield* readStorePage(document, url, kind === 'company');
  return yield* readListPage(document, url, kind);
}
