// SPDX-License-Identifier: Apache-2.0
// The way to the first complaint, in both browsers with the real host: an account's steps are noted with their days and
// taken back, the most copied work stands first, and its papers are saved as the browser is given them.
//   node --test tests/e2e/getting-ready.test.mjs      COUNTERPROOF_BROWSER=firefox to run in one browser
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, it } from 'node:test';
import { press } from '../../installer/demo/walk/press.mjs';
import { kJudgement, readyWorks } from './stage/filed.mjs';
import { onStages } from './stage/in-browsers.mjs';
import { until } from './stage/stage.mjs';
import { givenLast, openDashboard, textOf, typeInto, watchGiven } from './stage/views.mjs';

const kLegalName = 'Ana Qanarie-Ready';
const hasPdfText = spawnSync('pdftotext', ['-v']).status === 0;

const step = (name) => `.ready-step[data-step="${name}"]`;

onStages((kind, opened) => {
  let stage;
  let works;
  const recorded = async (workId, more) => {
    const { note, notedAt } = await stage.ask({ type: 'work.noted', workId });
    const press = crypto.randomUUID();
    await stage.ask({ type: 'work.note', press, workId, note: { ...note, ...more }, seenAt: notedAt });
  };
  before(async () => {
    stage = opened();
    works = await readyWorks(stage, 3);
    const link = 'https://www.aliexpress.com/item/1005111000009901.html';
    await stage.ask({ type: 'case.openByLink', link, workId: works[2].id, judgement: kJudgement });
  });

  it('Today leads there, and the first step is a profile', async () => {
    const start = await openDashboard(stage, 'portfolio');
    await until(
      async () => /Getting ready for your first complaint/.test(await textOf(start, '.today')),
      'Today',
    );
    await press(start, '.today a[href="#ready"]');
    await until(() => start.$(step('profile')), 'the steps');
    assert.match(await textOf(start, step('profile')), /There is no profile yet/);
    assert.match(await textOf(start, step('account_opened')), /A profile comes first/);
    assert.match(await textOf(start, '.ready'), /business days of China/);
    await start.close();
  });

  it('steps are noted with their days, taken back and put back', async () => {
    await stage.ask({
      type: 'profile.write',
      press: crypto.randomUUID(),
      profileId: null,
      kind: 'artist',
      label: 'My studio',
      penName: 'Heron',
      letterExpires: null,
      takesRest: true,
      fields: { legalName: kLegalName, address: 'PO box 1', email: 'a@example.org' },
    });
    const page = await openDashboard(stage, 'ready');
    await until(() => page.$(`${step('profile')}.ready-done`), 'the profile to be done');
    for (const [name, day] of [
      ['account_opened', '2026-01-05'],
      ['identity_sent', '2026-01-06'],
    ]) {
      await typeInto(page, `${step(name)} input[type=date]`, day);
      await press(page, `${step(name)} .ready-note`);
      await until(() => page.$(`${step(name)}.ready-done`), name);
    }
    assert.match(await textOf(page, step('identity_sent')), /Done on Jan 6, 2026/);
    assert.match(
      await textOf(page, step('identity_accepted')),
      /Handed in on Jan 6, 2026, \d+ business days ago/,
    );
    await stage.shot(page, 'ready', { fullPage: true });
    await press(page, `${step('identity_sent')} .ready-take-back`);
    await until(() => page.$(`${step('identity_sent')} .ready-undo`), 'the way back');
    const { profiles } = await stage.ask({ type: 'registration.standing' });
    assert.deepEqual(
      profiles[0].steps.map(({ step: name, day }) => [name, day]),
      [['account_opened', '2026-01-05']],
    );
    await press(page, `${step('identity_sent')} .ready-undo`);
    await until(() => page.$(`${step('identity_sent')}.ready-done`), 'the step to be back');
    // A day that does not follow is refused in words.
    await typeInto(page, `${step('identity_accepted')} input[type=date]`, '2026-01-02');
    await press(page, `${step('identity_accepted')} .ready-note`);
    await until(
      async () => /does not follow the other steps/.test(await textOf(page, step('identity_accepted'))),
      'the refusal',
    );
    await page.close();
  });

  it('the most copied work stands first, and says what it lacks', async () => {
    const page = await openDashboard(stage, 'ready');
    const first = await until(() => page.$('.ready-list-open .ready-work'), 'the works');
    assert.equal(await first.evaluate((row) => row.dataset.work), works[2].id);
    assert.match(
      await textOf(page, '.ready-list-open .ready-work'),
      /Copied in 1 listing.*Still missing.*title, author/s,
    );
    assert.equal(await page.$('.ready-list-open .ready-work .ready-sample_jpeg:not([disabled])'), null);
    await recorded(works[1].id, { recordStatus: 'pending', recordSent: '2026-01-05' });
    await page.close();
    const again = await openDashboard(stage, 'ready');
    await until(
      async () => /longer than usual/.test((await textOf(again, '.ready-list-waiting')) ?? ''),
      'the work that waits',
    );
    await again.close();
  });

  it('sample and claim statement are given to the browser, within the limits', async () => {
    await recorded(works[2].id, {
      title: 'Heron <b>at Dusk</b> 暮鹭',
      authors: 'Heron',
      completed: '2018-03-01',
      officialUrl: 'https://heron.example/dusk',
    });
    const page = await openDashboard(stage, 'ready');
    await watchGiven(page);
    const folder = path.dirname(stage.data);
    const made = async (what, name) => {
      await press(page, `.ready-list-open .ready-work .ready-${what}`);
      await until(async () => (await textOf(page, '.ready-list-open .ready-said'))?.includes(name), name);
      const bytes = await givenLast(page);
      writeFileSync(path.join(folder, name), bytes);
      return bytes;
    };
    await until(() => page.$('.ready-list-open .ready-sample_jpeg:not([disabled])'), 'the buttons');
    const jpeg = await made('sample_jpeg', 'sample-Heron-b-at-Dusk-b-暮鹭.jpg');
    assert.ok(jpeg.length > 10_000 && jpeg.length <= 5_000_000, String(jpeg.length));
    const [width, height] = await page.evaluate(async (base64) => {
      const picture = new Image();
      picture.src = `data:image/jpeg;base64,${base64}`;
      await picture.decode();
      return [picture.naturalWidth, picture.naturalHeight];
    }, jpeg.toString('base64'));
    assert.ok(Math.max(width, height) <= 2000 && Math.min(width, height) >= 400, `${width} ${height}`);
    const sample = await made('sample_pdf', 'sample-Heron-b-at-Dusk-b-暮鹭.pdf');
    const claim = await made('claim_pdf', 'claim-Heron-b-at-Dusk-b-暮鹭.pdf');
    await stage.shot(page, 'ready-papers', { fullPage: true });
    for (const pdf of [sample, claim]) {
      assert.equal(pdf.toString('latin1', 0, 5), '%PDF-');
      assert.ok(pdf.includes('FontFile'), 'its fonts are in it');
      assert.ok(pdf.length <= 5_000_000);
    }
    if (hasPdfText) {
      const words = (name) =>
        spawnSync('pdftotext', ['-layout', path.join(folder, name), '-'], { encoding: 'utf8' }).stdout;
      assert.match(words('sample-Heron-b-at-Dusk-b-暮鹭.pdf'), /Heron <b>at Dusk<\/b> 暮鹭/);
      const stated = words('claim-Heron-b-at-Dusk-b-暮鹭.pdf');
      assert.match(stated, /COPYRIGHT CLAIM STATEMENT[^]*Signature: ___/);
      assert.ok(stated.includes('1005111000009901') && !stated.includes(kLegalName));
    }
    await page.close();
  });
});
