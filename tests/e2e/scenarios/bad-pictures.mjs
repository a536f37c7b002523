// SPDX-License-Identifier: Apache-2.0
// Picture hosts that refuse, break off, stay silent or send something else: each named with its reason, the rest goes on.
import assert from 'node:assert/strict';
import { NO_MATCH_PAGE, picturesOf } from '../../../installer/demo/marketplace/catalogue.mjs';
import { innocentPage } from '../../../installer/demo/walk/search-pages.mjs';
import { lookThrough } from '../../../installer/demo/walk/tab-state.mjs';
import { assertSum } from './search-page.mjs';
import { textOf } from './toolbar.mjs';

/** Each fault stands on pictures of its own. What is expected of it: 'checked', or fate and reason. */
const kFaults = [
  [{ kind: 'status', status: 403 }, 'failed forbidden', /1 failed: the picture server refused it\./],
  [{ kind: 'status', status: 404 }, 'failed gone', /1 failed: the picture is no longer on the server\./],
  [{ kind: 'status', status: 503 }, 'failed server', /1 failed: the picture server had an error\./],
  [{ kind: 'html' }, 'failed not_a_picture', /2 failed: something other than a picture was sent\./],
  [{ kind: 'empty' }, 'failed not_a_picture', null],
  [
    { kind: 'truncated' },
    'failed damaged',
    /1 failed: the picture was cut off and could only be compared in part\./,
  ],
  [{ kind: 'hang' }, 'failed slow', /1 failed: the picture took too long to arrive\./],
  [{ kind: 'slow', delayMs: 2000 }, 'checked', null],
  // Drawn anew by the browser and then compared: both show a work of the sample.
  [{ kind: 'avif' }, 'checked', null],
  [{ kind: 'gif' }, 'checked', null],
];

async function namedWithReason(stage) {
  const { server } = stage;
  await stage.forgetPictures();
  kFaults.forEach(([fault], place) => server.setFault(NO_MATCH_PAGE[place].picture.key, fault));
  const { page, tabId } = await stage.open(innocentPage);
  await lookThrough(page);
  const state = await stage.state(tabId, 'done');
  const { pictures } = state.scan;
  assertSum(pictures);
  const all = picturesOf(NO_MATCH_PAGE);
  assert.equal(pictures.seen, all);
  assert.deepEqual(pictures.failed, {
    forbidden: 1,
    gone: 1,
    server: 1,
    not_a_picture: 2,
    damaged: 1,
    slow: 1,
  });
  assert.deepEqual(pictures.skipped, {});
  assert.equal(pictures.checked, all - 7);
  const matched = new Set(state.rows.map(({ picture }) => picture.key));
  const redrawn = NO_MATCH_PAGE.slice(8, 10).map(({ picture }) => picture.key);
  assert.deepEqual([...matched].sort(), redrawn.sort());

  const popup = await stage.openView('popup.html', tabId);
  // A popup opened as a page scans again: what failed is tried once more and fails the same way.
  const text = await textOf(popup, ...kFaults.flatMap(([, , sentence]) => sentence ?? []));
  assert.doesNotMatch(text, /\b0 matches\./, 'not said as if every picture had been checked');
  await stage.shot(popup, 'popup-bad-pictures', { fullPage: true });
}

/** The server is mended: Scan again checks what failed before, and only that. */
async function scanAgain(stage) {
  const { server } = stage;
  await stage.forgetPictures();
  const keys = NO_MATCH_PAGE.slice(0, 5).map(({ picture }) => picture.key);
  for (const key of keys) server.setFault(key, { kind: 'status', status: 403 });
  const { page, tabId } = await stage.open(innocentPage);
  await lookThrough(page);
  const first = await stage.state(tabId, 'done');
  assert.equal(first.scan.pictures.failed.forbidden, 5);
  server.clearFaults();
  const popup = await stage.clickToolbar(page, tabId);
  await textOf(popup, new RegExp(`60 listings, ${picturesOf(NO_MATCH_PAGE)} pictures checked, 0 matches\\.`));
}

export const pictures = [
  { name: 'pictures that cannot be had are named with the reason, the rest goes on', run: namedWithReason },
  { name: 'a mended picture server is noticed at the next click', run: scanAgain },
];
