// SPDX-License-Identifier: Apache-2.0
// With 10,000 works and 100,000 listings: how soon a host answers the greeting, how soon one is back after kill -9, and
// how soon it is gone after the browser. Prints figures beside the aims; asserts only that all of it happens.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tell } from './facts.mjs';
import { built, HostLine } from './host-line.mjs';
import { readOptions, report } from './options.mjs';
import { anyWork, indexedRecords, openHost, ownFolder } from './records.mjs';

const options = readOptions(process.argv.slice(2), { works: 10000, listings: 100000, turns: 30 });
const folder = ownFolder('speed');
const { data } = indexedRecords(folder);
const wrong = [];

const first = await openHost(data);
if ((await tell(first, 1, await anyWork(first))) !== true) wrong.push('the first fact was not taken');
await first.leave();
execFileSync(built('many_records'), [data, String(options.works), String(options.listings)]);

const spread = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] * 10) / 10;
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
};
const runs = (pid) => existsSync(`/proc/${pid}`);

/** Process ids of the host's decoders. */
const children = (pid) => {
  try {
    return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number);
  } catch {
    return [];
  }
};

const hello = [];
const back = [];
const gone = [];
for (let turn = 0; turn < options.turns; turn += 1) {
  const host = new HostLine(data);
  const answer = await host.hello();
  hello.push(performance.now() - host.started);
  if (!answer?.result) wrong.push(`hello: ${JSON.stringify(answer?.error ?? 'the host is gone')}`);
  const number = 10 + turn;
  if ((await tell(host, number, await anyWork(host))) !== true) wrong.push(`fact ${number} was not taken`);
  await host.kill();
  const again = new HostLine(data);
  if (!(await again.hello())?.result) wrong.push('no greeting after kill -9');
  back.push(performance.now() - again.started);
  // A browser that goes takes its end of the pipe away.
  const all = [again.child.pid, ...children(again.child.pid)];
  const left = performance.now();
  again.child.stdin.end();
  while (all.some(runs)) await new Promise((resolve) => setTimeout(resolve, 5));
  gone.push(performance.now() - left);
}
report(
  'speed',
  {
    works: options.works,
    listings: options.listings,
    helloMs: { ...spread(hello), aim: 50 },
    backMs: { ...spread(back), aim: 250 },
    goneMs: { ...spread(gone), aim: 500 },
  },
  wrong,
);
