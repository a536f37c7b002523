// SPDX-License-Identifier: Apache-2.0
// A search page of 1688: links lead to the mobile offer page, pictures lie in the site's own folder.
import { ALIBABA_SHELF, alibabaId } from './catalogue.mjs';
import { escapeHtml, PAGE_HEADERS } from './page-frame.mjs';

const card = (listing) =>
  `<div style="width:230px;background:#fff"><a href="https://detail.m.1688.com/page/index.html?offerId=${alibabaId(listing)}" target="_blank"><div><img src="https://cbu01.alicdn.com/img/ibank/${listing.picture.key}.jpg_460x460q100.jpg" style="width:230px;height:230px;object-fit:cover" alt=""></div><div title="${escapeHtml(listing.title)}">${escapeHtml(listing.title)}</div><div>¥${(listing.cents / 50).toFixed(2)}</div></a></div>`;

export function handle1688(request, response) {
  if (request.url === '/favicon.ico') return response.writeHead(204).end();
  const found = request.url.startsWith('/selloffer/') ? ALIBABA_SHELF.slice(0, 24) : [];
  return response
    .writeHead(found.length > 0 ? 200 : 404, PAGE_HEADERS)
    .end(
      `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>装饰画 - 1688</title><style>body{margin:0;background:#f4f4f4;font:13px/1.5 Arial,sans-serif}.grid{display:grid;grid-template-columns:repeat(auto-fill,230px);gap:14px;padding:18px}a{color:inherit;text-decoration:none}</style></head><body><div style="background:#23252b;color:#eee;text-align:center;font-size:12px">Sample shop of the Counterproof demo, served on this computer. Not the real site.</div><div class="grid">${found.map(card).join('')}</div></body></html>`,
    );
}
