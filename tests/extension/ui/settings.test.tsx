// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
// Settings: a backup is asked for with the passphrase that was typed twice, which is in the page no longer then.
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { strengthOf } from '../../../extension/src/ui/settings/passphrase-strength';
import { SettingsView } from '../../../extension/src/ui/settings/settings-view';
import { kBackup, kMadeBackup } from './gallery/sample-backup';
import { kReady } from './states';
import { stubBrowser } from './stub-browser';
import type { StubBrowser } from './stub-browser';

const kPassphrase = ' blue heron at dusk';
let root: HTMLElement;
let browser: StubBrowser;
let refusal: { code: string; message: string } | null;
let finish: () => void;

function answer(request: ViewRequest): unknown {
  if (request.type === 'backup.status') return { ok: true, value: kBackup };
  if (request.type === 'report.piece') return { ok: true, value: { bytes: 3, data: 'AAEC' } };
  if (request.type === 'backup.make')
    return new Promise((resolve) => {
      finish = () => resolve(refusal ? { ok: false, ...refusal } : { ok: true, value: kMadeBackup });
    });
  return { ok: true, value: { progress: null } };
}

const find = <E extends HTMLElement = HTMLElement>(selector: string): E => {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
};
async function type(selector: string, words: string): Promise<void> {
  const field = find<HTMLInputElement>(selector);
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(find<HTMLInputElement>(selector).value).toBe(words));
}
const shows = (words: string): Promise<void> =>
  vi.waitFor(() => expect(root.textContent).toContain(words), { timeout: 5000 });
const made = (): ViewRequest[] => browser.requests.filter((request) => request.type === 'backup.make');

beforeEach(async () => {
  render(null, root ?? document.createElement('div'));
  root = document.createElement('div');
  document.body.replaceChildren(root);
  refusal = null;
  URL.createObjectURL = () => 'blob:1';
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
  browser = stubBrowser(answer);
  render(<SettingsView host={kReady} />, root);
  await shows('The last one was made on');
});

it('takes the passphrase once it was typed twice, and forgets it as it goes', async () => {
  const button = find<HTMLButtonElement>('.backup-make');
  await type('.backup-first', 'blue he');
  await type('.backup-again', 'blue he');
  await shows('Too short');
  expect(button.disabled).toBe(true);
  await type('.backup-first', kPassphrase);
  await shows('The two are not the same yet.');
  expect(button.disabled).toBe(true);
  await type('.backup-again', kPassphrase);
  await vi.waitFor(() => expect(button.disabled).toBe(false));
  button.click();
  await shows('Making the backup');
  expect(made()).toMatchObject([{ passphrase: kPassphrase }]);
  for (const field of ['.backup-first', '.backup-again'])
    expect(find<HTMLInputElement>(field).value).toBe('');
  finish();
  await shows('.cpmove');
  expect(document.documentElement.outerHTML).not.toContain('heron');
});

it('says what went wrong, and that a stopped one was not made', async () => {
  for (const [code, words] of [
    ['cancelled', 'Stopped. No backup was made.'],
    ['not_found', 'There are no records yet'],
    ['outdated_host', 'Update it'],
  ] as const) {
    refusal = { code, message: 'Update it' };
    await type('.backup-first', kPassphrase);
    await type('.backup-again', kPassphrase);
    await vi.waitFor(() => expect(find<HTMLButtonElement>('.backup-make').disabled).toBe(false));
    find('.backup-make').click();
    await shows('Making the backup');
    finish();
    await shows(words);
  }
  expect(made()).toHaveLength(3);
});

it.each([
  ['blue he', 'short'],
  ['蓝鹭黄昏静水微', 'short'],
  ['password1234', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['heron-17', 'weak'],
  ['heron-17-dusk', 'fair'],
  ['blue heron at dusk', 'strong'],
  ['蓝鹭黄昏静水微光', 'strong'],
])('%s: %s', (passphrase, strength) => expect(strengthOf(passphrase)).toBe(strength));
