// SPDX-License-Identifier: Apache-2.0
// Folders of records to begin from, and whether records are whole.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodePalettePng } from '../../installer/demo/draw/png-palette.mjs';
import { tell } from './facts.mjs';
import { bin, built, environment, HostLine } from './host-line.mjs';

/** A seeded generator of numbers from 0 to 1 (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A folder of its own, gone when the process ends. */
export function ownFolder(name) {
  const folder = mkdtempSync(path.join(process.env.DURABILITY_FOLDER ?? tmpdir(), `counterproof-${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Draws `count` pictures of coloured blocks, no two alike. */
export function drawWorks(folder, count, side = 320, seed = 7) {
  mkdirSync(folder, { recursive: true });
  for (let work = 0; work < count; work += 1) {
    const random = seeded(seed * 1000 + work);
    const pixels = new Uint8Array(side * side * 4).fill(255);
    for (let block = 0; block < 60; block += 1) {
      const [x0, y0] = [Math.floor(random() * side), Math.floor(random() * side)];
      const [x1, y1] = [x0 + 8 + Math.floor(random() * 70), y0 + 8 + Math.floor(random() * 70)];
      const colour = [random(), random(), random()].map((part) => Math.floor(part * 6) * 51);
      for (let y = y0; y < Math.min(y1, side); y += 1)
        for (let x = x0; x < Math.min(x1, side); x += 1) pixels.set(colour, (y * side + x) * 4);
    }
    writeFileSync(path.join(folder, `work ${work}.png`), encodePalettePng(pixels, side, side));
  }
}

export function counterproof(data, ...words) {
  return spawnSync(path.join(bin, 'counterproof'), words, { env: environment(data), encoding: 'utf8' });
}

/** Records with three works in them; gives { data, works }, `works` the folder of the pictures. */
export function indexedRecords(folder, count = 3) {
  const works = path.join(folder, 'works');
  const data = path.join(folder, 'records');
  drawWorks(works, count);
  const done = counterproof(data, 'index', works);
  if (done.status !== 0) throw new Error(`counterproof index: ${done.stderr}`);
  return { data, works };
}

export function copyRecords(from, to) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  return to;
}

/** Records of the first version of the tables with `cases` cases. */
export function oldRecords(data, cases) {
  rmSync(data, { recursive: true, force: true });
  execFileSync(built('old_records'), [data, String(cases)]);
}

export async function anyWork(host) {
  const answer = await host.ask('portfolio.works', { cursor: null, limit: 1 });
  return answer?.result?.works[0]?.id ?? null;
}

/** What `counterproof doctor` finds wrong with the records; none when they are whole. */
export function findings(data) {
  const done = counterproof(data, 'doctor', '--records', '--json');
  if (done.status !== 0) return [`doctor ended with ${done.status ?? done.signal}: ${done.stderr}`];
  return JSON.parse(done.stdout)
    .checks.filter(({ ok }) => !ok)
    .map(({ name, sentence }) => `${name}: ${sentence}`);
}

/** A host that has greeted and opened its records; throws when it does not. */
export async function openHost(data, env) {
  const host = new HostLine(data, env);
  const hello = await host.hello();
  if (!hello?.result) throw new Error(`hello: ${JSON.stringify(hello?.error ?? (await host.ended))}`);
  return host;
}

/**
 * Tells facts from `first` on until the database's log is as long as it gets before it is moved into the main file, and
 * kills the host: the next few facts then bring a checkpoint. Gives the facts that were told.
 */
export async function fillLog(data, first = 100_001) {
  const almost = 960 * 4120;
  const host = await openHost(data);
  const workId = await anyWork(host);
  const told = [];
  while (statSync(path.join(data, 'counterproof.db-wal')).size < almost) {
    const result = await tell(host, first + told.length, workId);
    if (result !== true) throw new Error(`a fact was refused: ${JSON.stringify(result)}`);
    told.push(first + told.length);
  }
  await host.kill();
  return told;
}
