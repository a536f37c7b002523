// SPDX-License-Identifier: Apache-2.0
// The original of an item's picture is asked for when the shown form is small and tells nothing sure: once, and no form twice.
import { describe, expect, it } from 'vitest';
import { PictureChecks, wantsOriginal } from '../../../extension/src/background/picture-checks';
import type { ScanPicture, Verdict } from '../../../extension/src/background/scan-pictures';
import { CaptureQueue } from '../../../extension/src/capture/capture-queue';
import { PictureBudget } from '../../../extension/src/capture/picture-budget';
import { PictureStore } from '../../../extension/src/capture/picture-store';
import type { StoredVerdict } from '../../../extension/src/capture/picture-store';
import type { Finding } from '../../../extension/src/messages/tab-state';
import { HostLink } from '../../../extension/src/native/host-link';
import { MatchQueue } from '../../../extension/src/native/match-queue';
import { greeting } from '../native/scripted-host';
import { TabScan } from '../../../extension/src/background/tab-scan';
import { finding, listing, reading } from './page-samples';

const shown = 'https://ae01.alicdn.com/kf/K.jpg_220x220.jpg';
const full = 'https://ae01.alicdn.com/kf/K.jpg';
const picture = (secondLook: boolean): ScanPicture => ({
  key: 'K',
  url: shown,
  full,
  rank: 0,
  standing: { is: 'waiting' },
  secondLook,
});
const never = new AbortController().signal;

class LastingStore extends PictureStore {
  readonly lasting = new Map<string, StoredVerdict>();

  override verdicts(keys: readonly string[]): Promise<Map<string, StoredVerdict>> {
    const found = keys.filter((key) => this.lasting.has(key));
    return Promise.resolve(new Map(found.map((key) => [key, this.lasting.get(key)!])));
  }

  override recent(key: string): StoredVerdict | null {
    return this.lasting.get(key) ?? null;
  }

  override keepVerdict(verdict: Omit<StoredVerdict, 'usedAt'>): Promise<void> {
    this.lasting.set(verdict.key, { ...verdict, usedAt: 0 });
    return Promise.resolve();
  }
}

/** What the host finds, by the size of the picture it is sent: 220 for the shown form, 1500 for the original. */
function rig(findings: { 220: Finding[]; 1500: Finding[] }) {
  const fetched: string[] = [];
  const refused = new Set<string>();
  const host = greeting((request, say) => {
    const pictures = (request.params as { pictures?: { key: string; data: string }[] }).pictures ?? [];
    for (const { key, data } of pictures) {
      const side = atob(data).charCodeAt(0) === 1 ? 220 : 1500;
      const found = findings[side];
      const kind = found[0]?.kind ?? 'none';
      const params = {
        key,
        width: side,
        height: side,
        kind,
        damaged: false,
        findings: found,
        failure: null,
        milliseconds: 1,
      };
      say.say({ event: 'picture.matched', of: request.id, params });
    }
    say.say({ id: request.id, result: { checked: pictures.length, failed: 0, revision: 1 } });
  });
  const link = new HostLink(host.open, '0.1.0');
  const store = new LastingStore();
  const checks = new PictureChecks({
    captures: new CaptureQueue(),
    budget: new PictureBudget(),
    fetchPicture: ({ url }) => {
      fetched.push(url);
      if (refused.has(url)) return Promise.resolve({ ok: false, reason: 'gone' });
      const bytes = Uint8Array.of(/_\d+x\d+/.test(url) ? 1 : 2);
      return Promise.resolve({ ok: true, picture: { bytes, mediaType: 'image/jpeg', form: 'shown' } });
    },
    matches: new MatchQueue(link, () => undefined),
    store,
    basis: () => 'the same',
  });
  return { checks, fetched, refused, store, link };
}

/** Both looks, as a scan takes them. */
const verdictOf = async (checks: PictureChecks, secondLook = true): Promise<Verdict | null> => {
  const shownPicture = picture(secondLook);
  const first = await checks.check(shownPicture, never);
  if (first.is !== 'checked' || !wantsOriginal({ ...shownPicture, standing: first }))
    return first.is === 'checked' ? first.verdict : null;
  const standing = await checks.checkOriginal(shownPicture, first.verdict, never);
  return standing.is === 'checked' ? standing.verdict : null;
};

async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 0));
}

describe('a verdict of a picture that was seen small', () => {
  const key = 'S'.padEnd(34, '0');
  const file = `https://ae01.alicdn.com/kf/${key}.jpg`;
  const sized = (side: number): ScanPicture => ({
    ...picture(false),
    key,
    url: `${file}_${side}x${side}.jpg_.avif`,
    full: file,
  });
  const see = async ({ checks }: ReturnType<typeof rig>, seen: ScanPicture): Promise<boolean> => {
    const isRemembered = (await checks.remembered([seen])).has(key);
    if (!isRemembered) await checks.check(seen, never);
    return isRemembered;
  };

  it('does not stand for the larger one, which is looked at once', async () => {
    const stage = rig({ 220: [], 1500: [] });
    expect(await see(stage, sized(50))).toBe(false);
    for (const side of [50, 220, 250]) expect(await see(stage, sized(side))).toBe(true);
    expect(await see(stage, sized(960))).toBe(false);
    for (const side of [960, 50, 640, 480]) expect(await see(stage, sized(side))).toBe(true);
    expect(stage.fetched).toEqual([50, 960].map((side) => sized(side).url));
  });

  it('does not stand for an address without a size, in turn with one that has', async () => {
    const stage = rig({ 220: [], 1500: [] });
    const unsized = { ...sized(50), url: `${file}_Q90.jpg` };
    expect(await see(stage, sized(50))).toBe(false);
    expect(await see(stage, unsized)).toBe(false);
    for (const again of [unsized, sized(220), unsized]) expect(await see(stage, again)).toBe(true);
  });

  it('stands when it is sure, or of the original', async () => {
    const sure = rig({ 220: [finding('match', 0.9)], 1500: [] });
    await see(sure, sized(50));
    expect(await see(sure, sized(960))).toBe(true);
    const original = rig({ 220: [], 1500: [] });
    await see(original, { ...sized(50), url: `${file}_.webp` });
    expect(await see(original, sized(960))).toBe(true);
  });

  it('keeps what was found in it when the larger one tells less or cannot be had', async () => {
    const less = rig({ 220: [finding('possible', 0.4)], 1500: [] });
    await see(less, sized(50));
    less.refused.add(sized(960).url);
    expect(await less.checks.check(sized(960), never)).toMatchObject({ verdict: { width: 220 } });
    const large = { ...sized(50), url: file };
    expect(await see(less, large)).toBe(false);
    expect((await less.checks.remembered([large])).get(key)).toMatchObject({
      width: 220,
      form: 'full',
      findings: [{ kind: 'possible' }],
    });
  });
});

describe('a second look at a picture', () => {
  it('is taken at the original when the small form tells nothing, and the surer verdict counts', async () => {
    const { checks, fetched } = rig({ 220: [], 1500: [finding('match', 0.9)] });
    expect(await verdictOf(checks)).toMatchObject({
      width: 1500,
      form: 'full',
      findings: [{ kind: 'match' }],
    });
    expect(fetched).toEqual([shown, full]);
  });

  it('leaves the first verdict when it finds less', async () => {
    const { checks } = rig({ 220: [finding('possible', 0.4)], 1500: [] });
    expect(await verdictOf(checks)).toMatchObject({
      width: 220,
      form: 'full',
      findings: [{ kind: 'possible' }],
    });
  });

  it('is not taken when the shown form is sure, or on a page of many listings', async () => {
    const sure = rig({ 220: [finding('match', 0.9)], 1500: [] });
    await verdictOf(sure.checks);
    expect(sure.fetched).toEqual([shown]);
    const list = rig({ 220: [], 1500: [] });
    await verdictOf(list.checks, false);
    expect(list.fetched).toEqual([shown]);
  });

  it('asks only for the original when the shown form was compared on another page, and never again', async () => {
    const { checks, fetched } = rig({ 220: [], 1500: [] });
    await verdictOf(checks, false);
    const remembered = async (): Promise<Verdict> => (await checks.remembered([picture(true)])).get('K')!;
    const first = await remembered();
    expect(wantsOriginal({ ...picture(true), standing: { is: 'checked', verdict: first } })).toBe(true);
    await checks.checkOriginal(picture(true), first, never);
    expect(fetched).toEqual([shown, full]);
    const last = await remembered();
    expect(wantsOriginal({ ...picture(true), standing: { is: 'checked', verdict: last } })).toBe(false);
  });

  it.each(['_.avif', '_.webp'])('is not taken when the shown form is the original in %s', async (wrapper) => {
    const { checks } = rig({ 220: [], 1500: [] });
    const wrapped = { ...picture(true), url: full + wrapper };
    const standing = await checks.check(wrapped, never);
    expect(standing).toMatchObject({ is: 'checked', verdict: { form: 'full' } });
    expect(wantsOriginal({ ...wrapped, standing })).toBe(false);
  });

  it('is not taken again by a worker that knows no more than what was found', async () => {
    const { checks, fetched } = rig({ 220: [finding('possible', 0.4)], 1500: [] });
    await verdictOf(checks);
    expect(fetched).toEqual([shown, full]);
    const row: Verdict = { width: 220, height: 220, findings: [finding('possible', 0.4)], form: 'shown' };
    const standing = await checks.checkOriginal(picture(true), row, never);
    expect(standing).toMatchObject({ is: 'checked', verdict: { form: 'full', width: 220 } });
    expect(fetched).toEqual([shown, full]);
  });

  it('waits until every picture of the page has had its first', async () => {
    const { checks, fetched, link } = rig({ 220: [finding('possible', 0.4)], 1500: [finding('match', 0.9)] });
    const first: string[] = [];
    const scan: TabScan = new TabScan(1, {
      checks,
      connect: () => link.connect(),
      hostState: () => link.state,
      changed: ({ state }) => {
        if (first.length === 0 && state.rows.length > 0 && state.scan.pictures.waiting === 0)
          first.push(state.scan.state, ...state.rows.map(({ findings }) => findings[0]!.kind));
      },
      outlineLabels: () => ({ new: '', in_cases: '' }),
    });
    const keys = Array.from({ length: 12 }, (_, turn) => `K${turn}`);
    scan.take({
      type: 'page.read',
      pageId: 'page-one',
      turn: 1,
      url: 'https://www.aliexpress.com/item/1005001.html',
      reading: reading([listing('1005001', keys)], { kind: 'item' }),
      fresh: true,
      gone: [],
      shown: keys,
      more: false,
      order: [],
    });
    await until(() => scan.state.scan.state === 'done');
    expect(first).toEqual(['scanning', ...keys.map(() => 'possible')]);
    expect(scan.state.rows.map(({ findings }) => findings[0]?.kind)).toEqual(keys.map(() => 'match'));
    const isOriginal = fetched.map((url) => !url.includes('480x480'));
    expect(isOriginal).toEqual([...keys.map(() => false), ...keys.map(() => true)]);
    expect(new Set(fetched).size).toBe(24);
  });
});
