// SPDX-License-Identifier: Apache-2.0
// Reading a folder of real-size pictures, with the real programs. See tests/bench/intake.
import { execFileSync, spawn } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bin, environment, project } from '../durability/host-line.mjs';
import { counterproof, drawWorks, openHost } from '../durability/records.mjs';

const { values: options } = parseArgs({
  options: { files: { type: 'string', default: '150' }, parts: { type: 'boolean', default: false } },
});
const count = Number(options.files);
const kWhole = 3000;
const pictures = path.join(project, 'build/bench/real-size');
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

mkdirSync(pictures, { recursive: true });
execFileSync(path.join(bin, '../tests/bench/make_real_size'), [pictures, String(count)], {
  stdio: 'inherit',
});
const numberOf = (name) => Number(/\d+/.exec(name)[0]);
const names = readdirSync(pictures)
  .filter((name) => /^painting \d+\.\w+$/.test(name) && numberOf(name) < count)
  .sort((a, b) => numberOf(a) - numberOf(b));

// On the same disk as the pictures, so that they can be linked.
const place = mkdtempSync(path.join(project, 'build/bench/intake-'));
process.on('exit', () => rmSync(place, { recursive: true, force: true }));

/** User and system time of a process and of those it has waited for, in seconds. */
function processorTime(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) / ticksPerSecond;
}

/** `counterproof index` alone: seconds by the clock and of the processor. */
async function indexAlone() {
  const data = path.join(place, 'alone');
  const folder = path.join(place, 'art-alone');
  mkdirSync(folder);
  for (const name of names) linkSync(path.join(pictures, name), path.join(folder, name));
  const started = performance.now();
  // The shell's own clock knows what the decoders used, too.
  const child = spawn('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$0" index "$1" > /dev/null', path.join(bin, 'counterproof'), folder], { env: environment(data), stdio: ['ignore', 'ignore', 'pipe'] }); // prettier-ignore
  let told = '';
  child.stderr.on('data', (bytes) => (told += bytes));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`counterproof index ended with ${code}: ${told}`);
  const [user, system] = told.trim().split('\n').at(-1).split(' ').map(Number);
  const status = JSON.parse(counterproof(data, 'status').stdout);
  return { seconds: (performance.now() - started) / 1000, processor: user + system, status };
}

/** One page of 60 pictures, as the extension sends them: milliseconds until all are answered. */
async function page(host, pool, number) {
  const started = performance.now();
  let next = 0;
  const ask = async () => {
    while (next < 60) {
      const part = [];
      for (; next < 60 && part.length < 8; next += 1)
        part.push({ key: `p${number}-${next}`, data: pool[(number * 7 + next) % pool.length] });
      const answer = await host.ask('picture.match', { pictures: part });
      if (!answer?.result) throw new Error(JSON.stringify(answer?.error ?? 'the host is gone'));
    }
  };
  await Promise.all([ask(), ask()]);
  return performance.now() - started;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** A host that finds the pictures put into its folder, while a page is checked again and again. */
async function whilePagesAreRead() {
  const data = path.join(place, 'beside');
  const folder = path.join(place, 'art');
  drawWorks(folder, 30);
  const known = counterproof(data, 'index', folder);
  if (known.status !== 0) throw new Error(known.stderr);
  const listed = path.join(place, 'listed');
  drawWorks(listed, 40, 480, 77);
  const pool = readdirSync(listed).map((name) => readFileSync(path.join(listed, name)).toString('base64'));
  const host = await openHost(data);
  const ready = async () => (await host.ask('portfolio.status', {})).result;
  await page(host, pool, 0);
  const idle = [];
  for (let at = 1; at <= 5; at += 1) idle.push(await page(host, pool, at));

  const before = (await ready()).ready;
  const started = performance.now();
  for (const name of names) linkSync(path.join(pictures, name), path.join(folder, name));
  while ((await ready()).ready === before) await pause(50);
  const firstWorkMs = performance.now() - started;
  const busy = [];
  while (busy.length < 5 && (await ready()).waiting > 0) busy.push(await page(host, pool, 10 + busy.length));
  const stillReading = (await ready()).waiting > 0;
  const used = processorTime(host.child.pid);
  await host.leave();
  return {
    idle: median(idle),
    busy: busy.length > 0 && stillReading ? median(busy) : null,
    firstWorkMs,
    used,
  };
}

/** Decoding alone, by kind of file: milliseconds of the clock for each, one after another. */
function decoding() {
  const told = counterproof(
    place,
    'decode',
    '--own',
    ...names.map((name) => path.join(pictures, name)),
  ).stdout;
  const kinds = new Map();
  for (const line of told.trim().split('\n')) {
    const [file, , , ms] = line.split('\t');
    const kind = path.extname(file).slice(1);
    kinds.set(kind, [...(kinds.get(kind) ?? []), Number(ms)]);
  }
  return kinds;
}

const beside = await whilePagesAreRead();
const alone = await indexAlone();
const perFile = alone.seconds / count;
console.log(
  `${count} files: ${alone.status.works} works, ${alone.status.failed} failed, ${alone.status.featureless} featureless`,
);
console.log(
  `alone: ${alone.seconds.toFixed(1)} s, ${((60 * count) / alone.seconds).toFixed(0)} files a minute, ${((1000 * alone.processor) / count).toFixed(0)} ms of the processor a file`,
);
console.log(
  `3,000 files, by proportion and not measured: ${((perFile * kWhole) / 60).toFixed(1)} min (aim 15); on two free cores ${(((alone.processor / count / 2) * kWhole) / 60).toFixed(1)} min at best`,
);
console.log(
  `first work can be found ${(beside.firstWorkMs / 1000).toFixed(1)} s after the files came (aim 5)`,
);
console.log(
  beside.busy === null
    ? 'a page meanwhile: the files were read before it could be measured; take more of them'
    : `a page of 60 pictures: ${Math.round(beside.idle)} ms idle, ${Math.round(beside.busy)} ms meanwhile, ${(beside.busy / beside.idle).toFixed(2)} times (aim 2)`,
);
if (options.parts)
  for (const [kind, times] of decoding())
    console.log(
      `decoding ${kind}: ${times.length} files, ${Math.round(times.reduce((a, b) => a + b, 0) / times.length)} ms each, longest ${Math.round(Math.max(...times))} ms`,
    );
