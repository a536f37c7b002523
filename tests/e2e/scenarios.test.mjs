// SPDX-License-Identifier: Apache-2.0
// One list of scenarios in both browsers, with the real extension, the real host and the sample marketplace:
//   node --test tests/e2e/scenarios.test.mjs      (COUNTERPROOF_BIN: the programs, else build/release/bin)
//   COUNTERPROOF_BROWSER=firefox … --test-name-pattern 'killed'      to run some of them
import { afterEach, before, it } from 'node:test';
import { scenarios } from './scenarios/list.mjs';
import { onStages } from './stage/in-browsers.mjs';

onStages((kind, opened) => {
  let stage;
  before(() => (stage = opened()));
  afterEach(() => stage?.tidy());
  for (const { name, run, only } of scenarios) {
    if (!only || only === kind) it(name, (t) => run(stage, t));
  }
});
