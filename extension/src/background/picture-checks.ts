// SPDX-License-Identifier: Apache-2.0
// One picture from address to verdict: fetched, sent, remembered. Tabs that show the same picture share one check.

import { toBase64 } from '../capture/base64';
import type { CaptureQueue } from '../capture/capture-queue';
import type { Capture } from '../capture/fetch-picture';
import type { PictureStore } from '../capture/picture-store';
import type { CaptureFailure } from '../messages/tab-state';
import type { MatchQueue } from '../native/match-queue';
import type { PictureMatchedEvent } from '../protocol/generated/types';
import { HostRefusal, NoVerdict } from '../native/host-refusal';
import type { PictureStanding, ScanPicture, Verdict } from './scan-pictures';
import { standingOf } from './scan-pictures';

const kMostComparisons = 2;
/** Below this longest side, in pixels, the original may show what the shown form is too small for. */
const kSmallPixels = 600;

/** What one form of a picture gave, and the portfolio that it rests on; null when that is not to be remembered. */
interface Look {
  standing: PictureStanding;
  basis: string | null;
}

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

  /** Verdicts remembered for the present portfolio and host, as far as they are the last word on these pictures. */
  async remembered(pictures: readonly ScanPicture[]): Promise<Map<string, Verdict>> {
    const basis = this.tools.basis();
    const verdicts = await this.tools.store.verdicts(
      pictures.map(({ key }) => key),
      basis,
    );
    if (basis !== this.tools.basis()) return new Map();
    for (const picture of pictures) {
      const verdict = verdicts.get(picture.key);
      if (verdict && wantsSecondLook(picture, verdict)) verdicts.delete(picture.key);
    }
    return verdicts;
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

  /** Ends when no check of this picture is under way: what it fetches is not fetched beside it. */
  async ended(key: string): Promise<void> {
    this.rerank(key, 0);
    await this.running.get(key)?.outcome.catch(() => undefined);
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
    const basis = this.tools.basis();
    const known = picture.secondLook
      ? (await this.tools.store.verdicts([picture.key], basis)).get(picture.key)
      : null;
    const first: Look = known
      ? { standing: { is: 'checked', verdict: known }, basis }
      : await this.look(picture, picture, signal);
    if (first.standing.is !== 'checked' || !wantsSecondLook(picture, first.standing.verdict))
      return first.standing;
    const second = await this.look(picture, { url: picture.full, full: picture.full }, signal);
    const shown = first.standing.verdict;
    const original = second.standing.is === 'checked' ? second.standing.verdict : null;
    // Both were looked at: the original is not asked for again, whatever came of it.
    const verdict: Verdict = { ...(original && isSurer(original, shown) ? original : shown), form: 'full' };
    if (first.basis === this.tools.basis()) await this.keep(picture.key, verdict, first.basis);
    return { is: 'checked', verdict };
  }

  /** Remembered before it counts: a worker that dies afterwards asks for nothing twice. */
  private async keep(key: string, verdict: Verdict, basis: string): Promise<void> {
    await this.tools.store.keepVerdict({ ...verdict, key, basis });
  }

  /** Fetches and compares one form of the picture. */
  private async look(
    picture: ScanPicture,
    address: { url: string; full: string },
    signal: AbortSignal,
  ): Promise<Look> {
    const { captures, matches, store } = this.tools;
    const capture = await captures.run(picture.key, picture.rank, signal, async () => {
      await matches.room(signal);
      return await this.tools.fetchPicture(address, signal);
    });
    if (signal.aborted) throw unwanted();
    const without = (reason: CaptureFailure): Look => ({ standing: standingOf(reason), basis: null });
    if (!capture.ok) return without(capture.reason);
    const { bytes, mediaType } = capture.picture;
    try {
      const { answer, basis } = await this.match(picture.key, toBase64(bytes), signal);
      if (answer.kind === 'failed') return without(answer.failure?.code ?? 'decoder_failed');
      // What did not come may show a work: that is no "nothing found", and not worth remembering.
      if (answer.damaged && answer.findings.length === 0) return without('damaged');
      const { width, height, findings } = answer;
      const isOriginal = capture.picture.form === 'full' || address.url === picture.full;
      const verdict: Verdict = { width, height, findings, form: isOriginal ? 'full' : 'shown' };
      if (basis !== null) await this.keep(picture.key, verdict, basis);
      void store.keepBytes(picture.key, mediaType, bytes, findings.length > 0);
      return { standing: { is: 'checked', verdict }, basis };
    } catch (reason) {
      if (reason instanceof HostRefusal && reason.code === 'too_large') return without('too_large');
      if (reason instanceof NoVerdict) return without('no_verdict');
      if (reason instanceof HostRefusal && reason.code !== 'cancelled') return without('decoder_failed');
      throw reason;
    }
  }
}

const sureness = ({ findings }: Verdict): number => {
  const best = findings[0];
  return best ? (best.kind === 'match' ? 1_000 : 1) + best.score : 0;
};

const isSurer = (one: Verdict, other: Verdict): boolean => sureness(one) > sureness(other);

function wantsSecondLook(picture: ScanPicture, verdict: Verdict): boolean {
  if (!picture.secondLook || verdict.form === 'full' || picture.full === '') return false;
  const isSure = verdict.findings.some(({ kind }) => kind === 'match');
  return !isSure && Math.max(verdict.width, verdict.height) < kSmallPixels;
}
