// SPDX-License-Identifier: Apache-2.0
// The licence page: the artist opens it from the panel, solves its captcha, and then reads there who the seller is.
import { press } from '../../../installer/demo/walk/press.mjs';
import assert from 'node:assert/strict';
import { captchaPage } from '../../../installer/demo/marketplace/blocked-pages.mjs';
import { lookThrough, tabIdOf } from '../../../installer/demo/walk/tab-state.mjs';
import { isOurs, isPicture } from '../stage/requests.mjs';
import { copies } from '../stage/sample-copies.mjs';
import { until } from '../stage/stage.mjs';

const kHost = 'shoprenderview.aliexpress.com';
const kRows = {
  'Company name': 'Yiwu Sample Morning Light Trade Co., Ltd.',
  'VAT number': 'No Data',
  'Business registration number': '91330782MA2FAKE00X',
  Address: 'Room 9, Building 2, Sample Road, Yiwu, Zhejiang',
  Corporate: '李样本',
  'Business Scope': 'Sale of prints; posters',
  Established: '2019-04-12',
  'Registration authority': 'Yiwu Administration for Market Regulation',
};

const licence = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Business information</title></head><body><div id="container"><h3>Business license information</h3>${Object.entries(
  kRows,
)
  .map(([label, value]) => `<div>${label}：${value}</div>`)
  .join('')}</div></body></html>`;

async function openedByTheArtist(stage) {
  const { server, session } = stage;
  const listing = copies.find(({ superlink }) => !superlink);
  let solved = false;
  stage.servePages(kHost, ({ pathname, search }) =>
    pathname === '/credential/showcredential.htm'
      ? solved
        ? licence
        : captchaPage(kHost, pathname + search)
      : null,
  );
  const from = server.requests.length;
  const { page, tabId } = await stage.open(`https://www.aliexpress.com/item/${listing.id}.html`);
  await stage.state(tabId, ({ page: shown }) => shown?.seller?.licenceUrl);
  await lookThrough(page);
  const panel = await stage.openView('panel.html', tabId);
  const link = await panel.waitForSelector(`.seller-links a[href*="showcredential.htm"]`);
  assert.ok(
    !server.requests.slice(from).some(({ host }) => host === kHost),
    'nothing opens it but the artist',
  );
  await panel.bringToFront();
  await link.click();
  // The new tab is nobody's child, and Firefox's driver does not know it: so it is asked for, and reloaded, by its number.
  const address = `https://${kHost}/credential/showcredential.htm?storeNum=${listing.store.id}`;
  const licenceTab = await until(() => tabIdOf(stage.view, address).catch(() => null), 'the licence page');
  const asked = await stage.state(licenceTab, ({ page: shown }) => shown?.kind === 'unreadable');
  assert.equal(asked.page.reason, 'captcha');
  const beside = await stage.openView('panel.html', licenceTab);
  await until(() => beside.evaluate(() => /whether you are a person/.test(document.body.innerText)));
  await stage.shot(beside, 'licence-captcha');

  solved = true;
  await stage.view.evaluate((tab) => chrome.tabs.reload(tab), licenceTab);
  const { page: read, scan } = await stage.state(licenceTab, ({ page: shown }) => shown?.kind === 'store');
  assert.equal(read.seller.company, kRows['Company name']);
  assert.equal(read.seller.registrationNumber, kRows['Business registration number']);
  assert.equal(read.seller.address, kRows.Address);
  assert.equal(read.seller.representative, kRows.Corporate);
  assert.equal(read.seller.storeId, listing.store.id);
  assert.equal(read.seller.vatNumber, null, '"No Data" is no number');
  assert.equal(scan.pictures.seen, 0);
  await until(() =>
    beside.evaluate(
      (company) => document.querySelector('.seller summary')?.textContent.includes(company),
      kRows['Company name'],
    ),
  );
  // A page in the background is not drawn, and what is not drawn cannot be clicked.
  await beside.bringToFront();
  await press(beside, '.seller summary');
  const lines = await beside.$$eval('.seller-lines dd bdi', (all) =>
    all.map(({ textContent }) => textContent),
  );
  for (const value of [kRows.Address, kRows.Corporate, kRows['Business registration number']])
    assert.ok(lines.includes(value), value);
  await stage.shot(beside, 'licence-read', { fullPage: true });
  const ours = server.requests.slice(from).filter(isOurs);
  assert.ok(ours.every(isPicture), 'we ask for pictures only');
  await stage.view.evaluate((tab) => chrome.tabs.remove(tab), licenceTab);
}

export const licencePage = [
  { name: 'the licence page is opened by the artist and read once it is open', run: openedByTheArtist },
];
