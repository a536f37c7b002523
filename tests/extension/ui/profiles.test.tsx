// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
// Who files: profiles written and removed, and a panel that has their details filled in without ever holding them.
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { FilerPart } from '../../../extension/src/ui/desk/filer-part';
import { FillPart } from '../../../extension/src/ui/panel/fill-part';
import { ProfilesView } from '../../../extension/src/ui/profiles/profiles-view';
import { profilesOf } from './gallery/sample-profiles';
import * as states from './states';
import { stubBrowser } from './stub-browser';

type Write = Extract<ViewRequest, { type: 'profile.write' }>;

let root: HTMLElement;
let listed = profilesOf(0);
let requests: ViewRequest[];
let refusal: string | null;

beforeEach(() => {
  if (root) render(null, root);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  listed = profilesOf(0);
  refusal = null;
  ({ requests } = stubBrowser((request) => {
    if (request.type === 'profile.list') return { ok: true, value: listed };
    if (request.type === 'profile.write' && refusal !== null)
      return { ok: false, code: 'conflict', message: refusal };
    if (request.type === 'profile.write') listed = profilesOf(1);
    if (request.type === 'profile.remove') listed = profilesOf(0);
    if (request.type === 'form.fill') return { ok: true, value: states.kFillReport };
    return { ok: true, value: { works: 0, profileId: 'profile-1' } };
  }));
});

const shows = (said: string | RegExp): Promise<void> =>
  vi.waitFor(() => expect(root.textContent).toMatch(said));
const find = <T extends HTMLElement>(selector: string): Promise<T> =>
  vi.waitFor(() => {
    const found = root.querySelector<T>(selector);
    if (!found) throw new Error(selector);
    return found;
  });
const press = async (selector: string): Promise<void> => (await find(selector)).click();
const type = async (selector: string, words: string): Promise<void> => {
  const field = await find<HTMLInputElement>(selector);
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const writes = (): Write[] => requests.filter((one): one is Write => one.type === 'profile.write');

describe('the profiles', () => {
  it('are written once a press, and what is personal is gone from the page with the form', async () => {
    render(<ProfilesView hostReady />, root);
    await press('.profile-none .profile-new');
    await type('.profile-label', 'My studio');
    await type('.sealed-legalName input', 'Ana Canary');
    await type('.sealed-address input', 'PO box 12');
    await shows(/What the seller will see about you.*Legal name.*Ana Canary/s);
    refusal = 'You already have a profile called "My studio": give this one another name.';
    await press('.profile-keep');
    await shows('give this one another name');
    expect((await find<HTMLInputElement>('.sealed-legalName input')).value).toBe('Ana Canary');
    refusal = null;
    await press('.profile-keep');
    await shows('The profile is kept.');
    expect(writes()).toHaveLength(2);
    expect(writes()[0]?.press).toBe(writes()[1]?.press);
    expect(writes()[1]).toMatchObject({
      profileId: null,
      kind: 'artist',
      takesRest: true,
      letterExpires: null,
      fields: { legalName: 'Ana Canary', address: 'PO box 12' },
    });
    expect(root.innerHTML).not.toContain('Canary');
  });

  it('are changed field by field: what is not replaced is not sent', async () => {
    listed = profilesOf(2);
    render(<ProfilesView hostReady />, root);
    await press('.profile-edit');
    await press('.sealed-address .sealed-replace');
    await press('.sealed-email .sealed-replace');
    await type('.sealed-address input', 'PO box 13');
    await press('.profile-keep');
    await shows('The profile is kept.');
    // Opened and left empty: emptied, as the page said.
    expect(writes()[0]?.fields).toEqual({ address: 'PO box 13', email: '' });
    expect(writes()[0]?.profileId).toBe('profile-1');
  });

  it('are removed only when asked twice, with what that means for the works', async () => {
    listed = profilesOf(2);
    render(<ProfilesView hostReady />, root);
    await press('li:nth-child(2) .profile-remove');
    await shows('3 works will have no profile of their own.');
    expect(requests.some((one) => one.type === 'profile.remove')).toBe(false);
    await press('.profile-remove-sure');
    await shows('The profile was removed.');
  });

  it('say when their key is gone, and stay listed', async () => {
    listed = profilesOf(2, 'missing');
    render(<ProfilesView hostReady />, root);
    await shows(/put keys\/profile-fields back/);
    expect(root.querySelectorAll('.profile-card')).toHaveLength(2);
  });
});

describe('before and at Fill', () => {
  it('the desk names who files and what the seller will see', async () => {
    listed = profilesOf(2);
    render(<FilerPart profileId="profile-2" />, root);
    await shows(/For Mirela.*Legal name, Address, E-mail, Telephone, Country/s);
    render(<FilerPart profileId={null} />, root);
    await shows('No profile files for this work');
  });

  it('each press has a name of its own, for the cases of the form', async () => {
    render(
      <FillPart
        draft={states.kDraft}
        tabId={8}
        portal={{ host: 'ipp.aidcgroup.net' }}
        filer={{ profileId: 'profile-1', caseIds: ['case-1'] }}
      />,
      root,
    );
    for (const turn of [1, 2]) {
      await press('.fill .button-main');
      await vi.waitFor(() => expect(requests.filter((one) => one.type === 'form.fill')).toHaveLength(turn));
      await shows('What was filled');
    }
    const filers = requests.flatMap((one) => (one.type === 'form.fill' ? [one.filer] : []));
    expect(filers).toMatchObject([
      { profileId: 'profile-1', caseIds: ['case-1'] },
      { profileId: 'profile-1', caseIds: ['case-1'] },
    ]);
    expect(new Set(filers.map((one) => one?.press)).size).toBe(2);
  });
});
