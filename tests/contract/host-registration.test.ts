// SPDX-License-Identifier: Apache-2.0
// The way to the first complaint, with the real host: steps with their days, the queue of works, and the papers that a
// portal wants, made of what stands in the records and of nothing sealed.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MethodParams, MethodResults } from '../../extension/src/protocol/generated/types';
import { kNothingNoted } from '../../extension/src/ui/works/note-fields';
import { bin, built } from './command';
import { demo } from './evidence-desk';
import { handCase } from './hand-case';
import { HostPort } from './host-port';

const names = existsSync(demo) ? readdirSync(demo).filter((name) => name.endsWith('.jpg')) : [];
const kSecret = 'Qanary-4712';
const kPortal = 'ipp.alibabagroup.com';
const hasPdfText = spawnSync('pdftotext', ['-v']).status === 0;

type Note = MethodParams['work.note']['note'];

/** Width and height out of the frame header of a JPEG. */
function sizeOf(jpeg: Buffer): [number, number] {
  for (let at = 2; at + 9 < jpeg.length;) {
    const marker = jpeg[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2) return [jpeg.readUInt16BE(at + 7), jpeg.readUInt16BE(at + 5)];
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return [0, 0];
}

describe.skipIf(!built || names.length < 3)('registering (skipped: not built)', { timeout: 240_000 }, () => {
  const box = mkdtempSync(path.join(tmpdir(), 'counterproof-registering-'));
  const data = path.join(box, 'data');
  let host: HostPort;
  let works: { id: string; title: string }[] = [];
  let profile = '';
  let pressed = 0;

  const press = (): string => `press-${++pressed}-key`;
  const answer = async <T extends keyof MethodResults>(
    method: T,
    params: object,
  ): Promise<MethodResults[T]> => {
    const { result, error } = await host.ask(method, params as Record<string, unknown>);
    expect(error).toBeUndefined();
    return result as unknown as MethodResults[T];
  };
  const refusal = async (method: string, params: object): Promise<string | undefined> =>
    (await host.ask(method, params as Record<string, unknown>)).error?.code;
  const standing = () => answer('registration.standing', {});
  const mark = (step: string, day: string | null) => ({
    requestKey: press(),
    profileId: profile,
    portal: kPortal,
    step,
    day,
  });
  const queue = (part: 'open' | 'waiting', offset = 0, limit = 50) =>
    answer('registration.queue', { part, offset, limit });
  const note = async (workId: string, more: Partial<Note>) => {
    const { notedAt } = await answer('work.noted', { workId });
    await answer('work.note', {
      requestKey: press(),
      workId,
      note: { ...kNothingNoted, ...more },
      seenAt: notedAt,
    });
  };
  const paper = async (workId: string, kind: string): Promise<{ type: string; bytes: Buffer }> => {
    const made = await answer('registration.paper', { workId, kind });
    const pieces: Buffer[] = [];
    for (let offset = 0; offset < made.bytes;) {
      const piece = await answer('report.piece', { sha256: made.sha256, offset });
      pieces.push(Buffer.from(piece.data, 'base64'));
      offset += pieces.at(-1)?.length ?? 0;
    }
    const bytes = Buffer.concat(pieces);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.sha256);
    return { type: made.type, bytes };
  };
  const pdfText = (pdf: Buffer): string => {
    const file = path.join(box, 'paper.pdf');
    writeFileSync(file, pdf);
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  };
  const left = (): string[] => readdirSync(path.join(data, 'made')).filter((name) => name !== 'lock');

  beforeAll(async () => {
    const folder = path.join(box, 'works');
    mkdirSync(folder);
    for (const name of names.slice(0, 3)) copyFileSync(path.join(demo, name), path.join(folder, name));
    execFileSync(path.join(bin, 'counterproof'), ['--data', data, 'index', folder]);
    host = new HostPort({ data });
    await host.hello();
    works = (await answer('portfolio.works', { cursor: null, limit: 3 })).works as typeof works;
    // The last by title is copied twice, the one before it once.
    for (const [number, work] of [works[2], works[2], works[1]].entries())
      await answer('case.open', handCase(work?.id ?? '', number + 1));
  }, 120_000);
  afterAll(async () => {
    await (host as HostPort | undefined)?.clear();
    rmSync(box, { recursive: true, force: true });
  });

  it('begins with a profile, and says where its figures are from', async () => {
    const before = await standing();
    expect(before).toMatchObject({ workDays: { least: 2, most: 5 }, filed: 0, profiles: [] });
    expect(before.unowned).toMatchObject({ all: 3, toRegister: 3, waiting: 0, approved: 0 });
    expect(before.dated).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(before.source).not.toBe('');
    profile = (
      await answer('profile.write', {
        requestKey: press(),
        profileId: null,
        kind: 'artist',
        label: 'My studio',
        penName: 'Heron',
        letterExpires: null,
        takesRest: true,
        fields: { legalName: `Ana ${kSecret}`, address: `PO box ${kSecret}` },
      })
    ).profileId;
    const [mine] = (await standing()).profiles;
    expect(mine).toMatchObject({ profileId: profile, lacks: ['email'], steps: [], works: { all: 3 } });
  });

  it('keeps each step with its day through kill -9, and takes it back', async () => {
    await answer('registration.mark', mark('account_opened', '2026-01-05'));
    await answer('registration.mark', mark('identity_sent', '2026-01-06'));
    expect(await refusal('registration.mark', mark('identity_accepted', '2026-01-05'))).toBe(
      'invalid_params',
    );
    expect(await refusal('registration.mark', mark('identity_accepted', '2999-01-05'))).toBe(
      'invalid_params',
    );
    host.child.kill('SIGKILL');
    host = new HostPort({ data });
    await host.hello();
    expect((await standing()).profiles[0]?.steps).toMatchObject([
      { portal: kPortal, step: 'account_opened', day: '2026-01-05' },
      { portal: kPortal, step: 'identity_sent', day: '2026-01-06' },
    ]);
    await answer('registration.mark', mark('identity_sent', null));
    expect((await standing()).profiles[0]?.steps.map(({ step }) => step)).toEqual(['account_opened']);
  });

  it('puts the most copied work first, page by page, and what waits apart', async () => {
    const { total, works: open } = await queue('open');
    expect(total).toBe(3);
    expect(open.map(({ workId, listings }) => [workId, listings])).toEqual([
      [works[2]?.id, 2],
      [works[1]?.id, 1],
      [works[0]?.id, 0],
    ]);
    expect(open[0]).toMatchObject({
      state: 'none',
      sent: null,
      lacks: expect.arrayContaining(['title']) as [],
    });
    expect((await queue('open', 2, 1)).works.map(({ workId }) => workId)).toEqual([works[0]?.id]);
    await note(works[0]?.id ?? '', { recordStatus: 'pending', recordSent: '2026-01-05' });
    expect((await queue('open')).total).toBe(2);
    const { works: waiting } = await queue('waiting');
    expect(waiting).toMatchObject([{ workId: works[0]?.id, sent: '2026-01-05', late: true }]);
    expect(waiting[0]?.businessDays).toBeGreaterThan(5);
    expect((await standing()).profiles[0]?.works).toMatchObject({
      toRegister: 2,
      waiting: 1,
      late: 1,
      oldestSent: '2026-01-05',
    });
  });

  it('asks for what is missing instead of making a paper of it', async () => {
    const workId = works[2]?.id ?? '';
    expect(await refusal('registration.paper', { workId, kind: 'sample_jpeg' })).toBe('conflict');
    await note(workId, { title: 'Blue Heron' });
    const { error } = await host.ask('registration.paper', { workId, kind: 'sample_pdf' });
    expect(error).toMatchObject({ code: 'conflict', message: expect.stringContaining('author') as string });
    await note(workId, { title: 'Blue Heron', authors: 'Heron' });
    expect(await refusal('registration.paper', { workId, kind: 'claim_pdf' })).toBe('conflict');
    expect(await refusal('registration.paper', { workId: profile, kind: 'claim_pdf' })).toBe('not_found');
    expect(left()).toEqual([]);
  });

  it('makes a sample within the limits, and a statement to be signed, with nothing sealed in them', async () => {
    const workId = works[2]?.id ?? '';
    await note(workId, {
      title: 'Blue Heron 蓝鹭',
      authors: 'Heron',
      completed: '2019-03-01',
      officialUrl: 'https://heron.example/blue',
    });
    const jpeg = await paper(workId, 'sample_jpeg');
    expect(jpeg.type).toBe('image/jpeg');
    expect(jpeg.bytes.length).toBeLessThanOrEqual(5_000_000);
    const [width, height] = sizeOf(jpeg.bytes);
    expect(Math.min(width, height)).toBeGreaterThan(400);
    expect(Math.max(width, height)).toBeLessThanOrEqual(2000);
    const sample = await paper(workId, 'sample_pdf');
    const claim = await paper(workId, 'claim_pdf');
    for (const { type, bytes } of [sample, claim]) {
      expect(type).toBe('application/pdf');
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.includes('FontFile')).toBe(true);
      expect(bytes.includes(kSecret)).toBe(false);
    }
    expect(left()).toEqual([]);
    if (!hasPdfText) return;
    const said = pdfText(sample.bytes);
    for (const part of ['Blue Heron 蓝鹭', 'Heron', '2019-03-01', 'https://heron.example/blue'])
      expect(said).toContain(part);
    const stated = pdfText(claim.bytes);
    expect(stated).toContain('COPYRIGHT CLAIM STATEMENT');
    expect(stated).toMatch(/Signature: _+/);
    expect(stated).toContain('https://www.aliexpress.com/item/1005009446000001.html');
    expect(said + stated).not.toContain(kSecret);
  });

  it('says when the picture is not where it was', async () => {
    rmSync(path.join(box, 'works'), { recursive: true });
    const { error } = await host.ask('registration.paper', {
      workId: works[2]?.id ?? '',
      kind: 'sample_jpeg',
    });
    expect(error).toMatchObject({ code: 'not_found', message: expect.stringContaining('folders') as string });
  });
});
