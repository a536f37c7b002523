// SPDX-License-Identifier: Apache-2.0
// Long work in short pieces, so that the page stays as quick as it was: no task of ours is long enough to be felt.

/** A frame has 16 ms, and most of it is the page's. */
const kSliceMs = 8;

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
): Promise<Result | null> {
  let end = performance.now() + kSliceMs;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    take(value);
    if (performance.now() < end) continue;
    await pause();
    if (!isWanted()) return null;
    end = performance.now() + kSliceMs;
  }
}
