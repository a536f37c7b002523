// SPDX-License-Identifier: Apache-2.0
// From a search page to an evidence pack, in both browsers with the real host: a match is confirmed, its case shows the
// picture as it came, and the pack that the browser is given holds the very bytes that the picture's server sent.
//   node --test tests/e2e/evidence.test.mjs      COUNTERPROOF_BROWSER=firefox to run in one browser
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, it } from 'node:test';
import { confirmWork } from '../../installer/demo/walk/panel.mjs';
import { press } from '../../installer/demo/walk/press.mjs';
import { searchPages } from '../../installer/demo/walk/search-pages.mjs';
import { lookThrough } from '../../installer/demo/walk/tab-state.mjs';
import { onStages } from './stage/in-browsers.mjs';
import { until } from './stage/stage.mjs';
import { given, openDashboard, textOf, watchGiven } from './stage/views.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const served = path.join(root, 'installer/demo/marketplace/pictures');

/** What the sample server sends for a picture of this key. */
function bytesServed(key) {
  const file = readdirSync(served).find((name) => name.slice(0, name.lastIndexOf('.')) === key);
  assert.ok(file, key);
  return readFileSync(path.join(served, file));
}

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');

onStages((kind, opened) => {
  let stage;
  let row;
  let bytes;

  before(() => (stage = opened()));

  it('confirming a match keeps the picture as its server sent it', async () => {
    const { page, tabId } = await stage.open(searchPages[0]);
    await lookThrough(page);
    await stage.state(tabId, 'done');
    const panel = await stage.openView('panel.html', tabId);
    await panel.bringToFront();
    await confirmWork(panel, null);
    const { rows } = await stage.state(tabId, (state) => state.rows.some(({ caseId }) => caseId !== null));
    row = rows.find(({ caseId }) => caseId !== null);
    bytes = bytesServed(row.picture.key);
    const kept = await stage.ask({ type: 'case.pictures', caseId: row.caseId, offset: 0 });
    const same = kept.pictures.find(({ sha256 }) => sha256 === digest(bytes));
    assert.ok(same, JSON.stringify(kept));
    assert.ok(same.receivedAt !== null && !same.redrawn);
    assert.match(same.address, new RegExp(row.picture.key));
    await panel.close();
    await page.close();
  });

  it('its case shows the picture with when it came and its checksum', async () => {
    const list = await openDashboard(stage, 'cases');
    await press(list, '.kept-open');
    await until(async () => (await textOf(list, '.case-pictures'))?.includes(digest(bytes)), 'the picture');
    const words = await textOf(list, '.case-pictures');
    assert.match(words, /Came first on/);
    const src = await until(
      () =>
        list
          .$eval(
            '.case-pictures .frame img',
            (image) => image.complete && image.naturalWidth > 0 && image.src,
          )
          .catch(() => null),
      'the picture itself',
    );
    assert.equal(digest(Buffer.from(src.split(',')[1], 'base64')), digest(bytes));
    await stage.shot(list, 'case-pictures', { fullPage: true });
    await press(list, '.case-pack');
    await until(() => list.$('.pack-part .kept-picture'), 'what the pack would hold');
    await list.close();
  });

  it('a pack is made in the browser, and others can check it', async () => {
    const page = await openDashboard(stage, `reports/case/${row.caseId}`);
    await watchGiven(page);
    await until(
      async () => (await textOf(page, '.pack-part'))?.includes(digest(bytes)),
      'the picture to be shown',
    );
    await stage.shot(page, 'reports', { fullPage: true });
    await press(page, '.report-make');
    await until(
      async () => /counterproof-evidence-.*\.zip/.test(await textOf(page, '.report-making')),
      'the pack',
    );
    await stage.shot(page, 'report-made', { fullPage: true });
    const pack = path.join(path.dirname(stage.data), 'pack.zip');
    writeFileSync(pack, await given(page));
    const checked = spawnSync('python3', [path.join(root, 'docs/verify_pack.py'), pack], {
      encoding: 'utf8',
    });
    assert.equal(checked.status, 0, checked.stdout + checked.stderr);
    const script =
      'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))';
    const packed = spawnSync('python3', ['-c', script, pack, `pictures/${digest(bytes)}`], {
      maxBuffer: 50_000_000,
    });
    assert.ok(packed.stdout.equals(bytes), packed.stderr.toString());
    const made = path.join(stage.data, 'made');
    assert.deepEqual(
      readdirSync(made).filter((name) => name !== 'lock'),
      [],
    );
    await page.close();
  });

  it('a picture that the host holds no more is kept all the same, for the browser still has it', async () => {
    rmSync(path.join(stage.data, 'received'), { recursive: true });
    const { page, tabId } = await stage.open(searchPages[0]);
    await lookThrough(page);
    const { rows } = await stage.state(tabId, 'done');
    const another = rows.find(({ picture, caseId }) => caseId === null && picture.key !== row.picture.key);
    assert.ok(another, 'another match');
    const [{ workId }] = another.findings;
    const judgement = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };
    const asked = { type: 'case.open', tabId, rowKey: another.key, workId, judgement };
    const { caseId, pictures } = await stage.ask(asked);
    assert.ok(pictures.kept > 0 && pictures.notKept === 0, JSON.stringify(pictures));
    const kept = await stage.ask({ type: 'case.pictures', caseId, offset: 0 });
    const expected = digest(bytesServed(another.picture.key));
    assert.ok(
      kept.pictures.some(({ sha256 }) => sha256 === expected),
      JSON.stringify(kept),
    );
    await page.close();
  });

  it('a picture that is left out is in no pack, and figures come as a PDF', async () => {
    const page = await openDashboard(stage, 'reports');
    await watchGiven(page);
    await press(page, '.pack-take input');
    await press(page, '.report-make');
    await until(
      async () => /left out, and named so/.test((await textOf(page, '.report-made')) ?? ''),
      'the pack',
    );
    const pack = await given(page);
    assert.equal(pack.indexOf(`pictures/${digest(bytes)}`), -1);
    await press(page, '.report-kind-pattern');
    await press(page, '.figures-part .report-make');
    await until(
      async () => /counterproof-report-.*\.pdf/.test(await textOf(page, '.report-making')),
      'the figures',
    );
    assert.equal((await given(page)).toString('latin1', 0, 5), '%PDF-');
    await page.close();
  });
});
