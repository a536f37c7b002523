// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it, vi } from 'vitest';
import { HostConnection } from '../../../extension/src/native/host-connection';
import type { HostTrouble } from '../../../extension/src/native/host-problem';
import { methodTimeoutsMs } from '../../../extension/src/protocol/generated/constants';
import { greeting, helloResult, portfolio, ScriptedHost } from './scripted-host';

function connect(host: ScriptedHost) {
  const ends: HostTrouble[] = [];
  const connection = new HostConnection(host.open, '0.1.0', (trouble) => ends.push(trouble));
  return { connection, ends };
}

describe('hello', () => {
  it('gives versions, limits and portfolio', async () => {
    const { connection } = connect(greeting());
    await expect(connection.hello()).resolves.toEqual(helloResult);
  });

  it.each([
    [2, 'outdated_extension'],
    [0, 'outdated_host'],
  ])('says which half is outdated when the host speaks major version %i', async (major, problem) => {
    const host = new ScriptedHost((request) => {
      host.say({ id: request.id, result: { ...helloResult, protocol: { major, minor: 0 } } });
    });
    await expect(connect(host).connection.hello()).rejects.toMatchObject({ problem });
    expect(host.closed).toBe(1);
  });

  it.each([
    ['2.0', 'outdated_extension'],
    ['1.3', 'outdated_extension'],
    ['0.9', 'outdated_host'],
    ['', 'outdated_host'],
  ])('reads it from the refusal of a host of version %j', async (details, problem) => {
    const host = new ScriptedHost((request) =>
      host.say({ id: request.id, error: { code: 'incompatible', message: 'Update one half.', details } }),
    );
    await expect(connect(host).connection.hello()).rejects.toMatchObject({
      problem,
      detail: 'Update one half.',
    });
  });

  it('gives the sentence of a host that greets but cannot work', async () => {
    const host = new ScriptedHost((request) =>
      host.say({
        id: request.id,
        error: { code: 'storage_failed', message: 'The disk is full.', details: '' },
      }),
    );
    await expect(connect(host).connection.hello()).rejects.toMatchObject({
      problem: 'crashed',
      detail: 'The disk is full.',
    });
  });

  it('takes another minor version', async () => {
    const host = new ScriptedHost((request) =>
      host.say({ id: request.id, result: { ...helloResult, protocol: { major: 1, minor: 7 } } }),
    );
    await expect(connect(host).connection.hello()).resolves.toMatchObject({ protocol: { minor: 7 } });
  });

  it('is garbled when the result is none', async () => {
    const host = new ScriptedHost((request) => host.say({ id: request.id, result: { host: 'yes' } }));
    await expect(connect(host).connection.hello()).rejects.toMatchObject({ problem: 'garbled' });
  });
});

describe('requests', () => {
  it('each get their own answer, whatever the order', async () => {
    const kept: number[] = [];
    const host = greeting((request) => kept.push(request.id));
    const { connection } = connect(host);
    await connection.hello();
    const first = connection.request('portfolio.status', {});
    const second = connection.request('portfolio.status', {});
    await Promise.resolve();
    await Promise.resolve();
    host.say({ id: kept[1], result: { ...portfolio, works: 2 } });
    host.say({ id: kept[0], result: { ...portfolio, works: 1 } });
    expect((await first).works).toBe(1);
    expect((await second).works).toBe(2);
  });

  it('are all refused once, with the reason, when the host ends', async () => {
    const host = greeting();
    const { connection, ends } = connect(host);
    await connection.hello();
    const waiting = [
      connection.request('portfolio.status', {}),
      connection.request('case.list', { cursor: null, limit: 1 }),
    ];
    host.end('Native host has exited.');
    for (const request of waiting) await expect(request).rejects.toMatchObject({ problem: 'crashed' });
    expect(ends).toHaveLength(1);
    await expect(connection.request('portfolio.status', {})).rejects.toMatchObject({ problem: 'crashed' });
  });

  it('do not wait for ever: silence ends the connection', async () => {
    const host = greeting();
    const { connection, ends } = connect(host);
    await connection.hello();
    await expect(connection.request('portfolio.status', {}, { timeoutMs: 1 })).rejects.toMatchObject({
      problem: 'silent',
    });
    expect(ends.map((trouble) => trouble.problem)).toEqual(['silent']);
    expect(host.closed).toBe(1);
  });

  it('leave it to the host to say first that its time is over', async () => {
    vi.useFakeTimers();
    try {
      const host = greeting((request) =>
        setTimeout(
          () => host.say({ id: request.id, error: { code: 'timeout', message: 'Too long.', details: '' } }),
          methodTimeoutsMs['portfolio.status'] + 1_000,
        ),
      );
      const { connection, ends } = connect(host);
      await connection.hello();
      const request = connection.request('portfolio.status', {});
      const told = expect(request).rejects.toMatchObject({ code: 'timeout' });
      await vi.advanceTimersByTimeAsync(methodTimeoutsMs['portfolio.status'] + 1_000);
      await told;
      expect(ends).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('carry errors of the protocol without ending the connection', async () => {
    const host = greeting((request) =>
      host.say({ id: request.id, error: { code: 'not_found', message: 'No such work.', details: '' } }),
    );
    const { connection, ends } = connect(host);
    await connection.hello();
    const workId = '017f22e2-79b0-7fff-bfff-ffffffffffff';
    await expect(connection.request('work.thumbnail', { workId })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(ends).toEqual([]);
  });

  it('that break the schema are never sent', async () => {
    const host = greeting();
    const { connection } = connect(host);
    await connection.hello();
    await expect(connection.request('case.list', { cursor: null, limit: 0 })).rejects.toMatchObject({
      code: 'invalid_params',
    });
    expect(host.asked).toHaveLength(1);
  });

  it('that are cancelled tell the host and settle at once', async () => {
    const host = greeting();
    const { connection } = connect(host);
    await connection.hello();
    const stop = new AbortController();
    const request = connection.request('portfolio.status', {}, { signal: stop.signal });
    stop.abort();
    await expect(request).rejects.toMatchObject({ code: 'cancelled' });
    expect(host.asked.at(-1)).toMatchObject({ method: 'request.cancel', params: { id: host.asked[1]?.id } });
  });

  it('take late and unknown answers calmly', async () => {
    const host = greeting();
    const { connection, ends } = connect(host);
    await connection.hello();
    host.say({ id: 999, result: {} });
    host.say({ event: 'news.of.later.versions', of: 1, params: {} });
    expect(ends).toEqual([]);
  });

  it('a verdict that cannot be read ends the connection as garbled', async () => {
    const host = greeting((request) =>
      host.say({ event: 'picture.matched', of: request.id, params: { key: 'a', kind: 'perhaps' } }),
    );
    const { connection, ends } = connect(host);
    await connection.hello();
    const match = connection.request('picture.match', { pictures: [{ key: 'a', data: 'AAAA' }] });
    await expect(match).rejects.toMatchObject({ problem: 'garbled' });
    expect(ends.map((trouble) => trouble.problem)).toEqual(['garbled']);
  });

  it.each([['text'], [null], [{}], [{ id: null, error: { code: 'x', message: 'y', details: '' } }]])(
    'a message like %j ends the connection as garbled',
    async (message) => {
      const host = greeting();
      const { connection, ends } = connect(host);
      await connection.hello();
      host.say(message);
      expect(ends.map((trouble) => trouble.problem)).toEqual(['garbled']);
    },
  );
});
