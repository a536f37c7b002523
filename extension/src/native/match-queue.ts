// SPDX-License-Identifier: Apache-2.0
// Sends pictures to the host in small batches as they come, never more at once than the host takes, and gives each
// picture its own answer. When the host breaks off, what was on its way is sent again once it is back, each alone, so that
// a picture that ends the host is found out and reported, and the others are checked all the same.

import type { MethodParams, PictureMatchedEvent, PictureMatchResult } from '../protocol/generated/types';
import { limits } from '../protocol/generated/constants';
import type { HostLink } from './host-link';
import { HostRefusal, NoVerdict } from './host-refusal';
import { HostTrouble } from './host-problem';

/** Larger messages are slow in Firefox; one picture above this goes alone. */
const kBatchChars = 1024 * 1024;
const kBusyPauseMs = 300;
const kMaxTries = 3;
/** However much the host takes: more would only wait there, in its memory and in ours. */
const kMostInFlight = Math.min(8, limits.maxPicturesInFlight);
/** 16 MiB of pictures, in base64. */
const kMostCharsInFlight = Math.ceil((16 * 1024 * 1024 * 4) / 3);

/** Where a picture was fetched, and whether the browser drew it anew; empty when that is not known. */
export type PictureOrigin = Pick<MethodParams['picture.match']['pictures'][number], 'url' | 'redrawn'>;

interface Job {
  key: string;
  data: string;
  origin: PictureOrigin;
  tries: number;
  resolve: (verdict: PictureMatchedEvent) => void;
  reject: (reason: Error) => void;
  answered: boolean;
  /** Called when the job is dropped on its way: perhaps nobody waits for its batch any more. */
  dropped: () => void;
}

const unwanted = (): DOMException => new DOMException('No longer wanted.', 'AbortError');

export class MatchQueue {
  private waiting: Job[] = [];
  private inFlight = 0;
  private charsInFlight = 0;
  private suspectInFlight = false;
  private paused = false;

  constructor(
    private readonly link: Pick<HostLink, 'connect' | 'request' | 'retryInMs'>,
    private readonly onResult: (result: PictureMatchResult) => void,
  ) {}

  /** The host's verdict; HostTrouble when it cannot be had now. */
  match(
    key: string,
    data: string,
    signal: AbortSignal,
    origin: PictureOrigin = {},
  ): Promise<PictureMatchedEvent> {
    if (signal.aborted) return Promise.reject(unwanted());
    return new Promise((resolve, reject) => {
      const onAbort = (): void => this.drop(job);
      const quiet = (): void => signal.removeEventListener('abort', onAbort);
      const job: Job = {
        key,
        data,
        origin,
        tries: 0,
        resolve: (verdict) => (quiet(), resolve(verdict)),
        reject: (reason) => (quiet(), reject(reason)),
        answered: false,
        dropped: () => undefined,
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.waiting.push(job);
      this.pump();
    });
  }

  private drop(job: Job): void {
    if (job.answered) return;
    job.answered = true;
    this.waiting = this.waiting.filter((other) => other !== job);
    job.reject(unwanted());
    job.dropped();
  }

  private pump(): void {
    while (!this.paused && this.waiting.length > 0) {
      const batch = this.nextBatch();
      if (batch.length === 0) return;
      this.inFlight += batch.length;
      for (const job of batch) this.charsInFlight += job.data.length;
      void this.send(batch);
    }
  }

  private nextBatch(): Job[] {
    const first = this.waiting[0];
    // During a suspect nothing else is on its way, before it and after it.
    if (!first || this.suspectInFlight || (first.tries > 0 && this.inFlight > 0)) return [];
    if (first.tries > 0) {
      this.suspectInFlight = true;
      return this.waiting.splice(0, 1);
    }
    const most = Math.min(limits.maxPicturesPerRequest, kMostInFlight - this.inFlight);
    let length = 0;
    let chars = 0;
    const keys = new Set<string>();
    for (const job of this.waiting.slice(0, Math.max(0, most))) {
      chars += job.data.length;
      // Two forms of one picture: verdicts are told by key.
      if (keys.has(job.key)) break;
      keys.add(job.key);
      if (job.tries > 0 || (length > 0 && chars > kBatchChars)) break;
      if (this.inFlight > 0 && this.charsInFlight + chars > kMostCharsInFlight) break;
      length += 1;
    }
    return this.waiting.splice(0, length);
  }

  private async send(batch: Job[]): Promise<void> {
    const open = new Map(batch.map((job) => [job.key, job]));
    const stop = new AbortController();
    // Once every picture has its verdict the result follows at once, and its revision is wanted.
    const stopIfUnwanted = (): void => {
      if (open.size > 0 && [...open.values()].every((job) => job.answered)) stop.abort();
    };
    for (const job of batch) job.dropped = stopIfUnwanted;
    let sent = false;
    try {
      await this.link.connect();
      sent = true;
      const result = await this.link.request(
        'picture.match',
        { pictures: batch.map(({ key, data, origin }) => ({ key, data, ...origin })) },
        {
          onEvent: (name, told) => {
            if (name !== 'picture.matched') return;
            const verdict = told as PictureMatchedEvent;
            const job = open.get(verdict.key);
            if (!job || !open.delete(verdict.key)) return;
            this.landed(job);
            this.answer(job, verdict);
            stopIfUnwanted();
            this.pump();
          },
          signal: stop.signal,
        },
      );
      this.onResult(result);
      for (const job of open.values()) {
        this.landed(job);
        this.fail(job, new NoVerdict(job.key));
      }
    } catch (reason) {
      for (const job of open.values()) this.landed(job);
      this.sendAgain([...open.values()], reason, sent);
    }
    if (batch.some((job) => job.tries > 0)) this.suspectInFlight = false;
    this.pump();
  }

  private landed(job: Job): void {
    this.inFlight -= 1;
    this.charsInFlight -= job.data.length;
  }

  private answer(job: Job, verdict: PictureMatchedEvent): void {
    if (job.answered) return;
    job.answered = true;
    job.resolve(verdict);
  }

  private fail(job: Job, reason: Error): void {
    if (job.answered) return;
    job.answered = true;
    job.reject(reason);
  }

  private sendAgain(jobs: Job[], reason: unknown, sent: boolean): void {
    const left = jobs.filter((job) => !job.answered);
    if (reason instanceof HostRefusal && reason.code === 'busy') {
      this.waiting.unshift(...left);
      this.pauseFor(kBusyPauseMs);
      return;
    }
    if (!(reason instanceof HostTrouble)) {
      for (const job of left) this.fail(job, reason instanceof Error ? reason : new Error(String(reason)));
      return;
    }
    if (sent) for (const job of left) job.tries += 1;
    const again = left.filter((job) => job.tries < kMaxTries);
    for (const job of left) {
      if (job.tries >= kMaxTries)
        this.fail(job, new HostRefusal('internal', 'The host ends at this picture.', job.key));
    }
    const pause = this.link.retryInMs();
    if (pause === null || reason.problem === 'decoder_unavailable') {
      for (const job of [...again, ...this.waiting]) this.fail(job, reason);
      this.waiting = [];
      return;
    }
    this.waiting.unshift(...again);
    this.pauseFor(pause);
  }

  private pauseFor(ms: number): void {
    this.paused = true;
    setTimeout(() => {
      this.paused = false;
      this.pump();
    }, ms);
  }
}
