// SPDX-License-Identifier: Apache-2.0
// Long work in short pieces, so that the page stays as quick as it was: no task of ours is long enough to be felt.

interface Slices {
  ms: number;
  /** Of what goes on after a pause, beside the page's own work. */
  priority: 'user-blocking' | 'user-visible';
}
/** A frame has 16 ms, and most of it is the page's. */
const kSlices: Slices = { ms: 8, priority: 'user-visible' };
/** Until a page was told for the first time: nothing moves yet, and each pause would let it load more before us. */
export const kFirstSlices: Slices = { ms: 20, priority: 'user-blocking' };

interface MaybeScheduler {
  scheduler?: { postTask?: (task: () => void, options: { priority: string }) => Promise<void> };
}

function pause({ priority }: Slices): Promise<void> {
  const { scheduler } = globalThis as MaybeScheduler;
  return new Promise((resolve) => {
    if (scheduler?.postTask) void scheduler.postTask(resolve, { priority });
    else setTimeout(resolve, 0);
  });
}

/** Runs the steps to their end, pausing when a slice is used up. Null when `isWanted` says no in between. */
export async function inSlices<Step, Result>(
  steps: Generator<Step, Result>,
  isWanted: () => boolean,
  take: (step: Step) => void = () => undefined,
  slices = kSlices,
): Promise<Result | null> {
  let end = performance.now() + slices.ms;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    take(value);
    if (performance.now() < end) continue;
    await pause(slices);
    if (!isWanted()) return null;
    end = performance.now() + slices.ms;
  }
}
