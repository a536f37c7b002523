// SPDX-License-Identifier: Apache-2.0
// Every view in every state, in a real Chromium under the policy of extension pages: axe finds nothing, nothing is
// wider than the window, and the page complains of nothing (no error, no refused style or script).

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, launch, openScene, showAs } from './gallery/browser.mjs';
import { serveViews } from './gallery/bundle.mjs';
import { kScenes } from './gallery/scenes';

interface AxeResults {
  violations: { id: string; help: string; nodes: { html: string }[] }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const found = findBrowser('chromium');
if (!found) console.warn('Skipped: no Chromium on this machine, so the views were not opened.');

describe.skipIf(!found)('the views in Chromium', () => {
  let server: Awaited<ReturnType<typeof serveViews>>;
  let browser: Awaited<ReturnType<typeof launch>>;

  beforeAll(async () => {
    server = await serveViews();
    browser = await launch('chromium');
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it.each(Object.entries(kScenes))(
    '%s',
    async (name, scene) => {
      const { page, complaints } = await openScene(browser, server.address, name, scene, {
        width: 320,
        dark: false,
      });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wide, 'wider than the window').toBe(false);
      await page.evaluate(axe);
      for (const dark of [false, true]) {
        await showAs(page, dark);
        const results = (await page.evaluate(
          'axe.run(document, { resultTypes: ["violations"] })',
        )) as AxeResults;
        const told = results.violations.map((one) => `${one.id}: ${one.help} ${one.nodes[0]?.html}`);
        expect(told, dark ? 'dark' : 'light').toEqual([]);
      }
      expect(complaints).toEqual([]);
      await page.close();
    },
    60_000,
  );
});
