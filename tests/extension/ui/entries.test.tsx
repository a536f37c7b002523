// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
// Letters and notes while they are written: nothing that is typed is lost, whatever comes in between.
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../../extension/src/messages/entry-requests';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { EntriesView } from '../../../extension/src/ui/entries/entries-view';
import { kCaseId, lettersOf } from './gallery/sample-entries';
import { stubBrowser } from './stub-browser';

type Write = Extract<ViewRequest, { type: 'entry.write' }>;

let root: HTMLElement;
let listed: Entry[];
let requests: ViewRequest[];
/** Uploads wait until it is called. */
let goOn: () => void;

function changedElsewhere(entry: Entry): Entry {
  const { newest } = entry;
  const facts = { ...newest.facts, text: 'Theirs' };
  return { ...entry, newest: { ...newest, number: newest.number + 1, facts } };
}

beforeEach(() => {
  if (root) render(null, root);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  globalThis.scrollTo = () => undefined;
  listed = lettersOf(3).entries;
  let said: (() => void)[] = [];
  goOn = () => {
    for (const one of said) one();
    said = [];
  };
  ({ requests } = stubBrowser(async (request) => {
    if (request.type === 'entry.list') return { ok: true, value: { ...lettersOf(3), entries: listed } };
    if (request.type === 'entry.upload') {
      await new Promise<void>((resolve) => void said.push(resolve));
      return { ok: true, value: { received: request.bytes, kept: true } };
    }
    if (request.type !== 'entry.write' && request.type !== 'entry.takeBack')
      return { ok: false, code: 'not_found', message: '' };
    const stands = listed.find(({ id }) => id === request.entryId);
    if (stands && stands.newest.number !== request.seen)
      return { ok: false, code: 'conflict', message: 'This entry was changed in another window.' };
    return { ok: true, value: {} };
  }));
  render(<EntriesView caseId={kCaseId} hostReady />, root);
});

const find = <T extends HTMLElement>(selector: string): Promise<T> =>
  vi.waitFor(() => {
    const found = root.querySelector<T>(selector);
    if (!found) throw new Error(selector);
    return found;
  });
const press = async (selector: string): Promise<void> => (await find(selector)).click();
const shows = (said: string | RegExp): Promise<void> =>
  vi.waitFor(() => expect(root.textContent).toMatch(said));
const type = async (words: string): Promise<void> => {
  const field = await find<HTMLTextAreaElement>('.entry-words');
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const drop = async (file: File): Promise<void> => {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files: [file] } });
  (await find('.entry-drop')).dispatchEvent(event);
};
const writes = (): Write[] => requests.filter((one): one is Write => one.type === 'entry.write');

describe('an entry that is being written', () => {
  it('cannot be typed into, nor be given files, while it is being kept', async () => {
    await press('.entry-new');
    await type('All of it');
    await drop(new File(['bytes'], 'letter.txt'));
    await shows('letter.txt');
    await press('.entry-keep');
    await vi.waitFor(() => expect(requests.some((one) => one.type === 'entry.upload')).toBe(true));
    expect((await find('.entry-words')).matches(':disabled')).toBe(true);
    await drop(new File(['bytes'], 'too-late.txt'));
    goOn();
    await shows('It is kept.');
    expect(root.textContent).not.toContain('too-late.txt');
    expect(writes()).toHaveLength(1);
    expect(writes()[0]?.facts).toMatchObject({ text: 'All of it', files: [{ name: 'letter.txt' }] });
  });

  it('gives way to no other one', async () => {
    await press('.entry-new');
    await type('Mine');
    const others = root.querySelectorAll<HTMLButtonElement>('.entry-change, .entry-answer');
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) {
      expect(other.disabled).toBe(true);
      other.click();
    }
    expect((await find<HTMLTextAreaElement>('.entry-words')).value).toBe('Mine');
    await press('.entry-leave');
    await vi.waitFor(() =>
      expect(root.querySelector<HTMLButtonElement>('.entry-change')?.disabled).toBe(false),
    );
  });

  it('that another window changed is kept once she has seen what stands there', async () => {
    const [entry] = listed as [Entry];
    await press(`[data-entry="${entry.id}"] .entry-change`);
    await type('Mine');
    listed = listed.map((one) => (one.id === entry.id ? changedElsewhere(one) : one));
    await press('.entry-keep');
    await vi.waitFor(() => expect(root.querySelector('.entry-meanwhile')?.textContent).toContain('Theirs'));
    expect((await find<HTMLTextAreaElement>('.entry-words')).value).toBe('Mine');
    await press('.entry-keep');
    await shows('It is kept.');
    const { number } = entry.newest;
    expect(writes().map(({ seen, facts }) => [seen, facts.text])).toEqual([
      [number, 'Mine'],
      [number + 1, 'Mine'],
    ]);
  });

  it('and one that is taken back is looked at again when another window changed it', async () => {
    const [entry] = listed as [Entry];
    await find('.entry-take-back');
    listed = listed.map((one) => (one.id === entry.id ? changedElsewhere(one) : one));
    await press(`[data-entry="${entry.id}"] .entry-take-back`);
    await vi.waitFor(() => expect(root.querySelector('.entry-list')?.textContent).toContain('Theirs'));
    await press(`[data-entry="${entry.id}"] .entry-take-back`);
    await shows('It is taken back.');
  });
});
