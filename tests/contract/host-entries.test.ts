// SPDX-License-Identifier: Apache-2.0
// Letters and notes beside a case, with the real host: what was acknowledged is there after kill -9, files come back
// byte for byte, and nothing of it leaves in an evidence pack unless the artist says so.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MethodParams, MethodResults } from '../../extension/src/protocol/generated/types';
import { allPieces } from './all-pieces';
import { built } from './command';
import { EvidenceDesk, hasPython, unzip } from './evidence-desk';
import { HostPort, type Message } from './host-port';

type Facts = MethodParams['entry.write']['facts'];
type Entry = MethodResults['entry.write']['entry'];

const kPiece = 1_048_576;
const kCanary = 'Qanary-0815';
const kKinds = ['mail', 'chat', 'phone', 'seller_contact', 'test_purchase', 'listing_report'] as const;

function facts(more: Partial<Facts> = {}): Facts {
  return {
    kind: 'mail',
    day: '2026-11-20',
    time: null,
    who: `Best Posters ${kCanary}`,
    direction: 'sent',
    text: `Please stop, ${kCanary}.`,
    due: null,
    answered: false,
    answers: null,
    files: [],
    ...more,
  };
}

function bytesOf(size: number, seed: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at++) bytes[at] = (at * 31 + (at >> 8) + seed) & 0xff;
  return bytes;
}

describe.skipIf(!built)('letters and notes (skipped: not built)', { timeout: 120_000 }, () => {
  const desk = new EvidenceDesk();
  let host: HostPort;
  let caseId = '';
  let pressed = 0;

  const press = (): string => `press-${++pressed}-key`;
  const start = async (): Promise<void> => {
    host = new HostPort({ data: desk.data });
    await host.hello();
  };
  const kill = async (): Promise<void> => {
    host.child.kill('SIGKILL');
    await host.end();
    await start();
  };
  const ask = (method: string, params: object): Promise<Message> => host.ask(method, params);
  const piece = (bytes: Buffer, offset: number, sha256: string): Promise<Message> =>
    ask('entry.upload', {
      sha256,
      bytes: bytes.length,
      offset,
      data: bytes.subarray(offset, offset + kPiece).toString('base64'),
    });
  const upload = async (bytes: Buffer, name: string): Promise<Facts['files'][number]> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    for (let at = 0; at < bytes.length; at += kPiece)
      expect((await piece(bytes, at, sha256)).error).toBeUndefined();
    return { sha256, bytes: bytes.length, name };
  };
  const download = (entryId: string, sha256: string): Promise<Buffer> =>
    allPieces(host, 'entry.file', { entryId, sha256 });
  const write = async (more: Partial<Facts> = {}, of = caseId): Promise<Entry> => {
    const asked = { requestKey: press(), caseId: of, entryId: null, seen: 0, facts: facts(more) };
    const { result, error } = await ask('entry.write', asked);
    expect(error).toBeUndefined();
    return result?.entry as Entry;
  };
  const list = async (of = caseId): Promise<MethodResults['entry.list']> =>
    (await ask('entry.list', { caseId: of, cursor: null, limit: 50 }))
      .result as unknown as MethodResults['entry.list'];
  const dueIds = async (): Promise<string[]> =>
    ((await ask('entry.due', {})).result as unknown as MethodResults['entry.due']).due.map(
      ({ entryId }) => entryId,
    );

  beforeAll(async () => {
    await desk.fill();
    caseId = desk.cases[0] ?? '';
    await start();
  }, 120_000);
  afterAll(async () => {
    await (host as HostPort | undefined)?.clear();
    desk.remove();
  });

  it('of each kind are there after kill -9, with files byte for byte', async () => {
    const written: { entry: Entry; bytes: Buffer }[] = [];
    for (const [at, kind] of kKinds.entries()) {
      const bytes = bytesOf(kPiece + 1000 * at + 1, at);
      const file = await upload(bytes, `${kind}.bin`);
      written.push({ entry: await write({ kind, files: [file] }), bytes });
      await kill();
    }
    const { entries, total } = await list();
    expect(total).toBe(kKinds.length);
    expect(entries.map(({ newest }) => newest.facts.kind).sort()).toEqual([...kKinds].sort());
    for (const { entry, bytes } of written) {
      expect(entries.find(({ id }) => id === entry.id)).toEqual(entry);
      expect((await download(entry.id, entry.newest.facts.files[0]?.sha256 ?? '')).equals(bytes)).toBe(true);
    }
  });

  it('whose file was cut off by kill -9 are not written without it, and go on afterwards', async () => {
    const bytes = bytesOf(3 * kPiece, 77);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect((await piece(bytes, 0, sha256)).result).toEqual({ received: kPiece, kept: false });
    await kill();
    const files = [{ sha256, bytes: bytes.length, name: 'cut.bin' }];
    const asked = { requestKey: press(), caseId, entryId: null, seen: 0, facts: facts({ files }) };
    expect((await ask('entry.write', asked)).error).toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('cut.bin') as string,
    });
    // The sender is told where to go on.
    expect((await piece(bytes, kPiece, sha256)).result).toEqual({ received: 0, kept: false });
    await upload(bytes, 'cut.bin');
    // Whole and in no entry: it waits for one, over a kill too.
    await kill();
    const { result } = await ask('entry.write', asked);
    expect((await download((result?.entry as Entry).id, sha256)).equals(bytes)).toBe(true);
    // The answer was lost: the same press writes nothing again.
    expect((await ask('entry.write', asked)).result).toEqual(result);
    expect((await list()).total).toBe(kKinds.length + 1);
  });

  it('are refused in words on a full disk, and nothing half stays', async () => {
    const bytes = bytesOf(3 * kPiece, 5);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const files = [{ sha256, bytes: bytes.length, name: 'large.bin' }];
    const { total } = await list();
    await host.end();
    // No file may grow beyond 2 MiB: to the host it is a disk that is full.
    const limited = `trap '' XFSZ; ulimit -f 2048; exec "$0" "$@"`;
    host = new HostPort({ data: desk.data, command: ['bash', '-c', limited] });
    await host.hello();
    for (const at of [0, kPiece]) expect((await piece(bytes, at, sha256)).error).toBeUndefined();
    expect((await piece(bytes, 2 * kPiece, sha256)).error?.code).toBe('storage_failed');
    const asked = { requestKey: press(), caseId, entryId: null, seen: 0, facts: facts({ files }) };
    expect((await ask('entry.write', asked)).error?.code).toBe('not_found');
    expect((await list()).total).toBe(total);
    await kill();
    await upload(bytes, 'large.bin');
    const { id } = (await ask('entry.write', asked)).result?.entry as Entry;
    expect((await download(id, sha256)).equals(bytes)).toBe(true);
  });

  it('keep every version, and the day as it was typed', async () => {
    const first = await write({ day: '2026-11-01', time: '00:05', text: 'first' });
    const change = {
      caseId,
      entryId: first.id,
      seen: 1,
      facts: facts({ day: '2026-10-31', text: 'second' }),
    };
    const second = (await ask('entry.write', { requestKey: press(), ...change })).result?.entry as Entry;
    expect(second.newest).toMatchObject({ number: 2, facts: { day: '2026-10-31', text: 'second' } });
    expect((await ask('entry.write', { requestKey: press(), ...change })).error?.code).toBe('conflict');
    const taken = await ask('entry.takeBack', {
      requestKey: press(),
      entryId: first.id,
      seen: 2,
      takenBack: true,
    });
    expect(taken.result?.entry).toMatchObject({ newest: { number: 3, takenBack: true } });
    await kill();
    const { result } = await ask('entry.versions', { entryId: first.id, cursor: null });
    const { versions } = result as unknown as MethodResults['entry.versions'];
    expect(versions.map(({ number, takenBack, facts: one }) => [number, takenBack, one.day])).toEqual([
      [3, true, '2026-10-31'],
      [2, false, '2026-10-31'],
      [1, false, '2026-11-01'],
    ]);
  });

  it('whose answer is due are told until it came', async () => {
    const later = await write({ due: '2027-01-31' });
    const sooner = await write({ kind: 'phone', due: '2026-12-01' }, desk.cases[1]);
    expect(await dueIds()).toEqual([sooner.id, later.id]);
    const answer = await write({ direction: 'received', answers: later.id });
    expect(await dueIds()).toEqual([sooner.id]);
    expect((await list()).entries.find(({ id }) => id === later.id)?.answeredBy).toBe(answer.id);
    const marked = { ...sooner.newest.facts, answered: true };
    await ask('entry.write', {
      requestKey: press(),
      caseId: desk.cases[1],
      entryId: sooner.id,
      seen: 1,
      facts: marked,
    });
    expect(await dueIds()).toEqual([]);
  });

  it('answer bad input with a sentence and write nothing', async () => {
    const { total } = await list();
    const refused = async (more: Partial<Facts>): Promise<Message['error']> =>
      (await ask('entry.write', { requestKey: press(), caseId, entryId: null, seen: 0, facts: facts(more) }))
        .error;
    for (const [more, message] of [
      [{ day: '2026-02-30' }, 'A day is written as 2026-11-22.'],
      [{ day: '2099-01-01' }, 'This day has not come yet: what has not happened cannot be noted.'],
      [{ time: '25:00' }, 'A time is written as 14:05.'],
      [{ due: '2026-13-01' }, 'A day is written as 2026-11-22.'],
    ] as const)
      expect(await refused(more)).toMatchObject({ code: 'invalid_params', message });
    expect((await refused({ answers: '01890000-0000-7000-8000-000000000000' }))?.code).toBe('not_found');
    const nobody = { caseId: '01890000-0000-7000-8000-000000000000', cursor: null, limit: 5 };
    expect((await ask('entry.list', nobody)).error?.code).toBe('not_found');
    expect((await list()).total).toBe(total);
  });

  it('stand in the export as texts, without a live formula', async () => {
    await write({ who: '=HYPERLINK("https://example.org")', text: '@cmd\nsecond line' });
    const exported = desk.run('export', desk.inBox('lists'), '--as', 'both');
    expect(exported.code, exported.err).toBe(0);
    expect(exported.out).toContain(`${(await list()).total + 1} letters and notes`);
    const csv = readFileSync(desk.inBox('lists/entries.csv'), 'utf8');
    expect(csv).toContain('Entry record,Case record');
    expect(csv).toContain(`Please stop, ${kCanary}.`);
    expect(csv).toContain("'=HYPERLINK");
    expect(csv).not.toMatch(/(^|,|")=HYPERLINK/m);
    expect(readFileSync(desk.inBox('lists/entries.xlsx')).subarray(0, 2).toString()).toBe('PK');
    const shown = await ask('sheet.export', { what: 'entries', as: 'csv', sha256: null, offset: 0 });
    expect(Buffer.from(String(shown.result?.data), 'base64').toString()).toContain(kCanary);
  });

  it.skipIf(!hasPython)('are in no evidence pack unless the artist says so', () => {
    const pack = (name: string, ...more: string[]): string => {
      const packed = desk.run('evidence', '--out', desk.inBox(name), ...more);
      expect(packed.code, packed.err).toBe(0);
      expect(desk.verify(desk.inBox(name)).code).toBe(0);
      return packed.out;
    };
    for (const [name, scope] of [
      ['private.zip', ['--case', caseId]],
      ['private-all.zip', []],
    ] as const) {
      expect(pack(name, ...scope)).toMatch(/\d+ letters and notes are left out: --with-letters adds them/);
      const files = desk.files(name);
      expect([...files.keys()].filter((one) => one.startsWith('letters/'))).toEqual([]);
      for (const bytes of files.values()) expect(bytes.includes(kCanary)).toBe(false);
      expect(files.get('ledger.jsonl')?.toString()).not.toContain('"entry.');
      expect(files.get('report.html')?.toString()).toMatch(/\d+ left out: the artist keeps them private/);
    }
    pack('with.zip', '--case', caseId, '--with-letters');
    const files = desk.files('with.zip');
    const html = files.get('report.html')?.toString() ?? '';
    expect(html).toContain(`Please stop, ${kCanary}.`);
    // Taken back: it stands in the records, and goes to nobody.
    expect(html).not.toContain('<p>second</p>');
    const letters = [...files].filter(([one]) => one.startsWith('letters/'));
    expect(letters.length).toBe(kKinds.length + 2);
    for (const [name, bytes] of letters)
      expect(`letters/${createHash('sha256').update(bytes).digest('hex')}`).toBe(name);
    expect(files.get('ledger.jsonl')?.toString()).toContain('"entry.noted"');
  });

  it('are counted before a pack is made from the browser, and go into it only when it is said', async () => {
    const scope = { kind: 'case', of: caseId };
    const standing = (await list()).entries.filter(({ newest }) => !newest.takenBack).length;
    const contents = await ask('report.contents', { scope, offset: 0, limit: 5 });
    expect(contents.result?.letters).toBe(standing);
    const pack = async (withLetters: boolean): Promise<{ made: Message['result']; html: string }> => {
      const order = { kind: 'evidence', scope, leaveOut: [], withLetters, listed: '' };
      const { result, error } = await ask('report.make', order);
      expect(error).toBeUndefined();
      const bytes = await allPieces(host, 'report.piece', { sha256: result?.sha256 });
      return { made: result, html: new Map(unzip(bytes)).get('report.html')?.toString() ?? '' };
    };
    const without = await pack(false);
    expect(without.made).toMatchObject({ letters: standing, letterFiles: 0 });
    expect(without.html).not.toContain(kCanary);
    const withThem = await pack(true);
    expect(withThem.made).toMatchObject({ letters: standing });
    expect(Number(withThem.made?.letterFiles)).toBeGreaterThan(0);
    expect(withThem.html).toContain(`Please stop, ${kCanary}.`);
  });

  it('are proven by the ledger and stand in no log', () => {
    expect(desk.run('verify').code).toBe(0);
    expect(host.stderr).not.toContain(kCanary);
    const left = readdirSync(path.join(desk.data, 'blobs'), { recursive: true }).map(String);
    expect(left.filter((name) => name.includes('.part'))).toEqual([]);
  });
});
