// SPDX-License-Identifier: Apache-2.0
// A work's record, in both browsers, with the real host: written by hand in the list of works, found in the statement at
// the desk with where it comes from, and in the export.
//   node --test tests/e2e/works.test.mjs      COUNTERPROOF_BROWSER=firefox to run in one browser
import { press } from '../../installer/demo/walk/press.mjs';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, it } from 'node:test';
import { kJudgement, readyWorks } from './stage/filed.mjs';
import { onStages } from './stage/in-browsers.mjs';
import { counterproof } from './stage/records.mjs';
import { until } from './stage/stage.mjs';
import { openDashboard, textOf } from './stage/views.mjs';

const kLink = 'https://www.aliexpress.com/item/1005111000000001.html';

/** What is typed into the field with this label. */
async function fill(view, label, words) {
  const done = await view.$$eval(
    '.record-form .note-field',
    (fields, wanted, value) => {
      const field = fields.find((one) => one.querySelector('label')?.textContent === wanted);
      const input = field?.querySelector('input, select');
      if (!input) return false;
      input.value = value;
      input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input', { bubbles: true }));
      return true;
    },
    label,
    words,
  );
  assert.ok(done, label);
}

onStages((kind, opened) => {
  let stage;
  let works;
  before(async () => {
    stage = opened();
    works = await readyWorks(stage, 3);
  });

  it('a record written in the list of works stands in the statement and in the export', async () => {
    const [work] = works;
    await stage.ask({ type: 'case.openByLink', link: kLink, workId: work.id, judgement: kJudgement });
    const view = await openDashboard(stage, 'works');
    const line = await until(() => view.$(`a.work-open[href="#works/${work.id}"]`), 'the work in the list');
    assert.match(
      await line.evaluate((row) => row.textContent),
      /Copied in 1 listing.*Not registered on the portal · No first publication/s,
    );
    await stage.shot(view, 'works', { fullPage: true });
    await line.click();
    await until(() => view.$('.record-form'), 'the record');
    assert.match(await textOf(view, '.work-missing'), /No first publication/);
    await fill(view, 'Title', 'Heron <b>at Dusk</b>');
    await fill(view, 'Finished on', '2018-03-01');
    await fill(view, 'First published on', '2019-04-02');
    await fill(view, 'First published at', 'my own shop');
    await fill(view, 'Record of the work', 'approved');
    await fill(view, 'Record number', 'C-2026-0042');
    await press(view, '.record-form [aria-label="Add one: Registrations"]');
    await until(() => view.$('.record-parts .note-field'), 'a registration');
    await fill(view, 'Office', 'US Copyright Office');
    await fill(view, 'Number', 'VA 2-123-456');
    await press(view, '.record-form [type=submit]');
    await until(async () => !(await view.$('.work-missing')), 'nothing missing');
    assert.match(await textOf(view, '.work-evidence'), /Registration: US Copyright Office, VA 2-123-456/);
    assert.match(await textOf(view, '.work-evidence'), /Apr 2, 2019 \(stated by you\)/);
    await stage.shot(view, 'work', { fullPage: true });
    await view.close();

    const desk = await openDashboard(stage, 'complaints');
    await until(() => desk.$('.length-choice select'), 'the statement');
    await desk.select('.length-choice select', '2000');
    const statement = await until(async () => {
      const words = await textOf(desk, '.statement-lines');
      return /first published/.test(words) ? words : null;
    }, 'the longest statement');
    assert.match(statement, /Heron <b>at Dusk<\/b>/);
    assert.match(statement, /first published on 2019-04-02: my own shop/);
    assert.match(statement, /It is registered: US Copyright Office, VA 2-123-456/);
    assert.match(statement, /your record of the work: its registration/);
    assert.equal(await desk.$('.statement-lines b'), null);
    await desk.close();

    const folder = path.join(stage.data, 'exported');
    counterproof(stage.data, 'export', folder);
    const exported = readFileSync(path.join(folder, 'works.csv'), 'utf8');
    assert.match(exported, /US Copyright Office,VA 2-123-456/);
    const again = counterproof(stage.data, 'import', '--works', path.join(folder, 'works.csv'));
    assert.match(again, /: 0 works change, \d+ stay as they are/);
  });

  it('a list of her own is shown first, asked about, and written in the list of works', async () => {
    const named = works[1];
    const file = path.join(stage.data, 'my works.csv');
    const { fileName } = (
      await stage.ask({ type: 'work.list', cursor: null, filter: 'all', words: '' })
    ).works.find(({ workId }) => workId === named.id);
    const rows = [
      'Picture;Artist;Finished on',
      `${fileName};Ana Vidal;03/04/2017`,
      'nobody.jpg;Ana;2017-01-01',
    ];
    writeFileSync(file, rows.join('\n'));
    const view = await openDashboard(stage, 'works');
    await press(view, '.works-import-open');
    const field = await until(() => view.$('.works-import input[type=file]'), 'the file field');
    await field.uploadFile(file);
    await until(async () => /2 rows in the list/.test(await textOf(view, '.import-tally')), 'the list');
    assert.match(await textOf(view, '.import-refused'), /No work of your portfolio is “nobody.jpg”/);
    await view.select('.import-order', 'day_first');
    await until(
      async () => /record of 1 work would change/.test(await textOf(view, '.import-tally')),
      'one work',
    );
    await stage.shot(view, 'works-import', { fullPage: true });
    const before = await stage.ask({ type: 'work.noted', workId: named.id });
    assert.equal(before.note.completed, null);
    await press(view, '.import-take');
    await until(
      async () => /record of 1 work is written/.test(await textOf(view, '.import-tally')),
      'written',
    );
    const after = await stage.ask({ type: 'work.noted', workId: named.id });
    assert.equal(after.note.completed, '2017-04-03');
    assert.equal(after.note.authors, 'Ana Vidal');
    await view.close();
  });
});
