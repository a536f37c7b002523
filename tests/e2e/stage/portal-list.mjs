// SPDX-License-Identifier: Apache-2.0
import { press } from '../../../installer/demo/walk/press.mjs';
import { tabIdOf } from '../../../installer/demo/walk/tab-state.mjs';
import { until } from './stage.mjs';

/**
 * The portal's own list of complaints, opened and taken over by the panel: { portal, panel, told }, the words of the
 * outcome.
 */
export async function takePortalList(stage, address) {
  const portal = await stage.session.openPage(address);
  await portal.waitForSelector('tbody tr');
  await stage.letIn(portal);
  const tabId = await until(() => tabIdOf(stage.view, portal.url().split('#')[0]).catch(() => null));
  const panel = await stage.openView('panel.html', tabId);
  // The panel draws itself anew once it knows where the complaints stand, and the part is shut again then.
  const openPart = (part) => {
    if (!part.open) part.querySelector('summary').click();
    return part.open;
  };
  await until(() => panel.$eval('.status-part', openPart).catch(() => false), 'the part of the list');
  await press(panel, '.status-take');
  const said = (element) => element.innerText.trim();
  const told = await until(() => panel.$eval('.status-outcome', said).catch(() => null), 'the outcome');
  return { portal, panel, told };
}
