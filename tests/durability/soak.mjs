// SPDX-License-Identifier: Apache-2.0
// Pages of pictures for as long as an artist's weeks, with restarts of the host in between: memory, descriptors, child
// processes and files must stay flat.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { tell } from './facts.mjs';
import { readOptions, report } from './options.mjs';
import { anyWork, drawWorks, findings, indexedRecords, openHost, ownFolder } from './records.mjs';

const options = readOptions(process.argv.slice(2), { pictures: 12000, page: 60, restarts: 10 });
const folder = ownFolder('soak');
const { data, works } = indexedRecords(folder, 5);
const strangers = path.join(folder, 'strangers');
drawWorks(strangers, 40, 220, 99);
const pool = [works, strangers]
  .flatMap((place) => readdirSync(place).map((name) => path.join(place, name)))
  .map((file) => readFileSync(file).toString('base64'));
const wrong = [];
const figures = { pictures: 0, failed: 0, restarts: 0, growthMbPer1000: [], descriptors: [], files: [], walMb: 0, logMb: 0 }; // prettier-ignore

const megabytes = (pid) =>
  Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
const descriptors = (pid) => readdirSync(`/proc/${pid}/fd`).length;
const filesIn = (place) => readdirSync(place, { recursive: true }).map(String);
const sizeOf = (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Two requests under way, as the extension has. */
async function page(host, number) {
  let next = 0;
  const ask = async () => {
    while (next < options.page) {
      const pictures = [];
      for (; next < options.page && pictures.length < 8; next += 1)
        pictures.push({ key: `p${number}-${next}`, data: pool[(number * 7 + next) % pool.length] });
      const answer = await host.ask('picture.match', { pictures });
      if (answer?.result) {
        figures.pictures += answer.result.checked + answer.result.failed;
        figures.failed += answer.result.failed;
      } else wrong.push(`page ${number}: ${JSON.stringify(answer?.error ?? 'the host is gone')}`);
    }
  };
  await Promise.all([ask(), ask()]);
}

const pages = Math.ceil(options.pictures / options.page);
const pagesAHost = Math.max(2, Math.ceil(pages / (options.restarts + 1)));
let fact = 0;
for (let next = 0; next < pages;) {
  const host = await openHost(data);
  const workId = await anyWork(host);
  let warm = null;
  for (let at = 0; at < pagesAHost && next < pages; at += 1, next += 1) {
    await page(host, next);
    fact += 1;
    const told = await tell(host, fact, workId);
    if (told !== true) wrong.push(`fact ${fact}: ${JSON.stringify(told)}`);
    if (at === Math.floor(pagesAHost / 3))
      warm = { at, memory: megabytes(host.child.pid), descriptors: descriptors(host.child.pid) };
  }
  const after = { memory: megabytes(host.child.pid), descriptors: descriptors(host.child.pid) };
  const pictures = (pagesAHost - 1 - warm.at) * options.page;
  figures.growthMbPer1000.push(Math.round(((after.memory - warm.memory) / pictures) * 10000) / 10);
  figures.descriptors.push(after.descriptors - warm.descriptors);
  if (after.memory - warm.memory > pictures / 1000 + 4) wrong.push(`memory grew by ${after.memory - warm.memory} MB over ${pictures} pictures`); // prettier-ignore
  // SQLite keeps the descriptor of a closed second connection (the day's copy) for the next one: closing it would drop
  // the locks of the first.
  if (after.descriptors > warm.descriptors + 1)
    wrong.push(`${after.descriptors - warm.descriptors} descriptors more`);
  figures.walMb = Math.max(
    figures.walMb,
    Math.round(sizeOf(path.join(data, 'counterproof.db-wal')) / 1e5) / 10,
  );
  if (figures.restarts % 2 === 0) await host.leave();
  else await host.kill();
  figures.restarts += 1;
  figures.files.push(filesIn(data).filter((name) => !name.startsWith('backup')).length);
}
figures.restarts -= 1;
figures.logMb = filesIn(data).filter((name) => name.endsWith('.log')).reduce((sum, name) => sum + sizeOf(path.join(data, name)), 0) / 1e6; // prettier-ignore
if (figures.walMb > 16) wrong.push(`the log of the database has ${figures.walMb} MB`);
if (figures.logMb > 10) wrong.push(`the logs have ${figures.logMb} MB`);
const parts = filesIn(data).filter((name) => name.includes('.part'));
if (parts.length > 0) wrong.push(`left behind: ${parts.join(' ')}`);
wrong.push(...findings(data));
report('soak', figures, wrong);
