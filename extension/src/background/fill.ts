// SPDX-License-Identifier: Apache-2.0
// Fills the complaint form in a tab's top frame, in the world that the page's scripts cannot reach.
//
// How `fill.js` (extension/src/forms/fill-form.ts) is called: it is injected as a file and must set
//   globalThis.__counterproofFill = (draft: Draft) => Promise<FillReport | null>
// in that isolated world, and null when the form is being filled already. It is then called once with the draft. It runs
// only on the hosts of forms/portals.json; the page's own address is asked again inside the page, so that one that changed
// in between is never touched.

import { callInTab, injectFile } from '../browser/scripting';
import { tabAddress } from '../browser/tabs';
import type { FillReport } from '../forms/plan';
import type { FormDraft } from '../forms/form-draft';
import type { ViewRequests } from '../messages/view-messages';
import type { HostLink } from '../native/host-link';
import { portalHost } from './portal';
import { openProfile, withoutPersonal } from './profiles';
import { Refused } from './refused';

interface FillWorld {
  __counterproofFill?: (draft: unknown) => unknown;
}

/** A press says what the artist wants now, with this page before their eyes; later it says nothing. */
export const kPressLastsMs = 5000;

/**
 * Runs in the page; may use nothing but its arguments. Draft and report travel as text, because Chromium drops fields
 * that are null from the objects it hands over. '' when the press is too old by now.
 */
async function fillHere(host: string, draft: string, until: number): Promise<string | null> {
  if (location.protocol !== 'https:' || location.host !== host || window.top !== window) return null;
  if (window.origin !== `https://${host}`) return null;
  if (Date.now() > until) return '';
  const fill = (globalThis as FillWorld).__counterproofFill;
  return fill ? JSON.stringify(await fill(JSON.parse(draft))) : null;
}

/** A press from the future is no press either: clocks do not run ahead within one computer. */
export function isFreshPress(pressedAtMs: number, nowMs: number): boolean {
  return nowMs - pressedAtMs <= kPressLastsMs && pressedAtMs <= nowMs + 100;
}

function tooOld(): Refused {
  return new Refused(
    'press_too_old',
    'The press on Fill was too long ago, so nothing was filled in. Look at the form and press Fill again.',
  );
}

export async function fillForm(
  link: Pick<HostLink, 'request'>,
  { tabId, draft, pressedAtMs, filer }: ViewRequests['form.fill']['request'],
): Promise<FillReport> {
  if (!isFreshPress(pressedAtMs, Date.now())) throw tooOld();
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
  const until = pressedAtMs + kPressLastsMs;
  // Asked for last, when all else is ready for it.
  const opened = filer == null ? null : await openProfile(link, filer, pressedAtMs);
  const claimant = opened !== null && 'claimant' in opened ? opened.claimant : null;
  const whole: FormDraft = claimant === null ? draft : { ...draft, claimant };
  const report = await callInTab(tabId, fillHere, [host, JSON.stringify(whole), until]);
  if (report === '') throw tooOld();
  if (report === undefined || report === null) {
    throw new Refused(
      'page_changed',
      'The page changed while it was being filled. Look at it and press Fill again.',
    );
  }
  const filled = JSON.parse(report) as FillReport | null;
  if (filled === null) {
    throw new Refused(
      'being_filled',
      'This form is being filled in already. Wait until that has ended, look at it, and press Fill again.',
    );
  }
  if (opened !== null && 'why' in opened)
    return { ...filled, refusals: [{ role: 'form', why: opened.why }, ...filled.refusals] };
  return claimant === null ? filled : withoutPersonal(filled, claimant);
}
