// SPDX-License-Identifier: Apache-2.0
// A store of the sample shop: home and list, with a pager, and cards that carry nothing but inline styles, as since 2026.
import { linkOf, money, shownPictureUrl, STORE, STORE_PAGES } from './catalogue.mjs';
import { escapeHtml, frame, hashedNames } from './page-frame.mjs';

const card = (listing) =>
  `<div style="width:206px;background:#fff;border-radius:10px;overflow:hidden"><a href="${escapeHtml(linkOf(listing))}" style="display:block"><div style="width:206px;height:206px;background:#ececee"><img src="${escapeHtml(shownPictureUrl(listing))}" alt="" style="width:206px;height:206px;object-fit:cover;display:block"></div><div style="padding:8px;font-size:13px;height:52px;overflow:hidden">${escapeHtml(listing.title)}</div><div style="padding:0 8px 10px;font-weight:700">${money(listing.cents)}</div></a></div>`;

/** `page` is null on the store's home, which shows the first items without a pager. */
export function storePage({ page }) {
  const n = hashedNames(`store/${page}`);
  const listings = page === null ? STORE_PAGES[0].slice(0, 8) : (STORE_PAGES[page - 1] ?? []);
  const total = STORE_PAGES.flat().length;
  const pager =
    page === null
      ? ''
      : `<div currentpage="${page}" totalpage="${STORE_PAGES.length}" totalcount="${total}" style="display:flex;justify-content:center;gap:10px;padding:24px">${STORE_PAGES.map((_, at) => `<a href="/store/${STORE.id}/pages/all-items.html?page=${at + 1}" style="padding:8px 14px;border:1px solid #ccc;border-radius:8px">${at + 1}</a>`).join('')}</div>`;
  return frame({
    title: `${STORE.name} - Amazing products with exclusive discounts on AliExpress`,
    names: n,
    head: `<meta property="og:title" content="${escapeHtml(STORE.name)}">`,
    body: `<div class="${n('main')}"><div class="${n('body')}"><div class="store-name--${n('hash').slice(3)}"><a href="//www.aliexpress.com/store/${STORE.id}">${escapeHtml(STORE.name)}</a></div><div style="display:grid;grid-template-columns:repeat(auto-fill,206px);gap:14px;margin-top:16px">${listings.map(card).join('')}</div>${pager}</div></div>`,
  });
}
