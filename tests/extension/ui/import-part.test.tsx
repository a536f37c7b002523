// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
// The artist's own list in the browser: read, asked about, and taken over as it was shown; or a sentence, and nothing.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { ImportPart } from '../../../extension/src/ui/lists/import-part';
import { listPreview } from './gallery/sample-lists';
import { Screen } from './on-screen';
import { stubBrowser } from './stub-browser';

vi.setConfig({ testTimeout: 60_000 });

let screen: Screen;
let answers: Record<string, (request: ViewRequest) => unknown>;
const ok = (value: unknown): unknown => ({ ok: true, value });

beforeEach(() => {
  answers = {
    'sheet.preview': () => ok(listPreview()),
    'sheet.import': () => ok({ added: 612, known: 10 }),
  };
  screen?.clear();
  const browser = stubBrowser((request) => answers[request.type]?.(request));
  screen = new Screen(() => browser.requests);
  screen.show(<ImportPart />);
});

async function choose(name: string, size: number, bytes: () => Promise<ArrayBuffer>): Promise<void> {
  const field = await screen.find<HTMLInputElement>('input[type=file]');
  const file = { name, size, arrayBuffer: bytes };
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await screen.settled();
}
const chosen = (text: string): Promise<void> => {
  const bytes = new TextEncoder().encode(text);
  return choose('past.csv', bytes.length, async () => bytes.buffer as ArrayBuffer);
};
async function select(selector: string, value: string): Promise<void> {
  const field = await screen.find<HTMLSelectElement>(selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await screen.settled();
}

describe('an import', () => {
  it('shows what a list would bring, and takes over what was shown', async () => {
    await chosen('Link,Result\n');
    await screen.shows('650 rows in the list. 612 cases are new.');
    await screen.shows('10 cases are in your records already and stay as they are.');
    await screen.shows('“the shop with the cats” is not the address of one listing.');
    await screen.shows('12 cells are formulas (the first in row 4)');
    expect(screen.asked('sheet.import')).toEqual([]);
    await screen.press('.import-take');
    await screen.shows('612 cases are in your records now, as history.');
    const [look] = screen.asked('sheet.preview');
    expect(look?.list).toEqual({
      data: btoa('Link,Result\n'),
      sheet: null,
      columns: [],
      words: [],
      order: 'unknown',
      day: null,
    });
    expect(screen.asked('sheet.import').map(({ list, planned }) => ({ list, planned }))).toEqual([
      { list: look?.list, planned: 'ab'.repeat(32) },
    ]);
    // What is done cannot be pressed once more.
    expect(screen.root.querySelector('.import-take')).toBeNull();
  });

  it('asks what is not clear, and hears each answer together with the earlier ones', async () => {
    await chosen('Link,Result\n');
    await screen.shows('What does “nuked” mean?');
    await select('.import-word', 'removed');
    await select('.import-order', 'month_first');
    await screen.type('.import-day', '2019-01-02');
    await screen.press('.import-day-use');
    await select('li:nth-child(6) .import-column', 'why');
    await vi.waitFor(() => expect(screen.asked('sheet.preview')).toHaveLength(5));
    expect(screen.asked('sheet.preview').at(-1)?.list).toMatchObject({
      columns: [{ column: 5, field: 'why' }],
      words: [{ word: 'nuked', state: 'removed' }],
      order: 'month_first',
      day: '2019-01-02',
    });
    // An answer stays in view and can be taken back.
    await select('.import-word', '');
    await vi.waitFor(() => expect(screen.asked('sheet.preview').at(-1)?.list.words).toEqual([]));
  });

  it('lets another sheet be read, without the columns of the first', async () => {
    await chosen('PK');
    await screen.shows('Sheet');
    await select('li:nth-child(6) .import-column', 'why');
    await select('.import-preview > .import-choice select', 'Stores');
    await vi.waitFor(() =>
      expect(screen.asked('sheet.preview').at(-1)?.list).toMatchObject({ sheet: 'Stores', columns: [] }),
    );
  });

  it('says why a list cannot be read, and reads the next one', async () => {
    await choose('huge.csv', 5 * 2 ** 20 + 1, () => Promise.reject(new Error('not read')));
    await screen.shows('This list is larger than 5 MB');
    await choose('gone.csv', 10, () => Promise.reject(new Error('gone')));
    await screen.shows('The browser could not read this file.');
    await choose('empty.csv', 0, async () => new ArrayBuffer(0));
    await screen.shows('There is nothing in this file.');
    expect(screen.asked('sheet.preview')).toEqual([]);
    answers['sheet.preview'] = () => ({ ok: false, code: 'unreadable', message: 'This is a web page.' });
    await chosen('<html>');
    await screen.shows('This is a web page.');
    expect(screen.root.querySelector('.import-preview')).toBeNull();
    answers['sheet.preview'] = () => ok(listPreview());
    await chosen('Link\n');
    await screen.shows('612 cases are new.');
    expect(screen.root.querySelector('[role=alert]')).toBeNull();
  });

  it('looks again when the list would bring something else by now, and says so', async () => {
    await chosen('Link\n');
    await screen.shows('612 cases are new.');
    answers['sheet.import'] = () => ({ ok: false, code: 'conflict', message: 'Look at it again.' });
    answers['sheet.preview'] = () => ok({ ...listPreview(), newCases: 3 });
    await screen.press('.import-take');
    await screen.shows('3 cases are new.');
    await screen.shows('Your records changed meanwhile');
    // What was written before the disk was full stays, and is told.
    answers['sheet.import'] = () => ({ ok: false, code: 'storage_failed', message: '' });
    answers['sheet.preview'] = () => ok({ ...listPreview(), newCases: 3, knownCases: 609 });
    await screen.press('.import-take');
    await screen.shows('609 cases are in your records already');
    await screen.shows('Not all of it could be written. What was written stays');
    answers['sheet.import'] = () => ok({ added: 3, known: 0 });
    await screen.press('.import-take');
    await screen.shows('3 cases are in your records now');
  });

  it('waits while the host still looks at a list that nobody waits for', async () => {
    // As the host: one at a time, another is refused.
    const waiting: ((value: unknown) => void)[] = [];
    let looking = false;
    answers['sheet.preview'] = () => {
      if (looking) return { ok: false, code: 'busy', message: '' };
      looking = true;
      return new Promise((resolve) => waiting.push(resolve));
    };
    await chosen('first');
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    await chosen('second');
    looking = false;
    waiting[0]!(ok({ ...listPreview(), newCases: 1 }));
    await vi.waitFor(() => expect(waiting).toHaveLength(2), { timeout: 10_000 });
    expect(screen.root.textContent).not.toContain('1 case is new.');
    waiting[1]!(ok({ ...listPreview(), newCases: 2 }));
    await screen.shows('2 cases are new.');
    expect(screen.asked('sheet.preview').at(-1)?.list.data).toBe(btoa('second'));
    expect(screen.root.querySelector('[role=alert]')).toBeNull();
  });

  it('goes on with what stands on the screen when a choice could not be looked at', async () => {
    await chosen('PK');
    await screen.shows('612 cases are new.');
    answers['sheet.preview'] = () => ({ ok: false, code: 'too_large', message: 'This sheet is too large.' });
    await select('.import-preview > .import-choice select', 'Stores');
    await screen.shows('This sheet is too large.');
    const sheet = await screen.find<HTMLSelectElement>('.import-preview > .import-choice select');
    expect(sheet.value).toBe('Complaints');
    answers['sheet.preview'] = () => ok(listPreview());
    await select('.import-word', 'removed');
    await vi.waitFor(() => expect(screen.asked('sheet.preview').at(-1)?.list.words).toHaveLength(1));
    expect(screen.asked('sheet.preview').at(-1)?.list.sheet).toBeNull();
    await screen.press('.import-take');
    await vi.waitFor(() => expect(screen.asked('sheet.import').at(-1)?.list.sheet).toBeNull());
  });

  it('takes a field from the column that held it, for good', async () => {
    await chosen('Link\n');
    await screen.shows('612 cases are new.');
    await select('li:nth-child(6) .import-column', 'link');
    await vi.waitFor(() =>
      expect(screen.asked('sheet.preview').at(-1)?.list.columns).toEqual([
        { column: 0, field: '' },
        { column: 5, field: 'link' },
      ]),
    );
  });

  it('shows the order of dates that the list was read in, to be changed', async () => {
    answers['sheet.preview'] = () => ok({ ...listPreview(false), order: 'day_first' });
    await chosen('Link\n');
    const order = await screen.find<HTMLSelectElement>('.import-order');
    expect(order.value).toBe('day_first');
    await select('.import-order', 'month_first');
    await vi.waitFor(() => expect(screen.asked('sheet.preview').at(-1)?.list.order).toBe('month_first'));
  });

  it('has nothing to press where nothing is new', async () => {
    answers['sheet.preview'] = () => ok({ ...listPreview(false), newCases: 0, cases: [], states: [] });
    await chosen('Link\n');
    await screen.shows('Nothing new to take over');
    expect(screen.root.querySelector<HTMLButtonElement>('.import-take')?.disabled).toBe(true);
  });
});
