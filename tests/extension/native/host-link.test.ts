// SPDX-License-Identifier: Apache-2.0
// How the link to the host stands after each kind of failure, and that it can be taken up again.
import { describe, expect, it } from 'vitest';
import { HostLink } from '../../../extension/src/native/host-link';
import { greeting, portfolio } from './scripted-host';
import type { Asked, ScriptedHost } from './scripted-host';

const pictures = { pictures: [{ key: 'a', data: 'AAAA' }] };

/** Fails as long as `bad` says so, then answers well. */
function mendable(fail: (request: Asked, host: ScriptedHost) => void) {
  const health = { bad: true };
  const host = greeting((request) => {
    if (health.bad) return fail(request, host);
    host.say({ id: request.id, result: portfolio });
  });
  const link = new HostLink(host.open, '0.1.0', () => 0);
  const states: string[] = [];
  link.onState((state) => states.push(state.state === 'problem' ? state.problem : state.state));
  return { health, host, link, states };
}

const noDecoder = (request: Asked, host: ScriptedHost): void =>
  host.say({
    id: request.id,
    error: { code: 'decoder_unavailable', message: 'The decoder cannot start.', details: '' },
  });

describe('the link to a host', () => {
  it('that cannot open pictures shows it, and waits for the artist', async () => {
    const { health, host, link, states } = mendable(noDecoder);
    await expect(link.request('picture.match', pictures)).rejects.toMatchObject({
      problem: 'decoder_unavailable',
    });
    expect(link.state).toEqual({
      state: 'problem',
      problem: 'decoder_unavailable',
      detail: 'The decoder cannot start.',
    });
    expect(host.closed).toBe(1);
    expect(link.retryInMs()).toBeNull();
    await expect(link.connect()).rejects.toMatchObject({ problem: 'decoder_unavailable' });
    expect(host.opened).toBe(1);

    health.bad = false;
    link.forgive();
    await link.request('portfolio.status', {});
    expect(host.opened).toBe(2);
    expect(states).toEqual(['connecting', 'ready', 'decoder_unavailable', 'ready']);
  });

  it.each([
    [
      'an answer',
      (request: Asked, host: ScriptedHost) => host.say({ id: request.id, result: { works: -1 } }),
    ],
    ['an error', (request: Asked, host: ScriptedHost) => host.say({ id: request.id, error: 'no' })],
  ])('that gives %s which is none shows it, and tries again', async (_, fail) => {
    const { health, host, link, states } = mendable(fail);
    await expect(link.request('portfolio.status', {})).rejects.toMatchObject({ problem: 'garbled' });
    expect(host.closed).toBe(1);
    expect(link.retryInMs()).toBeGreaterThan(0);
    health.bad = false;
    link.forgive();
    await link.request('portfolio.status', {});
    expect(states).toEqual(['connecting', 'ready', 'garbled', 'ready']);
  });

  it('stays as it is when the host only refuses a request', async () => {
    const { host, link } = mendable((request, scripted) =>
      scripted.say({ id: request.id, error: { code: 'storage_failed', message: 'Full.', details: '' } }),
    );
    await expect(link.request('portfolio.status', {})).rejects.toMatchObject({ code: 'storage_failed' });
    expect(link.state.state).toBe('ready');
    expect(host.closed).toBe(0);
  });
});
