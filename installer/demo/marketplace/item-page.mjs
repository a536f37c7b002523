// SPDX-License-Identifier: Apache-2.0
// An item page as since mid-2024: title and pictures in the head data, everything else drawn by script afterwards.
import { linkOf, money, moreLike, pictureUrl, shownPictureUrl, usId } from './catalogue.mjs';
import { scriptJson } from './inline-data.mjs';
import { escapeHtml, frame, hashedNames } from './page-frame.mjs';

/* global document, fetch, window */
function itemClient(settings) {
  const n = settings.names;
  const root = document.getElementById('root');
  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };
  const draw = (item) => {
    const box = make('div', n.item);
    const thumbs = make('div', n.thumbs);
    const big = make('img', n.big);
    big.src = `${item.pictures[0]}_960x960q75.jpg_.avif`;
    big.alt = item.title;
    for (const picture of item.pictures) {
      const thumb = make('div', `slider--img--${settings.hash}`);
      const image = make('img');
      image.src = `${picture}_220x220q75.jpg_.avif`;
      image.alt = item.title;
      thumb.append(image);
      thumb.addEventListener('mouseenter', () => (big.src = `${picture}_960x960q75.jpg_.avif`));
      thumbs.append(thumb);
    }
    const info = make('div', n.info);
    const title = make('h1', '', item.title);
    title.dataset.pl = 'product-title';
    info.append(
      title,
      make('div', n.row, `★ ${item.stars} · ${item.sold} sold`),
      make('div', `price-default--current--${settings.hash}`, item.price),
    );
    if (item.store) {
      const row = make('div', n.row, 'Sold by ');
      const link = make('a', `store-detail--storeLink--${settings.hash}`, item.store.name);
      link.dataset.pl = 'store-name';
      link.href = `//www.aliexpress.com/store/${item.store.id}?spm=a2g0o.detail.0.0`;
      row.append(link);
      info.append(row);
    }
    info.append(
      make('div', n.row, 'Free shipping over $10 · Delivery in 9 to 14 days'),
      make('span', n.buy, 'Buy now'),
    );
    box.append(thumbs, make('div'), info);
    box.children[1].append(big);
    root.replaceChildren(box);
  };
  const more = (items) => {
    const list = document.getElementById('more');
    for (const item of items) {
      const card = make('div', n.card);
      const link = make('a');
      link.href = item.href;
      const pic = make('div', n.pic);
      const image = make('img');
      image.src = item.picture;
      image.alt = item.title;
      pic.append(image);
      const text = make('div', n.text, item.title);
      link.append(pic, text);
      card.append(link);
      list.append(card);
    }
  };
  window.setTimeout(async () => {
    const answer = await (await fetch(`/fn/pdp?productId=${settings.id}`)).json();
    draw(answer.item);
    more(answer.more);
  }, 150);
}

export function itemPage(listing, host) {
  const id = host.endsWith('.us') ? usId(listing.id) : listing.id;
  const n = hashedNames(`item/${id}`);
  const pictures = listing.pictures.map((picture) => `https:${pictureUrl(picture)}`);
  const names = Object.fromEntries(
    ['item', 'thumbs', 'big', 'info', 'row', 'buy', 'card', 'pic', 'text'].map((name) => [name, n(name)]),
  );
  const url = `https://${host}/item/${id}.html`;
  const head = `<meta property="og:title" content="${escapeHtml(listing.title)} - AliExpress 15"><meta property="og:url" content="${url}"><meta property="og:image" content="${pictures[0]}"><link rel="canonical" href="${url}">
<script>window.runParams = {};window._d_c_ = window._d_c_ || {};window._d_c_.isCSR = true;window._d_c_.DCData = ${scriptJson({ extParams: {}, imagePathList: pictures, summImagePathList: pictures.map((p) => `${p}_80x80.jpg`) })};</script>`;
  return frame({
    title: `${listing.title} - AliExpress 15`,
    head,
    names: n,
    body: `<div class="${n('main')}"><div class="${n('body')}"><div id="root"><div class="${n('empty')}">Loading…</div></div><h3>You may also like</h3><div id="more" style="display:grid;grid-template-columns:repeat(5,1fr);gap:14px"></div></div></div>`,
    scripts: `<script>(${itemClient})(${scriptJson({ id: listing.id, names, hash: n('hash').slice(3) + 'Xq' })})</script>`,
  });
}

// The answer the page's script fetches; listings that pool several sellers name none.
export function itemAnswer(listing) {
  return {
    item: {
      title: listing.title,
      pictures: listing.pictures.map((picture) => pictureUrl(picture)),
      price: money(listing.cents),
      stars: listing.stars,
      sold: listing.sold,
      store: listing.superlink ? null : listing.store,
    },
    more: moreLike(listing).map((other) => ({
      href: linkOf(other),
      picture: shownPictureUrl(other),
      title: other.title,
    })),
  };
}
