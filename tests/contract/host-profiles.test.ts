// SPDX-License-Identifier: Apache-2.0
// Who files complaints, with the real host: what is sealed leaves it by one verb alone, once a press, and stands in
// plain text nowhere in the data folder, the saved copy, the exports and the logs.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MethodParams, MethodResults } from '../../extension/src/protocol/generated/types';
import { handCase } from './hand-case';
import { binFolder, HostPort, type Message } from './host-port';

const demo = path.resolve(import.meta.dirname, '../../installer/demo/portfolio');
const bin = binFolder();
const ready = bin !== null && existsSync(path.join(bin, 'counterproof')) && existsSync(demo);

const kCanary = 'Qanary-4711';
type Write = Omit<MethodParams['profile.write'], 'requestKey'>;
type Draft = MethodResults['complaint.draft'];

describe.skipIf(!ready)('profiles (skipped: not built, or no sample works)', { timeout: 120_000 }, () => {
  const box = mkdtempSync(path.join(tmpdir(), 'counterproof-profiles-'));
  const data = path.join(box, 'data');
  const state = path.join(box, 'state');
  const key = path.join(data, 'keys', 'profile-fields');
  let host: HostPort;
  let works: { id: string; title: string }[] = [];
  let caseId = '';
  let other = '';
  let pressed = 0;
  /** All that the host ever said. */
  const said: Message[] = [];

  const start = async (): Promise<void> => {
    host = new HostPort({ data, env: { XDG_STATE_HOME: state } });
    await host.hello();
  };
  const ask = async (method: string, params: object): Promise<Message> => {
    const answer = await host.ask(method, params as Record<string, unknown>);
    if (method !== 'profile.open') said.push(answer);
    return answer;
  };
  const press = (): string => `press-${++pressed}-key`;
  const counterproof = (...words: string[]): string =>
    execFileSync(path.join(bin ?? '', 'counterproof'), ['--data', data, ...words], {
      encoding: 'utf8',
      env: { ...process.env, XDG_STATE_HOME: state },
    });
  const openCase = async (workId: string, number: number): Promise<string> =>
    String((await ask('case.open', handCase(workId, number))).result?.caseId);
  const written = (more: Partial<Write> = {}): Write => ({
    profileId: null,
    kind: 'artist',
    label: 'My studio',
    penName: 'Heron',
    letterExpires: null,
    takesRest: true,
    fields: {
      legalName: `Ana ${kCanary}`,
      address: `PO box ${kCanary}`,
      email: `${kCanary}@example.org`,
      papersPlace: `Drawer ${kCanary}`,
      accountName: `Ana ${kCanary}`,
    },
    ...more,
  });
  const write = async (more: Partial<Write> = {}): Promise<string> => {
    const answer = await ask('profile.write', { requestKey: press(), ...written(more) });
    expect(answer.error).toBeUndefined();
    return String(answer.result?.profileId);
  };
  const list = async (): Promise<MethodResults['profile.list']> =>
    (await ask('profile.list', {})).result as unknown as MethodResults['profile.list'];
  const open = (profileId: string, more: object = {}): Promise<Message> =>
    ask('profile.open', {
      requestKey: press(),
      pressedAtMs: Date.now(),
      profileId,
      caseIds: [caseId],
      ...more,
    });
  const rulesOf = async (id = caseId): Promise<string[]> => {
    const answer = await ask('complaint.draft', { caseIds: [id] });
    expect(answer.error).toBeUndefined();
    return ((answer.result as unknown as Draft).findings ?? []).map(({ rule }) => rule);
  };

  beforeAll(async () => {
    const folder = path.join(box, 'works');
    mkdirSync(folder);
    for (const name of readdirSync(demo)
      .filter((file) => /\.(jpg|png)$/.test(file))
      .slice(0, 2))
      copyFileSync(path.join(demo, name), path.join(folder, name));
    counterproof('index', folder);
    await start();
    const listed = await ask('portfolio.works', { cursor: null, limit: 2 });
    works = listed.result?.works as typeof works;
    caseId = await openCase(works[0]?.id ?? '', 1);
    other = await openCase(works[1]?.id ?? '', 2);
  }, 120_000);
  afterAll(async () => {
    await (host as HostPort | undefined)?.clear();
    rmSync(box, { recursive: true, force: true });
  });

  it('are said to be missing, then file for every work', async () => {
    expect(await rulesOf()).toContain('profile.none');
    const id = await write();
    expect(await list()).toMatchObject({
      profiles: [{ id, label: 'My studio', penName: 'Heron', takesRest: true, works: 0 }],
      key: 'good',
      locked: null,
      sellerSees: { fields: expect.arrayContaining(['legalName', 'address', 'email']) as string[] },
    });
    expect((await ask('complaint.draft', { caseIds: [caseId] })).result?.profileId).toBe(id);
    expect(await rulesOf()).not.toContain('profile.none');
  });

  it('survive kill -9 the moment after they were acknowledged', async () => {
    const id = await write({ label: 'Short lived', takesRest: false });
    host.child.kill('SIGKILL');
    await host.end();
    await start();
    expect((await list()).profiles.map((one) => one.id)).toContain(id);
    await ask('profile.remove', { requestKey: press(), profileId: id });
    expect((await list()).profiles).toHaveLength(1);
  });

  it('open once a press, within five seconds, for a form of their own works', async () => {
    const id = (await list()).profiles[0]?.id ?? '';
    const asked = { requestKey: 'the-one-press' };
    const { result } = await open(id, asked);
    expect(result?.claimant).toEqual({
      role: 'owner',
      identity: 'individual',
      legalName: `Ana ${kCanary}`,
      address: `PO box ${kCanary}`,
      email: `${kCanary}@example.org`,
      phone: null,
      country: null,
    });
    expect((await open(id, asked)).error?.code).toBe('conflict');
    // Used is used, for another host process too.
    const second = new HostPort({ data, env: { XDG_STATE_HOME: state } });
    await second.hello();
    const again = { ...asked, pressedAtMs: Date.now(), profileId: id, caseIds: [caseId] };
    expect((await second.ask('profile.open', again)).error?.code).toBe('conflict');
    await second.end();
    expect((await open(id, { pressedAtMs: Date.now() - 60_000 })).error?.code).toBe('conflict');
    expect((await open(id, { pressedAtMs: Date.now() + 60_000 })).error?.code).toBe('conflict');
    const nobody = '01890000-0000-7000-8000-000000000000';
    expect((await open(nobody)).error?.code).toBe('not_found');
    expect((await open(id, { caseIds: [nobody] })).error?.code).toBe('not_found');
  });

  it('never mix: a work of another owner opens nothing, and what is missing is found', async () => {
    const mine = (await list()).profiles[0]?.id ?? '';
    const friend = await write({
      label: 'Friend',
      kind: 'agent',
      takesRest: false,
      penName: 'Fox',
      letterExpires: '2020-01-01',
      fields: { legalName: `Agent ${kCanary}`, accountName: 'Somebody Else' },
    });
    const given = { requestKey: press(), profileId: friend, workIds: [works[1]?.id ?? ''] };
    expect((await ask('profile.give', given)).result).toEqual({ works: 1 });
    expect((await ask('profile.owners', { workIds: works.map(({ id }) => id) })).result).toEqual({
      owners: [
        { workId: works[0]?.id, profileId: mine, given: false },
        { workId: works[1]?.id, profileId: friend, given: true },
      ],
    });
    expect((await open(mine, { caseIds: [caseId, other] })).error?.code).toBe('conflict');
    expect((await open(friend)).error?.code).toBe('conflict');
    // Nothing is filled in for an owner whose letter has ended.
    expect((await open(friend, { caseIds: [other] })).error?.message).toContain('letter of authorisation');
    const rules = await rulesOf(other);
    for (const rule of ['letter.expired', 'names.differ', 'letter.owner']) expect(rules).toContain(rule);
    expect(await rulesOf()).not.toContain('letter.expired');
    // For whom the agent acts is said by the name that everyone knows.
    const statement = JSON.stringify((await ask('complaint.draft', { caseIds: [other] })).result?.statements);
    expect(statement).toContain('of Fox, for whom I act');

    await write({
      profileId: friend,
      label: 'Friend',
      kind: 'agent',
      takesRest: false,
      penName: 'Fox',
      letterExpires: '2099-01-01',
      fields: {},
    });
    expect((await open(friend, { caseIds: [other] })).result?.claimant).toMatchObject({ role: 'agent' });

    // Removed with its works: they go back to the rest, or to nobody.
    const removed = { requestKey: press(), profileId: friend };
    expect((await ask('profile.remove', removed)).result).toEqual({ works: 1 });
    await write({ profileId: mine, takesRest: false, fields: {} });
    expect(await rulesOf()).toContain('profile.unassigned');
    await write({ profileId: mine, takesRest: true, fields: {} });
  });

  it('answer bad input with a sentence', async () => {
    const refused = async (more: Partial<Write>): Promise<Message['error']> =>
      (await ask('profile.write', { requestKey: press(), ...written({ label: 'New', ...more }) })).error;
    expect(await refused({ label: '' })).toMatchObject({ code: 'invalid_params' });
    expect(await refused({ label: 'my STUDIO' })).toMatchObject({ code: 'conflict' });
    expect(await refused({ label: 'x'.repeat(61) })).toMatchObject({ code: 'invalid_params' });
    expect((await refused({ fields: { legalName: 'Ana\u202e' } }))?.message).toContain('the legal name');
    expect((await refused({ fields: { address: 'a\nb' } }))?.message).toContain('one line');
    expect(await refused({ fields: { phone: '1'.repeat(61) } })).toMatchObject({ code: 'invalid_params' });
    expect((await list()).profiles).toHaveLength(1);
  });

  it('stay shut without their key, or with another one, while all else goes on', async () => {
    const id = (await list()).profiles[0]?.id ?? '';
    renameSync(key, `${key}.away`);
    for (const standing of ['missing', 'wrong'] as const) {
      if (standing === 'wrong') writeFileSync(key, `${'ab'.repeat(32)}\n`);
      const listed = await list();
      expect(listed.key).toBe(standing);
      expect(listed.locked).toContain('keys/profile-fields');
      expect((await open(id)).error).toMatchObject({ code: 'conflict', message: listed.locked });
      expect(await rulesOf()).toContain('profile.locked');
      expect((await ask('case.list', { cursor: null, limit: 5 })).error).toBeUndefined();
    }
    rmSync(key);
    renameSync(`${key}.away`, key);
    expect((await open(id)).result).toBeDefined();
  });

  it('go with the saved copy, and are opened on the other computer', async () => {
    const id = (await list()).profiles[0]?.id ?? '';
    const copy = path.join(box, 'whole.counterproof');
    const passphrase = path.join(box, 'passphrase');
    writeFileSync(passphrase, 'a long passphrase for tests\n', { mode: 0o600 });
    counterproof('save', copy, '--passphrase-file', passphrase);
    const there = path.join(box, 'there');
    execFileSync(path.join(bin ?? '', 'counterproof'), [
      '--data',
      there,
      'open',
      copy,
      '--passphrase-file',
      passphrase,
    ]);
    expect(statSync(path.join(there, 'keys', 'profile-fields')).mode & 0o777).toBe(0o600);
    const moved = new HostPort({ data: there });
    await moved.hello();
    const asked = { requestKey: press(), pressedAtMs: Date.now(), profileId: id, caseIds: [caseId] };
    const { result } = await moved.ask('profile.open', asked);
    expect(result?.claimant).toMatchObject({ legalName: `Ana ${kCanary}` });
    await moved.end();
  });

  it('are found in plain text nowhere', () => {
    const printed = [
      counterproof('export', path.join(box, 'lists'), '--as', 'csv'),
      counterproof('verify'),
      host.stderr,
      JSON.stringify(said),
    ].join('\n');
    expect(printed).not.toContain(kCanary);
    const files = readdirSync(box, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => readFileSync(file).includes(kCanary))).toEqual([]);
  });
});
