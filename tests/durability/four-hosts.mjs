// SPDX-License-Identifier: Apache-2.0
// Several hosts (browsers, profiles) write into the same records at once: every fact is taken and kept, none is
// answered with "busy".
import { missing, tell } from './facts.mjs';
import { readOptions, report } from './options.mjs';
import { anyWork, counterproof, findings, indexedRecords, openHost, ownFolder } from './records.mjs';

const options = readOptions(process.argv.slice(2), { writes: 10000, hosts: 4 });
const folder = ownFolder('four-hosts');
const { data } = indexedRecords(folder);
const wrong = [];
const figures = { hosts: options.hosts, writes: 0, refused: 0, slowestAnswerMs: 0, seconds: 0, lost: 0 };
const began = performance.now();

async function write(host, first, workId) {
  const acknowledged = [];
  // As many at once as an extension sends.
  const lanes = [0, 1, 2, 3].map(async (lane) => {
    for (let at = lane; at < options.writes; at += 4) {
      const asked = performance.now();
      const result = await tell(host, first + at, workId);
      figures.slowestAnswerMs = Math.max(figures.slowestAnswerMs, Math.round(performance.now() - asked));
      if (result === true) acknowledged.push(first + at);
      else {
        figures.refused += 1;
        wrong.push(
          `fact ${first + at}: ${result === null ? 'the host is gone' : `${result.code}: ${result.message}`}`,
        );
        if (result === null) return;
      }
    }
  });
  await Promise.all(lanes);
  return acknowledged;
}

const hosts = await Promise.all(Array.from({ length: options.hosts }, () => openHost(data)));
const workId = await anyWork(hosts[0]);
let done = false;
// Copies are made meanwhile, as they are every day.
const copying = (async () => {
  while (!done) {
    await new Promise((resolve) => setTimeout(resolve, 5000));
    if (done) break;
    const copy = counterproof(data, 'backup');
    if (copy.status !== 0) wrong.push(`backup: ${copy.stderr}`);
  }
})();
const told = (
  await Promise.all(hosts.map((host, at) => write(host, 1 + at * options.writes, workId)))
).flat();
done = true;
figures.seconds = Math.round((performance.now() - began) / 1000);
figures.writes = told.length;
await Promise.all(hosts.map((host) => host.leave()));
await copying;
const reader = await openHost(data);
const lost = await missing(reader, told);
figures.lost = lost.length;
if (lost.length > 0) wrong.push(`lost: ${lost.slice(0, 50).join(' ')}`);
await reader.leave();
wrong.push(...findings(data));
report('four-hosts', figures, wrong);
