// SPDX-License-Identifier: Apache-2.0
// The real counterproof-host over pipes, as a browser speaks with it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const project = path.resolve(import.meta.dirname, '../..');
export const bin = path.resolve(process.env.COUNTERPROOF_BIN ?? path.join(project, 'build/release/bin'));
/** What cmake builds for these tests lies in the same build folder. */
export const built = (name) => path.join(bin, '../tests/durability', name);

const { extensionId } = JSON.parse(readFileSync(path.join(project, 'protocol/identity.json'), 'utf8'));

export function environment(data, more = {}) {
  return { ...process.env, XDG_STATE_HOME: '', COUNTERPROOF_DATA: data, ...more };
}

/** What a program needs to run on the shim's disk. */
export function onShim(data, { control, record } = {}) {
  return {
    LD_PRELOAD: built('disk_shim.so'),
    DISK_SHIM_FOLDER: data,
    ...(control && { DISK_SHIM_CONTROL: control }),
    ...(record && { DISK_SHIM_RECORD: record }),
  };
}

export class HostLine {
  constructor(data, env = {}) {
    this.started = performance.now();
    this.child = spawn(path.join(bin, 'counterproof-host'), [`chrome-extension://${extensionId}/`], {
      env: environment(data, env),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.waiting = new Map();
    this.pending = Buffer.alloc(0);
    this.nextId = 1;
    this.child.stdin.on('error', () => undefined);
    this.child.stdout.on('data', (bytes) => this.#receive(bytes));
    this.ended = new Promise((resolve) => {
      this.child.on('close', (code, signal) => {
        for (const answer of this.waiting.values()) answer(null);
        this.waiting.clear();
        resolve({ code, signal });
      });
    });
  }

  #receive(bytes) {
    this.pending = this.pending.length ? Buffer.concat([this.pending, bytes]) : bytes;
    while (this.pending.length >= 4 && this.pending.length >= 4 + this.pending.readUInt32LE()) {
      const length = this.pending.readUInt32LE();
      const message = JSON.parse(this.pending.subarray(4, 4 + length).toString());
      this.pending = this.pending.subarray(4 + length);
      this.waiting.get(message.id)?.(message);
      this.waiting.delete(message.id);
    }
  }

  /** The answer, or null when the host ended without one. */
  ask(method, params, id = this.nextId++) {
    const body = Buffer.from(JSON.stringify({ id, method, params }));
    const head = Buffer.alloc(4);
    head.writeUInt32LE(body.length);
    const answer = new Promise((resolve) => this.waiting.set(id, resolve));
    this.child.stdin.write(Buffer.concat([head, body]));
    return answer;
  }

  hello() {
    return this.ask('session.hello', {
      client: { name: 'counterproof-extension', version: '0.1.0' },
      protocol: { major: 1, minor: 1 },
    });
  }

  async kill() {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  async leave() {
    this.child.stdin.end();
    return this.ended;
  }
}
