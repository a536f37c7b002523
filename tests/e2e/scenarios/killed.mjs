// SPDX-License-Identifier: Apache-2.0
// Host, decoder or background die in the middle of a scan: it still ends complete, and nothing is counted twice.
import assert from 'node:assert/strict';
import { picturesOf, SEARCH_PAGES } from '../../../installer/demo/marketplace/catalogue.mjs';
import { searchPages } from '../../../installer/demo/walk/search-pages.mjs';
import { readOutlines } from '../stage/outlines.mjs';
import { isOurs } from '../stage/requests.mjs';
import { until } from '../stage/stage.mjs';
import { assertSum, isMatch } from './search-page.mjs';

async function duringScan(stage, kill) {
  const { server } = stage;
  const whole = await reference(stage);
  await stage.forgetPictures();
  server.setFault('/kf/', { kind: 'slow', delayMs: 150 });
  const { page, tabId } = await stage.open(searchPages[0]);
  await stage.state(tabId, ({ scan }) => scan.pictures.checked >= 6 && scan.pictures.waiting >= 20);
  await kill();
  return { whole, page, tabId };
}

/** The rows of an undisturbed scan of the same page. */
async function reference(stage) {
  // What an earlier scenario made of these pictures is no reference.
  await stage.forgetPictures();
  const { page, tabId } = await stage.open(searchPages[0]);
  const { rows } = await stage.state(tabId, 'done');
  await page.close();
  return rows.map(({ key }) => key).sort();
}

async function endsComplete(stage, tabId, whole) {
  const { scan, rows, host } = await stage.state(tabId, 'done');
  assert.equal(host.state, 'ready');
  assertSum(scan.pictures);
  const all = picturesOf(SEARCH_PAGES[0]);
  assert.equal(scan.pictures.seen, all);
  assert.equal(scan.pictures.checked, all, JSON.stringify(scan.pictures));
  const keys = rows.map(({ key }) => key).sort();
  assert.equal(new Set(keys).size, keys.length, 'no row twice');
  assert.deepEqual(keys, whole);
}

async function hostKilled(stage) {
  const { whole, tabId } = await duringScan(stage, async () => {
    const { hosts } = stage.processes();
    assert.equal(hosts.length, 1, 'one host for the whole browser');
    process.kill(hosts[0], 'SIGKILL');
  });
  await endsComplete(stage, tabId, whole);
}

async function decoderKilled(stage) {
  const { whole, tabId } = await duringScan(stage, async () => {
    const { decoders } = stage.processes();
    assert.ok(decoders.length > 0);
    for (const pid of decoders) process.kill(pid, 'SIGKILL');
  });
  await endsComplete(stage, tabId, whole);
}

async function workerKilled(stage) {
  const { whole, page, tabId } = await duringScan(stage, () => stage.session.killWorker());
  // No view is open: the page alone wakes the background again, and the outlines come.
  const matches = whole.length;
  assert.ok(matches > 0);
  await until(async () => (await readOutlines(page)).length > 0);
  await endsComplete(stage, tabId, whole);
  const { rows } = await stage.state(tabId, 'done');
  assert.ok(rows.some(isMatch));
}

/** Five in every run; COUNTERPROOF_KILLS=50 for the long one. */
const kKills = Number(process.env.COUNTERPROOF_KILLS ?? 5);

/** Runs in a view: the pictures whose verdict is remembered. */
async function rememberedKeys() {
  const opening = indexedDB.open('pictures');
  const database = await new Promise((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const asking = database.transaction('verdicts').objectStore('verdicts').getAllKeys();
  const keys = await new Promise((resolve) => (asking.onsuccess = () => resolve(asking.result)));
  database.close();
  return keys;
}

/** mulberry32, so that a run that fails can be made again. */
function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

async function workerKilledOften(stage, t) {
  const { server, session, view } = stage;
  const whole = await reference(stage);
  const seed = Number(process.env.COUNTERPROOF_SEED ?? 7);
  const random = seededRandom(seed);
  let kills = 0;
  let scans = 0;
  while (kills < kKills) {
    scans += 1;
    await stage.forgetPictures();
    server.setFault('/kf/', { kind: 'slow', delayMs: 120 });
    const { page, tabId } = await stage.open(searchPages[0]);
    await stage.state(tabId, 'read');
    const known = new Map();
    for (let turn = 0; turn < 10 && kills < kKills; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20 + random() * 900));
      const from = server.requests.length;
      for (const key of await view.evaluate(rememberedKeys)) if (!known.has(key)) known.set(key, from);
      await session.killWorker();
      kills += 1;
    }
    await endsComplete(stage, tabId, whole);
    for (const [key, from] of known) {
      const again = server.requests.slice(from).filter((entry) => isOurs(entry) && entry.path.includes(key));
      assert.deepEqual(
        again.map(({ path }) => path),
        [],
        `seed ${seed}: asked for again`,
      );
    }
    await page.close();
  }
  t.diagnostic(`${kills} kills in ${scans} scans`);
}

export const killed = [
  {
    name: 'a host killed in the middle of a scan is started again and the scan ends complete',
    run: hostKilled,
  },
  { name: 'a decoder killed in the middle of a scan is started again', run: decoderKilled },
  { name: 'a background killed in the middle of a scan goes on where it stopped', run: workerKilled },
  {
    name: 'a background killed at random points loses nothing and asks for nothing twice',
    run: workerKilledOften,
  },
];
