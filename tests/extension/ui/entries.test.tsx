// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
// Letters and notes while they are written: nothing that is typed is lost, whatever comes in between.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../../extension/src/messages/entry-requests';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { EntriesView } from '../../../extension/src/ui/entries/entries-view';
import { kCaseId, lettersOf } from './gallery/sample-entries';
import { Screen } from './on-screen';
import { stubBrowser } from './stub-browser';

let screen: Screen;
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
  (screen as Screen | undefined)?.clear();
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
  screen = new Screen(() => requests);
  screen.show(<EntriesView caseId={kCaseId} hostReady />);
});

const drop = async (file: File): Promise<void> => {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files: [file] } });
  (await screen.find('.entry-drop')).dispatchEvent(event);
};
describe('an entry that is being written', () => {
  it('cannot be typed into, nor be given files, while it is being kept', async () => {
    await screen.press('.entry-new');
    await screen.type('.entry-words', 'All of it');
    await drop(new File(['bytes'], 'letter.txt'));
    await screen.shows('letter.txt');
    await screen.press('.entry-keep');
    await vi.waitFor(() => expect(screen.asked('entry.upload')).toHaveLength(1));
    expect(screen.root.querySelector('.entry-words')?.matches(':disabled')).toBe(true);
    await drop(new File(['bytes'], 'too-late.txt'));
    goOn();
    await screen.shows('It is kept.');
    expect(screen.root.textContent).not.toContain('too-late.txt');
    expect(screen.asked('entry.write')).toHaveLength(1);
    expect(screen.asked('entry.write')[0]?.facts).toMatchObject({
      text: 'All of it',
      files: [{ name: 'letter.txt' }],
    });
  });

  it('gives way to no other one', async () => {
    await screen.press('.entry-new');
    await screen.type('.entry-words', 'Mine');
    const others = screen.root.querySelectorAll<HTMLButtonElement>('.entry-change, .entry-answer');
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) {
      expect(other.disabled).toBe(true);
      other.click();
    }
    expect((await screen.find<HTMLTextAreaElement>('.entry-words')).value).toBe('Mine');
    await screen.press('.entry-leave');
    await vi.waitFor(() =>
      expect(screen.root.querySelector<HTMLButtonElement>('.entry-change')?.disabled).toBe(false),
    );
  });

  it('that another window changed is kept once she has seen what stands there', async () => {
    const [entry] = listed as [Entry];
    await screen.press(`[data-entry="${entry.id}"] .entry-change`);
    await screen.type('.entry-words', 'Mine');
    listed = listed.map((one) => (one.id === entry.id ? changedElsewhere(one) : one));
    await screen.press('.entry-keep');
    await vi.waitFor(() =>
      expect(screen.root.querySelector('.entry-meanwhile')?.textContent).toContain('Theirs'),
    );
    expect((await screen.find<HTMLTextAreaElement>('.entry-words')).value).toBe('Mine');
    await screen.press('.entry-keep');
    await screen.shows('It is kept.');
    const { number } = entry.newest;
    expect(screen.asked('entry.write').map(({ seen, facts }) => [seen, facts.text])).toEqual([
      [number, 'Mine'],
      [number + 1, 'Mine'],
    ]);
  });

  it('and one that is taken back is looked at again when another window changed it', async () => {
    const [entry] = listed as [Entry];
    await screen.find('.entry-take-back');
    listed = listed.map((one) => (one.id === entry.id ? changedElsewhere(one) : one));
    await screen.press(`[data-entry="${entry.id}"] .entry-take-back`);
    await vi.waitFor(() => expect(screen.root.querySelector('.entry-list')?.textContent).toContain('Theirs'));
    await screen.press(`[data-entry="${entry.id}"] .entry-take-back`);
    await screen.shows('It is taken back.');
  });
});
