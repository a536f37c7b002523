// SPDX-License-Identifier: Apache-2.0
// kill -9 at random moments: while facts are told, in intake, in an upgrade of the tables, in a backup. What was
// acknowledged before must be there after, every time.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { missing, tell } from './facts.mjs';
import { bin, environment, HostLine } from './host-line.mjs';
import { readOptions, report } from './options.mjs';
import { anyWork, copyRecords, drawWorks, findings, indexedRecords, oldRecords, openHost, ownFolder, seeded } from './records.mjs'; // prettier-ignore

const options = readOptions(process.argv.slice(2), { cycles: 1000, seed: 20261122 });
const random = seeded(options.seed);
const wrong = [];
const figures = {
  cycles: 0,
  facts: 0,
  killedBusy: 0,
  intake: 0,
  upgrades: 0,
  backups: 0,
  slowestReopenMs: 0,
};
const folder = ownFolder('kill');
const { data } = indexedRecords(folder);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Facts until it is killed; the host may be killed before it has greeted. */
async function tellUntilKilled(first, acknowledged) {
  const host = new HostLine(data);
  const lives = { value: true };
  const telling = (async () => {
    if (!(await host.hello())?.result) return;
    figures.slowestReopenMs = Math.max(figures.slowestReopenMs, Math.round(performance.now() - host.started));
    const workId = await anyWork(host);
    for (let number = first; lives.value;) {
      // Several at once: the kill then hits a host with work under way.
      const some = [number, number + 1, number + 2];
      const told = await Promise.all(some.map((one) => tell(host, one, workId)));
      told.forEach((result, at) => {
        if (result === true) acknowledged.push(some[at]);
        else if (result !== null) wrong.push(`fact ${some[at]}: ${result.message}`);
      });
      number += some.length;
    }
  })();
  // One in eight while it starts, the others while it writes.
  if (random() < 0.125) await pause(random() * 60);
  else {
    const before = acknowledged.length + Math.floor(random() * 12);
    while (acknowledged.length < before) await pause(1);
    figures.killedBusy += 1;
    await pause(random() * 8);
  }
  lives.value = false;
  await host.kill();
  await telling;
}

async function cycle(acknowledged) {
  const before = acknowledged.length;
  await tellUntilKilled((acknowledged.at(-1) ?? 0) + 10, acknowledged);
  const host = await openHost(data);
  const lost = await missing(host, acknowledged.slice(Math.max(0, before - 200)));
  if (lost.length > 0) wrong.push(`lost: ${lost.join(' ')}`);
  await host.kill();
}

/** Runs a command and kills it after `most` milliseconds at random; true when it was killed at work. */
async function killed(records, words, most) {
  const child = spawn(path.join(bin, 'counterproof'), words, { env: environment(records), stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve(signal !== null)));
  await pause(random() * most);
  child.kill('SIGKILL');
  return ended;
}

/** Works that were ready once must stay ready; in the end every picture is read. */
async function intake(cycles) {
  const records = path.join(folder, 'intake');
  const works = path.join(folder, 'more-works');
  const count = 24;
  drawWorks(works, count, 200, 11);
  let ready = 0;
  for (let at = 0; at < cycles; at += 1) {
    if (at % 12 === 0) {
      copyRecords(path.join(folder, 'records'), records);
      ready = 0;
    }
    await killed(records, ['index', works], 500);
    const host = await openHost(records);
    const status = await host.ask('portfolio.status', {});
    await host.kill();
    if (status.result.ready < ready) wrong.push(`intake: ${status.result.ready} works, ${ready} before`);
    ready = Math.max(ready, status.result.ready);
    figures.intake += 1;
  }
  wrong.push(...findings(records).map((line) => `intake: ${line}`));
}

async function upgrades(cycles) {
  const records = path.join(folder, 'upgrade');
  const old = path.join(folder, 'old');
  const cases = 300;
  oldRecords(old, cases);
  for (let at = 0; at < cycles; at += 1) {
    copyRecords(old, records);
    for (let again = 0; again < 3; again += 1) {
      const host = new HostLine(records);
      void host.hello();
      await pause(random() * 50);
      await host.kill();
    }
    const host = await openHost(records);
    let found = 0;
    for (let cursor = null; ;) {
      const page = await host.ask('case.list', { cursor, limit: 100 });
      found += page.result.cases.length;
      cursor = page.result.next;
      if (cursor === null) break;
    }
    await host.kill();
    if (found !== cases) wrong.push(`upgrade: ${found} of ${cases} cases`);
    if (!readdirSync(path.join(records, 'backup')).some((name) => name.startsWith('before-')))
      wrong.push('upgrade: no copy was kept');
    figures.upgrades += 1;
    if (at % 10 === 0) wrong.push(...findings(records).map((line) => `upgrade: ${line}`));
  }
}

/** Whole copies only, under their names, however often the making is killed. */
async function backups(cycles) {
  for (let at = 0; at < cycles; at += 1) {
    await killed(data, ['backup'], 120);
    figures.backups += 1;
  }
  wrong.push(...findings(data).map((line) => `backup: ${line}`));
}

const acknowledged = [];
const part = Math.max(1, Math.floor(options.cycles / 10));
for (let at = 0; at < options.cycles - 3 * part; at += 1) {
  await cycle(acknowledged);
  if (at % 100 === 99) wrong.push(...findings(data));
}
await intake(part);
await upgrades(part);
await backups(part);
const host = await openHost(data);
const lost = await missing(host, acknowledged);
if (lost.length > 0) wrong.push(`lost in the end: ${lost.join(' ')}`);
await host.leave();
wrong.push(...findings(data));
figures.facts = acknowledged.length;
figures.cycles = options.cycles;
report('kill', figures, wrong);
