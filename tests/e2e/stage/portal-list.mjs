// SPDX-License-Identifier: Apache-2.0
import { press } from '../../../installer/demo/walk/press.mjs';
import { tabIdOf } from '../../../installer/demo/walk/tab-state.mjs';
import { until } from './stage.mjs';

/** As long as the taking takes at most; then it was not pressed, and is pressed again. */
const kLooks = 50;
const kLookEveryMs = 100;

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
  const said = (element) => element.innerText.trim();
  const outcome = () => panel.$eval('.status-outcome', said).catch(() => null);
  // The panel draws itself anew once it knows where the complaints stand, and the part is shut again then.
  const openPart = (part) => {
    if (!part.open) part.querySelector('summary').click();
    return part.open;
  };
  const told = await until(async () => {
    if (!(await panel.$eval('.status-part', openPart).catch(() => false))) return null;
    if (await panel.$('.status-take:not(:disabled)')) await press(panel, '.status-take');
    for (let looks = 0; looks < kLooks; looks++) {
      const words = await outcome();
      if (words) return words;
      await new Promise((resolve) => setTimeout(resolve, kLookEveryMs));
    }
    return null;
  }, 'the outcome');
  return { portal, panel, told };
}
