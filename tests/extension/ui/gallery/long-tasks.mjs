// SPDX-License-Identifier: Apache-2.0
// Measures the longest tasks of the panel with a thousand matches, while the state changes twenty times and the artist
// scrolls through all of it:  node tests/extension/ui/gallery/long-tasks.mjs [--width N]
import { launch, openScene } from './browser.mjs';
import { loadScenes, serveViews } from './bundle.mjs';

const at = process.argv.indexOf('--width');
const width = at > 0 ? Number(process.argv[at + 1]) : 360;
const scenes = await loadScenes();
const server = await serveViews();
const browser = await launch('chromium');
try {
  for (const name of ['panel-thousand', 'dashboard-portfolio-many']) {
    const { page } = await openScene(browser, server.address, name, scenes[name], { width, dark: false });
    const tasks = await page.evaluate(async () => {
      const long = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) long.push(Math.round(entry.duration));
      }).observe({ type: 'longtask' });
      const frames = (count) =>
        new Promise((resolve) => {
          const step = () => (count-- > 0 ? requestAnimationFrame(step) : resolve());
          step();
        });
      for (let turn = 0; turn < 20; turn++) {
        const row = globalThis.sceneState.rows[turn * 7];
        if (row) row.known = 'in_cases';
        globalThis.pushState(globalThis.sceneState);
        await frames(6);
      }
      const pushed = long.splice(0);
      for (let turn = 0; turn < 120; turn++) {
        scrollBy(0, 900);
        await frames(2);
      }
      scrollTo(0, document.documentElement.scrollHeight);
      await frames(30);
      return { pushed, scrolled: long };
    });
    console.log(name, width, 'tasks over 50 ms:', JSON.stringify(tasks));
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
