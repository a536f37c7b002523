// SPDX-License-Identifier: Apache-2.0
// The power fails: runs are recorded once, then cut after each call; what the disk may hold then is put together in
// several ways and opened by the real programs. What was acknowledged before the cut must be there, and no row may name
// a file that is not there.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Disk, readRecord } from './crash-states.mjs';
import { missing, tell } from './facts.mjs';
import { HostLine, onShim } from './host-line.mjs';
import { readOptions, report } from './options.mjs';
import { anyWork, copyRecords, drawWorks, fillLog, findings, indexedRecords, oldRecords, openHost, ownFolder, seeded } from './records.mjs'; // prettier-ignore

const options = readOptions(process.argv.slice(2), { states: 2000, seed: 20261122, facts: 30 });
const random = seeded(options.seed);
const folder = ownFolder('power-loss');
const wrong = [];
const figures = { states: 0, cuts: 0, calls: {}, acknowledged: 0 };
const { data: whole, works } = indexedRecords(folder, 1);
const before = await fillLog(whole);

/** Runs `script(host, noteFact)` on a copy of `start` and gives { start, record, factOf, askedStatus }. */
async function recorded(name, start, script) {
  const data = copyRecords(start, path.join(folder, name));
  const record = path.join(folder, `${name}.record`);
  const factOf = new Map();
  const host = new HostLine(data, onShim(data, { record }));
  await script(host, (number) => factOf.set(host.nextId, number));
  await host.leave();
  return { name, start, data, calls: readRecord(record), factOf };
}

const confirming = async (host, noteFact) => {
  await host.hello();
  const workId = await anyWork(host);
  // New pictures are read meanwhile, on the host's own threads.
  await host.ask('portfolio.rescan', {});
  for (let number = 1; number <= options.facts; number += 1) {
    noteFact(number);
    await tell(host, number, workId);
    if (number % 5 === 0) await host.ask('portfolio.status', {});
  }
  for (let turn = 0; turn < 100; turn += 1) {
    const { result } = await host.ask('portfolio.status', {});
    if (result.ready >= 4) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Only listings that are allowed: there are no works. */
const first = async (host, noteFact) => {
  await host.hello();
  for (let number = 3; number <= options.facts; number += 3) {
    noteFact(number);
    await tell(host, number, null);
  }
};

async function runs() {
  drawWorks(works, 4, 200, 23);
  const old = path.join(folder, 'old');
  oldRecords(old, 40);
  const none = path.join(folder, 'none');
  mkdirSync(none, { mode: 0o700 });
  return [
    { ...(await recorded('confirming', whole, confirming)), oldCases: 0, before },
    { ...(await recorded('first', none, first)), oldCases: 0, before: [] },
    { ...(await recorded('upgrade', old, first)), oldCases: 40, before: [] },
  ];
}

/** What the browser had been told after the first `cut` calls. */
function toldBy(run, cut) {
  const stream = Buffer.concat(
    run.calls
      .slice(0, cut)
      .filter(({ kind }) => kind === 'a')
      .map(({ data }) => data),
  );
  const facts = [];
  let ready = 0;
  for (let at = 0; at + 4 <= stream.length;) {
    const length = stream.readUInt32LE(at);
    if (at + 4 + length > stream.length) break;
    const message = JSON.parse(stream.subarray(at + 4, at + 4 + length).toString());
    if (message.result && run.factOf.has(message.id)) facts.push(run.factOf.get(message.id));
    if (typeof message.result?.ready === 'number') ready = Math.max(ready, message.result.ready);
    at += 4 + length;
  }
  return { facts, ready };
}

async function judge(run, cut, way, told) {
  const state = path.join(folder, 'state');
  const what = `${run.name}, cut after ${cut} of ${run.calls.length} calls, ${way}`;
  try {
    const host = await openHost(state);
    const lost = await missing(host, [...run.before, ...told.facts]);
    if (lost.length > 0) wrong.push(`${what}: lost: ${lost.join(' ')}`);
    const status = await host.ask('portfolio.status', {});
    if (status.result.ready < told.ready)
      wrong.push(`${what}: ${status.result.ready} works of ${told.ready}`);
    if (run.oldCases > 0) {
      const cases = await host.ask('case.list', { cursor: null, limit: 100 });
      if (cases.result.cases.length !== run.oldCases)
        wrong.push(`${what}: ${cases.result.cases.length} old cases`);
    }
    await host.kill();
    wrong.push(...findings(state).map((line) => `${what}: ${line}`));
  } catch (error) {
    wrong.push(`${what}: ${error.message}`);
  }
  figures.states += 1;
  figures.acknowledged += told.facts.length;
}

const ways = [
  ['all of it', () => true, () => 1],
  ['only what was synced', () => false, () => 0],
  ['bytes without names', () => true, () => 0],
  ['names without bytes', () => false, () => 1],
  ['a choice of both', () => random() < 0.5, () => random()],
];

const all = await runs();
const cuts = all.reduce((sum, run) => sum + run.calls.filter(({ kind }) => kind !== 'a').length, 0);
// Enough cuts for the asked number of states, spread evenly over the calls.
const step = Math.max(1, (cuts * ways.length) / (options.states * 1.02));
const again = Math.max(1, Math.ceil(options.states / (cuts * ways.length)));
for (const run of all) {
  figures.calls[run.name] = run.calls.length;
  const disk = new Disk(run.start);
  disk.folder = run.data;
  disk.lastingNames = new Map([...disk.lastingNames].map(([name, content]) => [name.replace(run.start, run.data), content])); // prettier-ignore
  disk.lastingNames.set(run.data, 'folder');
  disk.names = new Map(disk.lastingNames);
  let next = 0;
  for (let cut = 1; cut <= run.calls.length; cut += 1) {
    const call = run.calls[cut - 1];
    disk.play(call);
    if (call.kind === 'a') continue;
    next += 1;
    if (next < step) continue;
    next -= step;
    figures.cuts += 1;
    const told = toldBy(run, cut);
    for (let turn = 0; turn < again; turn += 1) {
      for (const [way, keeps, names] of turn === 0 ? ways : ways.slice(-1)) {
        disk.writeTo(path.join(folder, 'state'), keeps, names());
        await judge(run, cut, way, told);
      }
    }
  }
}
report('power-loss', figures, wrong);
