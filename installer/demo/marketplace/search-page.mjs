// SPDX-License-Identifier: Apache-2.0
// The search and category pages: data inside the page, the first cards written by the server, the others built
// while scrolling, pictures filled in late, and paging without a new document.
import { linkOf, shownPictureUrl } from './catalogue.mjs';
import { inlineData, scriptJson } from './inline-data.mjs';
import { escapeHtml, frame, hashedNames } from './page-frame.mjs';
import { searchClient } from './search-client.mjs';

const FIRST_CARDS = 12;
const FIRST_PICTURES = 6;

// What the page's own script needs to build one card.
export function cardData(listing) {
  return {
    href: linkOf(listing),
    title: listing.title,
    picture: shownPictureUrl(listing),
    badge: listing.badge && {
      url: `//ae01.alicdn.com/kf/${listing.badge.key}/${listing.badge.width}x${listing.badge.height}.png`,
    },
    price: (listing.cents / 100).toFixed(2),
    was: (listing.wasCents / 100).toFixed(2),
    sold: listing.sold >= 1000 ? `${listing.sold.toLocaleString('en')}+ sold` : `${listing.sold} sold`,
    stars: listing.stars,
    isAd: listing.kind === 'ad',
    save: listing.kind === 'bundle' ? 'Bundle deals: 3 from $1.99 each' : null,
  };
}

export function cardHtml(card, n, withPicture) {
  const [whole, cents] = card.price.split('.');
  return `<div class="${n('card')} search-item-card-wrapper-gallery"><a class="${n('a1')} ${n('a2')} search-card-item" href="${escapeHtml(card.href)}" target="_blank"><div class="${n('pic')}"><img ${withPicture ? `src="${escapeHtml(card.picture)}"` : `data-wait="${escapeHtml(card.picture)}"`} alt="${escapeHtml(card.title)}">${card.isAd ? `<span class="${n('ad')}">Ad</span>` : ''}</div><div class="${n('text')}"><div class="${n('title')}" role="heading" aria-level="3" title="${escapeHtml(card.title)}" aria-label="${escapeHtml(card.title)}"><h3>${card.badge ? `<img class="${n('badge')}" src="${card.badge.url}" alt="">` : ''}${escapeHtml(card.title)}</h3></div><div class="${n('sold')}">★ ${card.stars} · ${card.sold}</div><div class="${n('price')}" aria-label="$${card.price}"><span>$</span><span>${whole}</span><span>.${cents}</span><span class="${n('was')}">$${card.was}</span></div>${card.save ? `<div class="${n('save')}">${card.save}</div>` : ''}</div></a></div>`;
}

function filters(n) {
  const group = (title, list) =>
    `<h4>${title}</h4>${list.map((entry) => `<div><i></i>${entry}</div>`).join('')}`;
  return `<div class="${n('side')}">${group('Category', ['Home & Garden', 'Apparel Accessories', 'Men’s Clothing', 'Women’s Clothing', 'Phones'])}${group('Ship from', ['China', 'Spain', 'United States'])}${group('Features', ['Free shipping', '4 stars & up', 'Choice'])}</div>`;
}

// eager: every card with its picture at once (for measurements of a whole page).
export function searchPage({ listings, page, query, total, pages = 2, path, eager = false, heading }) {
  const n = hashedNames(`${path}/${page}/${query}`);
  const cards = listings.map(cardData);
  const first = eager ? cards.length : FIRST_CARDS;
  const decoy = `<script>if(window._dida_config_&&window._dida_config_._init_data_&&(null===(e=window._page_config_)||void 0===e||!e.prefetch)){}</script>`;
  const data = `<script>window._dida_config_ = {pageVersion:"2.13.7"};/*!-->init-data-start--*/window._dida_config_._init_data_= { data: ${scriptJson(inlineData(listings, { page, query, total }))} }/*!-->init-data-end--*/;</script>`;
  const list = cards
    .slice(0, first)
    .map((card, i) => cardHtml(card, n, eager || i < FIRST_PICTURES))
    .join('');
  const pager = Array.from(
    { length: pages },
    (_, i) =>
      `<li class="comet-pagination-item${i + 1 === page ? ' comet-pagination-item-active' : ''}"><button class="comet-pagination-item-link" data-page="${i + 1}" aria-label="Page ${i + 1}">${i + 1}</button></li>`,
  ).join('');
  const found = listings.length
    ? `<div class="${n('sort')}"><b>${escapeHtml(heading ?? `Results for “${query}”`)}</b><span>Best match</span><span>Orders</span><span>Price</span></div><div id="card-list">${list}</div><ul class="comet-pagination">${pager}<li class="comet-pagination-next"><button class="comet-pagination-item-link" data-page="${page + 1}" aria-label="Next page">›</button></li></ul>`
    : `<div class="${n('empty')}"><h2>Sorry, your search “${escapeHtml(query)}” did not match any products.</h2><p>Check the spelling or try a wider word.</p></div>`;
  const names = ['card', 'a1', 'a2', 'pic', 'ad', 'text', 'title', 'badge', 'sold', 'price', 'was', 'save'];
  const settings = {
    names: Object.fromEntries(names.map((name) => [name, n(name)])),
    late: cards.slice(first),
    page,
    pages,
    path,
    query,
  };
  return frame({
    title: `${query || heading} - Buy ${query || heading} with free shipping on AliExpress`,
    head: decoy,
    names: n,
    query,
    body: `<div class="${n('main')}">${filters(n)}<div class="${n('body')}">${found}</div></div><div hidden>ignored {"data":{}}</div>`,
    scripts: `${data}${listings.length ? `<script>(${searchClient})(${scriptJson(settings)})</script>` : ''}`,
  });
}
