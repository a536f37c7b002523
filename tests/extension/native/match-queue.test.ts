// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { HostLink } from '../../../extension/src/native/host-link';
import { MatchQueue } from '../../../extension/src/native/match-queue';
import { limits } from '../../../extension/src/protocol/generated/constants';
import { greeting } from './scripted-host';
import type { Asked, ScriptedHost } from './scripted-host';

const never = new AbortController().signal;

interface Picture {
  key: string;
  data: string;
}

const picturesOf = (request: Asked): Picture[] => (request.params as { pictures?: Picture[] }).pictures ?? [];

function verdict(host: ScriptedHost, request: Asked, key: string): void {
  host.say({
    event: 'picture.matched',
    of: request.id,
    params: {
      key,
      width: 1,
      height: 1,
      kind: 'none',
      damaged: false,
      findings: [],
      failure: null,
      milliseconds: 1,
    },
  });
}

function finish(host: ScriptedHost, request: Asked): void {
  for (const { key } of picturesOf(request)) verdict(host, request, key);
  host.say({ id: request.id, result: { checked: picturesOf(request).length, failed: 0, revision: 25 } });
}

/** `clock` far ahead of every pause: the link may try again at once. */
function rig(host: ScriptedHost) {
  let now = 0;
  const link = new HostLink(host.open, '0.1.0', () => (now += 1_000_000));
  const results: number[] = [];
  const queue = new MatchQueue(link, (result) => results.push(result.revision));
  return { link, queue, results };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('match queue', () => {
  it('gives each picture its verdict', async () => {
    const host = greeting((request) => finish(host, request));
    const { queue, results } = rig(host);
    const verdicts = await Promise.all(['a', 'b', 'c'].map((key) => queue.match(key, 'AAAA', never)));
    expect(verdicts.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    // The result follows its verdicts.
    await settled();
    expect(results.length).toBeGreaterThan(0);
  });

  it('says so when the host answers without a word about a picture', async () => {
    const host = greeting((request) => {
      const pictures = picturesOf(request);
      for (const { key } of pictures) if (key !== 'forgotten') verdict(host, request, key);
      if (request.method === 'picture.match')
        host.say({ id: request.id, result: { checked: pictures.length, failed: 0, revision: 25 } });
    });
    const { queue } = rig(host);
    const asked = ['a', 'forgotten', 'b'].map((key) => queue.match(key, 'AAAA', never));
    const [a, forgotten, b] = await Promise.allSettled(asked);
    expect([a?.status, b?.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(forgotten).toMatchObject({ status: 'rejected', reason: { name: 'NoVerdict' } });
    await expect(queue.match('c', 'AAAA', never)).resolves.toMatchObject({ key: 'c' });
  });

  it('never has more than 16 MiB on the way', async () => {
    const requests: Asked[] = [];
    const host = greeting((request) => requests.push(request));
    const { queue } = rig(host);
    const large = 'A'.repeat(5_000_000);
    const all = Array.from({ length: 12 }, (_, turn) => queue.match(String(turn), large, never));
    const charsOnTheWay = (): number =>
      requests.reduce(
        (sum, request) => sum + picturesOf(request).reduce((size, { data }) => size + data.length, 0),
        0,
      );
    await settled();
    expect(charsOnTheWay()).toBe(4 * large.length);
    while (requests.length > 0) {
      finish(host, requests.shift() as Asked);
      await settled();
      expect(charsOnTheWay()).toBeLessThanOrEqual((16 * 1024 * 1024 * 4) / 3);
    }
    expect(await Promise.all(all)).toHaveLength(12);
  });

  it('never has more on the way than the host takes', async () => {
    const requests: Asked[] = [];
    const host = greeting((request) => requests.push(request));
    const { queue } = rig(host);
    const keys = Array.from({ length: 50 }, (_, turn) => String(turn));
    const all = keys.map((key) => queue.match(key, 'AAAA', never));
    const onTheWay = (): number => requests.reduce((sum, request) => sum + picturesOf(request).length, 0);
    await settled();
    expect(onTheWay()).toBe(8);
    while (requests.length > 0) {
      finish(host, requests.shift() as Asked);
      await settled();
      expect(onTheWay()).toBeLessThanOrEqual(8);
      for (const request of requests)
        expect(picturesOf(request).length).toBeLessThanOrEqual(limits.maxPicturesPerRequest);
    }
    expect(await Promise.all(all)).toHaveLength(50);
  });

  it('sends again what was on its way when the host broke off, nothing twice else', async () => {
    let crashes = 1;
    const answered: string[] = [];
    const host = greeting((request) => {
      if (request.method !== 'picture.match') return;
      if (crashes > 0) {
        crashes -= 1;
        return host.end('Native host has exited.');
      }
      answered.push(...picturesOf(request).map(({ key }) => key));
      finish(host, request);
    });
    const { queue } = rig(host);
    const keys = Array.from({ length: 20 }, (_, turn) => String(turn));
    const verdicts = await Promise.all(keys.map((key) => queue.match(key, 'AAAA', never)));
    expect(verdicts.map(({ key }) => key)).toEqual(keys);
    expect([...answered].sort()).toEqual([...keys].sort());
    expect(host.opened).toBe(2);
  });

  it('finds the picture that ends the host and checks the others', async () => {
    const host = greeting((request) => {
      if (request.method !== 'picture.match') return;
      if (picturesOf(request).some(({ key }) => key === 'poison')) return host.end(null);
      finish(host, request);
    });
    const { queue } = rig(host);
    const good = ['a', 'b', 'c', 'd', 'e'].map((key) => queue.match(key, 'AAAA', never));
    const bad = queue.match('poison', 'AAAA', never);
    const more = ['f', 'g', 'h'].map((key) => queue.match(key, 'AAAA', never));
    await expect(bad).rejects.toMatchObject({ code: 'internal' });
    expect((await Promise.all([...good, ...more])).map(({ key }) => key)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
      'h',
    ]);
  });

  it('tells at once when only the artist can help', async () => {
    const host = greeting();
    const link = new HostLink(() => {
      throw new Error('No such native application counterproof.host');
    }, '0.1.0');
    const queue = new MatchQueue(link, () => undefined);
    await expect(queue.match('a', 'AAAA', never)).rejects.toMatchObject({ problem: 'not_installed' });
    expect(host.opened).toBe(0);
  });

  it('waits and asks again when the host is busy', async () => {
    let busy = 1;
    const host = greeting((request) => {
      if (request.method === 'picture.match' && busy-- > 0) {
        return host.say({ id: request.id, error: { code: 'busy', message: 'Full.', details: '' } });
      }
      finish(host, request);
    });
    await expect(rig(host).queue.match('a', 'AAAA', never)).resolves.toMatchObject({ key: 'a' });
  });

  it('tells the host to stop once nobody wants what is left of a batch', async () => {
    const host = greeting();
    const { queue } = rig(host);
    const tab = new AbortController();
    const other = new AbortController();
    const first = queue.match('a', 'AAAA', never);
    const dropped = [
      queue.match('b', 'AAAA', tab.signal).catch((reason: Error) => reason.name),
      queue.match('c', 'AAAA', other.signal).catch((reason: Error) => reason.name),
    ];
    await settled();
    const requests = host.asked.filter(({ method }) => method === 'picture.match');
    const cancelled = (): unknown[] =>
      host.asked.filter(({ method }) => method === 'request.cancel').map(({ params }) => params.id);
    const withC = requests.find((request) => picturesOf(request).some(({ key }) => key === 'c')) as Asked;
    const withA = requests.find((request) => picturesOf(request).some(({ key }) => key === 'a')) as Asked;
    tab.abort();
    await settled();
    expect(cancelled()).not.toContain(withC.id);
    other.abort();
    await settled();
    expect(cancelled()).toContain(withC.id);
    expect(cancelled()).not.toContain(withA.id);
    expect(await Promise.all(dropped)).toEqual(['AbortError', 'AbortError']);
    finish(host, withA);
    expect(await first).toMatchObject({ key: 'a' });
  });

  it('stops a batch also when the wanted pictures were answered and only dropped ones are left', async () => {
    const host = greeting();
    const { queue } = rig(host);
    void queue.match('first', 'AAAA', never);
    const tab = new AbortController();
    const wanted = queue.match('b', 'AAAA', never);
    const dropped = queue.match('c', 'AAAA', tab.signal).catch((reason: Error) => reason.name);
    await settled();
    const shared = host.asked.find((request) => picturesOf(request).some(({ key }) => key === 'c')) as Asked;
    const keys = picturesOf(shared).map(({ key }) => key);
    tab.abort();
    await dropped;
    for (const key of keys.filter((each) => each !== 'c')) verdict(host, shared, key);
    await settled();
    const cancelled = host.asked.filter(({ method }) => method === 'request.cancel');
    expect(cancelled.map(({ params }) => params.id)).toEqual([shared.id]);
    if (keys.includes('b')) expect(await wanted).toMatchObject({ key: 'b' });
  });

  it('never sends two forms of one picture together, whose verdicts could not be told apart', async () => {
    const requests: Asked[] = [];
    const host = greeting((request) => requests.push(request));
    const { queue } = rig(host);
    const all = ['a', 'b', 'a'].map((key) => queue.match(key, 'AAAA', never));
    await settled();
    for (const request of requests) {
      const keys = picturesOf(request).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
    while (requests.length > 0) {
      finish(host, requests.shift() as Asked);
      await settled();
    }
    expect((await Promise.all(all)).map(({ key }) => key)).toEqual(['a', 'b', 'a']);
  });
});
