// SPDX-License-Identifier: Apache-2.0
// Pages of every kind of host and address, out of tests/data/pages under their true addresses: what a browser makes of
// them reads as it was made, and nothing but their pictures is asked for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isOurs, isPicture } from '../stage/requests.mjs';

const folder = path.resolve(import.meta.dirname, '../../data/pages');

const pages = {
  'AliExpress in other languages and on telephones': [
    'aliexpress/search-us-object',
    'aliexpress/search-ru',
    'aliexpress/search-mobile-es',
    'aliexpress/by-hand-search-de-nothing',
    'aliexpress/by-hand-item-mobile-ar',
    'aliexpress/item-mobile',
    'aliexpress/item-delisted-ru',
    'aliexpress/by-hand-item-gone-pl',
    'aliexpress/item-superlink',
    'aliexpress/category-landing',
  ],
  'stores of AliExpress': [
    'aliexpress/store-home',
    'aliexpress/store-list',
    'aliexpress/store-mobile',
    'aliexpress/store-search-no-hit',
    'aliexpress/by-hand-store-nl-flat',
    'aliexpress/by-hand-login-over-store',
  ],
  'Alibaba.com': [
    'alibaba/catalogue',
    'alibaba/showroom-german',
    'alibaba/by-hand-search-es-more',
    'alibaba/by-hand-item-mobile',
    'alibaba/item-delisted',
    'alibaba/not-found',
    'alibaba/suppliers-with-products',
    'alibaba/store-good',
    'alibaba/store-no-products',
    'alibaba/company-profile',
    'alibaba/contact',
    'alibaba/company-captcha',
  ],
  1688: [
    '1688/offer-good',
    '1688/offer-delisted',
    '1688/shop-good',
    '1688/shop-company',
    '1688/search-empty',
  ],
};

function madePage(name) {
  const expected = JSON.parse(readFileSync(path.join(folder, name, 'expected.json'), 'utf8'));
  return { ...expected, html: readFileSync(path.join(folder, name, 'page.html'), 'utf8') };
}

async function readsAsMade(stage, name) {
  const { url, kind, reason = null, listings, seller = {}, html } = madePage(name);
  const { hostname } = new URL(url);
  stage.servePages(hostname, ({ href }) => (href === new URL(url).href ? html : null));
  const from = stage.server.requests.length;
  const { page, tabId } = await stage.open(url);
  const { page: shown } = await stage.state(
    tabId,
    ({ page: now }) => now?.kind === kind && now.listings === listings.length,
  );
  assert.equal(shown.reason, reason, name);
  for (const [field, value] of Object.entries(seller))
    assert.equal(shown.seller?.[field], value, `${name}: ${field}`);
  await stage.state(tabId, ({ scan }) => scan.state !== 'scanning');
  const asked = stage.server.requests.slice(from);
  assert.ok(asked.filter(isOurs).every(isPicture), `${name}: only pictures`);
  const documents = asked.filter(({ destination }) => destination === 'document');
  assert.equal(documents.length, 1, `${name}: its document is asked for once`);
  await page.close();
}

export const storedPages = Object.entries(pages).map(([what, names]) => ({
  name: `pages as they are made are read as such in a browser: ${what}`,
  async run(stage) {
    for (const name of names) await readsAsMade(stage, name);
  },
}));
