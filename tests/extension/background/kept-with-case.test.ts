// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { openKeeping } from '../../../extension/src/background/kept-with-case';
import { sendPicturesAgain } from '../../../extension/src/background/pictures-again';
import type { KeptPicture } from '../../../extension/src/capture/picture-store';
import type { MethodParams } from '../../../extension/src/protocol/generated/types';
import { HostRefusal } from '../../../extension/src/native/host-refusal';

const params = {
  pictures: [
    { key: 'S1', url: 'https://ae01.alicdn.com/kf/S1.jpg' },
    { key: 'S2', url: '' },
  ],
} as unknown as MethodParams['case.open'];
const kOpened = { caseId: 'c', created: true, openedAt: '2026-11-24T00:00:00Z' };

/** A host that answers the first and the second time that the case is opened. */
function opener(answers: (object | Error)[], sent: number) {
  const asked: unknown[] = [];
  const again: string[][] = [];
  const link = {
    request: (method: string, given: unknown) => {
      expect(method).toBe('case.open');
      asked.push(given);
      const answer = answers[asked.length - 1];
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer as never);
    },
  };
  const sendPictures = (keys: readonly string[]): Promise<number> => {
    again.push([...keys]);
    return Promise.resolve(sent);
  };
  return { tools: { link, sendPictures }, asked, again };
}

it('sends what the host does not hold any more once, and opens the same case again', async () => {
  const first = { ...kOpened, pictures: { kept: 0, notKept: 2 } };
  const second = { ...kOpened, created: false, pictures: { kept: 1, notKept: 1 } };
  const { tools, asked, again } = opener([first, second], 1);
  expect(await openKeeping(tools, params)).toEqual({ ...kOpened, pictures: { kept: 1, notKept: 1 } });
  expect(asked).toEqual([params, params]);
  expect(again).toEqual([['S1', 'S2']]);
});

it('sends nothing when all is kept, and opens once when the browser has nothing either', async () => {
  const whole = opener([{ ...kOpened, pictures: { kept: 2, notKept: 0 } }], 9);
  expect((await openKeeping(whole.tools, params)).pictures).toEqual({ kept: 2, notKept: 0 });
  expect(whole.again).toEqual([]);
  const nothing = opener([{ ...kOpened, pictures: { kept: 0, notKept: 2 } }], 0);
  expect((await openKeeping(nothing.tools, params)).pictures).toEqual({ kept: 0, notKept: 2 });
  expect(nothing.asked).toHaveLength(1);
});

it('has stored the case though the second time fails', async () => {
  const gone = new HostRefusal('storage_failed', 'The disk is full.', '');
  const { tools } = opener([{ ...kOpened, pictures: { kept: 0, notKept: 2 } }, gone], 2);
  expect(await openKeeping(tools, params)).toMatchObject({ caseId: 'c', pictures: { kept: 0, notKept: 2 } });
});

it('sends the bytes that are kept with where they came from, and counts those that the host took', async () => {
  const kept = new Map<string, KeptPicture>([
    [
      'S1',
      {
        mediaType: 'image/jpeg',
        bytes: Uint8Array.of(1, 2),
        form: 'shown',
        from: 'https://a/1.jpg',
        redrawn: true,
      },
    ],
    ['S3', { mediaType: 'image/jpeg', bytes: Uint8Array.of(3), form: 'full', from: 'https://a/3.jpg' }],
  ]);
  const sent: unknown[] = [];
  const matches = {
    match: (key: string, data: string, _signal: AbortSignal, origin: unknown) => {
      sent.push({ key, data, origin });
      return key === 'S3' ? Promise.reject(new Error('busy')) : Promise.resolve({} as never);
    },
  };
  const store = { bytes: (key: string) => Promise.resolve(kept.get(key) ?? null) };
  expect(await sendPicturesAgain({ store, matches: matches as never }, ['S1', 'S2', 'S3'])).toBe(1);
  expect(sent).toEqual([
    { key: 'S1', data: 'AQI=', origin: { url: 'https://a/1.jpg', redrawn: true } },
    { key: 'S3', data: 'Aw==', origin: { url: 'https://a/3.jpg', redrawn: false } },
  ]);
});
