// SPDX-License-Identifier: Apache-2.0
// A mock of the IP portal, for the demo and the tests: hash-routed pages whose fields are drawn late and in steps, with
// labels in two wordings and three languages. It writes down every event that reaches it, so that a test can show that
// nothing was ever submitted by anyone but a person.
//
// Pages: #/complaint/submit, #/complaints, #/ipr, #/ipr/new, #/register, #/notice, #/counter, #/withdraw/REFERENCE.
// Query: lang=en|zh|es, wording=1|2, changed=1 (labels nobody has seen), late=MS, binding=plain|react|vue,
// controls=native|custom (drop-downs that the page builds), frame=1 (boxes in a frame), steps=1 (two steps).

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PortalDesk } from './portal-desk.mjs';

const folder = import.meta.dirname;
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
const scripts = [
  'page',
  'parts',
  'controls',
  'words',
  'more-words',
  'complaint-page',
  'other-pages',
  'list-pages',
];
const files = {
  '/': 'page.html',
  '/page.css': 'page.css',
  ...Object.fromEntries(scripts.map((name) => [`/${name}.js`, `${name}.js`])),
};

/** One desk for each log, that is for each running sample server. */
const desks = new WeakMap();

/** The desk behind a log, for tests that look at what arrived. */
export function deskOf(log) {
  if (!desks.has(log)) desks.set(log, new PortalDesk());
  return desks.get(log);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{type: string, target: string}[]} log every event and request, in order
 */
export function handlePortal(request, response, log) {
  const { pathname } = new URL(request.url, 'https://portal.invalid');
  const desk = deskOf(log);
  const json = (value) => {
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(value ?? {}));
  };
  if (request.method === 'POST') {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      if (pathname === '/event') {
        log.push(JSON.parse(body));
        response.writeHead(204).end();
        return;
      }
      log.push({ type: 'request', target: `POST ${pathname}` });
      json(desk.take(pathname, JSON.parse(body)));
    });
    return;
  }
  const shown = desk.show(pathname);
  if (shown !== undefined) return json(shown);
  const file = files[pathname];
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  response.writeHead(200, { 'content-type': types[path.extname(file)], 'cache-control': 'no-store' });
  response.end(readFileSync(path.join(folder, file)));
}
