// SPDX-License-Identifier: Apache-2.0
// The programs under test, and the sample portfolio indexed once by them: every browser gets a copy of these records.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../../..');
export const bin = path.resolve(process.env.COUNTERPROOF_BIN ?? path.join(project, 'build/release/bin'));
export const portfolio = path.join(project, 'installer/demo/portfolio');

/** Runs a command of `counterproof` on a folder of records and gives what it printed. */
export function counterproof(data, ...words) {
  return execFileSync(path.join(bin, 'counterproof'), words, {
    env: { ...process.env, COUNTERPROOF_DATA: data },
    encoding: 'utf8',
  });
}

/** Indexes a folder of works into fresh records; gives the folder of the records. */
export function indexedRecords(works = portfolio) {
  const data = path.join(mkdtempSync(path.join(tmpdir(), 'counterproof-records-')), 'records');
  const index = spawnSync(path.join(bin, 'counterproof'), ['index', works], {
    env: { ...process.env, COUNTERPROOF_DATA: data },
    encoding: 'utf8',
  });
  if (index.status !== 0) throw new Error(`counterproof index failed: ${index.error ?? index.stderr}`);
  return data;
}
