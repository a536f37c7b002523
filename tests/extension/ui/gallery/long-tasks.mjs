// SPDX-License-Identifier: Apache-2.0
// Measures the longest tasks of the views with a thousand and ten thousand rows: while they open, while the state
// changes twenty times, and while the artist scrolls through all of it. Of each task both the time on the clock and the
// processor's own time are told, for on a busy machine only the second says anything about the view:
//   node tests/extension/ui/gallery/long-tasks.mjs [--width N] [--only PATTERN]
import { launch, openScene } from './browser.mjs';
import { loadScenes, serveViews } from './bundle.mjs';

const option = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise;
const width = Number(option('--width', '360'));
const only = new RegExp(option('--only', ''));
const kNames = [
  // Without rows: what the first opening of a view costs by itself, in a browser that has just started.
  'panel-zero',
  'panel-thousand',
  'panel-ten-thousand',
  'panel-missed-thousand',
  'dashboard-thousand',
  'dashboard-portfolio-many',
  'dashboard-cases-many',
];
const kLimitMs = 50;

/** Runs in the view. */
const frames = `(count) => new Promise((resolve) => {
  const step = () => (count-- > 0 ? requestAnimationFrame(step) : resolve());
  step();
})`;

async function change(page) {
  await page.evaluate(`(async () => {
    const frames = ${frames};
    const { rows } = sceneState;
    for (let turn = 0; turn < 20; turn++) {
      const at = turn * 7;
      if (rows[at]) rows[at] = { ...rows[at], known: 'in_cases' };
      pushState(sceneState);
      await frames(6);
    }
  })()`);
}

async function scroll(page) {
  await page.evaluate(`(async () => {
    const frames = ${frames};
    for (let turn = 0; turn < 120; turn++) {
      scrollBy(0, 900);
      await frames(2);
    }
    scrollTo(0, document.documentElement.scrollHeight);
    await frames(30);
  })()`);
}

/** Tasks of the view's main thread while `act` runs: the longest, by the clock and by the processor. */
async function watched(page, act) {
  await page.tracing.start({ categories: ['disabled-by-default-devtools.timeline', '__metadata'] });
  const given = await act();
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid, tdur }) => name === 'RunTask' && main.has(`${pid} ${tid}`) && tdur !== undefined,
  );
  const ms = (of) => tasks.map((task) => Math.round(of(task) / 100) / 10).sort((a, b) => b - a);
  const [clock, processor] = [ms(({ dur }) => dur), ms(({ tdur }) => tdur)];
  const over = (times) => times.filter((time) => time > kLimitMs).length;
  const told =
    `longest ${clock[0]} ms on the clock (${over(clock)} over ${kLimitMs}), ` +
    `${processor[0]} ms of the processor (${over(processor)} over ${kLimitMs})`;
  return { given, told };
}

const scenes = await loadScenes();
const server = await serveViews();
const browser = await launch('chromium');
try {
  for (const name of kNames.filter((one) => only.test(one))) {
    const blank = await browser.newPage();
    const opened = await watched(blank, async () => {
      const { page } = await openScene(browser, server.address, name, scenes[name], { width, dark: false });
      await page.evaluate(`(${frames})(120)`);
      return page;
    });
    const page = opened.given;
    console.log(name, width, 'px');
    console.log('  opened:  ', opened.told);
    console.log('  changed: ', (await watched(page, () => change(page))).told);
    console.log('  scrolled:', (await watched(page, () => scroll(page))).told);
    await page.close();
    await blank.close();
  }
} finally {
  await browser.close();
  server.close();
}
