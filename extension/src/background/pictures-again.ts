// SPDX-License-Identifier: Apache-2.0
import { toBase64 } from '../messages/base64';
import type { PictureStore } from '../capture/picture-store';
import type { MatchQueue } from '../native/match-queue';
import { originOf } from './picture-checks';

const kLongestMs = 20_000;

/** Sends the host what is kept of these pictures, for it to hold; its verdicts are known already. How many it took. */
export async function sendPicturesAgain(
  { store, matches }: { store: Pick<PictureStore, 'bytes'>; matches: Pick<MatchQueue, 'match'> },
  keys: readonly string[],
): Promise<number> {
  const signal = AbortSignal.timeout(kLongestMs);
  const sent = keys.map(async (key) => {
    const kept = await store.bytes(key);
    if (!kept) throw new Error('Not kept.');
    await matches.match(key, toBase64(kept.bytes), signal, originOf(kept));
  });
  return (await Promise.allSettled(sent)).filter(({ status }) => status === 'fulfilled').length;
}
