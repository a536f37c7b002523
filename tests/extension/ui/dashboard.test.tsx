// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostState } from '../../../extension/src/messages/tab-state';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { Dashboard } from '../../../extension/src/ui/dashboard/dashboard';
import { works } from './gallery/sample-answers';
import * as states from './states';
import { stubBrowser } from './stub-browser';

let root: HTMLElement;
let host: HostState;

const kNoDialog = { ok: false, code: 'no_dialog', message: 'Type: counterproof index FOLDER' };

function answers(special: Partial<Record<ViewRequest['type'], unknown>> = {}) {
  return (request: ViewRequest): unknown => {
    if (request.type in special) return special[request.type];
    if (request.type === 'host.state') return { ok: true, value: host };
    if (request.type === 'portfolio.works')
      return { ok: true, value: { works: works(12), next: null, total: 12 } };
    if (request.type === 'matches.overview') return { ok: true, value: { tabs: [] } };
    if (request.type === 'case.list') return { ok: true, value: { cases: [], next: null } };
    return { ok: false, code: 'not_found', message: '' };
  };
}

beforeEach(() => {
  render(null, root ?? document.createElement('div'));
  root = document.createElement('div');
  document.body.replaceChildren(root);
  location.hash = '';
  globalThis.scrollTo = () => undefined;
});

const shows = (words: string): Promise<void> => vi.waitFor(() => expect(root.textContent).toContain(words));
const press = (name: string): void => {
  const found = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
  if (!found) throw new Error(`No button ${name}`);
  found.click();
};

describe('the first run', () => {
  it.each(['not_installed', 'forbidden', 'crashed', 'outdated_extension'] as const)(
    'says step by step what to do when the program is %s',
    async (problem) => {
      host = { state: 'problem', problem, detail: 'said by <b>the browser</b>' };
      stubBrowser(answers());
      render(<Dashboard />, root);
      await shows('Try again');
      expect(root.querySelectorAll('.fix-steps li').length).toBeGreaterThan(1);
      expect(root.textContent).toContain('said by <b>the browser</b>');
      expect(root.querySelector('b')).toBeNull();
    },
  );

  it('goes on by itself once the program answers', async () => {
    host = states.kNotInstalled;
    stubBrowser(answers());
    render(<Dashboard />, root);
    await shows('The program is missing');
    host = states.kNoPortfolio;
    press('Try again');
    await shows('Choose folder …');
    expect(root.textContent).not.toContain('The program is missing');
  });

  it('shows the command where the system has no dialog', async () => {
    host = states.kNoPortfolio;
    stubBrowser(answers({ 'portfolio.chooseFolder': kNoDialog }));
    render(<Dashboard />, root);
    await shows('Choose folder …');
    press('Choose folder …');
    await shows('This system has no window for choosing a folder.');
    expect(root.querySelector('.command code')?.textContent).toBe('counterproof index FOLDER');
  });

  it('tells how far the works are read, and lets the artist start before all are ready', async () => {
    host = states.kManyIndexing;
    location.hash = '#start';
    stubBrowser(answers());
    render(<Dashboard />, root);
    await shows('1,240 of 3,000 works ready');
    expect(root.textContent).toContain('8 minutes left');
    expect(root.textContent).toContain('You need not wait');
    await vi.waitFor(() => expect(root.querySelectorAll('.filling li').length).toBe(36));
    expect([...root.querySelectorAll<HTMLAnchorElement>('.step a.button')].map((one) => one.href)).toEqual([
      'https://www.aliexpress.com/',
      'https://www.alibaba.com/',
      'https://www.1688.com/',
    ]);
  });
});

describe('the portfolio', () => {
  it('names each work that cannot be used, and why', async () => {
    host = states.kManyIndexing;
    location.hash = '#portfolio';
    stubBrowser(answers());
    render(<Dashboard />, root);
    await vi.waitFor(() => expect(root.querySelectorAll('.tile').length).toBe(12));
    const failed = root.querySelector('.tile-failed');
    expect(failed?.textContent).toMatch(/Files of this kind are not read\./);
    expect(root.querySelector('.tile-featureless')?.textContent).toContain('too few details');
  });

  it('asks for the works of the chosen state', async () => {
    host = states.kManyIndexing;
    location.hash = '#portfolio';
    const { requests } = stubBrowser(answers());
    render(<Dashboard />, root);
    await vi.waitFor(() => expect(root.querySelectorAll('.filter input').length).toBe(5));
    root.querySelectorAll<HTMLInputElement>('.filter input')[3]?.click();
    await vi.waitFor(() =>
      expect(requests).toContainEqual({ type: 'portfolio.works', cursor: null, state: 'failed' }),
    );
  });
});

it('each part has its name in the title and is marked in the navigation', async () => {
  host = states.kReady;
  stubBrowser(answers());
  for (const [part, title] of [
    ['portfolio', 'Portfolio'],
    ['matches', 'Matches'],
    ['cases', 'Cases'],
  ] as const) {
    location.hash = `#${part}`;
    render(<Dashboard key={part} />, root);
    await vi.waitFor(() => expect(root.querySelector('[aria-current=page]')?.textContent).toBe(title));
    await vi.waitFor(() => expect(document.title).toBe(`${title} · Counterproof`));
  }
});
