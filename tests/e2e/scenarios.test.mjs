// SPDX-License-Identifier: Apache-2.0
// One list of scenarios in both browsers, with the real extension, the real host and the sample marketplace:
//   node --test tests/e2e/scenarios.test.mjs      (COUNTERPROOF_BIN: the programs, else build/release/bin)
//   COUNTERPROOF_BROWSER=firefox … --test-name-pattern 'killed'      to run some of them
import { rmSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { BROWSERS } from '../../installer/demo/browsers/launch.mjs';
import { scenarios } from './scenarios/list.mjs';
import { indexedRecords } from './stage/records.mjs';
import { openStage } from './stage/stage.mjs';

let records;
before(() => (records = indexedRecords()));
after(() => records && rmSync(path.dirname(records), { recursive: true, force: true }));

for (const kind of BROWSERS) {
  if ((process.env.COUNTERPROOF_BROWSER ?? kind) !== kind) continue;
  describe(kind, () => {
    let stage;
    before(async () => (stage = await openStage(kind, records)));
    afterEach(() => stage?.tidy());
    after(() => stage?.close());
    for (const { name, run, only } of scenarios) {
      if (!only || only === kind) it(name, (t) => run(stage, t));
    }
  });
}
