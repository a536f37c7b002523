// SPDX-License-Identifier: Apache-2.0
// What stands around the listings of every made page, with links and pictures that belong to none of them.
import { searchCard } from './cards';
import { decoys } from './inline-data';
import type { MadeListing } from './listing';
import { Seeded } from './seeded';

export const furniture = `<header><a href="https://www.aliexpress.com/">AliExpress</a><form><input type="search"></form><a href="https://login.aliexpress.com/?return_url=https%3A%2F%2Fwww.aliexpress.com%2Fitem%2F1005001111111111.html">Sign in</a><a href="/item/1005002222222222.html"><img src="//ae01.alicdn.com/kf/Sffffffffffffffffffffffffffffffff1.jpg_220x220.jpg"></a></header>
<iframe src="https://login.aliexpress.com/sync_cookie_read.htm?xman_goto=1" width="0" height="0"></iframe>
<ul class="menu"><li><a href="/category/201/art.html"><img src="//ae01.alicdn.com/kf/Smenu0000000000000000000000000001a.png_80x80.png">Art</a></li></ul>
<a href="/ssr/300000512/BundleDeals2?productIds=1005003333333331:1,1005003333333332:2,1005003333333333:3"><img src="//ae01.alicdn.com/kf/Sbanner000000000000000000000000001.jpg_960x960.jpg">Three for less</a>`;
const footer = `<div class="seo"><a href="https://www.aliexpress.com/item/1005004444444444.html">heron print of last year</a></div>
<footer><a href="/store/1100000001">Some shop</a><a href="//www.facebook.com/sharer.php?u=https%3A%2F%2Fwww.aliexpress.com%2Fitem%2F1005005555555555.html">Share</a><a href="//report.aliexpress.com/health/reportIndex.htm?product_id=1005006666666666">Report</a></footer>`;

export function pageOf(body: string, scripts = '', title = 'Heron print - Buy heron print'): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${decoys}${furniture}<div id="root"><div class="left">filters</div><div class="right"><div id="card-list">${body}</div></div></div>${footer}${scripts}</body></html>\n`;
}

function hasher(seed: number): (name: string) => string {
  const names = new Map<string, string>();
  const random = new Seeded(seed);
  return (name) => {
    const known = names.get(name) ?? `${random.hash(2)}_${random.hash(3)}`;
    names.set(name, known);
    return known;
  };
}

export function cardsOf(listings: readonly MadeListing[], seed: number): string {
  const hash = hasher(seed);
  return listings.map((listing, index) => searchCard(listing, index, hash)).join('\n');
}
