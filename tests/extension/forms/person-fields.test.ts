// SPDX-License-Identifier: Apache-2.0
// Personal data goes only into fields that are surely about the one who files.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { FormDraft } from '../../../extension/src/forms/form-draft';
import { formMapFor, type FormMap } from '../../../extension/src/forms/form-map';
import { readForm } from '../../../extension/src/forms/form-reading';
import { planForm } from '../../../extension/src/forms/planner';

const map = formMapFor('https://ipp.alibabagroup.com/') as FormMap;
const claimant = {
  role: 'owner',
  identity: 'individual',
  legalName: 'Ana Pintora',
  address: 'PO box 12\nLyon',
  email: 'ana@example.org',
  phone: '+33 1 23 45 67 89',
  country: 'FR',
};
const input = (label: string, type = 'text') => `<div><label>${label} <input type="${type}"></label></div>`;
const select = (label: string, options: string[]) =>
  `<div><label>${label} <select><option value="">Please select</option>${options.map((one, at) => `<option value="${at + 1}">${one}</option>`).join('')}</select></label></div>`;
const account = (more = '') =>
  `<h1>Create an account</h1><form>${select('Registrant category', ['Right holder', 'Agent'])}${select('Country/Region', ['China', 'France', 'Spain'])}${more}</form>`;

function plan(html: string, draft: FormDraft = { form: 'account', claimant }) {
  const { window } = new JSDOM(html, {
    url: 'https://ipp.alibabagroup.com/#/register',
    pretendToBeVisual: true,
  });
  const made = planForm(readForm(window.document), draft, map);
  return {
    understood: made.understood,
    filled: Object.fromEntries(made.writes.map(({ role, value }) => [role, value])),
    refused: made.refusals.map(({ role }) => role),
    why: made.refusals.map(({ why }) => why).join(' '),
  };
}

describe('personal fields', { timeout: 60_000 }, () => {
  it('are filled by their labels', () => {
    const made = plan(
      account(
        input('Full legal name') +
          input('Contact e-mail', 'email') +
          input('Mailing address') +
          input('Phone', 'tel'),
      ),
    );
    expect(made.refused).toEqual([]);
    expect(made.filled).toEqual({
      claimantRole: 'Right holder',
      country: 'France',
      legalName: 'Ana Pintora',
      email: 'ana@example.org',
      address: 'PO box 12, Lyon',
      phone: '+33 1 23 45 67 89',
    });
  });

  it.each([
    ['Login name', 'text'],
    ['User name', 'text'],
    ['Name of the seller', 'text'],
    ['Company name of the infringer', 'text'],
    ['Password', 'password'],
    ['Full legal name', 'password'],
    ['Verification code sent to your e-mail', 'text'],
    ['Repeat your e-mail', 'text'],
    ['Name of your bank', 'text'],
    ['Card number', 'text'],
  ])('are never taken for “%s” (%s)', (label, type) => {
    expect(plan(account(input(label, type))).filled).toEqual({
      claimantRole: 'Right holder',
      country: 'France',
    });
  });

  it('are refused under a title about somebody else', () => {
    const made = plan(
      account(
        `${input('Mailing address')}<fieldset><legend>Seller information</legend>${input('Full name')}${input('E-mail')}</fieldset>`,
      ),
    );
    expect(made.filled).toEqual({
      claimantRole: 'Right holder',
      country: 'France',
      address: 'PO box 12, Lyon',
    });
    expect(made.refused).toEqual(expect.arrayContaining(['legalName', 'email']));
    expect(made.why).toContain('Seller information');
  });

  it.each([
    ['legalName', input('Full name') + input('Last name')],
    ['address', input('Address') + input('City') + input('Postal code')],
    ['phone', input('Phone number', 'tel') + input('Country code')],
  ])('are refused when the form asks for them in parts: %s', (role, html) => {
    const made = plan(account(html));
    expect(made.filled).not.toHaveProperty(role);
    expect(made.refused).toContain(role);
    expect(made.why).toContain('in several parts');
  });

  it('an agent’s name is not written where the owner’s is asked for', () => {
    const agent: FormDraft = {
      form: 'account',
      claimant: { ...claimant, role: 'agent', legalName: 'Agency' },
    };
    const made = plan(account(input('Name of the right holder')), agent);
    expect(made.filled).toEqual({ claimantRole: 'Agent', country: 'France' });
    expect(made.refused).toContain('legalName');
    expect(plan(account(input('Full name')), agent).filled).toMatchObject({ legalName: 'Agency' });
  });

  it('what the profile does not hold is asked of the artist', () => {
    const made = plan(account(input('Full name') + input('E-mail')), {
      form: 'account',
      claimant: { role: 'owner', legalName: 'Ana Pintora' },
    });
    expect(made.filled).toEqual({ claimantRole: 'Right holder', legalName: 'Ana Pintora' });
    expect(made.refused).toEqual(expect.arrayContaining(['email', 'country']));
  });

  it('a country is known by its code in the form’s language, and a region like it is not', () => {
    const zh = account().replace('<option value="2">France', '<option value="2">法国');
    expect(plan(zh).filled.country).toBe('法国');
    const near = account().replace('<option value="2">France', '<option value="2">French Guiana');
    expect(plan(near).refused).toContain('country');
  });

  it('a complaint draft fills nothing on a page that registers an account', () => {
    const made = plan(account(input('Full legal name')), {
      form: 'complaint',
      platform: 'aliexpress',
      links: ['https://www.aliexpress.com/item/1005009446764602.html'],
      claimant,
    });
    expect(made).toMatchObject({ understood: false, filled: {} });
  });

  it.each([
    ['agent', 'Rights holder', false],
    ['agent', 'Authorised agent', true],
    ['owner', 'Authorised representative', false],
    ['owner', 'Rights holder', true],
    ['owner', 'Contact', true],
    ['agent', 'Rights holder or agent', true],
  ] as const)('of the %s under “%s”: filled %s', (role, legend, isFilled) => {
    const html = account(`<fieldset><legend>${legend}</legend>${input('Address')}</fieldset>`);
    const { filled, refused } = plan(html, { form: 'account', claimant: { ...claimant, role } });
    expect(filled).toEqual(
      isFilled
        ? expect.objectContaining({ address: 'PO box 12, Lyon' })
        : expect.not.objectContaining({ address: 'PO box 12, Lyon' }),
    );
    expect(refused.includes('address')).toBe(!isFilled);
  });
});
