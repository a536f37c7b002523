// SPDX-License-Identifier: Apache-2.0
// Whole dialogues with the real host over real pipes: framing, order, ids, limits, leaving.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { addonId, allGone, binFolder, frame, head, type HostOptions, HostPort, origin } from './host-port';

const built = binFolder() !== null;
const root = path.resolve(import.meta.dirname, '../..');
const started: HostPort[] = [];

function start(options: HostOptions = {}): HostPort {
  const host = new HostPort(options);
  started.push(host);
  return host;
}

afterEach(async () => {
  for (const host of started.splice(0)) await host.clear();
});

const status = (id: number): string => JSON.stringify({ id, method: 'portfolio.status', params: {} });
const hello = (id: number, major = 1, minor = 0): string =>
  JSON.stringify({
    id,
    method: 'session.hello',
    params: { client: { name: 'counterproof-extension', version: '0.1.0' }, protocol: { major, minor } },
  });

describe.skipIf(!built)('the host (skipped: counterproof-host is not built)', { timeout: 60_000 }, () => {
  describe('greeting', () => {
    it('says who it is, what it can do and how much it takes', async () => {
      const host = start();
      const before = performance.now();
      const answer = await host.hello();
      process.stdout.write(`hello after ${(performance.now() - before).toFixed(0)} ms, new records\n`);
      const methods = JSON.parse(readFileSync(path.join(root, 'protocol/methods.json'), 'utf8')) as {
        methods: { name: string }[];
      };
      expect(answer.result).toMatchObject({
        protocol: { major: 1, minor: 1 },
        methods: methods.methods.map(({ name }) => name),
        limits: { maxPicturesPerRequest: 8 },
        portfolio: { state: 'empty', works: 0 },
      });
    });

    it('makes a data folder that only its owner can enter', async () => {
      const host = start();
      await host.hello();
      expect(statSync(host.data).mode & 0o777).toBe(0o700);
      expect(statSync(path.join(host.data, 'counterproof.db')).mode & 0o777).toBe(0o600);
    });

    it('says which records it has: the same at every start, others in another folder', async () => {
      const which = async (host: HostPort): Promise<unknown> => {
        await host.hello();
        return (await host.ask('portfolio.status', {})).result?.id;
      };
      const first = start();
      const id = await which(first);
      expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(await which(start({ data: first.data }))).toBe(id);
      expect(await which(start())).not.toBe(id);
    });

    it('comes first: anything else is not_ready', async () => {
      const host = start();
      expect((await host.ask('portfolio.status', {})).error?.code).toBe('not_ready');
      await host.hello();
      expect((await host.ask('portfolio.status', {})).result).toMatchObject({ works: 0 });
    });

    it('takes a minor version more, and says which half is old otherwise', async () => {
      const host = start();
      for (const [major, minor, word] of [
        [2, 0, 'program on this computer is older'],
        [0, 9, 'extension is older'],
        [1, 7, 'program on this computer is older'],
      ] as const) {
        host.write(frame(hello(major * 100 + minor + 1, major, minor)));
        const answer = await host.until(({ id }) => id === major * 100 + minor + 1);
        expect(answer.error?.code).toBe('incompatible');
        expect(answer.error?.message).toContain(word);
      }
      expect((await host.ask('portfolio.status', {})).error?.code).toBe('not_ready');
      host.write(frame(hello(9, 1, 1)));
      expect((await host.until(({ id }) => id === 9)).result).toBeDefined();
    });

    it('says so when the records cannot be opened', async () => {
      const host = start({ env: { COUNTERPROOF_DATA: '/dev/null/records' } });
      const answer = await host.hello();
      expect(answer.error?.code).toBe('storage_failed');
      expect(answer.error?.message.length).toBeGreaterThan(20);
    });
  });

  describe('frames', () => {
    it('are understood one byte at a time, split and joined', async () => {
      const host = start();
      for (const byte of frame(hello(1))) {
        host.write(Buffer.from([byte]));
        await new Promise(setImmediate);
      }
      await host.until(({ id }) => id === 1);
      const stream = Buffer.concat([2, 3, 4, 5].map((id) => frame(status(id))));
      host.write(stream.subarray(0, 37));
      await new Promise(setImmediate);
      host.write(stream.subarray(37));
      for (const id of [2, 3, 4, 5]) await host.until((message) => message.id === id);
      expect(host.messages).toHaveLength(5);
    });

    it('of no length are answered with id null', async () => {
      const host = start();
      host.write(head(0));
      const answer = await host.until(({ id }) => id === null);
      expect(answer.error?.code).toBe('invalid_request');
      expect((await host.hello()).result).toBeDefined();
    });

    it.each([8 * 1024 * 1024 + 1, 0x7fffffff, 0xffffffff])(
      'said to be %i bytes long are refused, and the host leaves',
      async (length) => {
        const host = start();
        await host.hello();
        host.write(head(length));
        const answer = await host.until(({ id }) => id === null);
        expect(answer.error?.code).toBe('too_large');
        expect((await host.end()).code).toBe(1);
        expect(host.messages).toHaveLength(2);
      },
    );

    it('cut off at any byte end the host quietly', async () => {
      const bytes = frame(hello(1));
      for (let cut = 0; cut < bytes.length; cut += cut < 8 ? 1 : 17) {
        const host = start();
        host.write(bytes.subarray(0, cut));
        expect(await host.end(), `after ${cut} bytes`).toEqual({ code: 0, signal: null });
        expect(host.messages).toHaveLength(0);
        expect(host.leftover).toBe(0);
      }
    });

    it('with texts on which parsers differ are answered as the contract says', async () => {
      const file = path.join(root, 'protocol/vectors/frames.json');
      const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
        vectors: { name: string; text: string; expect: string }[];
      };
      for (const vector of vectors) {
        const host = start();
        host.write(frame(vector.text));
        await host.end();
        expect(host.messages, vector.name).toHaveLength(1);
        expect(host.messages[0]?.error?.code, vector.name).toBe(vector.expect);
      }
    });
  });

  describe('requests', () => {
    it('that no version knows are unknown_method, and keep their id', async () => {
      const host = start();
      await host.hello();
      expect((await host.ask('file.read', { path: '/etc/passwd' })).error?.code).toBe('unknown_method');
      const smuggled = await host.ask('case.known', { site: 'aliexpress', listingIds: ['1'], path: '/' });
      expect(smuggled.error).toMatchObject({ code: 'invalid_params', details: '/path' });
    });

    it('are answered each once in a flood of ten thousand', async () => {
      const host = start();
      await host.hello();
      const count = 10_000;
      const ids = Array.from({ length: count }, (_, i) => i + 1);
      host.write(Buffer.concat(ids.map((id) => frame(status(id)))));
      await host.until(({ id }) => id === count);
      expect(await host.end()).toEqual({ code: 0, signal: null });
      const seen = new Map<unknown, number>();
      for (const { id } of host.messages) seen.set(id, (seen.get(id) ?? 0) + 1);
      expect(ids.filter((id) => seen.get(id) !== 1)).toEqual([]);
      const odd = host.messages.filter(({ error }) => error && error.code !== 'busy');
      expect(odd).toEqual([]);
    });

    it('sent before the end of input are still answered', async () => {
      const host = start();
      host.write(Buffer.concat([frame(hello(1)), ...[2, 3, 4].map((id) => frame(status(id)))]));
      expect(await host.end()).toEqual({ code: 0, signal: null });
      expect(host.messages.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    });

    it('to cancel what is not running say so', async () => {
      const host = start();
      await host.hello();
      expect((await host.ask('request.cancel', { id: 77 })).result).toEqual({ cancelled: false });
    });

    it('name nothing: not_found', async () => {
      const host = start();
      await host.hello();
      const id = '017f22e2-79b0-7fff-bfff-ffffffffffff';
      expect((await host.ask('work.thumbnail', { workId: id })).error?.code).toBe('not_found');
      expect((await host.ask('complaint.draft', { caseIds: [id] })).error?.code).toBe('not_found');
      expect((await host.ask('case.list', { cursor: null, limit: 100 })).result).toEqual({
        cases: [],
        next: null,
      });
    });
  });

  describe('the caller', () => {
    const id = origin.slice('chrome-extension://'.length, -1);
    it.each([
      [[]],
      [['']],
      [[origin.slice(0, -1)]],
      [[`${origin}x`]],
      [[origin.toUpperCase()]],
      [[`chrome-extension://${'a'.repeat(32)}/`]],
      [[`http://${id}/`]],
      [[id]],
      [[origin, origin]],
      [['/m.json']],
      [['/m.json', 'counterproof@extension2']],
      [['m.json', addonId]],
      [['/m.json', addonId, 'more']],
      [[addonId]],
      [['--help']],
    ])('%j is refused, and no record is opened', async (args) => {
      const host = start({ args });
      host.write(frame(hello(1)));
      const { code } = await host.end();
      expect(code).toBe(2);
      expect(host.messages).toHaveLength(0);
      expect(host.leftover).toBe(0);
      expect(host.stderr).toContain('started by the browser');
      expect(readdirSync(host.data)).toEqual([]);
    });

    it.each([[[origin]], [[origin, '--parent-window=0']], [['/a/counterproof.host.json', addonId]]])(
      '%j is served',
      async (args) => {
        expect((await start({ args }).hello()).result).toBeDefined();
      },
    );
  });

  it('opens no network socket', async ({ skip }) => {
    const strace = ['/usr/bin/strace', '/bin/strace'].find((file) => existsSync(file));
    if (strace === undefined) return skip('strace is not installed');
    const host = start({ command: [strace, '-f', '-e', 'trace=socket,socketpair,connect,bind'] });
    await host.hello();
    await host.ask('portfolio.status', {});
    await host.end();
    expect(host.stderr).toContain('exited with 0');
    // The decoder's self-test sends processes out to try; the sandbox must have ended each of them.
    const sealed = new Set(
      [...host.stderr.matchAll(/pid +(\d+)\] \+\+\+ killed by SIGSYS/g)].map(([, pid]) => pid),
    );
    const opened = host.stderr.split('\n').filter((line) => /[AP]F_INET/.test(line));
    expect(opened.filter((line) => !sealed.has(/pid +(\d+)/.exec(line)?.[1]))).toEqual([]);
  });

  it('leaves nothing running when the browser goes', async () => {
    const host = start();
    await host.hello();
    await host.ask('portfolio.status', {});
    const children = host.children();
    expect(await host.end()).toEqual({ code: 0, signal: null });
    await allGone(children);
  });
});
