// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { chooseRadio } from '../../../extension/src/forms/choose-option';
import { writeField } from '../../../extension/src/forms/executor';
import { formMapFor, type FormMap } from '../../../extension/src/forms/form-map';
import { readForm } from '../../../extension/src/forms/form-reading';
import { planForm } from '../../../extension/src/forms/planner';
import { complaintForm, draft } from './complaint-form';

const map = formMapFor('https://ipp.aidcgroup.net/') as FormMap;

function planned() {
  const document = complaintForm();
  return { document, writes: planForm(readForm(document), draft, map).writes };
}

describe('writing into a form', { timeout: 60_000 }, () => {
  it('writes each field as a person would, and presses nothing', () => {
    const { document, writes } = planned();
    const events: string[] = [];
    for (const type of ['input', 'change', 'click', 'submit']) {
      document.addEventListener(
        type,
        (event) =>
          events.push(`${type} ${(event.target as Element).id || (event.target as Element).tagName}`),
        true,
      );
    }
    const outcomes = writes.map((write) => writeField(document, write));
    expect(outcomes.filter((outcome) => 'refusal' in outcome)).toEqual([]);
    expect((document.getElementById('l') as HTMLTextAreaElement).value).toBe(draft.links.join('\n'));
    expect((document.getElementById('r') as HTMLSelectElement).selectedOptions[0]?.text).toBe(
      'Unauthorised use of an art work on goods',
    );
    expect((document.querySelector('input[value=a]') as HTMLInputElement).checked).toBe(true);
    expect((document.getElementById('agree') as HTMLInputElement).checked).toBe(false);
    expect(events).toContain('input l');
    expect(events).toContain('change r');
    expect(events.filter((event) => event.startsWith('submit'))).toEqual([]);
    expect(events.filter((event) => event.startsWith('click'))).toEqual(['click INPUT']);
  });

  it.each([
    [
      'its label',
      (document: Document) => (document.querySelector('label[for=l]')!.textContent = 'Your password'),
    ],
    ['its place', (document: Document) => document.getElementById('l')!.remove()],
    ['being hidden', (document: Document) => document.getElementById('l')!.setAttribute('hidden', '')],
    [
      'its content',
      (document: Document) => ((document.getElementById('l') as HTMLTextAreaElement).value = 'mine'),
    ],
    [
      'being disabled',
      (document: Document) => ((document.getElementById('l') as HTMLTextAreaElement).disabled = true),
    ],
  ])('refuses a field that changed %s after planning', (_, change) => {
    const { document, writes } = planned();
    change(document);
    const outcome = writeField(
      document,
      writes.find(({ role }) => role === 'links')!,
    );
    expect(outcome).toHaveProperty('refusal.role', 'links');
  });

  it('can press nothing but a radio button', () => {
    const document = complaintForm();
    let clicks = 0;
    document.addEventListener('click', () => (clicks += 1));
    for (const selector of ['button', '#agree', '#slider', '#files', 'form', '#p']) {
      expect(chooseRadio(document.querySelector(selector)!), selector).toBe(false);
    }
    expect(clicks).toBe(0);
  });
});
