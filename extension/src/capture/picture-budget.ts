// SPDX-License-Identifier: Apache-2.0
// How many pictures there may be between being asked for and being answered by the host, and how many bytes: so much keeps
// fetches and host busy. More would only wait, and what the artist scrolls to would wait behind it.

const kMostPictures = 8;
const kMostBytes = 16 * 1024 * 1024;

/** One picture's place, taken before it is fetched. */
export interface Seat {
  /** It came, and is of this size. */
  weigh(bytes: number): void;
  /** It was answered or given up. */
  free(): void;
}

interface Waiting {
  bytes: number;
  take: () => void;
}

export class PictureBudget {
  private pictures = 0;
  private bytes = 0;
  private waiting: Waiting[] = [];

  /** Resolves when a picture of at most about so many bytes may be fetched. AbortError once nobody wants it. */
  seat(bytes: number, signal: AbortSignal): Promise<Seat> {
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        this.waiting = this.waiting.filter((other) => other !== entry);
        reject(new DOMException('No longer wanted.', 'AbortError'));
        this.next();
      };
      const entry: Waiting = {
        bytes,
        take: () => {
          signal.removeEventListener('abort', onAbort);
          resolve(this.seated(bytes));
        },
      };
      if (signal.aborted) return onAbort();
      signal.addEventListener('abort', onAbort, { once: true });
      this.waiting.push(entry);
      this.next();
    });
  }

  private seated(reserved: number): Seat {
    let held = reserved;
    let isFree = false;
    this.pictures += 1;
    this.bytes += held;
    return {
      weigh: (bytes) => {
        if (isFree) return;
        this.bytes += bytes - held;
        held = bytes;
        this.next();
      },
      free: () => {
        if (isFree) return;
        isFree = true;
        this.pictures -= 1;
        this.bytes -= held;
        this.next();
      },
    };
  }

  /** In turn: a large one is not overtaken for ever by small ones. */
  private next(): void {
    for (;;) {
      const [first] = this.waiting;
      if (!first || this.pictures >= kMostPictures) return;
      // However large, one alone may always come.
      if (this.pictures > 0 && this.bytes + first.bytes > kMostBytes) return;
      this.waiting.shift();
      first.take();
    }
  }
}
