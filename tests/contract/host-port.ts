// SPDX-License-Identifier: Apache-2.0
// Speaks frames with the real counterproof-host over pipes, as a browser does.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { endianness, tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** $COUNTERPROOF_BIN, else the newest build/…/bin that has the host; null when nothing is built. */
export function binFolder(): string | null {
  const set = process.env.COUNTERPROOF_BIN;
  if (set) return path.resolve(set);
  const builds = path.join(root, 'build');
  if (!existsSync(builds)) return null;
  const found = readdirSync(builds)
    .map((name) => path.join(builds, name, 'bin'))
    .filter((bin) => existsSync(path.join(bin, 'counterproof-host')))
    .map((bin) => ({ bin, time: statSync(path.join(bin, 'counterproof-host')).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  return found[0]?.bin ?? null;
}

const identity = JSON.parse(readFileSync(path.join(root, 'protocol/identity.json'), 'utf8')) as {
  extensionId: string;
  addonId: string;
};
export const origin = `chrome-extension://${identity.extensionId}/`;
export const addonId = identity.addonId;

export interface Message {
  id?: number | null;
  result?: Record<string, unknown>;
  error?: { code: string; message: string; details: string };
  event?: string;
  of?: number;
  params?: Record<string, unknown>;
}

export function frame(body: string | Buffer): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([head(bytes.length), bytes]);
}

export function head(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  if (endianness() === 'LE') bytes.writeUInt32LE(length);
  else bytes.writeUInt32BE(length);
  return bytes;
}

export interface HostOptions {
  args?: string[];
  data?: string;
  command?: string[];
  env?: Record<string, string>;
}

/** One started host. `messages` grows as frames arrive. */
export class HostPort {
  readonly child: ChildProcessWithoutNullStreams;
  readonly messages: Message[] = [];
  readonly data: string;
  stderr = '';
  private pending = Buffer.alloc(0);
  private readonly waiting = new Set<() => void>();
  private readonly ended: Promise<{ code: number | null; signal: string | null }>;
  private nextId = 1_000_000;

  constructor(options: HostOptions = {}) {
    const bin = binFolder();
    if (bin === null) throw new Error('counterproof-host is not built');
    this.data = options.data ?? mkdtempSync(path.join(tmpdir(), 'counterproof-host-'));
    const command = [...(options.command ?? []), path.join(bin, 'counterproof-host')];
    this.child = spawn(command[0] ?? '', [...command.slice(1), ...(options.args ?? [origin])], {
      env: { ...process.env, XDG_STATE_HOME: '', COUNTERPROOF_DATA: this.data, ...options.env },
    });
    this.child.stdout.on('data', (bytes: Buffer) => this.receive(bytes));
    this.child.stderr.on('data', (bytes: Buffer) => (this.stderr += bytes.toString()));
    // Writing to a host that has left is part of some tests.
    this.child.stdin.on('error', () => undefined);
    this.ended = new Promise((resolve, reject) => {
      this.child.on('close', (code, signal) => resolve({ code, signal }));
      this.child.on('error', reject);
    });
  }

  private receive(bytes: Buffer): void {
    this.pending = Buffer.concat([this.pending, bytes]);
    for (;;) {
      if (this.pending.length < 4) break;
      const length = endianness() === 'LE' ? this.pending.readUInt32LE() : this.pending.readUInt32BE();
      if (this.pending.length < 4 + length) break;
      this.messages.push(JSON.parse(this.pending.subarray(4, 4 + length).toString()) as Message);
      this.pending = this.pending.subarray(4 + length);
    }
    for (const wake of this.waiting) wake();
  }

  /** Bytes that arrived and are no whole frame. */
  get leftover(): number {
    return this.pending.length;
  }

  write(bytes: Buffer): void {
    this.child.stdin.write(bytes);
  }

  send(message: unknown): void {
    this.write(frame(JSON.stringify(message)));
  }

  /** Resolves with the first message, past or future, that `fits`; rejects when the host ends without it. */
  async until(fits: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const found = this.messages.find(fits);
      if (found) return found;
      const more = new Promise<boolean>((resolve) => {
        const wake = (): void => {
          this.waiting.delete(wake);
          resolve(true);
        };
        this.waiting.add(wake);
      });
      const goesOn = await Promise.race([more, this.ended.then(() => false)]);
      if (!goesOn) {
        const last = this.messages.find(fits);
        if (last) return last;
        throw new Error(`the host ended without the answer; stderr: ${this.stderr}`);
      }
    }
  }

  async ask(method: string, params: unknown, id = this.nextId++): Promise<Message> {
    this.send({ id, method, params });
    return this.until((message) => message.id === id);
  }

  async hello(): Promise<Message> {
    return this.ask('session.hello', {
      client: { name: 'counterproof-extension', version: '0.1.0' },
      protocol: { major: 1, minor: 0 },
    });
  }

  end(): Promise<{ code: number | null; signal: string | null }> {
    this.child.stdin.end();
    return this.ended;
  }

  /** Ends the host if it still runs and removes its records. */
  async clear(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
    rmSync(this.data, { recursive: true, force: true });
  }

  /** Process ids of the host's children. */
  children(): number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => parentOf(pid) === this.child.pid);
  }
}

export function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

export function statusOf(pid: number | undefined, field: string): number {
  const line = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8')
    .split('\n')
    .find((text) => text.startsWith(`${field}:`));
  return Number(/\d+/.exec(line ?? '')?.[0]);
}

/** False once the process is gone, or dead and only waiting for someone to notice. */
export function isRunning(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}

/** Resolves when none of them runs any more; a test's own limit ends the waiting. */
export async function allGone(pids: number[]): Promise<void> {
  while (pids.some(isRunning)) await new Promise((resolve) => setTimeout(resolve, 20));
}
