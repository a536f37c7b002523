// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { FillPart } from '../../../extension/src/ui/panel/fill-part';
import * as states from './states';
import { stubBrowser } from './stub-browser';

const kPortal = { host: 'ipp.aidcgroup.net' };
let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
  if (!found) throw new Error(`No button ${name}`);
  return found;
}

const filled = (request: ViewRequest): unknown =>
  request.type === 'form.fill' ? { ok: true, value: states.kFillReport } : { ok: true, value: { tabId: 8 } };

describe('filling', () => {
  it('is off away from the portal, and opening it is one press', async () => {
    const { requests } = stubBrowser(filled);
    render(<FillPart draft={states.kDraft} tabId={7} portal={null} />, root);
    expect(button('Fill the form').disabled).toBe(true);
    button('Open the complaint form').click();
    await vi.waitFor(() => expect(root.textContent).toContain('The portal is open in a new tab.'));
    expect(requests).toEqual([{ type: 'portal.open', platform: 'aliexpress', page: 'complaint' }]);
  });

  it('shows what was filled, what was refused and what is left, and promises not to submit', async () => {
    const { requests } = stubBrowser(filled);
    render(<FillPart draft={states.kDraft} tabId={8} portal={kPortal} />, root);
    button('Fill the form').click();
    await vi.waitFor(() => expect(root.textContent).toContain('4 fields filled'));
    expect(requests).toEqual([
      {
        type: 'form.fill',
        tabId: 8,
        draft: states.kDraft,
        pressedAtMs: expect.any(Number) as number,
        filer: null,
      },
    ]);
    expect(root.textContent).toContain(
      'No record in the list is named “Blue Heron”; choose the record yourself.',
    );
    expect(root.querySelectorAll('.left li').length).toBe(4);
    expect(root.textContent).toContain('Counterproof never presses Submit.');
  });

  it('asks the browser only when the tab is not open to us, within the second click', async () => {
    const asked: unknown[] = [];
    const { requests } = stubBrowser(() => ({ ok: false, code: 'no_permission', message: '' }), {
      contains: async () => false,
      request: async (wanted) => {
        asked.push(wanted);
        return false;
      },
    });
    render(<FillPart draft={states.kDraft} tabId={8} portal={kPortal} />, root);
    button('Fill the form').click();
    await vi.waitFor(() =>
      expect(root.querySelector('[role=alert]')?.textContent).toContain('Allow and fill'),
    );
    expect(asked).toEqual([]);
    button('Allow and fill').click();
    expect(asked).toEqual([{ origins: ['https://ipp.aidcgroup.net/*'] }]);
    await vi.waitFor(() => expect(root.textContent).toContain('choose Allow'));
    expect(requests.length).toBe(1);
  });

  it('fills after the artist allowed it', async () => {
    let allowed = false;
    stubBrowser(
      (request) => (allowed ? filled(request) : { ok: false, code: 'no_permission', message: '' }),
      {
        contains: async () => allowed,
        request: async () => (allowed = true),
      },
    );
    render(<FillPart draft={states.kDraft} tabId={8} portal={kPortal} />, root);
    button('Fill the form').click();
    await vi.waitFor(() => button('Allow and fill'));
    button('Allow and fill').click();
    await vi.waitFor(() => expect(root.textContent).toContain('4 fields filled'));
  });

  it('names the fields that it does not know', async () => {
    const report = { ...states.kFillReport, untouched: ['Grounds', 'Tell us more'] };
    stubBrowser(() => ({ ok: true, value: report }));
    render(<FillPart draft={states.kDraft} tabId={8} portal={kPortal} />, root);
    button('Fill the form').click();
    await vi.waitFor(() => expect(root.textContent).toContain('“Grounds”, “Tell us more”'));
  });

  it('says that a form was not recognised', async () => {
    const report = { understood: false, language: null, fills: [], refusals: [], left: [] };
    stubBrowser(() => ({ ok: true, value: report }));
    render(<FillPart draft={states.kDraft} tabId={8} portal={kPortal} />, root);
    button('Fill the form').click();
    await vi.waitFor(() => expect(root.textContent).toContain('The form was not recognised'));
    expect(root.textContent).not.toContain('fields filled');
  });
});
