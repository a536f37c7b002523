// SPDX-License-Identifier: Apache-2.0
// What strangers wrote stays text in every view: markup, turned-round directions, 200 KB, half characters, controls.
import { press } from '../../../installer/demo/walk/press.mjs';
import assert from 'node:assert/strict';
import { lookThrough } from '../../../installer/demo/walk/tab-state.mjs';
import { copies, escaped, searchPageOf } from '../stage/sample-copies.mjs';
import { kPatienceMs, until } from '../stage/stage.mjs';

const kHost = 'fr.aliexpress.com';
const kMarkup = '<img src=x onerror="globalThis.pwned = 1"> heron';
const kTexts = [
  kMarkup,
  '<script>globalThis.pwned = 1</script><x-evil onclick="pwned = 1">heron</x-evil>',
  '</title></textarea></style><svg onload="globalThis.pwned = 1">heron',
  `\u202Egnirts desrever\u202C \u2066isolated\u2069 \u200Bheron`,
  'heron '.repeat(34_000),
  `\ud800 half a heron \udfff`,
  'heron\u0007\u001b[31m\u2028line',
  "'; DROP TABLE cases;-- {{constructor.constructor('pwned = 1')()}} heron",
];
const entries = kTexts.map((title, at) => ({
  listing: copies[at],
  title,
  store: kTexts[(at + 3) % kTexts.length],
}));

const kJudgement = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };

function itemPage({ id, picture }) {
  const modules = {
    commonModule: { productId: id },
    titleModule: { subject: escaped(kMarkup) },
    imageModule: { imagePathList: [`https://ae01.alicdn.com/kf/${picture.key}.jpg`] },
    storeModule: { storeNum: '1100123456', storeName: escaped(kMarkup), countryCompleteName: kTexts[3] },
  };
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>item</title></head><body><h1 data-pl="product-title">${escaped(kMarkup)}</h1><div class="slider--img--q"><img src="//ae01.alicdn.com/kf/${picture.key}.jpg_220x220.jpg" width="200" height="200"></div><script>window.runParams = { data: ${JSON.stringify(modules).replaceAll('<', '\\u003c')} };</script></body></html>`;
}

/** Nothing of the texts became anything but text, and none of them broke the view. */
async function assertOnlyText(view, wanted) {
  await view.bringToFront();
  const seen = await until(
    () =>
      view.evaluate((part) => {
        const words = document.body.textContent;
        return words.includes(part) && { words: words.length };
      }, wanted),
    `“${wanted}” as text`,
  );
  assert.ok(seen.words < 100_000, `${seen.words} characters`);
  const state = await view.evaluate(() => {
    const elements = document.body.querySelectorAll(
      'script:not([src]), x-evil, svg[onload], img[src="x"], [onerror], [onclick], [onload], iframe',
    );
    const words = document.body.textContent + document.title;
    return {
      ran: globalThis.pwned ?? null,
      elements: [...elements].map(({ outerHTML }) => outerHTML.slice(0, 200)),
      overrides: /[\u202a-\u202e\u2066-\u2069]/.test(words),
      wellFormed: words.isWellFormed(),
      wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });
  assert.deepEqual(state, { ran: null, elements: [], overrides: false, wellFormed: true, wider: 0 });
}

async function staysText(stage) {
  const [, ...others] = copies;
  const item = others[kTexts.length];
  stage.servePages(kHost, ({ pathname }) =>
    pathname.startsWith('/w/')
      ? searchPageOf(entries, kMarkup)
      : pathname.startsWith('/item/')
        ? itemPage(item)
        : null,
  );
  const { page, tabId } = await stage.open(`https://${kHost}/w/wholesale-heron.html`);
  await lookThrough(page);
  const { rows, page: read } = await stage.state(tabId, 'done');
  assert.equal(read.listings, kTexts.length);
  const wicked = rows.filter(({ listing }) => listing.title.includes('<img src=x'));
  assert.equal(wicked.length, 1, 'the copy with the markup is among the matches');
  assert.ok(rows.every(({ listing }) => listing.title.length <= 2000));
  assert.equal(await page.evaluate(() => globalThis.pwned ?? null), null);

  const panel = await stage.openView('panel.html', tabId);
  await panel.waitForSelector('.card');
  await assertOnlyText(panel, '<img src=x onerror=');
  await stage.shot(panel, 'naughty-panel', { fullPage: true });
  // Every listing of the page, also those that match nothing.
  await press(panel, '.missed-open');
  await panel.waitForSelector('.choice');
  await assertOnlyText(panel, '<script>globalThis.pwned');
  await stage.shot(panel, 'naughty-listings');

  const popup = await stage.openView('popup.html', tabId);
  await popup.waitForSelector('.first-matches img');
  const names = await popup.$$eval('.first-matches [aria-label], .first-matches img', (all) =>
    all.map((element) => element.getAttribute('aria-label') ?? element.alt).join('\n'),
  );
  assert.ok(names.includes('<img src=x onerror='), names.slice(0, 500));
  await assertOnlyText(popup, '');
  await stage.shot(popup, 'naughty-popup');

  const [row] = wicked;
  const [{ workId }] = row.findings;
  await stage.ask({ type: 'case.open', tabId, rowKey: row.key, workId, judgement: kJudgement });
  const board = await stage.session.openExtensionPage('dashboard.html#matches');
  board.setDefaultTimeout(kPatienceMs);
  await board.setViewport({ width: 1100, height: 900 });
  await board.waitForSelector('.open-tab .button-main');
  await assertOnlyText(board, '<img src=x onerror=');
  for (const card of await board.$$('.open-tab')) {
    const isIt = await card.evaluate((element) => element.textContent.includes('<img src=x'));
    if (isIt) await (await card.$('.button-main')).click();
  }
  await board.waitForSelector('.one-tab .card');
  await assertOnlyText(board, '<img src=x onerror=');
  await stage.shot(board, 'naughty-dashboard', { fullPage: true });
  await board.evaluate(() => (location.hash = '#cases'));
  await board.waitForSelector('.kept');
  await assertOnlyText(board, '<img src=x onerror=');
  await stage.shot(board, 'naughty-cases', { fullPage: true });

  const opened = await stage.open(`https://${kHost}/item/${item.id}.html`);
  await stage.state(opened.tabId, ({ page: shown }) => shown?.seller?.storeName);
  const seller = await stage.openView('panel.html', opened.tabId);
  await seller.waitForSelector('.seller summary');
  await press(seller, '.seller summary');
  await assertOnlyText(seller, '<img src=x onerror=');
  await stage.shot(seller, 'naughty-seller', { fullPage: true });
}

export const naughtyTexts = [{ name: 'what strangers wrote stays text in every view', run: staysText }];
