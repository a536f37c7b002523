// SPDX-License-Identifier: Apache-2.0
// Filling looks at each field where it stands; afterwards the form stands as the artist had left it.
import { expect, it } from 'vitest';
import { fillForm } from '../../../extension/src/forms/fill-form';
import { ScrollPlaces } from '../../../extension/src/forms/scroll-places';
import { complaintForm, draft } from './complaint-form';

/** jsdom draws nothing: here everything has a place, and bringing something into view moves page and form. */
function drawn(): { document: Document; form: Element; page: Element; moved: () => number } {
  const document = complaintForm();
  const form = document.querySelector('form')!;
  const page = document.documentElement;
  const measured: Element[] = [];
  let moves = 0;
  const box = { left: 0, top: 0, x: 0, y: 0, right: 200, bottom: 20, width: 200, height: 20 };
  Object.assign(document.defaultView!.Element.prototype, {
    getClientRects: () => [box],
    getBoundingClientRect(this: Element) {
      measured.push(this);
      return box;
    },
    scrollBy(this: Element) {
      moves += 1;
      if (this === form) form.scrollTop += 50;
      if (this === page) page.scrollTop += 300;
    },
    scrollTo(this: Element, { left, top }: { left: number; top: number }) {
      this.scrollLeft = left;
      this.scrollTop = top;
    },
  });
  Object.assign(document, { elementFromPoint: () => measured.at(-1) ?? null });
  return { document, form, page, moved: () => moves };
}

it('filling puts back what it scrolled', { timeout: 60_000 }, async () => {
  const { document, form, page, moved } = drawn();
  page.scrollTop = 120;
  form.scrollTop = 7;
  const report = await fillForm(document, 'https://ipp.alibabagroup.com/#/complaint', draft, {
    patienceMs: 1,
    quietMs: 1,
  });
  expect(report.fills.length).toBeGreaterThan(0);
  expect(moved()).toBeGreaterThan(0);
  expect([page.scrollTop, form.scrollTop]).toEqual([120, 7]);
});

it('what stands in a shadow tree is put back too', () => {
  const { document } = drawn();
  const around = document.createElement('div');
  document.body.append(around);
  const field = document.createElement('input');
  around.attachShadow({ mode: 'open' }).append(field);
  around.scrollTop = 30;
  const places = new ScrollPlaces();
  places.note(field);
  around.scrollTop = 90;
  places.putBack();
  expect(around.scrollTop).toBe(30);
});
