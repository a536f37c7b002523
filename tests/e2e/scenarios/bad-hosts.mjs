// SPDX-License-Identifier: Apache-2.0
// No host, or one that misbehaves: popup and panel say which and what to do, and Try again works once it is mended.
import assert from 'node:assert/strict';
import { picturesOf, SEARCH_PAGES } from '../../../installer/demo/marketplace/catalogue.mjs';
import { searchPages } from '../../../installer/demo/walk/search-pages.mjs';
import { textOf } from './toolbar.mjs';

const kCases = [
  ['none', 'not_installed', /the browser cannot find it\. In the Counterproof folder run/, /installer\/run/],
  [
    'forbidden',
    'forbidden',
    /but not for this browser's extension\. Register it once/,
    /counterproof register/,
  ],
  ['garbage', 'garbled', /sent something that is no message/, /counterproof doctor/],
  ['not-ours', 'garbled', /sent something that is no message/, /counterproof doctor/],
  ['silent', 'silent', /does not answer/, /counterproof doctor/],
  // Chromium leaves out without a word what it cannot read; Firefox cuts the line.
  [
    'not-json',
    'silent|garbled|crashed',
    /does not answer|no message|ended unexpectedly/,
    /counterproof doctor/,
  ],
  ['exits', 'crashed', /ended unexpectedly\. Nothing that was stored is lost/, /counterproof doctor/],
  ['old', 'outdated_host', /is older than this extension/, /installer\/run/],
  ['new', 'outdated_extension', /This extension is older than the program/, /Update the extension/],
];

const pressTryAgain = () =>
  [...document.querySelectorAll('.notice button')]
    .find(({ textContent }) => textContent === 'Try again')
    .click();

async function saidAndMended(stage, [which, problem, sentence, advice]) {
  const { session } = stage;
  stage.useHost(['none', 'forbidden'].includes(which) ? which : stage.badHost(which));
  await session.killWorker();
  const { page, tabId } = await stage.open(searchPages[0]);
  const state = await stage.state(tabId, 'problem');
  assert.match(state.host.problem, new RegExp(`^(?:${problem})$`), state.host.detail);

  const popup = await stage.clickToolbar(page, tabId);
  const text = await textOf(popup, sentence);
  assert.match(text, advice);
  assert.doesNotMatch(text, /0 matches|no match/i);
  await stage.shot(popup, `host-${which}-popup`);
  const panel = await stage.openView('panel.html', tabId);
  const words = await textOf(panel, sentence);
  assert.match(words, advice);

  stage.useHost('real');
  await panel.evaluate(pressTryAgain);
  const mended = await stage.state(tabId, 'done');
  assert.equal(mended.host.state, 'ready');
  assert.equal(mended.scan.pictures.checked, picturesOf(SEARCH_PAGES[0]));
  await panel.waitForFunction(() => !document.querySelector('.notice-notice'), { polling: 100 });
}

// Only the panel: opening the popup asks for another scan, and this host looks well until its first picture.
async function noDecoderIsSaidAndMended(stage) {
  stage.useHost(stage.badHost('no-decoder'));
  await stage.session.killWorker();
  const { tabId } = await stage.open(searchPages[0]);
  const state = await stage.state(tabId, 'problem');
  assert.equal(state.host.problem, 'decoder_unavailable', state.host.detail);
  const panel = await stage.openView('panel.html', tabId);
  const words = await textOf(panel, /part of the program that opens pictures could not be started/);
  assert.match(words, /counterproof doctor/);
  assert.doesNotMatch(words, /0 matches|no match/i);
  await stage.shot(panel, 'host-no-decoder-panel');

  stage.useHost('real');
  await panel.evaluate(pressTryAgain);
  const mended = await stage.state(tabId, 'done');
  assert.equal(mended.host.state, 'ready');
  assert.equal(mended.scan.pictures.checked, picturesOf(SEARCH_PAGES[0]));
}

export const badHosts = kCases.map((entry) => ({
  name: `a host that is “${entry[0]}” is named, and Try again works`,
  // Firefox says the same for a host of another extension as for none at all.
  only: entry[0] === 'forbidden' ? 'chromium' : undefined,
  run: (stage) => saidAndMended(stage, entry),
}));

badHosts.push({
  name: 'a host that cannot open pictures says so, and Try again works',
  run: noDecoderIsSaidAndMended,
});
