// SPDX-License-Identifier: Apache-2.0
// Measures the longest tasks of the views with a thousand and ten thousand rows: while they open, while the state
// changes twenty times, and while the artist scrolls through all of it. Times in milliseconds, those over 50 only:
//   node tests/extension/ui/gallery/long-tasks.mjs [--width N] [--only PATTERN]
import { launch, openScene } from './browser.mjs';
import { loadScenes, serveViews } from './bundle.mjs';

const option = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise;
const width = Number(option('--width', '360'));
const only = new RegExp(option('--only', ''));
const kNames = [
  'panel-thousand',
  'panel-ten-thousand',
  'panel-missed-thousand',
  'dashboard-thousand',
  'dashboard-portfolio-many',
  'dashboard-cases-many',
];

/** Runs in the view before anything else. */
function watchTasks() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.longTasks.push(Math.round(entry.duration));
  }).observe({ type: 'longtask', buffered: true });
}

/** Runs in the view. */
async function changeAndScroll() {
  const long = globalThis.longTasks;
  const frames = (count) =>
    new Promise((resolve) => {
      const step = () => (count-- > 0 ? requestAnimationFrame(step) : resolve());
      step();
    });
  // All pieces of the first telling have come.
  await frames(120);
  const opened = long.splice(0);
  const { rows } = globalThis.sceneState;
  for (let turn = 0; turn < 20; turn++) {
    const at = turn * 7;
    if (rows[at]) rows[at] = { ...rows[at], known: 'in_cases' };
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
  return { opened, pushed, scrolled: long };
}

const scenes = await loadScenes();
const server = await serveViews();
const browser = await launch('chromium');
try {
  for (const name of kNames.filter((one) => only.test(one))) {
    const { page } = await openScene(browser, server.address, name, scenes[name], {
      width,
      dark: false,
      before: watchTasks,
    });
    console.log(name, width, 'tasks over 50 ms:', JSON.stringify(await page.evaluate(changeAndScroll)));
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
