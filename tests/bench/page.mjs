// SPDX-License-Identifier: Apache-2.0
// Measures one search page in real browsers: from navigation to outlines, in the page's own eyes. See tests/bench/page.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSERS } from '../../installer/demo/browsers/launch.mjs';
import { keyIn } from '../../installer/demo/marketplace/picture-host.mjs';
import { searchPages } from '../../installer/demo/walk/search-pages.mjs';
import { usageOf } from '../e2e/stage/host-processes.mjs';
import { bin, portfolio } from '../e2e/stage/records.mjs';
import { isOurs } from '../e2e/stage/requests.mjs';
import { openStage, until } from '../e2e/stage/stage.mjs';
import { helloMs } from './page-hello.mjs';
import { watchOutlines } from './page-watch.mjs';

const { values: options } = parseArgs({
  options: { works: { type: 'string', default: '1000' }, browser: { type: 'string' } },
});
const project = path.resolve(import.meta.dirname, '../..');
const folder = path.join(project, 'build/bench');
// `eager`: every card is there with its picture at once, as a whole page shown.
const url = `${searchPages[0]}&eager=1`;

function drawnWorks(count) {
  const works = path.join(folder, `works-${count}`);
  if (existsSync(works) || count === 0) return works;
  console.error(`Drawing ${count} works, once …`);
  const fresh = `${works}.new`;
  const draw = path.join(project, 'installer/demo/draw/works.mjs');
  const drawn = spawnSync(process.execPath, [draw, '--count', String(count), '--out', fresh], {
    stdio: 'inherit',
  });
  if (drawn.status !== 0) process.exit(1);
  renameSync(fresh, works);
  return works;
}

/** Records of the drawn works together with the sample portfolio, whose copies stand on the page. */
function indexed(count) {
  const data = path.join(folder, `records-${count}`);
  mkdirSync(folder, { recursive: true });
  const folders = count === 0 ? [portfolio] : [portfolio, drawnWorks(count)];
  const index = spawnSync(path.join(bin, 'counterproof'), ['index', ...folders], {
    env: { ...process.env, COUNTERPROOF_DATA: data },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (index.status !== 0) process.exit(1);
  return data;
}

async function visit(stage) {
  const { session, server, view } = stage;
  const from = server.requests.length;
  const page = await session.browser.newPage();
  await page.evaluateOnNewDocument(watchOutlines);
  // The tab is open when the artist follows a link; what opening it costs the browser is not the page's.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const tabId = await view.evaluate(
    async (prefix) => (await chrome.tabs.query({})).find((tab) => tab.url?.startsWith(prefix)).id,
    url,
  );
  const state = await stage.state(tabId, 'done');
  const wanted = state.rows.filter(({ findings }) => findings[0].kind === 'match').length;
  const seen = await until(async () => {
    const outlines = await page.evaluate(() => globalThis.outlinesSeen);
    return outlines.length >= wanted && outlines;
  });
  const { atMs, parsedMs } = await page.evaluate(() => ({
    atMs: performance.timeOrigin,
    parsedMs: performance.getEntriesByType('navigation')[0].domInteractive,
  }));
  await page.close();
  const answered = new Map(
    server.requests
      .slice(from)
      .filter(isOurs)
      .map(({ path: asked, endMs }) => [keyIn(asked), performance.timeOrigin + endMs - atMs]),
  );
  const waits = seen.flatMap(({ key, ms }) => (answered.has(key) ? [ms - answered.get(key)] : []));
  return {
    checked: state.scan.pictures.checked,
    matches: wanted,
    parsedMs,
    firstMs: Math.min(...seen.map(({ ms }) => ms)),
    lastMs: Math.max(...seen.map(({ ms }) => ms)),
    firstWaitMs: waits[0] ?? null,
    waitsMs: waits.sort((a, b) => a - b),
  };
}

async function measure(kind, data) {
  const stage = await openStage(kind, data, { watchesNetwork: false });
  try {
    const first = await visit(stage);
    const { hosts, decoders } = stage.processes();
    const host = usageOf(hosts[0]);
    const decoder = decoders.map(usageOf);
    const again = await visit(stage);
    return { first, again, host, decoder };
  } finally {
    await stage.close();
  }
}

const ms = (value) => (value === null ? '–' : `${Math.round(value)} ms`);
const count = Number(options.works);
const data = indexed(count);
const rows = [['', 'aim', ...(options.browser ? [options.browser] : BROWSERS)]];
const results = [];
for (const kind of rows[0].slice(2)) results.push(await measure(kind, data));
const row = (name, aim, of) => rows.push([name, aim, ...results.map(of)]);
row('pictures checked', '', ({ first }) => String(first.checked));
row('matches outlined', '', ({ first }) => String(first.matches));
row('navigation to first outline', '', ({ first }) => ms(first.firstMs));
row('navigation to last outline', '3000 ms', ({ first }) => ms(first.lastMs));
row('first outline after its picture', '500 ms', ({ first }) => ms(first.firstWaitMs));
row('outline after its picture, median', '', ({ first }) =>
  ms(first.waitsMs[first.waitsMs.length >> 1] ?? null),
);
row('second visit, last outline', '300 ms', ({ again }) => ms(again.lastMs));
row('of which until the page was parsed', '', ({ again }) => ms(again.parsedMs));
row('host, processor time', '', ({ host }) => `${host.cpuSeconds.toFixed(1)} s`);
row('host, memory', '200 MB', ({ host }) => `${Math.round(host.megabytes)} MB`);
row('decoders, memory', '', ({ decoder }) =>
  decoder.map(({ megabytes }) => `${Math.round(megabytes)} MB`).join(' + '),
);
const hello = await helloMs(data);
rows.push(['hello after the start of the host', '50 ms', ms(hello)]);
console.log(`A page of 64 listings, ${count} drawn works and the sample portfolio`);
const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
for (const cells of rows)
  console.log(
    cells
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
