// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { fillForm } from '../../../extension/src/forms/fill-form';
import type { FormDraft } from '../../../extension/src/forms/form-draft';
import type { FillReport } from '../../../extension/src/forms/plan';
import { alter } from './alterations';
import { Random } from '../random';
import { formFields, links, liveForm, statement, type FormField, type LiveForm } from './unseen-portal';

const draft: FormDraft = {
  form: 'complaint',
  platform: 'aliexpress',
  iprType: 'copyright',
  work: { title: 'Moon Owl', recordNumber: null },
  complaintType: 'product_listing',
  reason: { case: 'R2', label: null },
  links,
  statement,
};

/** Nothing is waited for in vain on a whole form; on an altered one each wait would be. */
const patient = { patienceMs: 5000, quietMs: 4, wholeMs: 120_000 };
const impatient = { ...patient, patienceMs: 120 };
const fill = (live: LiveForm, patience = patient) =>
  fillForm(live.document, 'https://ipp.aidcgroup.net/#/complaint', draft, patience);

/** Longer than any redraw of the forms here. */
const redrawn = () => new Promise((resolve) => setTimeout(resolve, 10));

function wrongIn(fields: FormField[], { state }: LiveForm): string[] {
  return fields.flatMap(({ label, right }, index) =>
    state[index] === '' || state[index] === right ? [] : [`${label}: ${state[index]}`],
  );
}

/** Roles of the form that are neither filled right nor refused by name. */
function silentIn(fields: FormField[], { state }: LiveForm, report: FillReport): string[] {
  const said = new Set(report.refusals.map(({ role }) => role));
  return fields
    .filter(
      ({ role, right }, index) =>
        role !== null && state[index] !== right && !said.has(role) && !said.has('form'),
    )
    .map(({ label }) => label);
}

/** jsdom takes its time, and a machine may be busy; nothing is asserted about time. */
const patiently = { timeout: 120_000 };

describe('a portal of the same kind that was never seen', patiently, () => {
  for (const language of ['en', 'zh', 'es'] as const) {
    for (const version of [1, 2] as const) {
      for (const binding of ['plain', 'react', 'vue'] as const) {
        it(`is filled right: ${language}, version ${version}, ${binding} inputs`, async () => {
          const fields = formFields(language, version);
          const live = liveForm(fields, language, binding);
          const report = await fill(live);
          await redrawn();
          expect(report.refusals).toEqual([]);
          expect(live.state).toEqual(fields.map(({ right }) => right));
          expect(report).toMatchObject({ understood: true, language });
          expect(report.fills.length).toBe(7);
          expect(live.submits).toBe(0);
          expect(
            [...new Set(live.presses)].filter((one) => !['drop-down', 'choice', 'radio'].includes(one)),
          ).toEqual([]);
        });
      }
    }
  }

  it('is left alone by a second Fill', async () => {
    const fields = formFields('en', 2);
    const live = liveForm(fields, 'en', 'vue');
    await fill(live);
    const presses = live.presses.length;
    const report = await fill(live);
    expect(report.refusals).toEqual([]);
    expect(report.fills.length).toBe(7);
    expect(live.presses.length).toBe(presses);
    expect(live.state).toEqual(fields.map(({ right }) => right));
  });
});

describe('forms altered at random', patiently, () => {
  let right = 0;
  let all = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    it(`no wrong fill, nothing passed over in silence: form ${seed}`, async () => {
      const random = new Random(seed);
      const language = random.of(['en', 'zh', 'es'] as const);
      const fields = alter(formFields(language, random.of([1, 2] as const)), language, random);
      const live = liveForm(fields, language, random.of(['plain', 'react', 'vue'] as const));
      const report = await fill(live, impatient);
      await redrawn();
      expect(wrongIn(fields, live)).toEqual([]);
      expect(silentIn(fields, live, report)).toEqual([]);
      expect(live.submits).toBe(0);
      expect(
        [...new Set(live.presses)].filter((one) => !['drop-down', 'choice', 'radio'].includes(one)),
      ).toEqual([]);
      all += fields.filter((field) => field.right !== '').length;
      right += fields.filter(
        (field, index) => field.right !== '' && live.state[index] === field.right,
      ).length;
    });
  }

  it('and still fills most of what is there', () => {
    expect(right / all).toBeGreaterThan(0.6);
  });
});
