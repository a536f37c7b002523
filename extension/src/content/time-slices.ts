// SPDX-License-Identifier: Apache-2.0
// Long work in short pieces, so that the page stays as quick as it was: no task of ours is long enough to be felt.

/** A frame has 16 ms, and most of it is the page's. */
const kSliceMs = 8;
/** Until a page was told for the first time: nothing moves yet, and each pause would let it load more before us. */
export const kFirstSliceMs = 20;

interface MaybeScheduler {
  scheduler?: { postTask?: (task: () => void, options: { priority: string }) => Promise<void> };
}

function pause(): Promise<void> {
  const { scheduler } = globalThis as MaybeScheduler;
  return new Promise((resolve) => {
    if (scheduler?.postTask) void scheduler.postTask(resolve, { priority: 'user-visible' });
    else setTimeout(resolve, 0);
  });
}

/** Runs the steps to their end, pausing when a slice is used up. Null when `isWanted` says no in between. */
export async function inSlices<Step, Result>(
  steps: Generator<Step, Result>,
  isWanted: () => boolean,
  take: (step: Step) => void = () => undefined,
  sliceMs = kSliceMs,
): Promise<Result | null> {
  let end = performance.now() + sliceMs;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    take(value);
    if (performance.now() < end) continue;
    await pause();
    if (!isWanted()) return null;
    end = performance.now() + sliceMs;
  }
}
