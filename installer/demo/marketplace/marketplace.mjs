// SPDX-License-Identifier: Apache-2.0
// Which sample page stands at which address of the shop.
import { CATEGORY_PAGE, findListing, LISTINGS, NO_MATCH_PAGE, SEARCH_PAGES } from './catalogue.mjs';
import { captchaPage, DELISTED, delistedPage, loginPage } from './blocked-pages.mjs';
import { itemAnswer, itemPage } from './item-page.mjs';
import { manyPage } from './many-page.mjs';
import { escapeHtml, frame, hashedNames, PAGE_HEADERS } from './page-frame.mjs';
import { cardData, searchPage } from './search-page.mjs';
import { storePage } from './store-page.mjs';

// What a search address shows: listings of the page asked for, and how many pages there are.
function shelfFor(path, page) {
  if (path.includes('usb-cable'))
    return { listings: page === 1 ? NO_MATCH_PAGE : [], pages: 1, word: 'usb cable' };
  if (path.includes('nothing')) return { listings: [], pages: 0, word: 'nothing' };
  if (path.startsWith('/category/'))
    return { listings: page === 1 ? CATEGORY_PAGE : [], pages: 1, word: '', heading: 'Home decor' };
  return { listings: SEARCH_PAGES[page - 1] ?? [], pages: SEARCH_PAGES.length, word: 'art print' };
}

export function handleMarketplace(request, response, host) {
  const url = new URL(request.url, `https://${host}`);
  const path = url.pathname;
  const page = Math.max(1, Number(url.searchParams.get('page') ?? 1) || 1);
  const html = (text, status = 200) => response.writeHead(status, PAGE_HEADERS).end(text);
  const json = (value) =>
    response
      .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
      .end(JSON.stringify(value));

  if (path === '/favicon.ico') return response.writeHead(204).end();
  if (path.includes('captcha-test')) return html(captchaPage(host, request.url));
  if (path.includes('login-test') || host.startsWith('login.')) return html(loginPage(host, request.url));
  if (path === '/fn/search-pc/index')
    return json({ cards: shelfFor(url.searchParams.get('path') ?? '', page).listings.map(cardData) });
  if (path === '/fn/pdp') {
    const listing = findListing(url.searchParams.get('productId') ?? '');
    return listing ? json(itemAnswer(listing)) : response.writeHead(404).end();
  }
  if (path === '/w/wholesale-many.html')
    return html(manyPage(Math.min(20_000, Number(url.searchParams.get('cards')) || 1_000)));
  if (/^\/store\/\d+/.test(path))
    return html(storePage({ page: path.endsWith('/all-items.html') ? page : null }));
  if (path === `/item/${DELISTED}.html`) return html(delistedPage());
  const itemId =
    /^\/(?:item|i)\/(?:[^/]+\/)?(\d+)\.html$/.exec(path)?.[1] ?? /productIds=(\d+)/.exec(url.search)?.[1];
  if (itemId) {
    const listing = findListing(itemId);
    return listing ? html(itemPage(listing, host)) : html(missing(path), 404);
  }
  if (
    path === '/' ||
    path.startsWith('/w/') ||
    path.startsWith('/category/') ||
    path === '/wholesale' ||
    path === '/search'
  ) {
    const shelf = shelfFor(path, page);
    const query = url.searchParams.get('SearchText') || shelf.word;
    return html(
      searchPage({
        ...shelf,
        query,
        page,
        path: path === '/' ? '/w/wholesale-art-print.html' : path,
        total: shelf.listings.length && LISTINGS.length,
        eager: url.searchParams.has('eager'),
      }),
    );
  }
  return html(missing(path), 404);
}

function missing(path) {
  const names = hashedNames(path);
  return frame({
    title: 'Page not found',
    names,
    body: `<div class="${names('main')}"><div class="${names('body')}"><div class="${names('empty')}"><h2>This page is not part of the sample.</h2><p>${escapeHtml(path)}</p></div></div></div>`,
  });
}
