// SPDX-License-Identifier: Apache-2.0
// The host's processes that work on one folder of records, found in /proc: other Counterproofs on this machine are not ours.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null; // gone in the meantime
  }
}

function programOf(pid) {
  try {
    return path.basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '');
  } catch {
    return null;
  }
}

const parentOf = (pid) => Number(/^PPid:\s*(\d+)$/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1] ?? 0);

/** Gives { hosts, decoders } as process ids. */
export function hostProcesses(data) {
  const hosts = [];
  const decoders = [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    if (programOf(pid) !== 'counterproof-host') continue;
    if (read(`/proc/${pid}/environ`)?.split('\0').includes(`COUNTERPROOF_DATA=${data}`))
      hosts.push(Number(pid));
  }
  for (const pid of pids) {
    if (programOf(pid) === 'counterproof-decoder' && hosts.includes(parentOf(pid)))
      decoders.push(Number(pid));
  }
  return { hosts, decoders };
}

/** Whether this process still runs one of the host's programs. A zombie has none. */
export const runsStill = (pid) => programOf(pid)?.startsWith('counterproof-') ?? false;

/** Resident memory in MB and processor seconds used so far. */
export function usageOf(pid) {
  const kilobytes = Number(/^VmRSS:\s*(\d+)/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1] ?? 0);
  const fields = (read(`/proc/${pid}/stat`) ?? '').replace(/^.*\) /, '').split(' ');
  const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  return { megabytes: kilobytes / 1024, cpuSeconds: ticks / 100 };
}
