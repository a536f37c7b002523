// SPDX-License-Identifier: Apache-2.0
// Disk full and I/O errors at every call that a scripted run makes of the disk: once, sticky, and with half of the
// write done. Nothing acknowledged may be lost, each refusal is a sentence, and the same host goes on when the disk is
// well again.
import { closeSync, openSync, readSync, writeSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { missing, tell } from './facts.mjs';
import { onShim } from './host-line.mjs';
import { readOptions, report } from './options.mjs';
import { anyWork, copyRecords, fillLog, findings, indexedRecords, ownFolder } from './records.mjs';
import { HostLine } from './host-line.mjs';

const options = readOptions(process.argv.slice(2), { every: 1, facts: 12, 'check-every': 10 });
const folder = ownFolder('disk-faults');
const { data: whole } = indexedRecords(folder);
const before = await fillLog(whole);
const data = path.join(folder, 'run');
const controlFile = path.join(folder, 'control');
const wrong = [];
const figures = { calls: 0, runs: 0, faults: 0, refusals: 0, sentences: new Set() };

/** The shim's Control; see disk_shim.cpp for the places. */
class Control {
  constructor() {
    writeFileSync(controlFile, Buffer.alloc(48));
    this.file = openSync(controlFile, 'r+');
  }
  set({ failAt = 0, error = 0, sticky = 0, torn = 0 }) {
    const bytes = Buffer.alloc(32);
    [failAt, error, sticky, torn].forEach((value, at) => bytes.writeBigUInt64LE(BigInt(value), at * 8));
    writeSync(this.file, bytes, 0, 32, 8);
  }
  read(at) {
    const bytes = Buffer.alloc(8);
    readSync(this.file, bytes, 0, 8, at);
    return Number(bytes.readBigUInt64LE());
  }
  get calls() {
    return this.read(0);
  }
  get failed() {
    return this.read(40);
  }
  close() {
    closeSync(this.file);
  }
}

/** Refusals must be sentences that say what happened and what to do. */
function judge(what, result) {
  if (result === true) return true;
  if (result === null) {
    wrong.push(`${what}: the host is gone`);
    return false;
  }
  figures.refusals += 1;
  figures.sentences.add(`${result.code}: ${result.message}`);
  if (
    result.code !== 'storage_failed' ||
    !/[a-z].*[.:]/.test(result.message) ||
    /sqlite|errno/i.test(result.message)
  )
    wrong.push(`${what}: ${result.code}: ${result.message}`);
  return false;
}

/** One scripted run with this fault; with `fault` null only the calls are counted. */
async function run(what, fault) {
  copyRecords(whole, data);
  const control = new Control();
  if (fault) control.set(fault);
  const host = new HostLine(data, onShim(data, { control: controlFile }));
  const acknowledged = [...before];
  let workId = null;
  for (let number = 1; number <= options.facts; number += 1) {
    // The greeting opens the records; a refused one is made again, as the extension does.
    if (workId === null) {
      const hello = await host.hello();
      if (!judge(`${what}, hello`, hello?.result ? true : (hello?.error ?? null)) && hello === null) break;
      workId = hello?.result ? await anyWork(host) : null;
      if (workId === null) continue;
    }
    if (judge(`${what}, fact ${number}`, await tell(host, number, workId))) acknowledged.push(number);
  }
  const calls = control.calls;
  if (fault && control.failed > 0) figures.faults += 1;
  // The disk is well again: the same host must go on, without a restart.
  control.set({});
  if (fault) {
    if (workId === null) {
      const hello = await host.hello();
      if (!hello?.result) wrong.push(`${what}: not well again: ${JSON.stringify(hello?.error ?? 'gone')}`);
      workId = hello?.result ? await anyWork(host) : null;
    }
    const after = workId ? await tell(host, options.facts + 1, workId) : null;
    if (after === true) acknowledged.push(options.facts + 1);
    else wrong.push(`${what}: no fact is taken again: ${JSON.stringify(after)}`);
    if (workId) {
      const lost = await missing(host, acknowledged);
      if (lost.length > 0) wrong.push(`${what}: lost while it ran: ${lost.join(' ')}`);
    }
  }
  await host.kill();
  control.close();
  const again = new HostLine(data);
  const hello = await again.hello();
  if (!hello?.result)
    wrong.push(`${what}: cannot be opened again: ${JSON.stringify(hello?.error ?? 'gone')}`);
  else {
    const lost = await missing(again, acknowledged);
    if (lost.length > 0) wrong.push(`${what}: lost: ${lost.join(' ')}`);
  }
  await again.kill();
  figures.runs += 1;
  if (figures.runs % options['check-every'] === 0)
    wrong.push(...findings(data).map((line) => `${what}: ${line}`));
  return calls;
}

figures.calls = await run('no fault', null);
const faults = [
  ['full once', constants.errno.ENOSPC, 0, 0],
  ['full from then on', constants.errno.ENOSPC, 1, 0],
  ['I/O error once', constants.errno.EIO, 0, 0],
  ['I/O error from then on', constants.errno.EIO, 1, 0],
  ['full in the middle of a write', constants.errno.ENOSPC, 0, 1],
];
for (let call = 1; call <= figures.calls; call += options.every)
  for (const [name, error, sticky, torn] of faults)
    await run(`${name}, call ${call}`, { failAt: call, error, sticky, torn });
report('disk-faults', { ...figures, sentences: [...figures.sentences] }, wrong);
