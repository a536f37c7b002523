// SPDX-License-Identifier: Apache-2.0
// One picture from address to verdict: fetched, sent, remembered. Tabs that show the same picture share one check.

import { toBase64 } from '../messages/base64';
import type { CaptureQueue } from '../capture/capture-queue';
import type { Capture, CapturedPicture } from '../capture/fetch-picture';
import type { PictureBudget, Seat } from '../capture/picture-budget';
import { kLargeEnough, lookAt, reaches, withoutWrapper } from '../capture/picture-forms';
import type { KeptPicture, PictureStore } from '../capture/picture-store';
import type { MatchQueue, PictureOrigin } from '../native/match-queue';
import { limits } from '../protocol/generated/constants';
import type { PictureMatchedEvent } from '../protocol/generated/types';
import { HostRefusal, NoVerdict } from '../native/host-refusal';
import type { PictureStanding, ScanPicture, Verdict } from './scan-pictures';
import { standingOf } from './scan-pictures';

const kMostComparisons = 2;
/** As long as the host takes it. */
const kLongestAddress = 2048;
/** Beyond every rank of a shown picture. */
const kAfterAllShown = 10_000_000;

/** Room kept for a picture before it is known how large it is. */
const kShownBytes = 1024 * 1024;

interface Running {
  outcome: Promise<PictureStanding>;
  stop: AbortController;
  users: number;
}

const unwanted = (): DOMException => new DOMException('No longer wanted.', 'AbortError');

export interface CheckTools {
  captures: CaptureQueue;
  budget: PictureBudget;
  fetchPicture(address: { url: string; full: string }, signal: AbortSignal): Promise<Capture>;
  matches: MatchQueue;
  store: PictureStore;
  /** What the verdicts rest on now: portfolio id and revision, and host version. */
  basis(): string;
}

/** What the host said, and what it rests on; null when that is not to be remembered. */
interface Answer {
  answer: PictureMatchedEvent;
  basis: string | null;
}

type Form = CapturedPicture['form'];

interface Looking {
  /** Makes of what was found what is to be remembered. */
  decide(found: Verdict): Verdict;
  /** What the decision rests on besides; null when on nothing else. */
  restsOn: string | null;
}

export function originOf({ from = '', redrawn = false }: KeptPicture): PictureOrigin {
  return { url: from.length > kLongestAddress ? '' : from, redrawn };
}

export class PictureChecks {
  private readonly running = new Map<string, Running>();

  constructor(private readonly tools: CheckTools) {}

  /** Verdicts remembered for the present portfolio and host. */
  async remembered(pictures: readonly ScanPicture[]): Promise<Map<string, Verdict>> {
    const basis = this.tools.basis();
    const verdicts = await this.tools.store.verdicts(
      pictures.map(({ key }) => key),
      basis,
    );
    if (basis !== this.tools.basis()) return new Map();
    // Seen smaller elsewhere, it says little about what this page shows.
    const told = pictures.flatMap(({ key, url }): [string, Verdict][] => {
      const verdict = verdicts.get(key);
      return verdict && tellsOf(verdict, url) ? [[key, verdict]] : [];
    });
    return new Map(told);
  }

  /** How the shown form stands after checking. Rejects when it was not checked: no host, or no longer wanted. */
  check(picture: ScanPicture, signal: AbortSignal): Promise<PictureStanding> {
    return this.shared(picture.key, signal, (stop) => this.firstLook(picture, stop));
  }

  /** How the picture stands after the original was compared too; `verdict` is the one of the shown form. */
  checkOriginal(picture: ScanPicture, verdict: Verdict, signal: AbortSignal): Promise<PictureStanding> {
    return this.shared(`${picture.key} full`, signal, (stop) => this.secondLook(picture, verdict, stop));
  }

  /** The artist wants what failed tried once more: by fetching it, if it is to be fetched at all. */
  askAnew(key: string): void {
    this.tools.store.letGo(key);
  }

  rerank(key: string, rank: number): void {
    this.tools.captures.rerank(key, rank);
  }

  /** Ends when no check of this picture is under way: what it fetches is not fetched beside it. */
  async ended(key: string): Promise<void> {
    this.rerank(key, 0);
    await this.running.get(key)?.outcome.catch(() => undefined);
  }

  private shared(
    what: string,
    signal: AbortSignal,
    run: (stop: AbortSignal) => Promise<PictureStanding>,
  ): Promise<PictureStanding> {
    if (signal.aborted) return Promise.reject(unwanted());
    const shared = this.running.get(what) ?? this.start(what, run);
    shared.users += 1;
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        shared.users -= 1;
        if (shared.users === 0) {
          // Its work may take a while to end: whoever wants the picture from now on starts anew.
          this.forget(what, shared);
          shared.stop.abort();
        }
        reject(unwanted());
      };
      signal.addEventListener('abort', onAbort, { once: true });
      shared.outcome.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    });
  }

  private start(what: string, run: (stop: AbortSignal) => Promise<PictureStanding>): Running {
    const stop = new AbortController();
    const outcome = run(stop.signal).finally(() => this.forget(what, entry));
    const entry: Running = { outcome, stop, users: 0 };
    this.running.set(what, entry);
    return entry;
  }

  private forget(what: string, entry: Running): void {
    if (this.running.get(what) === entry) this.running.delete(what);
  }

  /**
   * The host's answer and what it rests on. When the portfolio changes meanwhile the picture is compared again; null while
   * it keeps changing: such an answer may be shown until the portfolio has settled, but not remembered.
   */
  private async match(key: string, captured: KeptPicture, signal: AbortSignal): Promise<Answer> {
    const data = toBase64(captured.bytes);
    const origin = originOf(captured);
    for (let turn = 1; ; turn += 1) {
      const basis = this.tools.basis();
      const answer = await this.tools.matches.match(key, data, signal, origin);
      if (basis === this.tools.basis()) return { answer, basis };
      if (turn === kMostComparisons) return { answer, basis: null };
    }
  }

  private async firstLook(picture: ScanPicture, signal: AbortSignal): Promise<PictureStanding> {
    // Another tab may have had it checked since this one asked what is remembered.
    const basis = this.tools.basis();
    const known = this.tools.store.recent(picture.key, basis);
    if (!known)
      return await this.look(picture, 'shown', signal, { decide: (verdict) => verdict, restsOn: null });
    if (tellsOf(known, picture.url)) return { is: 'checked', verdict: known };
    const decide = (found: Verdict): Verdict => afterLarger(found, known);
    const standing = await this.look(picture, 'shown', signal, { decide, restsOn: basis });
    // What was found in the smaller form stays in sight when the larger one could not be had.
    return standing.is === 'checked' || known.findings.length === 0
      ? standing
      : { is: 'checked', verdict: known };
  }

  private async secondLook(
    picture: ScanPicture,
    shown: Verdict,
    signal: AbortSignal,
  ): Promise<PictureStanding> {
    // A worker that took rows up from an earlier one does not know which form was looked at; the store does.
    const kept = (await this.remembered([picture])).get(picture.key);
    if (kept?.form === 'full') return { is: 'checked', verdict: kept };
    const basis = this.tools.basis();
    // Both were looked at: the original is not asked for again, whatever came of it.
    const surer = (original: Verdict | null): Verdict => ({
      ...(original && isSurer(original, shown) ? original : shown),
      form: 'full',
    });
    const standing = await this.look(picture, 'full', signal, { decide: surer, restsOn: basis });
    if (standing.is === 'checked') return standing;
    const verdict = surer(null);
    if (basis === this.tools.basis()) await this.keep(picture.key, verdict, basis);
    return { is: 'checked', verdict };
  }

  /** Remembered before it counts: a worker that dies afterwards asks for nothing twice. */
  private async keep(key: string, verdict: Verdict, basis: string): Promise<void> {
    await this.tools.store.keepVerdict({ ...verdict, key, basis });
  }

  /** Fetches and compares one form of the picture. */
  private async look(
    picture: ScanPicture,
    form: Form,
    signal: AbortSignal,
    looking: Looking,
  ): Promise<PictureStanding> {
    const { captures, budget } = this.tools;
    const isOriginal = form === 'full';
    const rank = picture.rank + (isOriginal ? kAfterAllShown : 0);
    let seat: Seat | null = null;
    try {
      const capture = await captures.run(picture.key, rank, signal, async () => {
        seat = await budget.seat(isOriginal ? limits.maxPictureBytes : kShownBytes, signal);
        return await this.capture(picture, form, signal);
      });
      if (signal.aborted) throw unwanted();
      if (!capture.ok) return standingOf(capture.reason);
      (seat as Seat | null)?.weigh(capture.picture.bytes.byteLength);
      return await this.compare(picture, capture.picture, signal, looking);
    } finally {
      (seat as Seat | null)?.free();
    }
  }

  private async capture(picture: ScanPicture, form: Form, signal: AbortSignal): Promise<Capture> {
    const { key, url, full } = picture;
    const kept = await this.tools.store.bytesAgain(key, form);
    if (kept && (kept.form === 'full' || (kept.look && reaches(kept.look, url))))
      return { ok: true, picture: kept };
    const capture = await this.tools.fetchPicture(
      form === 'full' ? { url: full, full } : { url, full },
      signal,
    );
    if (!capture.ok) return capture;
    // What is fetched of a shown address has no wrapper, and may be the original itself.
    const isOriginal = form === 'full' || withoutWrapper(url) === full;
    const fetched = { ...capture.picture, look: lookAt(url) };
    const taken: KeptPicture = isOriginal ? { ...fetched, form: 'full' } : fetched;
    // Before it is compared: it may be stopped, or the host may give up, and nothing is to be fetched twice.
    void this.tools.store.keepBytes(key, taken, false);
    return { ok: true, picture: taken };
  }

  private async compare(
    { key }: ScanPicture,
    captured: KeptPicture,
    signal: AbortSignal,
    looking: Looking,
  ): Promise<PictureStanding> {
    try {
      const { answer, basis } = await this.match(key, captured, signal);
      if (answer.kind === 'failed') return standingOf(answer.failure?.code ?? 'decoder_failed');
      // What did not come may show a work: that is no "nothing found", and not worth remembering.
      if (answer.damaged && answer.findings.length === 0) return standingOf('damaged');
      const { width, height, findings } = answer;
      const { decide, restsOn } = looking;
      const { form, look } = captured;
      const side = Math.max(width, height, look?.side ?? 0);
      const found = { width, height, findings, form, look: { side, unsized: look?.unsized ?? false } };
      const verdict = decide(found);
      const isWhole = restsOn === null || restsOn === basis;
      if (basis !== null && isWhole) await this.keep(key, verdict, basis);
      if (findings.length > 0) void this.tools.store.keepBytes(key, captured, true);
      return { is: 'checked', verdict };
    } catch (reason) {
      if (reason instanceof HostRefusal && reason.code === 'too_large') return standingOf('too_large');
      if (reason instanceof NoVerdict) return standingOf('no_verdict');
      if (reason instanceof HostRefusal && reason.code !== 'cancelled') return standingOf('decoder_failed');
      throw reason;
    }
  }
}

const sureness = ({ findings }: Verdict): number => {
  const best = findings[0];
  return best ? (best.kind === 'match' ? 1_000 : 1) + best.score : 0;
};

const isSurer = (one: Verdict, other: Verdict): boolean => sureness(one) > sureness(other);

const isSure = ({ findings }: Verdict): boolean => findings.some(({ kind }) => kind === 'match');

/** Whether the verdict, of whatever form of the picture, says all that the form at this address would. */
function tellsOf(verdict: Verdict, url: string): boolean {
  if (verdict.form === 'full' || isSure(verdict)) return true;
  const look = verdict.look ?? { side: Math.max(verdict.width, verdict.height), unsized: false };
  return reaches(look, url);
}

/** What holds when a larger form than the one known was looked at too: the surer verdict, of the larger look. */
function afterLarger(found: Verdict, known: Verdict): Verdict {
  const [one, other] = [found.look, known.look];
  const look = {
    side: Math.max(one?.side ?? 0, other?.side ?? 0),
    unsized: (one?.unsized ?? false) || (other?.unsized ?? false),
  };
  return { ...(isSurer(known, found) ? known : found), form: found.form, look };
}

/** Whether the original is to be looked at: the shown form was compared, is small, and tells nothing sure. */
export function wantsOriginal({ secondLook, full, standing }: ScanPicture): boolean {
  if (!secondLook || full === '' || standing.is !== 'checked') return false;
  const { form, width, height } = standing.verdict;
  return form !== 'full' && !isSure(standing.verdict) && Math.max(width, height) < kLargeEnough;
}
