// SPDX-License-Identifier: Apache-2.0
// A search page of any length, for measuring: `/w/wholesale-many.html?cards=10000`, with pictures that all differ.
import { LISTINGS } from './catalogue.mjs';
import { escapeHtml, frame, hashedNames } from './page-frame.mjs';
import { cardData, cardHtml } from './search-page.mjs';

const keyOf = (at) => `Sfeed${at.toString(16).padStart(28, '0')}x`;

/** The stored picture that stands for one of these keys; null for other keys. */
export function pictureInstead(key) {
  const at = /^Sfeed([0-9a-f]{28})x$/.exec(key ?? '')?.[1];
  return at === undefined ? null : LISTINGS[Number.parseInt(at, 16) % LISTINGS.length].picture.key;
}

function listing(at) {
  const like = LISTINGS[at % LISTINGS.length];
  const id = `1005${String(100_000_000_000 + at)}`;
  return { ...like, id, title: `${like.title} ${at}`, picture: { ...like.picture, key: keyOf(at) } };
}

export function manyPage(cards) {
  const n = hashedNames('many');
  const list = Array.from({ length: cards }, (_, at) =>
    cardHtml(cardData(listing(at)), n, true).replaceAll('<img ', '<img loading="lazy" '),
  );
  return frame({
    title: 'many - Buy many with free shipping on AliExpress',
    names: n,
    query: 'many',
    body: `<div class="${n('main')}"><div class="${n('body')}"><b>${escapeHtml(`${cards} cards`)}</b><div id="card-list">${list.join('')}</div></div></div>`,
  });
}
