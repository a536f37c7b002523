// SPDX-License-Identifier: Apache-2.0
// At most a few pictures are fetched at a time, the most visible ones first. One queue for all tabs.

interface Waiting {
  key: string;
  rank: number;
  turn: number;
  start: () => void;
}

export class CaptureQueue {
  private running = 0;
  private turns = 0;
  /** A scan and the artist's hand may want the same picture: each waits by itself. */
  private readonly waiting = new Set<Waiting>();

  constructor(private readonly atATime = 4) {}

  /** Runs `work` when its turn comes; `rank` 0 is first. Rejects with the signal's reason when it is aborted earlier. */
  run<T>(key: string, rank: number, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const onAbort = (): void => {
        this.waiting.delete(entry);
        reject(new DOMException('No longer wanted.', 'AbortError'));
      };
      const entry: Waiting = {
        key,
        rank,
        turn: this.turns++,
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
      };
      if (signal.aborted) return onAbort();
      signal.addEventListener('abort', onAbort, { once: true });
      this.waiting.add(entry);
      this.next();
    });
  }

  /** The artist scrolled: what waits is ranked anew. */
  rerank(key: string, rank: number): void {
    for (const entry of this.waiting) if (entry.key === key) entry.rank = rank;
  }

  private next(): void {
    while (this.running < this.atATime && this.waiting.size > 0) {
      let best: Waiting | null = null;
      for (const entry of this.waiting) {
        if (!best || entry.rank < best.rank || (entry.rank === best.rank && entry.turn < best.turn))
          best = entry;
      }
      if (!best) return;
      this.waiting.delete(best);
      best.start();
    }
  }
}
