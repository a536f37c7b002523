// SPDX-License-Identifier: Apache-2.0
// One picture from address to verdict: fetched, sent, remembered. Tabs that show the same picture share one check.

import { toBase64 } from '../capture/base64';
import type { CaptureQueue } from '../capture/capture-queue';
import type { Capture } from '../capture/fetch-picture';
import type { PictureStore } from '../capture/picture-store';
import type { MatchQueue } from '../native/match-queue';
import type { PictureMatchedEvent } from '../protocol/generated/types';
import { HostRefusal } from '../native/host-refusal';
import type { PictureStanding, ScanPicture, Verdict } from './scan-pictures';
import { standingOf } from './scan-pictures';

const kMostComparisons = 2;

interface Running {
  outcome: Promise<PictureStanding>;
  stop: AbortController;
  users: number;
}

const unwanted = (): DOMException => new DOMException('No longer wanted.', 'AbortError');

export interface CheckTools {
  captures: CaptureQueue;
  fetchPicture(address: { url: string; full: string }, signal: AbortSignal): Promise<Capture>;
  matches: MatchQueue;
  store: PictureStore;
  /** What the verdicts rest on now: portfolio id and revision, and host version. */
  basis(): string;
}

export class PictureChecks {
  private readonly running = new Map<string, Running>();

  constructor(private readonly tools: CheckTools) {}

  /** Verdicts remembered for the present portfolio and host. */
  async remembered(keys: readonly string[]): Promise<Map<string, Verdict>> {
    const basis = this.tools.basis();
    const verdicts = await this.tools.store.verdicts(keys, basis);
    return basis === this.tools.basis() ? verdicts : new Map();
  }

  /** How the picture stands after checking. Rejects when it was not checked: no host, or no longer wanted. */
  check(picture: ScanPicture, signal: AbortSignal): Promise<PictureStanding> {
    if (signal.aborted) return Promise.reject(unwanted());
    const shared = this.running.get(picture.key) ?? this.start(picture);
    shared.users += 1;
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        shared.users -= 1;
        if (shared.users === 0) {
          // Its work may take a while to end: whoever wants the picture from now on starts anew.
          this.forget(picture.key, shared);
          shared.stop.abort();
        }
        reject(unwanted());
      };
      signal.addEventListener('abort', onAbort, { once: true });
      shared.outcome.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    });
  }

  rerank(key: string, rank: number): void {
    this.tools.captures.rerank(key, rank);
  }

  private start(picture: ScanPicture): Running {
    const stop = new AbortController();
    const outcome = this.run(picture, stop.signal).finally(() => this.forget(picture.key, entry));
    const entry: Running = { outcome, stop, users: 0 };
    this.running.set(picture.key, entry);
    return entry;
  }

  private forget(key: string, entry: Running): void {
    if (this.running.get(key) === entry) this.running.delete(key);
  }

  /**
   * The host's answer and what it rests on. When the portfolio changes meanwhile the picture is compared again; null while
   * it keeps changing: such an answer may be shown until the portfolio has settled, but not remembered.
   */
  private async match(
    key: string,
    data: string,
    signal: AbortSignal,
  ): Promise<{ answer: PictureMatchedEvent; basis: string | null }> {
    for (let turn = 1; ; turn += 1) {
      const basis = this.tools.basis();
      const answer = await this.tools.matches.match(key, data, signal);
      if (basis === this.tools.basis()) return { answer, basis };
      if (turn === kMostComparisons) return { answer, basis: null };
    }
  }

  private async run(picture: ScanPicture, signal: AbortSignal): Promise<PictureStanding> {
    const { captures, matches, store } = this.tools;
    const capture = await captures.run(picture.key, picture.rank, signal, async () => {
      await matches.room(signal);
      return await this.tools.fetchPicture(picture, signal);
    });
    if (signal.aborted) throw unwanted();
    if (!capture.ok) return standingOf(capture.reason);
    const { bytes, mediaType } = capture.picture;
    try {
      const { answer, basis } = await this.match(picture.key, toBase64(bytes), signal);
      if (answer.kind === 'failed') return standingOf(answer.failure?.code ?? 'decoder_failed');
      // What did not come may show a work: that is no "nothing found", and not worth remembering.
      if (answer.damaged && answer.findings.length === 0) return standingOf('damaged');
      const verdict: Verdict = { width: answer.width, height: answer.height, findings: answer.findings };
      if (basis !== null) void store.keepVerdict({ key: picture.key, basis, ...verdict });
      if (verdict.findings.length > 0) void store.keepBytes(picture.key, mediaType, bytes);
      return { is: 'checked', verdict };
    } catch (reason) {
      if (reason instanceof HostRefusal && reason.code === 'too_large') return standingOf('too_large');
      if (reason instanceof HostRefusal && reason.code !== 'cancelled') return standingOf('decoder_failed');
      throw reason;
    }
  }
}
