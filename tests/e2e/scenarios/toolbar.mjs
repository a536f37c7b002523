// SPDX-License-Identifier: Apache-2.0
// The toolbar button: a real click, and what the popup says then.
import assert from 'node:assert/strict';
import { NO_MATCH_PAGE, picturesOf, SEARCH_PAGES } from '../../../installer/demo/marketplace/catalogue.mjs';
import { captchaPage, innocentPage, searchPages } from '../../../installer/demo/walk/search-pages.mjs';
import { isMatch } from './search-page.mjs';

const kFound = picturesOf(SEARCH_PAGES[0]);
const kInnocent = picturesOf(NO_MATCH_PAGE);

const emptyPage = 'https://www.aliexpress.com/w/wholesale-nothing.html';
const loginPage = 'https://www.aliexpress.com/w/wholesale-login-test.html';
/** On the marketplace, but no page that we read: there is no content script. */
const otherPage = 'https://www.aliexpress.com/p/about-us.html';

/** Waits until all of these stand in a view at once, and gives its whole text. */
export async function textOf(view, ...wanted) {
  const found = await view.waitForFunction(
    (sources) => {
      const text = document.querySelector('main')?.innerText ?? '';
      return sources.every((source) => new RegExp(source).test(text)) && text;
    },
    { polling: 100 },
    wanted.map(({ source }) => source),
  );
  return found.jsonValue();
}

async function countsOfMatches(stage) {
  const { page, tabId } = await stage.open(searchPages[0]);
  const popup = await stage.clickToolbar(page, tabId);
  const text = await textOf(popup, new RegExp(`${kFound} pictures checked, \\d+ matches\\.`));
  const { rows } = await stage.state(tabId, 'done');
  const matches = rows.filter(isMatch).length;
  assert.ok(matches > 0);
  assert.match(text, new RegExp(`64 listings, ${kFound} pictures checked, ${matches} matches\\.`));
  assert.match(text, /Search page on AliExpress/);
  await stage.shot(popup, 'popup-matches');
}

async function noMatchesIsSaidInFull(stage) {
  const { page, tabId } = await stage.open(innocentPage);
  const popup = await stage.clickToolbar(page, tabId);
  await textOf(popup, new RegExp(`60 listings, ${kInnocent} pictures checked, 0 matches\\.`));
  await stage.shot(popup, 'popup-no-matches');
}

async function unreadableIsSaid(stage) {
  for (const [url, name, sentence] of [
    [captchaPage, 'captcha', /asks whether you are a person, so its listings could not be read/],
    [loginPage, 'login', /asks you to sign in, so its listings could not be read/],
  ]) {
    const { page, tabId } = await stage.open(url);
    const popup = await stage.clickToolbar(page, tabId);
    const text = await textOf(popup, sentence);
    assert.match(text, /This AliExpress page could not be read/);
    const said = text.replace(/Version [\d.]+/, '');
    assert.doesNotMatch(said, /matches|pictures checked|\b0\b/i, 'never a count');
    await stage.shot(popup, `popup-${name}`);
    await popup.close();
  }
}

async function nothingThere(stage) {
  for (const [url, name, sentence] of [
    [emptyPage, 'empty', /The site itself says it found nothing here/],
    [otherPage, 'other', /This tab shows no page that Counterproof reads/],
  ]) {
    const { page, tabId } = await stage.open(url);
    const popup = await stage.clickToolbar(page, tabId);
    const text = await textOf(popup, sentence);
    assert.doesNotMatch(text, /matches|pictures checked/i);
    await stage.shot(popup, `popup-${name}`);
    await popup.close();
  }
}

export const toolbar = [
  { name: 'the toolbar button counts listings, pictures and matches', run: countsOfMatches },
  { name: 'no match is said in full', run: noMatchesIsSaidInFull },
  { name: 'a captcha and a login wall are said to be unreadable', run: unreadableIsSaid },
  { name: 'an empty page and a page that is none of ours are said so', run: nothingThere },
];
