// SPDX-License-Identifier: Apache-2.0
// Takes over what the portal's own list of complaints says, from the tab that the artist has open and pressed for.

import { callInTab, injectFile } from '../browser/scripting';
import { tabAddress } from '../browser/tabs';
import type { ComplaintRequests } from '../messages/complaint-requests';
import type { HostLink } from '../native/host-link';
import { isFreshPress } from './fill';
import { portalHost } from './portal';
import { orUpdate } from './portfolio-requests';
import { Refused } from './refused';

interface ReadWorld {
  __counterproofStatuses?: () => unknown;
}

/** Runs in the page; may use nothing but its arguments. '' when the page shows no list. */
function readHere(host: string): string | null {
  if (location.protocol !== 'https:' || location.host !== host || window.top !== window) return null;
  if (window.origin !== `https://${host}`) return null;
  const read = (globalThis as ReadWorld).__counterproofStatuses;
  if (!read) return null;
  const rows = read();
  return rows === null ? '' : JSON.stringify(rows);
}

type Request = ComplaintRequests['complaint.import']['request'];
type Value = ComplaintRequests['complaint.import']['value'];

export async function importStatuses(
  link: Pick<HostLink, 'request'>,
  { tabId, press, pressedAtMs }: Request,
): Promise<Value> {
  const address = await tabAddress(tabId);
  const host = address === null ? null : portalHost(address);
  if (!isFreshPress(pressedAtMs, Date.now()) || host === null)
    throw new Refused('no_form', 'This tab shows no complaint portal that Counterproof may read now.');
  if (!(await injectFile(tabId, 'fill.js')))
    throw new Refused('no_permission', `The browser does not let Counterproof work on ${host} yet.`);
  const told = await callInTab(tabId, readHere, [host]);
  if (told === undefined || told === null)
    throw new Refused('page_changed', 'The page changed while it was being read.');
  const rows = told === '' ? [] : (JSON.parse(told) as Value['rows']);
  if (rows.length === 0) return { rows, outcome: null };
  return {
    rows,
    outcome: await orUpdate(link.request('complaint.import', { requestKey: press, rows })),
  };
}
