// SPDX-License-Identifier: Apache-2.0
// What every shop page shares: head, header, footer, style, and class names that are hashes of the page.
import { randomFrom } from '../draw/paint/random.mjs';

export const escapeHtml = (text) =>
  String(text).replace(
    /[&<>"']/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c],
  );

// Build hashes as the site has them: another page, other names. name('card') -> 'lk_7q'.
export function hashedNames(seed) {
  const random = randomFrom(`classes/${seed}`);
  const prefix = random.pick(['lk', 'lw', 'hm', 'kt', 'jr', 'mi']);
  const taken = new Map();
  return (name) => {
    while (!taken.has(name)) {
      const made = `${prefix}_${random.whole(36, 1295).toString(36)}`;
      if (![...taken.values()].includes(made)) taken.set(name, made);
    }
    return taken.get(name);
  };
}

export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'self' https://*.aliexpress-media.com https://*.alicdn.com 'unsafe-inline'; img-src 'self' data: https://*.aliexpress-media.com https://*.alicdn.com",
  'cache-control': 'no-store',
};

function style(n) {
  return `*{box-sizing:border-box}body{margin:0;font:14px/1.45 "Open Sans",Roboto,Helvetica,Arial,sans-serif;color:#191919;background:#f5f5f6}
a{color:inherit;text-decoration:none}.${n('note')}{background:#23252b;color:#e9e9ec;font-size:12px;text-align:center;padding:4px}
.${n('top')}{background:#fff;border-bottom:1px solid #e8e8ea;position:sticky;top:0;z-index:20}.${n('bar')}{max-width:1400px;margin:auto;display:flex;align-items:center;gap:26px;padding:13px 22px}
.${n('logo')}{font-weight:800;font-size:27px;letter-spacing:-1px;color:#e62e04}.${n('logo')} b{color:#ff8a00}
.${n('find')}{flex:1;display:flex;border:2px solid #191919;border-radius:24px;overflow:hidden;max-width:720px}.${n('find')} input{flex:1;border:0;padding:9px 18px;font:inherit;outline:0}.${n('find')} button{border:0;background:#191919;color:#fff;padding:0 22px;font:inherit}
.${n('links')}{display:flex;gap:20px;font-size:13px;color:#555}.${n('main')}{max-width:1400px;margin:0 auto;padding:18px 22px 60px;display:flex;gap:20px}
.${n('side')}{width:190px;flex:none;font-size:13px}.${n('side')} h4{margin:16px 0 6px;font-size:14px}.${n('side')} div{padding:3px 0;color:#555}.${n('side')} i{display:inline-block;width:13px;height:13px;border:1px solid #b9b9bd;border-radius:3px;margin-right:8px;vertical-align:-2px}
.${n('body')}{flex:1;min-width:0}.${n('sort')}{display:flex;gap:22px;padding:2px 2px 14px;font-size:13px;color:#555}.${n('sort')} b{color:#191919}
#card-list{display:grid;grid-template-columns:repeat(auto-fill,minmax(206px,1fr));gap:14px}
.${n('card')}{background:#fff;border-radius:12px;overflow:hidden;transition:box-shadow .15s}.${n('card')}:hover{box-shadow:0 6px 18px rgba(0,0,0,.13)}.${n('card')} a{display:block}
.${n('pic')}{position:relative;aspect-ratio:1;background:#ececee}.${n('pic')}>img{width:100%;height:100%;object-fit:cover;display:block}.${n('ad')}{position:absolute;right:8px;bottom:8px;background:rgba(0,0,0,.42);color:#fff;font-size:11px;border-radius:4px;padding:1px 6px}
.${n('text')}{padding:9px 11px 13px}.${n('title')} h3{font-size:13px;font-weight:400;line-height:18px;height:36px;margin:0 0 5px;overflow:hidden}.${n('badge')}{height:16px;vertical-align:-3px;margin-right:5px}
.${n('sold')}{color:#757575;font-size:12px}.${n('price')}{font-weight:700;font-size:13px;margin-top:3px}.${n('price')} span:nth-child(2){font-size:20px}.${n('price')} .${n('was')}{font-weight:400;color:#a0a0a4;font-size:12px;text-decoration:line-through;margin-left:6px}.${n('save')}{color:#e62e04;font-size:12px;margin-top:2px}
.comet-pagination{display:flex;justify-content:center;gap:8px;list-style:none;padding:30px 0 0;margin:0}.comet-pagination button{border:1px solid #d5d5d9;background:#fff;border-radius:8px;min-width:38px;height:38px;font:inherit;cursor:pointer}.comet-pagination .comet-pagination-item-active button{border-color:#191919;font-weight:700}
.${n('foot')}{background:#fff;border-top:1px solid #e8e8ea;color:#84848a;font-size:12px;padding:26px;text-align:center}
.${n('item')}{background:#fff;border-radius:14px;padding:26px;display:grid;grid-template-columns:76px minmax(300px,520px) 1fr;gap:24px}.${n('item')} h1{font-size:19px;line-height:1.4;margin:0 0 12px}.${n('big')}{width:100%;border-radius:10px;display:block}.${n('row')}{color:#555;margin:9px 0}.${n('buy')}{display:inline-block;background:#e62e04;color:#fff;border-radius:22px;padding:11px 34px;font-weight:700;margin-top:20px}
[class*="slider--img"] img{width:70px;height:70px;object-fit:cover;border-radius:8px;margin-bottom:9px;display:block}.${n('empty')}{background:#fff;border-radius:14px;padding:90px 20px;text-align:center;color:#555}.${n('empty')} h2{color:#191919}`;
}

export function frame({ title, head = '', body, scripts = '', names, query = '' }) {
  const n = names;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title>${head}<style>${style(n)}</style></head><body>
<div class="${n('note')}">Sample shop of the Counterproof demo, served on this computer. Not the real site.</div>
<div class="${n('top')}"><div class="${n('bar')}"><a class="${n('logo')}" href="https://www.aliexpress.com/">Ali<b>Express</b></a><form class="${n('find')}" action="/w/wholesale-art-print.html"><input name="SearchText" aria-label="Search" value="${escapeHtml(query)}"><button type="submit">Search</button></form><div class="${n('links')}"><span>EN / USD</span><span>Account</span><span>Cart</span></div></div></div>
${body}
<div class="${n('foot')}">All pictures, sellers and prices on this page are invented. Drawn by scripts; see installer/demo/LICENSE.txt.</div>
${scripts}</body></html>`;
}
