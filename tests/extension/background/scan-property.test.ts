// SPDX-License-Identifier: Apache-2.0
// Whatever happens in whatever order: the counts add up at every moment, nothing is fetched twice, and in the end every
// picture has an outcome.
import { describe, expect, it } from 'vitest';
import { PictureChecks } from '../../../extension/src/background/picture-checks';
import { TabScan } from '../../../extension/src/background/tab-scan';
import { CaptureQueue } from '../../../extension/src/capture/capture-queue';
import type { Capture } from '../../../extension/src/capture/fetch-picture';
import { PictureBudget } from '../../../extension/src/capture/picture-budget';
import { PictureStore } from '../../../extension/src/capture/picture-store';
import type { StoredVerdict } from '../../../extension/src/capture/picture-store';
import type { PageReadMessage } from '../../../extension/src/messages/page-messages';
import type { CaptureFailure, PictureCounts } from '../../../extension/src/messages/tab-state';
import { HostLink } from '../../../extension/src/native/host-link';
import { MatchQueue } from '../../../extension/src/native/match-queue';
import { greeting } from '../native/scripted-host';
import type { Asked, ScriptedHost } from '../native/scripted-host';
import { Seeded } from '../sites/made/seeded';
import { finding, listing, reading } from './page-samples';

const sum = (counts: Partial<Record<CaptureFailure, number>>): number =>
  Object.values(counts).reduce((total, value) => total + value, 0);

function expectToAddUp({
  seen,
  checked,
  matched,
  notMatched,
  waiting,
  skipped,
  failed,
}: PictureCounts): void {
  expect(checked).toBe(matched + notMatched);
  expect(seen).toBe(matched + notMatched + waiting + sum(skipped) + sum(failed));
}

/** Verdicts in memory, as the database of the browser keeps them over workers. */
class LastingStore extends PictureStore {
  constructor(private readonly lasting: Map<string, StoredVerdict>) {
    super();
  }

  override verdicts(keys: readonly string[], basis: string): Promise<Map<string, StoredVerdict>> {
    const found = keys.map((key) => this.lasting.get(key)).filter((verdict) => verdict?.basis === basis);
    return Promise.resolve(new Map(found.map((verdict) => [verdict!.key, verdict!])));
  }

  override keepVerdict(verdict: Omit<StoredVerdict, 'usedAt'>): Promise<void> {
    this.lasting.set(verdict.key, { ...verdict, usedAt: 0 });
    return Promise.resolve();
  }
}

const keyOf = (number: number): string => `k${number}`;

function answer(request: Asked, host: ScriptedHost, random: (below: number) => number): void {
  const pictures = (request.params as { pictures?: { key: string }[] }).pictures;
  if (!pictures) return;
  const say = (): void => {
    for (const { key } of pictures) {
      const number = Number(key.slice(1));
      // The host says nothing about some.
      if (number % 11 === 0) continue;
      const findings = number % 3 === 0 ? [finding(number % 2 ? 'match' : 'possible', 0.7)] : [];
      const kind = number % 7 === 0 ? 'failed' : findings.length > 0 ? 'match' : 'none';
      const failure = kind === 'failed' ? { code: 'undecodable', message: '' } : null;
      const params = {
        key,
        width: 200,
        height: 200,
        kind,
        damaged: false,
        findings,
        failure,
        milliseconds: 1,
      };
      host.say({ event: 'picture.matched', of: request.id, params });
    }
    host.say({ id: request.id, result: { checked: pictures.length, failed: 0, revision: 25 } });
  };
  const delay = random(4);
  if (delay === 0) say();
  else setTimeout(say, delay);
}

function workshop(random: (below: number) => number) {
  const lasting = new Map<string, StoredVerdict>();
  const fetched: string[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const worker = (saved: TabScan | null): TabScan => {
    const host = greeting((request) => answer(request, host, random));
    const link = new HostLink(host.open, '0.1.0');
    const fetchPicture = async ({ url }: { url: string }): Promise<Capture> => {
      fetched.push(url);
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      await new Promise((resolve) => setTimeout(resolve, random(3)));
      atOnce -= 1;
      const number = Number(/kf\/k(\d+)/.exec(url)?.[1]);
      if (number % 5 === 0) return { ok: false, reason: number % 2 ? 'gone' : 'too_large' };
      const bytes = Uint8Array.of(0xff, 0xd8, 0xff, number % 256);
      return { ok: true, picture: { bytes, mediaType: 'image/jpeg', form: 'shown' } };
    };
    const checks = new PictureChecks({
      captures: new CaptureQueue(),
      budget: new PictureBudget(),
      fetchPicture,
      matches: new MatchQueue(link, () => undefined),
      store: new LastingStore(lasting),
      basis: () => 'the same',
    });
    return new TabScan(
      1,
      {
        checks,
        connect: () => link.connect(),
        hostState: () => link.state,
        changed: () => undefined,
        outlineLabels: () => ({ new: '', in_cases: '' }),
      },
      saved && structuredClone(saved.state),
      saved && structuredClone(saved.kept),
    );
  };
  return { worker, fetched, most: () => mostAtOnce };
}

describe('a scan under random events', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('adds up and asks for nothing twice (seed %i)', async (seed) => {
    const seeded = new Seeded(seed);
    const random = (below: number): number => seeded.below(below);
    const { worker, fetched, most } = workshop(random);
    let scan = worker(null);
    const shownListings = new Map<string, string[]>();
    let restarted = true;
    const piece = (told: string[], more: Partial<PageReadMessage>): PageReadMessage => ({
      type: 'page.read',
      pageId: 'page-one',
      turn: 1,
      url: 'https://www.aliexpress.com/w/x.html',
      reading: reading(told.map((id) => listing(id, shownListings.get(id) ?? []))),
      fresh: false,
      gone: [],
      shown: told.flatMap((id) => shownListings.get(id)?.slice(0, 1) ?? []),
      more: false,
      order: told.flatMap((id) => shownListings.get(id)?.slice(0, 1) ?? []).slice(0, random(6)),
      ...more,
    });
    /** In one message or in two. */
    const tell = (fresh: boolean, told: string[], gone: string[]): void => {
      const first = random(2) === 0 ? 0 : random(told.length + 1);
      if (first > 0) scan.take(piece(told.slice(0, first), { fresh, more: true }));
      scan.take(piece(told.slice(first), { fresh: fresh && first === 0, gone }));
      restarted = false;
    };
    const before = new Set<string>();
    /** Fetches made by the time a picture's outcome was known; what failed may be tried again when the artist asks. */
    const known = new Map<string, number>();
    const fetchesOf = (key: string): number => fetched.filter((url) => url.includes(`/${key}.jpg`)).length;
    const expectNothingTwice = (): void => {
      for (const key of new Set([...shownListings.values()].flat())) {
        const standing = scan.picture(key)?.standing.is;
        if (known.has(key)) expect([key, fetchesOf(key)]).toEqual([key, known.get(key)]);
        else if (standing === 'checked' || standing === 'skipped') known.set(key, fetchesOf(key));
      }
    };
    let workersLost = 0;
    for (let turn = 0; turn < 60; turn += 1) {
      const what = random(10);
      if (what < 4 || restarted) {
        const news = Array.from({ length: random(12) }, () => String(random(80)));
        for (const id of news) {
          const keys = Array.from({ length: random(4) }, () => keyOf(random(120)));
          if (!shownListings.has(id)) shownListings.set(id, [...new Set(keys)]);
        }
        tell(restarted, restarted ? [...shownListings.keys()] : news, []);
      } else if (what === 4) tell(false, [], [...shownListings.keys()].slice(0, random(5)));
      else if (what === 5) scan.stopNow();
      else if (what === 6) scan.scanNow();
      else if (what === 7 && workersLost < 3) {
        // The worker dies between any two lines; the page tells everything again.
        workersLost += 1;
        const lost = scan;
        scan = worker(lost);
        lost.leavePage();
        restarted = true;
      }
      await new Promise((resolve) => setTimeout(resolve, random(3)));
      expectToAddUp(scan.state.scan.pictures);
      expectNothingTwice();
      for (const row of scan.state.rows) before.add(row.key);
    }
    tell(restarted, [...shownListings.keys()], []);
    scan.scanNow();
    while (scan.state.scan.state !== 'done') await new Promise((resolve) => setTimeout(resolve, 2));
    expectNothingTwice();
    const { pictures } = scan.state.scan;
    expectToAddUp(pictures);
    expect(pictures.waiting).toBe(0);
    const keys = new Set([...shownListings.values()].flat());
    const without = [...shownListings.values()].filter((list) => list.length === 0).length;
    expect(pictures.seen).toBe(keys.size + without);
    expect(scan.state.rows.map(({ key }) => key)).toEqual(expect.arrayContaining([...before]));
    expect(most()).toBeLessThanOrEqual(8);
  });
});
