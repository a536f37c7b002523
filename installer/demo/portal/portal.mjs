// SPDX-License-Identifier: Apache-2.0
// A mock of the IP portal's complaint form, for the demo and the tests: a hash-routed page whose fields are drawn late and
// in steps, with labels in two wordings and two languages. It writes down every event that reaches it, so that a test can
// show that nothing was ever submitted by anyone but a person.
//
// Query: lang=en|zh, wording=1|2, changed=1 (labels nobody has seen), late=MS.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = import.meta.dirname;
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
const files = { '/': 'page.html', '/page.js': 'page.js', '/words.js': 'words.js', '/page.css': 'page.css' };

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{type: string, target: string}[]} log every event and request, in order
 */
export function handlePortal(request, response, log) {
  const url = new URL(request.url, 'https://portal.invalid');
  if (request.method === 'POST') {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      if (url.pathname === '/event') log.push(JSON.parse(body));
      else log.push({ type: 'request', target: `POST ${url.pathname}` });
      response.writeHead(204).end();
    });
    return;
  }
  if (url.pathname === '/records') {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(records()));
    return;
  }
  const file = files[url.pathname];
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  response.writeHead(200, { 'content-type': types[path.extname(file)], 'cache-control': 'no-store' });
  response.end(readFileSync(path.join(folder, file)));
}

/** The works that the artist of the sample has registered on this portal: every one of the sample portfolio. */
function records() {
  const titles = readdirSync(path.join(folder, '../portfolio'))
    .map((file) => path.parse(file).name.replace(/-/g, ' '))
    .sort();
  return titles.map((title, index) => ({
    value: `ipr-${index + 1}`,
    label: `C-2026-${String(index + 41).padStart(4, '0')} · ${title[0].toUpperCase()}${title.slice(1)}`,
  }));
}
