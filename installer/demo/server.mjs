// SPDX-License-Identifier: Apache-2.0
// The sample servers in one: marketplace, picture hosts and complaint portal under their true names, on this
// machine only. The browsers are told where to find them; see browsers/.
import { existsSync } from 'node:fs';
import { createServer } from 'node:https';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { handleAlibaba } from './marketplace/alibaba-pages.mjs';
import { handleMarketplace } from './marketplace/marketplace.mjs';
import { handlePicture, isPictureHost } from './marketplace/picture-host.mjs';
import { handle1688 } from './marketplace/site-1688-pages.mjs';
import { makeCertificate } from './server/certificate.mjs';

const PORTAL_HOSTS = ['ipp.alibabagroup.com', 'ipp.aidcgroup.net'];
const portalModule = join(dirname(fileURLToPath(import.meta.url)), 'portal', 'portal.mjs');

// options: port (0 = any), pictureDelayMs, picturesKept (false: browsers must not keep pictures, so that every fetch is
// seen here), routes { host: (request, response, log) => void } tried first.
// Gives { port, spki, requests, portalEvents, setFault, clearFaults, mostAtOnce, close }.
export async function startDemoServer({
  port = 0,
  pictureDelayMs = 0,
  picturesKept = true,
  routes = {},
} = {}) {
  const { key, cert, spki } = makeCertificate();
  const requests = [];
  // What happened in the portal's pages, as portal.mjs writes it down.
  const portalEvents = [];
  const faults = new Map();
  const portal = existsSync(portalModule) ? await import(pathToFileURL(portalModule).href) : null;

  const answer = async (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const log = {
      host,
      path: request.url,
      method: request.method,
      startMs: performance.now(),
      endMs: null,
      status: null,
    };
    log.destination = request.headers['sec-fetch-dest'] ?? '';
    log.referer = request.headers.referer ?? '';
    requests.push(log);
    // Ended when it is answered: the browser may ask for the next before the connection here says that it is done.
    const end = response.end;
    response.end = (...body) => {
      log.endMs ??= performance.now();
      return end.apply(response, body);
    };
    response.on('close', () => {
      log.endMs ??= performance.now();
      log.status = response.statusCode;
    });
    if (routes[host]) await routes[host](request, response, log);
    else if (PORTAL_HOSTS.includes(host) && portal) portal.handlePortal(request, response, portalEvents);
    else if (isPictureHost(host))
      handlePicture(request, response, {
        fault: faultFor(faults, request.url),
        pictureDelayMs,
        kept: picturesKept,
      });
    else if (/(^|\.)aliexpress\.(com|us|ru)$/.test(host)) handleMarketplace(request, response, host);
    else if (/(^|\.)alibaba\.com$/.test(host)) handleAlibaba(request, response, host);
    else if (/(^|\.)1688\.com$/.test(host)) handle1688(request, response);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end(`No sample of ${host} here.\n`);
  };

  const server = createServer({ key, cert }, (request, response) => {
    answer(request, response).catch((error) => {
      console.error(`sample server: ${request.headers.host}${request.url}: ${error.stack}`);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end();
    });
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  return {
    port: server.address().port,
    spki,
    requests,
    portalEvents,
    // `where`: a picture key or any part of a picture's path. fault: see marketplace/picture-host.mjs.
    setFault: (where, fault) => faults.set(where, fault),
    clearFaults: () => faults.clear(),
    mostAtOnce: (wanted) => mostAtOnce(requests.filter(wanted)),
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

function faultFor(faults, path) {
  for (const [where, fault] of faults) if (path.includes(where)) return fault;
  return null;
}

// The largest number of the given requests that were open at the same moment.
export function mostAtOnce(requests) {
  const edges = requests.flatMap((r) => [
    [r.startMs, 1],
    [r.endMs ?? Infinity, -1],
  ]);
  edges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let open = 0;
  let most = 0;
  for (const [, step] of edges) most = Math.max(most, (open += step));
  return most;
}

// Run by itself: `node installer/demo/server.mjs [PORT]` keeps serving until stopped.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { port, spki } = await startDemoServer({ port: Number(process.argv[2] ?? 0) });
  console.log(JSON.stringify({ port, spki }));
}
