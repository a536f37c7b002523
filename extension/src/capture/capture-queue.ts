// SPDX-License-Identifier: Apache-2.0
// At most a few pictures are fetched at a time, the most visible ones first. One queue for all tabs.

interface Waiting {
  rank: number;
  turn: number;
  start: () => void;
  drop: () => void;
}

export class CaptureQueue {
  private running = 0;
  private turns = 0;
  private readonly waiting = new Map<string, Waiting>();

  constructor(private readonly atATime = 4) {}

  /** Runs `work` when its turn comes; `rank` 0 is first. Rejects with the signal's reason when it is aborted earlier. */
  run<T>(key: string, rank: number, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const onAbort = (): void => {
        this.waiting.delete(key);
        reject(new DOMException('No longer wanted.', 'AbortError'));
      };
      if (signal.aborted) return onAbort();
      signal.addEventListener('abort', onAbort, { once: true });
      this.waiting.set(key, {
        rank,
        turn: this.turns++,
        drop: onAbort,
        start: () => {
          signal.removeEventListener('abort', onAbort);
          this.running += 1;
          work()
            .then(resolve, reject)
            .finally(() => {
              this.running -= 1;
              this.next();
            });
        },
      });
      this.next();
    });
  }

  /** The artist scrolled: what waits is ranked anew. */
  rerank(key: string, rank: number): void {
    const entry = this.waiting.get(key);
    if (entry) entry.rank = rank;
  }

  private next(): void {
    while (this.running < this.atATime && this.waiting.size > 0) {
      let best: [string, Waiting] | null = null;
      for (const entry of this.waiting) {
        if (
          !best ||
          entry[1].rank < best[1].rank ||
          (entry[1].rank === best[1].rank && entry[1].turn < best[1].turn)
        ) {
          best = entry;
        }
      }
      if (!best) return;
      this.waiting.delete(best[0]);
      best[1].start();
    }
  }
}
