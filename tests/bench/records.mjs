// SPDX-License-Identifier: Apache-2.0
// The answers of a host with large records, one verb after the other; see tests/bench/records.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readOptions, report } from '../durability/options.mjs';
import { counterproof, indexedRecords, openHost, ownFolder, seeded } from '../durability/records.mjs';

const kAimMs = 150;
const kRowsAtOnce = 20_000;
const kPage = 100;
const kOnPage = 60;
const options = readOptions(process.argv.slice(2), {
  past: 100_000,
  waiting: 5000,
  stores: 1000,
  turns: 20,
});
const random = seeded(11);
const pick = (list) => list[Math.floor(random() * list.length)];
const folder = ownFolder('records');
const { data } = indexedRecords(folder);
const wrong = [];
const say = (line) => process.stderr.write(`${line}\n`);

const storeOf = (number) => 1 + (number % options.stores);
const pastId = (number) => String(32_810_000_000 + number);
const freshId = (number) => String(1_005_009_000_000 + number);
const day = (year, at) => new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10);

// The spreadsheet of many years.
const kOutcomes = ['removed', 'removed', 'removed', 'removed', 'denied', 'no answer', 'relisted', 'gone'];
const importing = performance.now();
for (let first = 0; first < options.past; first += kRowsAtOnce) {
  const rows = ['Date reported,Link,Store,Store number,Status,Date removed,Reference number,Artwork'];
  for (let at = first; at < Math.min(first + kRowsAtOnce, options.past); at += 1) {
    const filed = at % 2000;
    const outcome = pick(kOutcomes);
    const link = `https://www.aliexpress.com/item/${pastId(at)}.html`;
    const decided = outcome === 'no answer' ? '' : day(2018, filed + 9);
    rows.push(
      `${day(2018, filed)},${link},Shop ${storeOf(at)},${storeOf(at)},${outcome},${decided},CP-${Math.floor(at / 40)},Work ${at % 300}`,
    );
  }
  const list = path.join(folder, 'list.csv');
  writeFileSync(list, rows.join('\r\n'));
  const done = counterproof(data, 'import', list, '--yes');
  if (done.status !== 0) throw new Error(`counterproof import: ${done.stderr}`);
  say(`${first + rows.length - 1} past cases`);
}
const importMs = performance.now() - importing;

const host = await openHost(data);
const result = async (method, params) => {
  const answer = await host.ask(method, params);
  if (!answer?.result) throw new Error(`${method}: ${JSON.stringify(answer?.error ?? 'the host is gone')}`);
  return answer.result;
};
const { works } = await result('portfolio.works', { cursor: null, limit: 3 });
const seller = (store) => ({
  storeId: String(store), storeName: `Shop ${store}`, sellerId: null, memberId: null,
  company: null, companyId: null, minisite: null, country: null,
}); // prettier-ignore
const opening = performance.now();
for (let at = 0; at < options.waiting; at += 1)
  await result('case.open', {
    requestKey: `request-${at}`,
    foundBy: 'hand',
    workId: works[at % works.length].id,
    listing: {
      site: 'aliexpress',
      id: freshId(at),
      aliases: [],
      url: `https://www.aliexpress.com/item/${freshId(at)}.html`,
      title: `Blue bird shirt number ${at} ${'and more words '.repeat(at % 8)}`,
      pictureKey: `S${at}`,
      pictureUrl: `https://ae01.alicdn.com/kf/S${at}.jpg`,
      priceText: 'US $23.29',
      isAd: false,
      seller: seller(storeOf(at)),
    },
    judgement: { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true },
  });
const openMs = performance.now() - opening;

const figures = {};
const round = (ms) => Math.round(ms * 10) / 10;
function note(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  figures[name] = { times: times.length, median: at(0.5), p95: at(0.95), worst: at(1) };
  say(
    `${figures[name].median.toString().padStart(8)} ${figures[name].worst.toString().padStart(8)}  ${name}`,
  );
}
async function timed(method, params) {
  const from = performance.now();
  const value = await result(method, params);
  return { ms: performance.now() - from, value };
}
async function measure(name, method, params) {
  const times = [];
  for (let turn = 0; turn < options.turns; turn += 1) times.push((await timed(method, params())).ms);
  note(name, times);
}
/** A whole list, page by page; gives its rows. */
async function pages(name, method, key, more = {}) {
  const times = [];
  const rows = [];
  let cursor = null;
  do {
    const { ms, value } = await timed(method, { cursor, limit: kPage, ...more });
    times.push(ms);
    rows.push(...value[key]);
    cursor = value.next;
  } while (cursor !== null);
  note(name, times);
  return rows;
}

say('  median    worst  ms');
const cases = await pages('case.list, every page', 'case.list', 'cases');
if (cases.length !== options.past + options.waiting) wrong.push(`case.list gave ${cases.length} cases`);
const stores = await pages('seller.list, every page', 'seller.list', 'stores');
if (stores.length !== options.stores) wrong.push(`seller.list gave ${stores.length} stores`);
const waiting = cases.filter(({ listing }) => listing.id.length === freshId(0).length);
const page = () => Array.from({ length: kOnPage }, () => Math.floor(random() * options.past * 2));
const store = (number) => ({ storeId: String(storeOf(number)), sellerId: null, memberId: null, minisite: null, companyId: null }); // prettier-ignore
await measure('case.known, a page of 60', 'case.known', () => {
  const numbers = page();
  return {
    site: 'aliexpress',
    listingIds: numbers.map(pastId),
    stores: numbers.map((number) => ({ listingId: pastId(number), ...store(number) })),
  };
});
await measure('listing.met, a page of 60', 'listing.met', () => ({
  site: 'aliexpress',
  listings: page().map((number) => ({
    listingId: pastId(number),
    otherIds: [],
    pictureKeys: [`S${number}`],
    workIds: [works[0].id],
    ...store(number),
  })),
}));
await measure('review.answers, 200 pairs', 'review.answers', () => ({
  pairs: Array.from({ length: 200 }, (_, at) => ({
    site: 'aliexpress',
    listingId: freshId(at),
    pictureKey: `S${at}`,
    workId: works[0].id,
    lookedAt: false,
  })),
}));
await measure('case.history', 'case.history', () => ({ caseId: pick(cases).id }));
await measure('seller.store', 'seller.store', () => ({ storeId: pick(stores).id }));
await measure('complaint.plan, all that waits', 'complaint.plan', () => ({ caseIds: null }));
await measure('complaint.plan, 300 cases', 'complaint.plan', () => ({
  caseIds: waiting.slice(0, 300).map(({ id }) => id),
}));
await measure('complaint.draft, 100 listings of one work', 'complaint.draft', () => ({
  caseIds: waiting
    .filter(({ workId }) => workId === works[0].id)
    .slice(0, 100)
    .map(({ id }) => id),
}));
await measure('case.overview', 'case.overview', () => ({}));
await measure('complaint.withdrawals', 'complaint.withdrawals', () => ({}));
await measure('counter.list', 'counter.list', () => ({}));
await measure('work.noted', 'work.noted', () => ({ workId: works[0].id }));
await measure('ledger.head', 'ledger.head', () => ({}));
await measure('portfolio.status', 'portfolio.status', () => ({}));
await measure('seller.see', 'seller.see', () => {
  const number = Math.floor(random() * options.stores);
  return {
    site: 'aliexpress',
    url: `https://www.aliexpress.com/store/${storeOf(number)}`,
    seller: seller(storeOf(number)),
    licence: null,
    life: 'open',
    listingIds: [],
    originalListingId: null,
  };
});
await host.leave();
const slow = Object.entries(figures).filter(([, { worst }]) => worst > kAimMs);
report(
  'records',
  {
    past: options.past,
    waiting: options.waiting,
    stores: options.stores,
    importMsEach: round(importMs / options.past),
    openMsEach: round(openMs / options.waiting),
    aimMs: kAimMs,
    overAim: slow.map(([name, { worst }]) => `${name}: ${worst}`),
    figures,
  },
  wrong,
);
