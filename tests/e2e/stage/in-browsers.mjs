// SPDX-License-Identifier: Apache-2.0
// The same tests in each browser; COUNTERPROOF_BROWSER names one to run them in that alone.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe } from 'node:test';
import { BROWSERS } from '../../../installer/demo/browsers/launch.mjs';
import { indexedRecords } from './records.mjs';
import { openStage } from './stage.mjs';

/** `tests(kind)` describes what is done in one kind of browser. */
export function inBrowsers(tests) {
  for (const kind of BROWSERS) {
    if ((process.env.COUNTERPROOF_BROWSER ?? kind) === kind) describe(kind, () => tests(kind));
  }
}

/** The same with a stage in each, on the sample portfolio, which is indexed once: `tests(kind, stageNow)`. */
export function onStages(tests) {
  let records;
  before(() => (records = indexedRecords()));
  after(() => records && rmSync(path.dirname(records), { recursive: true, force: true }));
  inBrowsers((kind) => {
    let stage;
    before(async () => (stage = await openStage(kind, records)));
    after(() => stage?.close());
    tests(kind, () => stage);
  });
}
