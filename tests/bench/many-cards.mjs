// SPDX-License-Identifier: Apache-2.0
// How much a long page is held up: the tasks of a page of many cards while we read it, tell it and outline
// it, and what the scan of it holds at a time.
//   node tests/bench/many-cards.mjs [--cards 10000] [--seconds 20] [--browser chromium]
// Firefox tells nothing of its tasks; there only times, counts and requests are told.
import { parseArgs } from 'node:util';
import { mostAtOnce } from '../../installer/demo/server.mjs';
import { indexedRecords } from '../e2e/stage/records.mjs';
import { isOurs } from '../e2e/stage/requests.mjs';
import { openStage } from '../e2e/stage/stage.mjs';
import { tasksDuring, told } from './page-tasks.mjs';

const { values: options } = parseArgs({
  options: {
    cards: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '20' },
    browser: { type: 'string', default: 'chromium' },
  },
});
const cards = Number(options.cards);
const url = `https://www.aliexpress.com/w/wholesale-many.html?cards=${cards}`;

/** Runs in the page: a card comes while the artist scrolls. */
function addCard() {
  const list = document.querySelector('#card-list');
  const fresh = list.children[0].cloneNode(true);
  const link = fresh.querySelector('a');
  link.href = '//www.aliexpress.com/item/1005999999999999.html';
  list.append(fresh);
}

/** To `turn` of `turns` places down the page. A call for each: on a busy machine a long page scrolls slowly. */
async function scrollThrough(page, turns) {
  for (let turn = 1; turn <= turns; turn += 1) {
    await page.evaluate(
      async (share) => {
        scrollTo(0, share * document.documentElement.scrollHeight);
        await new Promise((resolve) => setTimeout(resolve, 50));
      },
      (turn % turns) / turns,
    );
  }
}

const stage = await openStage(options.browser, indexedRecords());
try {
  const before = performance.now();
  const { page, tabId } = await stage.open(url);
  const first = await stage.state(tabId, ({ page: shown }) => shown?.listings === cards);
  console.log(
    `${cards} listings told after ${Math.round(performance.now() - before)} ms, page load included`,
  );
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const all = [];
  /** Does something and tells the tasks of the page meanwhile. */
  const during = async (what, act) => {
    const started = performance.now();
    const timed = async () => {
      await act();
      return performance.now() - started;
    };
    if (options.browser !== 'chromium') return console.log(`${what}: ${Math.round(await timed())} ms`);
    const { given, tasks } = await tasksDuring(page, timed);
    all.push(...tasks);
    console.log(`${what}: ${Math.round(given)} ms, ${told(tasks)}`);
  };
  await during('read and told again', () => stage.ask({ type: 'scan.now', tabId }));
  await during('a card that came was told', async () => {
    await page.evaluate(addCard);
    await stage.state(tabId, ({ page: shown }) => shown?.listings === cards + 1);
  });
  await during(
    'scanned and outlined',
    () => new Promise((resolve) => setTimeout(resolve, Number(options.seconds) * 1_000)),
  );
  await during('scrolled through', () => scrollThrough(page, 30));
  await during('copied for Save this page', async () => {
    const { html, reading } = await stage.ask({ type: 'page.copy', tabId });
    console.log(`  ${Math.round(html.length / 1024)} KiB, ${reading.listings.length} listings`);
  });
  if (all.length > 0) console.log(`all: ${told(all)}`);
  const { scan, rows } = await stage.state(tabId, 'any');
  await stage.ask({ type: 'scan.stop', tabId });
  const stopped = await stage.state(tabId, ({ scan: now }) => now.state === 'stopped');
  const requests = stage.server.requests.length;
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const later = await stage.state(tabId, 'any');
  const { seen, matched, notMatched, waiting } = later.scan.pictures;
  const others = [later.scan.pictures.skipped, later.scan.pictures.failed]
    .flatMap((counts) => Object.values(counts))
    .reduce((sum, count) => sum + count, 0);
  console.log(
    `checked ${scan.pictures.checked} of ${first.scan.pictures.seen}, rows ${rows.length}, fetched at once at most ${mostAtOnce(stage.server.requests.filter(isOurs))}`,
  );
  console.log(
    `stopped: ${stopped.scan.state}, fetches after that ${stage.server.requests.length - requests}`,
  );
  console.log(`adds up: ${seen === matched + notMatched + waiting + others}`);
} finally {
  await stage.close();
}
process.exit(0);
