// SPDX-License-Identifier: Apache-2.0
// The first run: from a fresh installation to the first outline, with every press counted. Only the system's own dialog
// for choosing a folder is a program of ours.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { searchPages } from '../../../installer/demo/walk/search-pages.mjs';
import { readOutlines } from '../stage/outlines.mjs';
import { bin, portfolio } from '../stage/records.mjs';
import { kPatienceMs, openStage, until } from '../stage/stage.mjs';

/** In the system's dialog: the folder, and its button. */
const kPressesInDialog = 2;
const kMostPresses = 8;

/**
 * The host as on a desktop, where there is a display and a dialog that names this folder. Only the host: a browser without
 * a window would take the display for a real one.
 */
async function hostOnDesktop(folder, place) {
  const programs = path.join(place, 'bin');
  mkdirSync(programs);
  const program = (file, script) => {
    writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return file;
  };
  program(path.join(programs, 'zenity'), `echo '${folder}'`);
  const socket = path.join(place, 'display');
  const display = createServer();
  await new Promise((resolve) => display.listen(socket, resolve));
  const host = program(
    path.join(place, 'host'),
    `export PATH='${programs}':"$PATH" WAYLAND_DISPLAY='${socket}' XDG_CURRENT_DESKTOP=GNOME\n` +
      `exec '${path.join(bin, 'counterproof-host')}' "$@"`,
  );
  return { host, close: () => new Promise((resolve) => display.close(resolve)) };
}

/** Asked of the pages themselves: Firefox does not tell its driver where an extension's own pages are. */
async function openedPage(browser, file) {
  for (const page of await browser.pages()) {
    const address = await page.evaluate(() => location.pathname).catch(() => '');
    if (address === `/${file}`) return page;
  }
  return null;
}

async function fromNothingToOutlines({ kind }) {
  const place = mkdtempSync(path.join(tmpdir(), 'counterproof-first-run-'));
  const records = path.join(place, 'records');
  mkdirSync(records);
  const desktop = await hostOnDesktop(portfolio, place);
  const stage = await openStage(kind, records);
  try {
    stage.useHost(desktop.host);
    await stage.session.killWorker();
    let presses = 0;
    const press = async (view, selector) => {
      presses += 1;
      await (await view.waitForSelector(selector, { timeout: kPatienceMs })).click();
    };
    const { page, tabId } = await stage.open(searchPages[0]);
    presses += 1;
    const popup = await stage.clickToolbar(page, tabId);
    await press(popup, '.notice .button-main');
    const start = await until(
      () => openedPage(stage.session.browser, 'dashboard.html'),
      'the tab of the first run',
    );
    await press(start, '.step-open .button-main');
    presses += kPressesInDialog;
    // The artist goes back to the page, which was open all the time.
    await start.waitForFunction(() => document.querySelector('.folder-outcome')?.textContent, {
      timeout: kPatienceMs,
    });
    presses += 1;
    await page.bringToFront();
    const { rows } = await stage.state(
      tabId,
      ({ scan, rows: found }) => scan.state === 'done' && found.length > 0,
    );
    await until(async () => (await readOutlines(page)).length > 0, 'the first outline');
    assert.ok(rows.length > 0);
    console.log(`first run (${kind}): ${presses} presses from the toolbar button to the first outline`);
    assert.ok(presses <= kMostPresses, `${presses} presses`);
  } finally {
    await stage.close();
    await desktop.close();
    rmSync(place, { recursive: true, force: true });
  }
}

export const firstRun = [
  { name: 'a first run comes to its first outline with few presses', run: fromNothingToOutlines },
];
