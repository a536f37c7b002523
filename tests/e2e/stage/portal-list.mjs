// SPDX-License-Identifier: Apache-2.0
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
  await panel.waitForSelector('.status-part summary');
  await panel.click('.status-part summary');
  await panel.click('.status-take');
  const said = (element) => element.innerText.trim();
  const told = await until(() => panel.$eval('.status-outcome', said).catch(() => null), 'the outcome');
  return { portal, panel, told };
}
