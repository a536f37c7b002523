// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { formMapFor, type FormMap } from '../../../extension/src/forms/form-map';
import { readForm } from '../../../extension/src/forms/form-reading';
import { planForm } from '../../../extension/src/forms/planner';
import { complaintForm, draft, type FormParts } from './complaint-form';

const map = formMapFor('https://ipp.alibabagroup.com/#/complaint/submit') as FormMap;
const plan = (parts?: FormParts, changed = {}) =>
  planForm(readForm(complaintForm(parts)), { ...draft, ...changed }, map);
const filled = (made: ReturnType<typeof plan>) =>
  Object.fromEntries(made.writes.map(({ role, value }) => [role, value]));
const refused = (made: ReturnType<typeof plan>) => made.refusals.map(({ role }) => role);

describe('planning a complaint form', { timeout: 60_000 }, () => {
  it('fills what the draft knows', () => {
    const made = plan();
    expect(made.refusals).toEqual([]);
    expect(made).toMatchObject({ understood: true, language: 'en' });
    expect(filled(made)).toEqual({
      platform: 'AliExpress',
      iprType: 'Copyright',
      work: 'C-43 · Moon Owl',
      complaintType: 'Product listing',
      reason: 'Unauthorised use of an art work on goods',
      links: draft.links.join('\n'),
      statement: draft.statement.en,
    });
  });

  it('reads Chinese labels', () => {
    const labels = {
      platform: '投诉平台',
      iprType: '知识产权类型',
      work: '选择作品',
      complaintType: '投诉类型',
      reason: '投诉理由',
      links: '侵权商品链接',
      statement: '补充侵权理由',
    };
    const made = plan({ labels, reasons: ['盗版', '著作权-不当-美术文字作品侵权', '著作权-不当-盗用图片'] });
    expect(made.language).toBe('zh');
    expect(filled(made).reason).toBe('著作权-不当-美术文字作品侵权');
  });

  it('refuses a field whose label changed, by name', () => {
    const made = plan({ labels: { reason: 'Grounds' } });
    expect(refused(made)).toEqual(['reason']);
    expect(made.refusals[0]?.why).toContain('the complaint reason');
    expect(filled(made)).not.toHaveProperty('reason');
  });

  it('refuses the whole form when it is not the one it knows', () => {
    const labels = {
      platform: 'Where did it happen',
      work: 'Your asset',
      reason: 'Grounds',
      links: 'Offending addresses',
      statement: 'Tell us more',
    };
    const made = plan({ labels });
    expect(made).toMatchObject({ understood: false, writes: [] });
    expect(made.refusals[0]).toMatchObject({ role: 'form' });
    expect(made.refusals[0]?.why).toContain('the infringing listings');
  });

  it('names the one field whose label it does not know, beside the field’s own label', () => {
    const made = plan({ labels: { links: 'Offending addresses' } });
    expect(made.understood).toBe(true);
    expect(refused(made)).toEqual(['links']);
    expect(made.untouched).toContain('Offending addresses (max 300)');
  });

  it('refuses two fields that fit one role', () => {
    const made = plan({ extra: '<label for="l2">Listing links</label><textarea id="l2"></textarea>' });
    expect(refused(made)).toEqual(['links']);
    expect(made.refusals[0]?.why).toContain('Several fields');
  });

  it('refuses a reason that no choice is known to mean, and names what is offered', () => {
    const made = plan({ reasons: ['Pirated copy', 'Something else'] });
    expect(refused(made)).toEqual(['reason']);
    expect(made.refusals[0]?.why).toContain('“Something else”');
  });

  it('prefers the label that the artist chose before', () => {
    expect(filled(plan({}, { reason: { case: 'R2', label: 'Pirated copy' } })).reason).toBe('Pirated copy');
  });

  it('tells works apart whose titles share words', () => {
    expect(filled(plan({}, { work: { title: 'blue-heron', recordNumber: null } })).work).toBe(
      'C-41 · Blue Heron',
    );
    // The list lacks it: another work of a longer title is not it.
    const lacking = { works: ['C-42 · Blue Heron at Dusk', 'Blue Heron 2'] };
    const heron = { work: { title: 'Blue Heron', recordNumber: null } };
    expect(filled(plan(lacking, heron)).work).toBeUndefined();
    expect(refused(plan(lacking, heron))).toEqual(['work']);
    expect(filled(plan({}, { work: { title: 'Blue Heron', recordNumber: 'C-41' } })).work).toBe(
      'C-41 · Blue Heron',
    );
    expect(
      filled(
        plan(
          { works: ['Blue Heron', 'Blue Heron at Dusk'] },
          { work: { title: 'Blue Heron', recordNumber: null } },
        ),
      ).work,
    ).toBe('Blue Heron');
  });

  it('leaves what the artist wrote', () => {
    const made = plan({ linksValue: 'https://www.aliexpress.com/item/1.html' });
    expect(refused(made)).toEqual(['links']);
    expect(made.refusals[0]?.why).toContain('left as it is');
  });

  it('refuses text that is too long and more links than the form takes', () => {
    expect(refused(plan({ statementLimit: 20 }))).toEqual(['statement']);
    const links = Array.from(
      { length: 301 },
      (_, index) => `https://www.aliexpress.com/item/${1005000000000000 + index}.html`,
    );
    expect(refused(plan({}, { links }))).toEqual(['links']);
    expect(filled(plan({}, { links: [links[0], links[0]] })).links).toBe(links[0]);
  });

  it.each([
    ['hidden', '<div hidden><label for="x">Listing links</label><textarea id="x"></textarea></div>'],
    [
      'display none',
      '<div style="display:none"><label for="x">Listing links</label><textarea id="x"></textarea></div>',
    ],
    [
      'transparent',
      '<div style="opacity:0"><label for="x">Listing links</label><textarea id="x"></textarea></div>',
    ],
    ['disabled', '<label for="x">Listing links</label><textarea id="x" disabled></textarea>'],
    ['read-only', '<label for="x">Listing links</label><textarea id="x" readonly></textarea>'],
  ])('never sees a %s field', (_, extra) => {
    expect(plan({ extra }).refusals).toEqual([]);
  });

  it.each([
    [
      'a heading over another field',
      '<div>Infringing listings</div><p>x</p><label>Notes for our team <textarea></textarea></label>',
    ],
    [
      'a row that two fields share',
      '<div><span>Infringing listings</span><div><input aria-label="Listing URL"><textarea aria-label="Why is it yours"></textarea></div></div>',
    ],
    [
      'a row of two fields without labels',
      '<div><span>Listing links</span><div><input><textarea></textarea></div></div>',
    ],
    ['a placeholder', '<label>Your address<input placeholder="Description"></label>'],
    [
      'a bracket that changes the meaning',
      '<label for="x">Product links (your own authorised shops)</label><textarea id="x"></textarea>',
    ],
    [
      'a bracket about someone else',
      '<label for="x">Description (of your company)</label><textarea id="x"></textarea>',
    ],
  ])('is not led astray by %s', (_, extra) => {
    // Beside the right fields such a field is no second candidate, and alone it is never filled.
    const beside = plan({ extra });
    expect(refused(beside).filter((role) => role === 'links' || role === 'statement')).toEqual([]);
    const alone = plan({ labels: { links: 'Offending addresses', statement: 'Tell us more' }, extra });
    expect(alone.writes.filter(({ role }) => role === 'links' || role === 'statement')).toEqual([]);
  });

  it('takes no password, number, file or check box for a text field', () => {
    const extra = ['password', 'number', 'file', 'checkbox', 'hidden', 'date']
      .map((type) => `<label>Statement <input type="${type}"></label>`)
      .join('');
    expect(plan({ extra }).refusals).toEqual([]);
  });
});

describe('knowing a portal by its address', () => {
  it.each([
    'http://ipp.alibabagroup.com/',
    'https://ipp.alibabagroup.com:8443/',
    'https://ipp.alibabagroup.com.example.org/',
    'https://xn--ipp-alibabagroup-0ib.com/',
    'https://evil.example/ipp.alibabagroup.com/',
    'https://ipp-alibabagroup.com/',
    'https://alibabagroup.com/',
    'about:srcdoc',
    'blob:https://ipp.alibabagroup.com/123',
    'not an address',
  ])('does not know %s', (url) => {
    expect(formMapFor(url)).toBeNull();
  });

  it.each(['https://ipp.alibabagroup.com/#/complaint/submit', 'https://ipp.aidcgroup.net/?lang=en#/x'])(
    'knows %s',
    (url) => {
      expect(formMapFor(url)).not.toBeNull();
    },
  );
});
