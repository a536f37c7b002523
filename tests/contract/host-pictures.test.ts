// SPDX-License-Identifier: Apache-2.0
// Pictures that came for matching, kept with their case and packed, with the real host.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MethodResults } from '../../extension/src/protocol/generated/types';
import { allPieces } from './all-pieces';
import { bin, built } from './command';
import { demo, hasPython, root, unzip } from './evidence-desk';
import { handCase } from './hand-case';
import { HostPort, type Message } from './host-port';

const names = existsSync(demo) ? readdirSync(demo).filter((name) => name.endsWith('.jpg')) : [];
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const picture = (turn: number): Buffer => readFileSync(path.join(demo, names[turn] ?? ''));

describe.skipIf(!built || names.length < 2)('pictures (skipped: not built)', { timeout: 240_000 }, () => {
  const box = mkdtempSync(path.join(tmpdir(), 'counterproof-pictures-'));
  const data = path.join(box, 'data');
  let host: HostPort;
  let workId = '';

  const answer = async <T extends keyof MethodResults>(
    method: T,
    params: object,
  ): Promise<MethodResults[T]> => {
    const { result, error } = await host.ask(method, params);
    expect(error).toBeUndefined();
    return result as unknown as MethodResults[T];
  };
  const match = (
    ...pictures: [key: string, bytes: Buffer, url: string][]
  ): Promise<MethodResults['picture.match']> =>
    answer('picture.match', {
      pictures: pictures.map(([key, bytes, url]) => ({ key, url, data: bytes.toString('base64') })),
    });
  const open = (number: number, pictures: object[]): Promise<MethodResults['case.open']> =>
    answer('case.open', { ...handCase(workId, number), pictures });
  const kept = (caseId: string): Promise<MethodResults['case.pictures']> =>
    answer('case.pictures', { caseId, offset: 0, limit: 50 });
  const whole = (method: 'case.picture' | 'report.piece', params: object): Promise<Buffer> =>
    allPieces(host, method, params);
  const make = (params: object): Promise<Message> =>
    host.ask('report.make', { leaveOut: [], withLetters: false, listed: '', kind: 'evidence', ...params });
  const left = (): string[] =>
    existsSync(path.join(data, 'made'))
      ? readdirSync(path.join(data, 'made')).filter((name) => name !== 'lock')
      : [];

  beforeAll(async () => {
    mkdirSync(path.join(box, 'works'));
    copyFileSync(path.join(demo, names[0] ?? ''), path.join(box, 'works/one.jpg'));
    execFileSync(path.join(bin, 'counterproof'), ['--data', data, 'index', path.join(box, 'works')]);
    host = new HostPort({ data });
    await host.hello();
    workId =
      (await answer('work.list', { cursor: null, limit: 5, filter: 'all', words: '' })).works[0]?.workId ??
      '';
  });
  afterAll(async () => {
    await (host as HostPort | undefined)?.clear();
    rmSync(box, { recursive: true, force: true });
  });

  let first = '';

  it('are kept byte for byte when their case is opened, each under its address', async () => {
    const [one, other] = [picture(0), picture(1)];
    await match(
      ['S1', one, 'https://ae01.alicdn.com/kf/S1.jpg'],
      ['S2', one, 'https://ae01.alicdn.com/kf/S2.jpg'],
      ['S3', other, 'https://ae01.alicdn.com/kf/S3.jpg'],
    );
    const named = ['S1', 'S2', 'S3', 'S4'].map((key) => ({
      key,
      url: `https://ae01.alicdn.com/kf/${key}.jpg_480x480.jpg`,
    }));
    const opened = await open(1, named);
    first = opened.caseId;
    expect(opened.pictures).toEqual({ kept: 3, notKept: 1 });
    const { total, kept: count, pictures } = await kept(first);
    expect([total, count]).toEqual([4, 3]);
    expect(pictures.map(({ key, standing, sha256 }) => [key, standing, sha256])).toEqual([
      ['S1', 'kept', digest(one)],
      ['S2', 'kept', digest(one)],
      ['S3', 'kept', digest(other)],
      ['S4', 'not_held', null],
    ]);
    expect(pictures[0]).toMatchObject({
      address: 'https://ae01.alicdn.com/kf/S1.jpg',
      bytes: one.length,
      redrawn: false,
    });
    expect(pictures[0]?.receivedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect((await whole('case.picture', { caseId: first, sha256: digest(one) })).equals(one)).toBe(true);
    const stray = await host.ask('case.picture', { caseId: first, sha256: '0'.repeat(64), offset: 0 });
    expect(stray.error?.code).toBe('not_found');
    expect((await open(1, named)).pictures).toEqual({ kept: 3, notKept: 1 });
    expect((await kept(first)).total).toBe(4);
  });

  it('stay with the case when what was held is gone, and survive kill -9', async () => {
    rmSync(path.join(data, 'received'), { recursive: true });
    host.child.kill('SIGKILL');
    host = new HostPort({ data });
    await host.hello();
    expect((await kept(first)).kept).toBe(3);
    expect(
      (await whole('case.picture', { caseId: first, sha256: digest(picture(1)) })).equals(picture(1)),
    ).toBe(true);
    const { caseId, pictures } = await open(2, [{ key: 'S1', url: '' }]);
    expect(pictures).toEqual({ kept: 0, notKept: 1 });
    expect((await kept(caseId)).pictures[0]).toMatchObject({ standing: 'not_held', sha256: null });
  });

  it('never stand in the way of matching when they cannot be held', async () => {
    rmSync(path.join(data, 'received'), { recursive: true, force: true });
    writeFileSync(path.join(data, 'received'), 'a file where the folder is to be');
    expect(await match(['S9', picture(0), ''])).toMatchObject({ checked: 1, failed: 0 });
    const { caseId } = await open(3, [{ key: 'S9', url: '' }]);
    expect((await kept(caseId)).pictures[0]?.standing).toBe('no_room');
    rmSync(path.join(data, 'received'));
  });

  it('are shown page by page before a pack is made', async () => {
    const scope = { kind: 'all', of: '' };
    const all = await answer('report.contents', { scope, offset: 0, limit: 50 });
    expect(all).toMatchObject({ cases: 3, withoutPicture: 2, notKept: 3, total: 2 });
    const second = await answer('report.contents', { scope, offset: 1, limit: 1 });
    expect(second.pictures).toEqual(all.pictures.slice(1));
    const none = await host.ask('report.contents', {
      scope: { kind: 'seller', of: 'nobody' },
      offset: 0,
      limit: 5,
    });
    expect(none.error?.code).toBe('not_found');
  });

  it('go into a pack that others can check, and those left out are named', async ({ skip }) => {
    const scope = { kind: 'case', of: first };
    const made = await make({ scope, leaveOut: [digest(picture(1))] });
    expect(made.error).toBeUndefined();
    const { sha256, ...counts } = made.result as unknown as MethodResults['report.make'];
    expect(counts).toMatchObject({ type: 'application/zip', cases: 1, pictures: 1, leftOut: 1, notKept: 1 });
    const told = host.messages.filter(({ event, of }) => event === 'report.progress' && of === made.id);
    expect(new Set(told.map(({ params }) => params?.step))).toEqual(
      new Set(['pictures', 'pages', 'sealing']),
    );
    expect(left()).toEqual([]);
    const pack = await whole('report.piece', { sha256 });
    expect(digest(pack)).toBe(sha256);
    expect((await host.ask('report.piece', { sha256, offset: 0 })).error?.code).toBe('not_found');
    const files = new Map(unzip(pack));
    expect(files.get(`pictures/${digest(picture(0))}`)?.equals(picture(0))).toBe(true);
    expect(files.has(`pictures/${digest(picture(1))}`)).toBe(false);
    const html = files.get('report.html')?.toString('utf8') ?? '';
    expect(html).toContain(`left out of this pack by the artist: SHA-256 ${digest(picture(1))}`);
    expect(html).toContain('https://ae01.alicdn.com/kf/S1.jpg');
    expect(html).toContain('https://ae01.alicdn.com/kf/S2.jpg');
    expect(html).toContain('it was not loaded, or was not held any more');
    expect(html).toContain('First received there (UTC)');
    if (!hasPython) return skip('no python3');
    writeFileSync(path.join(box, 'pack.zip'), pack);
    const checked = spawnSync(
      'python3',
      [path.join(root, 'docs/verify_pack.py'), path.join(box, 'pack.zip')],
      {
        encoding: 'utf8',
      },
    );
    expect(checked.status, checked.stdout).toBe(0);
  });

  it('go into no pack when others would go in than were looked through', async () => {
    const scope = { kind: 'case', of: first };
    const { listed } = await answer('report.contents', { scope, offset: 0, limit: 1 });
    expect((await answer('report.contents', { scope, offset: 1, limit: 1 })).listed).toBe(listed);
    const other = await make({ scope, listed: '0'.repeat(64) });
    expect(other.error?.code).toBe('conflict');
    expect(left()).toEqual([]);
    expect((await make({ scope, listed })).error).toBeUndefined();
  });

  it('leave figures as a PDF, and refuse figures of a part', async () => {
    const made = await make({ kind: 'pattern', scope: { kind: 'all', of: '' } });
    expect(made.result).toMatchObject({ type: 'application/pdf', cases: 3 });
    const pdf = await whole('report.piece', { sha256: made.result?.sha256 });
    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
    const part = await make({ kind: 'pattern', scope: { kind: 'case', of: first } });
    expect(part.error).toMatchObject({ code: 'invalid_params', message: 'Figures are made of all records.' });
  });

  it('stop when cancelled, one at a time, and nothing is left', async () => {
    const id = 77;
    const scope = { kind: 'all', of: '' };
    host.send({
      id,
      method: 'report.make',
      params: { kind: 'evidence', scope, leaveOut: [], withLetters: false, listed: '' },
    });
    expect((await make({ scope })).error?.code).toBe('busy');
    expect((await host.ask('request.cancel', { id })).result).toEqual({ cancelled: true });
    expect((await host.until((message) => message.id === id)).error?.code).toBe('cancelled');
    let again = await make({ scope });
    while (again.error?.code === 'busy') again = await make({ scope });
    expect(again.error).toBeUndefined();
    expect(left()).toEqual([]);
  });

  it('are never half kept when the host is killed while their case is opened', async () => {
    const key = (turn: number): string => `K${turn}`;
    for (let turn = 0; turn < 12; turn++) {
      await match([key(turn), Buffer.concat([picture(1), Buffer.from(`turn ${turn}`)]), '']);
      const opening = open(100 + turn, [{ key: key(turn), url: '' }]).catch(() => null);
      await new Promise((go) => setTimeout(go, turn));
      host.child.kill('SIGKILL');
      const answered = await opening;
      host = new HostPort({ data });
      await host.hello();
      const again = await open(100 + turn, [{ key: key(turn), url: '' }]);
      if (answered !== null) expect(answered.caseId).toBe(again.caseId);
      expect(again.pictures).toEqual({ kept: 1, notKept: 0 });
      const { pictures } = await kept(again.caseId);
      expect(pictures).toHaveLength(1);
      const sha256 = pictures[0]?.sha256;
      expect(digest(await whole('case.picture', { caseId: again.caseId, sha256 }))).toBe(sha256);
    }
    expect(
      execFileSync(path.join(bin, 'counterproof'), ['--data', data, 'verify'], { encoding: 'utf8' }),
    ).toContain('"intact":true');
  });

  it('leave nothing behind that a killed host was making', async () => {
    mkdirSync(path.join(data, 'made/.counterproof-0123456789abcdef'), { recursive: true });
    writeFileSync(path.join(data, 'made/evidence.zip'), 'half');
    host.child.kill('SIGKILL');
    host = new HostPort({ data });
    await host.hello();
    while (left().length > 0) await new Promise((go) => setTimeout(go, 20));
    expect(left()).toEqual([]);
  });
});
