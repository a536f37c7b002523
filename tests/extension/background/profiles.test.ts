// SPDX-License-Identifier: Apache-2.0
// Who files: what the host is asked, what shape a view's request has, and what of a fill goes back to the view.
import { describe, expect, it } from 'vitest';
import { readPageMessage } from '../../../extension/src/background/page-message';
import { openProfile, profileHandlers, withoutPersonal } from '../../../extension/src/background/profiles';
import { isViewRequest } from '../../../extension/src/background/request-shape';
import type { FillReport } from '../../../extension/src/forms/plan';
import { HostLink } from '../../../extension/src/native/host-link';
import { greeting, type Asked, type ScriptedHost } from '../native/scripted-host';
import { profilesOf } from '../ui/gallery/sample-profiles';

const kId = '017f22e2-79b0-7fff-bfff-ffffffffffff';
const kWrite = {
  press: 'press-0001',
  profileId: null,
  kind: 'artist',
  label: 'My studio',
  penName: '',
  letterExpires: null,
  takesRest: true,
  fields: { legalName: 'Ana Pintora', address: '' },
} as const;
const kFiler = { press: 'press-0002', profileId: kId, caseIds: [kId] };
const kClaimant = {
  role: 'owner',
  identity: 'individual',
  legalName: 'Ana Pintora',
  address: 'PO box 12, Lyon',
  email: 'ana@example.org',
  phone: null,
  country: 'FR',
} as const;

function linkTo(answers: Record<string, unknown>) {
  const asked: Asked[] = [];
  const host: ScriptedHost = greeting((request) => {
    asked.push(request);
    const answer = answers[request.method];
    const error = { code: 'conflict', message: 'This press was used already.', details: '' };
    host.say(answer === undefined ? { id: request.id, error } : { id: request.id, result: answer });
  });
  return { link: new HostLink(host.open, '0.1.0'), asked };
}

describe('the requests about profiles', () => {
  it('reach the host, each press with its key', async () => {
    const listed = { ...profilesOf(0) };
    const { link, asked } = linkTo({
      'profile.list': listed,
      'profile.write': { profileId: kId },
      'profile.remove': { works: 2 },
      'profile.give': { works: 1 },
      'profile.owners': { owners: [{ workId: kId, profileId: null, given: false }] },
    });
    const ask = profileHandlers(link);
    expect(await ask['profile.list']({})).toEqual(listed);
    expect(await ask['profile.write'](kWrite)).toEqual({ profileId: kId });
    expect(await ask['profile.remove']({ press: 'press-0003', profileId: kId })).toEqual({ works: 2 });
    await ask['profile.give']({ press: 'press-0004', profileId: null, workIds: [kId] });
    expect((await ask['profile.owners']({ workIds: [kId] })).owners).toHaveLength(1);
    const { press, ...written } = kWrite;
    expect(asked.map(({ params }) => params)).toEqual([
      {},
      { requestKey: press, ...written },
      { requestKey: 'press-0003', profileId: kId },
      { requestKey: 'press-0004', profileId: null, workIds: [kId] },
      { workIds: [kId] },
    ]);
  });

  it.each([
    [{ type: 'profile.list' }, true],
    [{ type: 'profile.write', ...kWrite }, true],
    [{ type: 'profile.write', ...kWrite, kind: 'thief' }, false],
    [{ type: 'profile.write', ...kWrite, fields: { legalName: 7 } }, false],
    [{ type: 'profile.write', ...kWrite, fields: 'all' }, false],
    [{ type: 'profile.remove', press: 'press-0001', profileId: null }, false],
    [{ type: 'profile.give', press: 'press-0001', profileId: null, workIds: [kId] }, true],
    [{ type: 'profile.give', press: 'press-0001', profileId: kId, workIds: [] }, false],
    [{ type: 'profile.owners', workIds: [kId] }, true],
    // What is sealed has no request of its own.
    [{ type: 'profile.open', ...kFiler, pressedAtMs: 1 }, false],
    [{ type: 'form.fill', tabId: 1, draft: {}, pressedAtMs: 1 }, true],
    [{ type: 'form.fill', tabId: 1, draft: {}, pressedAtMs: 1, filer: null }, true],
    [{ type: 'form.fill', tabId: 1, draft: {}, pressedAtMs: 1, filer: kFiler }, true],
    [{ type: 'form.fill', tabId: 1, draft: {}, pressedAtMs: 1, filer: { profileId: kId } }, false],
  ])('%j', (message, fits) => expect(isViewRequest(message)).toBe(fits));

  it.each([
    'profile.list',
    'profile.write',
    'profile.remove',
    'profile.give',
    'profile.owners',
    'profile.open',
  ])('a page cannot make: %s', (type) => {
    const page = { pageId: 'page-0001', order: [], url: 'https://www.aliexpress.com/', reading: {} };
    expect(readPageMessage({ type, ...kWrite, ...page }, page.url)).toBeNull();
  });
});

describe('what a form asks of the one who files', () => {
  it('is opened by the press on Fill', async () => {
    const { link, asked } = linkTo({ 'profile.open': { claimant: kClaimant } });
    expect(await openProfile(link, kFiler, 1000)).toEqual({ claimant: kClaimant });
    expect(asked[0]?.params).toEqual({
      requestKey: 'press-0002',
      pressedAtMs: 1000,
      profileId: kId,
      caseIds: [kId],
    });
  });

  it('is left out with the host’s sentence when it refuses', async () => {
    expect(await openProfile(linkTo({}).link, kFiler, 1000)).toEqual({ why: 'This press was used already.' });
  });

  it('is left out when the program does not answer, and the rest is filled', async () => {
    const link = { request: () => Promise.reject(new Error('gone')) };
    expect(await openProfile(link as never, kFiler, 1000)).toMatchObject({
      why: expect.stringContaining('did not answer') as string,
    });
  });

  it('goes no further than the form: the report holds none of it', () => {
    const report: FillReport = {
      understood: true,
      language: 'en',
      fills: [
        { role: 'statement', field: 'Statement', value: 'I believe so.' },
        { role: 'legalName', field: 'Name', value: 'Ana Pintora' },
        { role: 'country', field: 'Country', value: 'France' },
      ],
      refusals: [
        { role: 'address', why: 'The form turned “PO box 12, Lyon” of Ana Pintora into something else.' },
        { role: 'country', why: 'Country: “Spain” is chosen already. It would have chosen “France”.' },
      ],
      left: ['submit'],
    };
    const told = withoutPersonal(report, kClaimant);
    for (const secret of ['Ana Pintora', 'PO box', 'France', 'example.org'])
      expect(JSON.stringify(told)).not.toContain(secret);
    expect(told.fills[0]?.value).toBe('I believe so.');
    expect(told.fills[1]).toEqual({ role: 'legalName', field: 'Name', value: '', hidden: true });
    expect(told.refusals[0]?.why).toBe('The form turned “…” of … into something else.');
  });
});
