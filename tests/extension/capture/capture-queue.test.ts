// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { CaptureQueue } from '../../../extension/src/capture/capture-queue';

const never = new AbortController().signal;

/** Work that ends when told, and notes the order in which it was started. */
function rig(atATime: number) {
  const queue = new CaptureQueue(atATime);
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const add = (key: string, rank: number, signal = never): Promise<string> =>
    queue.run(key, rank, signal, () => {
      started.push(key);
      return new Promise((resolve) => ends.set(key, () => resolve(key)));
    });
  const end = async (key: string): Promise<void> => {
    ends.get(key)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, started, add, end };
}

describe('capture queue', () => {
  it('runs at most four at a time', async () => {
    const { started, add, end } = rig(4);
    for (let turn = 0; turn < 10; turn += 1) void add(String(turn), turn);
    expect(started).toEqual(['0', '1', '2', '3']);
    await end('2');
    expect(started).toEqual(['0', '1', '2', '3', '4']);
  });

  it('takes the lowest rank next, also after scrolling', async () => {
    const { queue, started, add, end } = rig(1);
    void add('now', 0);
    void add('far', 9);
    void add('near', 2);
    void add('also near', 2);
    queue.rerank('far', 1);
    await end('now');
    await end('far');
    await end('near');
    expect(started).toEqual(['now', 'far', 'near', 'also near']);
  });

  it('drops what is no longer wanted without starting it', async () => {
    const { started, add, end } = rig(1);
    void add('now', 0);
    const stop = new AbortController();
    const dropped = add('gone', 1, stop.signal);
    void add('kept', 2);
    stop.abort();
    await expect(dropped).rejects.toThrow('No longer wanted');
    await end('now');
    expect(started).toEqual(['now', 'kept']);
  });

  it('goes on after a failure', async () => {
    const queue = new CaptureQueue(1);
    await expect(queue.run('bad', 0, never, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(queue.run('good', 0, never, () => Promise.resolve(7))).resolves.toBe(7);
  });

  it('serves both who want the same picture, and drops only the one that no longer wants it', async () => {
    const { started, add, end } = rig(1);
    const stop = new AbortController();
    void add('now', 0);
    const scanned = add('same', 5);
    const byHand = add('same', 0, stop.signal);
    stop.abort();
    await expect(byHand).rejects.toMatchObject({ name: 'AbortError' });
    await end('now');
    expect(started).toEqual(['now', 'same']);
    await end('same');
    expect(await scanned).toBe('same');
  });
});
