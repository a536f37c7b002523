// SPDX-License-Identifier: Apache-2.0
// A backup made in Settings, in both browsers with the real host, saved, and opened by the real command into an empty
// data folder; its passphrase opens it, another does not, and is found in no file, log or store.
//   node --test tests/e2e/backup.test.mjs      COUNTERPROOF_BROWSER=firefox to run in one browser
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, it } from 'node:test';
import { confirmWork } from '../../installer/demo/walk/panel.mjs';
import { press } from '../../installer/demo/walk/press.mjs';
import { searchPages } from '../../installer/demo/walk/search-pages.mjs';
import { lookThrough } from '../../installer/demo/walk/tab-state.mjs';
import { onStages } from './stage/in-browsers.mjs';
import { until } from './stage/stage.mjs';
import { givenLast, openDashboard, textOf, typeInto, watchGiven } from './stage/views.mjs';

const passphrase = 'Kanarienvogel über 7 blauen Dächern';
const counterproof = path.join(process.env.COUNTERPROOF_BIN ?? '', 'counterproof');

function command(folder, ...args) {
  const { status, stdout, stderr } = spawnSync(counterproof, ['--data', folder, ...args], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** Files below `folder` that hold the passphrase, in the texts that browsers and logs write. */
function filesWith(folder) {
  const texts = ['utf8', 'utf16le'].map((as) => Buffer.from(passphrase, as));
  texts.push(Buffer.from(JSON.stringify(passphrase).slice(1, -1)));
  texts.push(Buffer.from(Buffer.from(passphrase).toString('base64').slice(0, 40)));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => existsSync(file) && texts.some((text) => readFileSync(file).includes(text)));
}

onStages((kind, opened) => {
  let stage;
  let file;

  before(() => (stage = opened()));

  const open = (folder, words) => {
    const first = path.join(path.dirname(stage.data), 'first-line');
    writeFileSync(first, `${words}\n`);
    return command(folder, 'open', file, '--passphrase-file', first);
  };

  it('is made in Settings and handed to the browser, and says when', async () => {
    const { page: shop, tabId } = await stage.open(searchPages[0]);
    await lookThrough(shop);
    await stage.state(tabId, 'done');
    const panel = await stage.openView('panel.html', tabId);
    await panel.bringToFront();
    await confirmWork(panel, null);
    await stage.state(tabId, ({ rows }) => rows.some(({ caseId }) => caseId !== null));
    await panel.close();
    await shop.close();

    const page = await openDashboard(stage, 'settings');
    await watchGiven(page);
    await until(
      async () => /No backup was made here yet/.test(await textOf(page, '.backup-last')),
      'none yet',
    );
    await stage.shot(page, 'settings', { fullPage: true });
    await typeInto(page, '.backup-first', passphrase);
    await typeInto(page, '.backup-again', `${passphrase}.`);
    assert.equal(await page.$eval('.backup-make', (button) => button.disabled), true);
    await typeInto(page, '.backup-again', passphrase);
    await press(page, '.backup-make');
    await until(
      async () => /counterproof-backup-.*\.cpmove/.test(await textOf(page, '.backup-making')),
      'the backup',
    );
    await until(async () => /The last one was made on/.test(await textOf(page, '.backup-last')), 'when');
    await stage.shot(page, 'settings-made', { fullPage: true });
    file = path.join(path.dirname(stage.data), 'all.cpmove');
    writeFileSync(file, await givenLast(page));
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    assert.ok(!html.includes('Kanarienvogel'));
    const fields = await page.$$eval('.backup-first, .backup-again', (all) => all.map(({ value }) => value));
    assert.deepEqual(fields, ['', '']);
    const kept = await page.evaluate(async () => {
      const { storage } = globalThis.browser ?? chrome;
      return JSON.stringify([await storage.local.get(null), await storage.session.get(null)]);
    });
    assert.ok(!kept.includes('Kanarienvogel'));
    await page.close();
  });

  it('leaves its passphrase in no file of the records and no log', () => {
    const logs = path.join(path.dirname(stage.data), 'state');
    for (const folder of [stage.data, ...(existsSync(logs) ? [logs] : [])])
      assert.deepEqual(filesWith(folder), []);
    const canary = path.join(stage.data, 'canary');
    writeFileSync(canary, `before ${passphrase} after`);
    assert.deepEqual(filesWith(stage.data), [canary]);
  });

  it('opens elsewhere for its passphrase only, with the same cases and works', () => {
    const other = path.join(path.dirname(stage.data), `other-${kind}`);
    const refused = open(other, 'Kanarienvogel über 8 blauen Dächern');
    assert.notEqual(refused.code, 0);
    assert.match(refused.err, /passphrase does not fit/);
    const taken = open(other, passphrase);
    assert.equal(taken.code, 0, taken.err);
    const [here, there] = [stage.data, other].map((folder) => JSON.parse(command(folder, 'status').out));
    assert.equal(here.cases, 1);
    assert.deepEqual({ ...there, dataFolder: '' }, { ...here, dataFolder: '' });
    assert.match(command(other, 'verify').out, /"intact":true/);
  });
});
