// SPDX-License-Identifier: Apache-2.0
// Pictures are asked for a few at a time, the newest wish first: what the artist looks at now comes before what was
// scrolled past, and what is out of sight again is not asked for at all.

const kAtOnce = 6;

interface Wish {
  run: () => Promise<void>;
  dropped: boolean;
}

const waiting: Wish[] = [];
let running = 0;

function next(): void {
  while (running < kAtOnce) {
    const wish = waiting.pop();
    if (!wish) return;
    if (wish.dropped) continue;
    running += 1;
    void wish.run().finally(() => {
      running -= 1;
      next();
    });
  }
}

/** Runs it when its turn comes; the returned function takes the wish back while it still waits. */
export function whenItsTurn(run: () => Promise<void>): () => void {
  const wish: Wish = { run, dropped: false };
  waiting.push(wish);
  // After this drawing, so that of all pictures of one screen the topmost is not asked for last.
  queueMicrotask(next);
  return () => {
    wish.dropped = true;
  };
}
