// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { fetchPicture } from '../../../extension/src/capture/fetch-picture';
import type { Capture, FetchTools } from '../../../extension/src/capture/fetch-picture';
import { limits } from '../../../extension/src/protocol/generated/constants';

const full = 'https://ae01.alicdn.com/kf/S1.jpg';
const shown = `${full}_480x480q75.jpg_.avif`;
const first = `${full}_480x480q75.jpg`;
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3);
const never = new AbortController().signal;

type Answer = () => Response | Promise<Response>;

async function capture(
  answers: Record<string, Answer>,
  tools: Partial<FetchTools> = {},
  address = { url: shown, full },
): Promise<{ result: Capture; asked: string[]; inits: RequestInit[] }> {
  const asked: string[] = [];
  const inits: RequestInit[] = [];
  const result = await fetchPicture(address, never, {
    fetch: async (url, init) => {
      asked.push(url);
      inits.push(init);
      const answer = answers[url];
      if (!answer) throw new TypeError('Failed to fetch');
      return await answer();
    },
    mayFetch: async () => true,
    timeLimitMs: 10_000,
    ...tools,
  });
  return { result, asked, inits };
}

const ok = (bytes: Uint8Array<ArrayBuffer>) => () => new Response(bytes);
const status = (code: number) => () => new Response('', { status: code });

describe('fetching a picture', () => {
  it('takes the shown size without the AVIF wrapper, without cookies', async () => {
    const { result, asked, inits } = await capture({ [first]: ok(jpeg) });
    expect(result).toMatchObject({
      ok: true,
      picture: { form: 'shown', mediaType: 'image/jpeg', bytes: jpeg },
    });
    expect(asked).toEqual([first]);
    expect(inits[0]?.credentials).toBe('omit');
  });

  it.each([403, 404, 500])('asks for the original once when the shown size answers %i', async (code) => {
    const { result, asked } = await capture({ [first]: status(code), [full]: ok(jpeg) });
    expect(result).toMatchObject({ ok: true, picture: { form: 'full' } });
    expect(asked).toEqual([first, full]);
  });

  it.each([
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'gone'],
    [410, 'gone'],
    [500, 'server'],
    [503, 'server'],
  ])('says why when both forms answer %i', async (code, reason) => {
    const { result, asked } = await capture({ [first]: status(code), [full]: status(code) });
    expect(result).toEqual({ ok: false, reason });
    expect(asked).toHaveLength(2);
  });

  it('judges by the bytes: HTML and nothing are no pictures', async () => {
    const html = Uint8Array.from('<html>', (char) => char.charCodeAt(0));
    expect((await capture({ [first]: ok(html), [full]: ok(html) })).result).toEqual({
      ok: false,
      reason: 'not_a_picture',
    });
    const empty = new Uint8Array(0);
    expect((await capture({ [first]: ok(empty), [full]: ok(empty) })).result).toEqual({
      ok: false,
      reason: 'not_a_picture',
    });
  });

  it('gives up on a GIF that cannot be drawn here', async () => {
    const gif = Uint8Array.from('GIF89a', (char) => char.charCodeAt(0));
    expect((await capture({ [first]: ok(gif), [full]: ok(gif) })).result).toEqual({
      ok: false,
      reason: 'not_allowed',
    });
  });

  it('stops reading above the cap, whatever the header says', async () => {
    const large = new Uint8Array(limits.maxPictureBytes + 1).fill(0xff);
    const { result, asked } = await capture({ [first]: ok(large), [full]: ok(jpeg) });
    expect(result).toEqual({ ok: false, reason: 'too_large' });
    expect(asked).toEqual([first]);
  });

  it('does not ask again when there is no network', async () => {
    const { result, asked } = await capture({});
    expect(result).toEqual({ ok: false, reason: 'network' });
    expect(asked).toEqual([first]);
  });

  it('ends at its time limit', async () => {
    const { result } = await capture(
      {},
      {
        timeLimitMs: 1,
        fetch: (_, init) =>
          new Promise((_resolve, reject) => {
            init.signal?.addEventListener('abort', () => reject(new DOMException('late', 'TimeoutError')));
          }),
      },
    );
    expect(result).toEqual({ ok: false, reason: 'slow' });
  });

  it('asks nothing of other hosts, nor without permission', async () => {
    const other = await capture(
      {},
      {},
      { url: 'https://example.org/1.jpg', full: 'https://example.org/1.jpg' },
    );
    expect(other).toMatchObject({ result: { ok: false, reason: 'host_not_listed' }, asked: [] });
    const withheld = await capture({ [first]: ok(jpeg) }, { mayFetch: async () => false });
    expect(withheld).toMatchObject({ result: { ok: false, reason: 'no_permission' }, asked: [] });
  });
});
