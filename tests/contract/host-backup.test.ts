// SPDX-License-Identifier: Apache-2.0
// Everything in one file through the browser's door of the real host, opened by the real command.
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
import { bin, built } from './command';
import { demo } from './evidence-desk';
import { handCase } from './hand-case';
import { HostPort } from './host-port';

const passphrase = 'Kanarienvogel über 7 blauen Dächern';

/** Every file below `folder` that holds one of these bytes. */
function filesWith(folder: string, texts: Buffer[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return texts.some((text) => bytes.includes(text));
    });
}

describe.skipIf(!built || !existsSync(demo))('a backup (skipped: not built)', { timeout: 240_000 }, () => {
  const box = mkdtempSync(path.join(tmpdir(), 'counterproof-backup-'));
  const data = path.join(box, 'data');
  const logs = path.join(box, 'state');
  const file = path.join(box, 'all.cpmove');
  let host: HostPort;

  const start = async (): Promise<void> => {
    host = new HostPort({ data, env: { XDG_STATE_HOME: logs } });
    await host.hello();
  };
  const answer = async <T extends keyof MethodResults>(
    method: T,
    params: object,
  ): Promise<MethodResults[T]> => {
    const { result, error } = await host.ask(method, params);
    expect(error).toBeUndefined();
    return result as unknown as MethodResults[T];
  };
  const status = (): Promise<MethodResults['backup.status']> => answer('backup.status', {});
  const command = (folder: string, ...args: string[]): { code: number | null; out: string; err: string } => {
    const done = spawnSync(path.join(bin, 'counterproof'), ['--data', folder, ...args], { encoding: 'utf8' });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };
  const open = (folder: string, words: string): ReturnType<typeof command> => {
    const first = path.join(box, 'passphrase');
    writeFileSync(first, `${words}\n`);
    const done = command(folder, 'open', file, '--passphrase-file', first);
    rmSync(first);
    return done;
  };
  const left = (): string[] =>
    ['made', 'backup']
      .filter((name) => existsSync(path.join(data, name)))
      .flatMap((name) => readdirSync(path.join(data, name)))
      .filter((name) => name !== 'lock' && !name.endsWith('.db'));

  beforeAll(async () => {
    mkdirSync(path.join(box, 'works'));
    const name = readdirSync(demo).find((one) => one.endsWith('.jpg')) ?? '';
    copyFileSync(path.join(demo, name), path.join(box, 'works/one.jpg'));
    execFileSync(path.join(bin, 'counterproof'), ['--data', data, 'index', path.join(box, 'works')]);
    await start();
    const { works } = await answer('work.list', { cursor: null, limit: 5, filter: 'all', words: '' });
    for (const number of [1, 2, 3]) await answer('case.open', handCase(works[0]?.workId ?? '', number));
  });
  afterAll(async () => {
    await (host as HostPort | undefined)?.clear();
    rmSync(box, { recursive: true, force: true });
  });

  it('is made in pieces and noted once it was fetched to its end', async () => {
    expect(await status()).toMatchObject({ lastMade: null, cases: 3 });
    const made = await answer('backup.make', { passphrase });
    expect(made.damaged).toBe(0);
    expect(left()).toEqual([]);
    const steps = host.messages.filter(({ event }) => event === 'report.progress');
    expect(steps.at(-1)?.params).toMatchObject({ step: 'saving' });
    expect(steps.at(-1)?.params?.done).toBe(steps.at(-1)?.params?.total);
    const pieces: Buffer[] = [];
    for (let length = 0; length < made.bytes;) {
      expect((await status()).lastMade).toBeNull();
      const piece = await answer('report.piece', { sha256: made.sha256, offset: length });
      pieces.push(Buffer.from(piece.data, 'base64'));
      length += pieces.at(-1)?.length ?? 0;
    }
    const whole = Buffer.concat(pieces);
    expect(createHash('sha256').update(whole).digest('hex')).toBe(made.sha256);
    writeFileSync(file, whole);
    const { lastMade } = await status();
    expect(lastMade).toMatchObject({ bytes: made.bytes });
    expect(lastMade?.at).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('brings the same cases and works to another computer, for its passphrase only', () => {
    const other = path.join(box, 'other');
    const refused = open(other, 'Kanarienvogel über 8 blauen Dächern');
    expect(refused.code).not.toBe(0);
    expect(refused.err).toContain('passphrase does not fit');
    expect(existsSync(path.join(other, 'counterproof.db'))).toBe(false);
    const opened = open(other, passphrase);
    expect(opened.code, opened.err).toBe(0);
    const [before, after] = [data, other].map(
      (folder) => JSON.parse(command(folder, 'status').out) as object,
    );
    expect({ ...after, dataFolder: '' }).toEqual({ ...before, dataFolder: '' });
    expect(before).toMatchObject({ cases: 3 });
    expect(command(other, 'verify').out).toContain('"intact":true');
  });

  it('leaves its passphrase in no file and no log', async () => {
    const texts = ['utf8', 'utf16le', 'base64', 'hex'].map((as) =>
      as === 'utf8' || as === 'utf16le'
        ? Buffer.from(passphrase, as)
        : Buffer.from(Buffer.from(passphrase).toString(as as 'hex')),
    );
    // Refused ones too: too short, and of two lines.
    const short = await host.ask('backup.make', { passphrase: 'Kanarie' });
    expect(short.error?.code).toBe('invalid_params');
    const lines = await host.ask('backup.make', { passphrase: `${passphrase}\n${passphrase}` });
    expect(lines.error).toMatchObject({ code: 'invalid_params', message: 'A passphrase is one line.' });
    writeFileSync(path.join(data, 'canary'), passphrase);
    expect(filesWith(box, texts)).toEqual([path.join(data, 'canary')]);
    rmSync(path.join(data, 'canary'));
    expect(host.stderr + JSON.stringify(host.messages)).not.toContain('Kanarie');
  });

  it('stops when cancelled, and one is made at a time', async () => {
    host.send({ id: 77, method: 'backup.make', params: { passphrase } });
    expect((await host.ask('backup.make', { passphrase })).error?.code).toBe('busy');
    const scope = { kind: 'all', of: '' };
    const report = { kind: 'evidence', scope, leaveOut: [], withLetters: false, listed: '' };
    expect((await host.ask('report.make', report)).error?.code).toBe('busy');
    expect((await host.ask('request.cancel', { id: 77 })).result).toEqual({ cancelled: true });
    expect((await host.until((message) => message.id === 77)).error?.code).toBe('cancelled');
    let again = await host.ask('backup.make', { passphrase });
    while (again.error?.code === 'busy') again = await host.ask('backup.make', { passphrase });
    expect(again.error).toBeUndefined();
    expect(left()).toEqual([]);
  });

  it('that a killed host was making is gone after the next start, and the records are whole', async () => {
    host.send({ id: 78, method: 'backup.make', params: { passphrase } });
    await host.until(({ event, of }) => event === 'report.progress' && of === 78);
    host.child.kill('SIGKILL');
    writeFileSync(path.join(data, 'made/backup.cpmove.part'), 'half');
    await start();
    const made = (): string[] => readdirSync(path.join(data, 'made')).filter((name) => name !== 'lock');
    while (made().length > 0) await new Promise((go) => setTimeout(go, 20));
    expect(await status()).toMatchObject({ cases: 3 });
    expect((await status()).lastMade).not.toBeNull();
    expect(command(data, 'verify').out).toContain('"intact":true');
  });
});
