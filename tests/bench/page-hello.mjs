// SPDX-License-Identifier: Apache-2.0
// From the start of a host process to its answer to hello, the median of some starts.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bin } from '../e2e/stage/records.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(`../../protocol/${name}`, import.meta.url), 'utf8'));

function once(data) {
  const body = Buffer.from(
    JSON.stringify({
      id: 1,
      method: 'session.hello',
      params: {
        client: { name: 'counterproof-bench', version: '0.1.0' },
        protocol: read('methods.json').version,
      },
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  const started = performance.now();
  const host = spawn(
    path.join(bin, 'counterproof-host'),
    [`chrome-extension://${read('identity.json').extensionId}/`],
    { env: { ...process.env, COUNTERPROOF_DATA: data }, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  host.stdin.write(Buffer.concat([length, body]));
  return new Promise((resolve, reject) => {
    host.once('error', reject);
    host.once('exit', () => reject(new Error('The host ended without an answer.')));
    host.stdout.once('data', () => {
      resolve(performance.now() - started);
      host.stdin.end();
    });
  });
}

export async function helloMs(data, starts = 7) {
  const taken = [];
  for (let i = 0; i < starts; i++) taken.push(await once(data));
  return taken.sort((a, b) => a - b)[starts >> 1];
}
