// SPDX-License-Identifier: Apache-2.0
// Fills the complaint form in a tab's top frame, in the world that the page's scripts cannot reach.
//
// How `fill.js` (extension/src/forms/fill-form.ts) is called: it is injected as a file and must set
//   globalThis.__counterproofFill = (draft: Draft) => FillReport | Promise<FillReport>
// in that isolated world. It is then called once with the draft. It runs only on the hosts of forms/portals.json,
// which is asked again inside the page, so that a page that changed in between is never touched.

import { callInTab, injectFile } from '../browser/scripting';
import { tabAddress } from '../browser/tabs';
import type { FillReport } from '../forms/plan';
import type { Draft } from '../messages/view-messages';
import { portalHost } from './portal';
import { Refused } from './refused';

interface FillWorld {
  __counterproofFill?: (draft: unknown) => unknown;
}

/**
 * Runs in the page; may use nothing but its arguments. Draft and report travel as text, because Chromium drops fields
 * that are null from the objects it hands over.
 */
async function fillHere(host: string, draft: string): Promise<string | null> {
  if (location.protocol !== 'https:' || location.host !== host || window.top !== window) return null;
  const fill = (globalThis as FillWorld).__counterproofFill;
  return fill ? JSON.stringify(await fill(JSON.parse(draft))) : null;
}

export async function fillForm(tabId: number, draft: Draft): Promise<FillReport> {
  const address = await tabAddress(tabId);
  if (address === null) {
    throw new Refused(
      'no_permission',
      'The browser does not let Counterproof see this page yet. Allow it and press Fill again.',
    );
  }
  const host = portalHost(address);
  if (host === null) {
    throw new Refused(
      'no_form',
      'This tab shows no complaint portal that Counterproof knows. Open the portal and press Fill there.',
    );
  }
  if (!(await injectFile(tabId, 'fill.js'))) {
    throw new Refused(
      'no_permission',
      `The browser does not let Counterproof work on ${host} yet. Allow it and press Fill again.`,
    );
  }
  const report = await callInTab(tabId, fillHere, [host, JSON.stringify(draft)]);
  if (report === undefined || report === null) {
    throw new Refused(
      'page_changed',
      'The page changed while it was being filled. Look at it and press Fill again.',
    );
  }
  return JSON.parse(report) as FillReport;
}
