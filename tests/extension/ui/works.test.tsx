// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
// The list of works, and one work with its record.
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { kNothingNoted } from '../../../extension/src/ui/works/note-fields';
import { WorksView } from '../../../extension/src/ui/works/works-view';
import { kWholeNote, kWorkNote, recordOf, wholeRecord, workListOf } from './gallery/sample-works';
import * as states from './states';
import { stubBrowser } from './stub-browser';

const kId = '017f22e2-79b0-7fff-bfff-000000000001';
const kNotedAt = '2026-11-23T10:00:00.000Z';
let root: HTMLElement;

beforeEach(() => {
  if (root) render(null, root);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  location.hash = '#works';
});

function works(many: number, record = recordOf(), refusal?: { code: string; message: string }) {
  return stubBrowser((request) => {
    if (request.type === 'work.list') return { ok: true, value: workListOf(many, request) };
    if (request.type === 'work.noted') return { ok: true, value: record };
    if (request.type === 'work.note' && refusal) return { ok: false, ...refusal };
    if (request.type === 'work.note') return { ok: true, value: { note: request.note, notedAt: kNotedAt } };
    return { ok: true, value: { src: 'data:,', width: 1, height: 1 } };
  }).requests;
}

const shows = (words: string): Promise<void> => vi.waitFor(() => expect(root.textContent).toContain(words));
const asked = <T extends ViewRequest['type']>(requests: ViewRequest[], type: T) =>
  requests.filter((one): one is Extract<ViewRequest, { type: T }> => one.type === type);

async function open(record = recordOf(), refusal?: { code: string; message: string }) {
  location.hash = `#works/${kId}`;
  const requests = works(3, record, refusal);
  render(<WorksView hostReady />, root);
  await vi.waitFor(() => expect(root.querySelector('.record-form')).not.toBeNull());
  return requests;
}

function field(label: string): HTMLInputElement {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent === label);
  const input = found && root.ownerDocument.getElementById(found.htmlFor);
  if (!input) throw new Error(`No field ${label}`);
  return input as HTMLInputElement;
}

function type(label: string, words: string): void {
  const input = field(label);
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function press(name: string): void {
  const found = [...root.querySelectorAll('button')].find(
    (one) => one.textContent === name || one.getAttribute('aria-label') === name,
  );
  if (!found) throw new Error(`No button ${name}`);
  found.click();
}

function keep(): void {
  root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}

describe('the list of works', () => {
  it('says of each work what it lacks and how often it was copied', async () => {
    works(12);
    render(<WorksView hostReady />, root);
    await shows('12 works');
    expect(root.textContent).toContain('Not registered on the portal · No first publication');
    expect(root.textContent).toContain('Nothing is missing for a complaint.');
    expect(root.textContent).toContain('Copied in 9 listings · 4 removed');
    expect(root.querySelector('a.work-open')?.getAttribute('href')).toMatch(/^#works\/[0-9a-f-]{36}$/);
  });

  it('is narrowed by a filter and by words, in the host', async () => {
    const requests = works(200);
    render(<WorksView hostReady />, root);
    await shows('200 works');
    root.querySelectorAll<HTMLInputElement>('.filter input')[1]?.click();
    await shows('50 works');
    const search = root.querySelector<HTMLInputElement>('.search input');
    if (!search) throw new Error('No search');
    search.value = 'harbour';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await shows('10 works');
    expect(asked(requests, 'work.list').at(-1)).toMatchObject({ filter: 'portal', words: 'harbour' });
  });

  it('says where works come from when there is none, and waits for the host', async () => {
    works(0);
    render(<WorksView hostReady={false} />, root);
    await shows('as soon as the program on this computer answers');
    render(<WorksView hostReady />, root);
    await shows('Add a folder with your pictures');
  });
});

describe('a work', () => {
  it('tells its evidence with who says each date, its files and its cases', async () => {
    await open(wholeRecord());
    expect(root.textContent).toContain('Blue Heron at Dusk');
    expect(root.textContent).toContain('Feb 3, 2020 (stated by you)');
    expect(root.textContent).toContain('Feb 26, 2018 (taken, says the file)');
    expect(root.textContent).toContain('Mar 30, 2019 (modified, says the file)');
    expect(root.textContent).toContain('in none of your folders now');
    expect(root.textContent).toContain('A licence has ended');
    expect(root.textContent).toContain('Copied in 14 listings · 9 removed');
  });

  it('keeps what the artist states, over what she saw', async () => {
    const requests = await open(recordOf(kNothingNoted));
    expect(root.textContent).toContain('Stronger still: Registration');
    type('First published on', '2019-04-02');
    press('Add one: Registrations');
    await vi.waitFor(() => field('Office'));
    type('Office', 'US Copyright Office');
    await vi.waitFor(() => expect(field('Office').value).toBe('US Copyright Office'));
    keep();
    await vi.waitFor(() => expect(asked(requests, 'work.note').length).toBe(1));
    expect(asked(requests, 'work.note')[0]).toMatchObject({
      workId: kId,
      seenAt: null,
      note: {
        ...kNothingNoted,
        firstPublished: '2019-04-02',
        registrations: [{ office: 'US Copyright Office', number: '', kind: '', day: null }],
      },
    });
  });

  it('has no field that takes a day to come of what has happened', async () => {
    await open();
    expect(field('Finished on').max).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(field('Holds until').max).toBe('9999-12-31');
  });

  it('puts back what was there before', async () => {
    const requests = await open(wholeRecord());
    press('Put back what was there before');
    await vi.waitFor(() => expect(asked(requests, 'work.note').length).toBe(1));
    expect(asked(requests, 'work.note')[0]?.note).toEqual(kWorkNote);
  });

  it('keeps what was typed when the record was changed elsewhere, and says so', async () => {
    const requests = await open(wholeRecord(), { code: 'conflict', message: '' });
    type('Title', 'Another title');
    keep();
    await shows('changed in another window meanwhile');
    expect(field('Title').value).toBe('Another title');
    expect(asked(requests, 'work.noted').length).toBe(1);
    press('Look again');
    await vi.waitFor(() => expect(asked(requests, 'work.noted').length).toBe(2));
  });

  it.each(states.kNaughty)('shows %j as text only', async (words) => {
    await open(wholeRecord({ title: words, note: { ...kWholeNote, title: words } }));
    expect(root.querySelector('.page-heading script, .page-heading img')).toBeNull();
    expect(field('Title').value).toBe(words.replace(/[\r\n]/g, ''));
  });
});
