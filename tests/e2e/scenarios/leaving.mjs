// SPDX-License-Identifier: Apache-2.0
// The last scenario: the browser is closed, and no process of ours stays behind.
import assert from 'node:assert/strict';
import { searchPages } from '../../../installer/demo/walk/search-pages.mjs';
import { runsStill } from '../stage/host-processes.mjs';
import { until } from '../stage/stage.mjs';

async function noOrphans(stage) {
  const { tabId } = await stage.open(searchPages[0]);
  await stage.state(tabId, 'done');
  const { hosts, decoders } = stage.processes();
  assert.equal(hosts.length, 1);
  assert.ok(decoders.length > 0);
  await stage.closeBrowser();
  await until(() => ![...hosts, ...decoders].some(runsStill), 'host and decoders to end');
}

export const leaving = [{ name: 'host and decoders end with the browser', run: noOrphans }];
