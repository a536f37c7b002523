// SPDX-License-Identifier: Apache-2.0
// Letters and notes beside a case, written in the full tab with the real host, in both browsers: a file goes in by
// choosing and by dropping and comes out byte for byte, days are those that were typed, and a killed host loses nothing.
//   node --test tests/e2e/entries.test.mjs      COUNTERPROOF_BROWSER=firefox to run in one browser
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, it } from 'node:test';
import { press } from '../../installer/demo/walk/press.mjs';
import { kJudgement, readyWorks } from './stage/filed.mjs';
import { onStages } from './stage/in-browsers.mjs';
import { until } from './stage/stage.mjs';
import { openDashboard, textOf, typeInto } from './stage/views.mjs';

const kKinds = ['mail', 'chat', 'phone', 'seller_contact', 'test_purchase', 'listing_report'];
const kDay = '2024-02-29';

onStages((kind, opened) => {
  let stage;
  let caseId;
  const folder = mkdtempSync(path.join(tmpdir(), 'counterproof-entries-'));
  const fileOf = (name, size) => {
    const bytes = Buffer.alloc(size);
    for (let at = 0; at < size; at++) bytes[at] = (at * 13 + (at >> 9) + name.length) & 0xff;
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return { file, bytes };
  };
  const entries = async () => (await stage.ask({ type: 'entry.list', caseId, cursor: null })).entries;
  const changeElsewhere = ({ id, newest }, words) =>
    stage.ask({
      type: 'entry.write',
      press: `elsewhere-${newest.number}-${id}`,
      caseId,
      entryId: id,
      seen: newest.number,
      facts: { ...newest.facts, text: words },
    });
  const openCase = () => openDashboard(stage, `cases/${caseId}`);
  before(async () => {
    stage = opened();
    const [work] = await readyWorks(stage, 1);
    const link = 'https://www.aliexpress.com/item/1005111000008801.html';
    ({ caseId } = await stage.ask({
      type: 'case.openByLink',
      link,
      workId: work.id,
      judgement: kJudgement,
    }));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('an entry of each kind is kept with its file and its day', async () => {
    const page = await openCase();
    await until(async () => (await textOf(page, '.entries-view')).includes('No letter or note yet.'));
    for (const [at, entry] of kKinds.entries()) {
      const { file } = fileOf(`${entry}.bin`, 1_100_000 + at);
      await press(page, '.entry-new');
      await (await page.waitForSelector('.entry-kind')).select(entry);
      if (at === 0) await typeDay(page, kDay);
      await typeInto(page, '.entry-who', 'Best Posters');
      await typeInto(page, '.entry-words', `What was said, ${entry}\nand a second line`);
      await (await page.$('.entry-file-input')).uploadFile(file);
      await until(async () => (await textOf(page, '.entry-drop')).includes(`${entry}.bin`));
      await press(page, '.entry-keep');
      await until(async () => (await page.$$('.entry')).length === at + 1, `the entry ${entry}`);
    }
    const kept = await entries();
    assert.deepEqual(kept.map(({ newest }) => newest.facts.kind).sort(), [...kKinds].sort());
    const day = await page.evaluate(() => {
      const now = new Date();
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
        .map((one) => String(one).padStart(2, '0'))
        .join('-');
    });
    const first = kept.find(({ newest }) => newest.facts.kind === 'mail');
    assert.equal(first.newest.facts.day, kDay, 'the day as it was typed');
    assert.equal(kept.find(({ newest }) => newest.facts.kind === 'chat').newest.facts.day, day);
    await stage.shot(page, 'entries', { fullPage: true });
    await page.close();
  });

  it('every file comes back byte for byte when the page is opened again', async () => {
    const page = await openCase();
    await until(async () => (await page.$$('.entry')).length === kKinds.length);
    await watchSaved(page);
    for (const [at, entry] of kKinds.entries()) {
      const { bytes } = fileOf(`${entry}.bin`, 1_100_000 + at);
      const [{ id }] = (await entries()).filter(({ newest }) => newest.facts.kind === entry);
      await press(page, `[data-entry="${id}"] .entry-file`);
      const saved = await until(() => page.evaluate(() => globalThis.savedHere?.shift() ?? null));
      assert.equal(saved.name, `${entry}.bin`);
      assert.equal(saved.sha256, createHash('sha256').update(bytes).digest('hex'), entry);
    }
    await page.close();
  });

  it('what is being typed stays when the page looks again, and a dropped file is kept', async () => {
    const page = await openCase();
    await press(page, '.entry-new');
    await page.waitForSelector('.entry-words');
    await page.focus('.entry-words');
    await page.keyboard.type('Half a sen');
    const count = (await entries()).length;
    // Another window writes meanwhile, and this one is looked at again.
    await changeElsewhere((await entries())[0], 'Changed elsewhere');
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await until(async () => (await textOf(page, '.entry-list')).includes('Changed elsewhere'));
    await page.keyboard.type('tence');
    // A mail saved under its subject: as long as a file system allows, longer than what the host takes.
    await drop(page, `${'Re: your letter of 20 November '.repeat(8)}.eml`, 'dropped bytes');
    await typeInto(page, '.entry-due-day', '2031-05-06');
    await press(page, '.entry-keep');
    await until(async () => (await page.$$('.entry')).length === count + 1);
    const written = (await entries()).find(({ newest: { facts } }) => facts.text === 'Half a sentence');
    assert.ok(written, 'the whole draft');
    assert.equal(written.newest.facts.due, '2031-05-06');
    assert.equal(
      written.newest.facts.files[0].sha256,
      createHash('sha256').update('dropped bytes').digest('hex'),
    );
    assert.match(written.newest.facts.files[0].name, /^Re_ your letter .+\.eml$/);
    await page.close();
  });

  it('a change that another window overtook is kept once it was seen, with all that was typed', async () => {
    const page = await openCase();
    const [entry] = (await entries()).filter(({ newest }) => newest.facts.kind === 'chat');
    await press(page, `[data-entry="${entry.id}"] .entry-change`);
    await typeInto(page, '.entry-words', 'What I typed');
    const { id } = entry;
    await changeElsewhere(entry, 'What the other window kept');
    await press(page, '.entry-keep');
    await until(async () => (await textOf(page, '.entry-meanwhile'))?.includes('What the other window kept'));
    assert.equal(await page.$eval('.entry-words', ({ value }) => value), 'What I typed');
    await stage.shot(page, 'entry-overtaken', { fullPage: true });
    await press(page, '.entry-keep');
    await until(async () => (await page.$('.entry-form')) === null);
    const kept = (await entries()).find((one) => one.id === id);
    const { number, facts } = kept.newest;
    assert.deepEqual([number, facts.text], [entry.newest.number + 2, 'What I typed']);
    // The list of this page is as old as the page until it is looked at again.
    await changeElsewhere(kept, 'What the other window kept');
    await press(page, `[data-entry="${id}"] .entry-take-back`);
    await until(async () =>
      (await textOf(page, `[data-entry="${id}"] .entry-text`)).includes('What the other window kept'),
    );
    await press(page, `[data-entry="${id}"] .entry-take-back`);
    await page.waitForSelector(`[data-entry="${id}"] .entry-put-back`);
    await press(page, `[data-entry="${id}"] .entry-put-back`);
    await page.waitForSelector(`[data-entry="${id}"] .entry-take-back`);
    await page.close();
  });

  it('an answer that is due stands in Today, with a link to it, until it came', async () => {
    const start = await openDashboard(stage, 'portfolio');
    const href = `#cases/${caseId}`;
    const line = `.today a[href="${href}"]`;
    assert.match(await until(() => textOf(start, line)), /An answer is due: Mail/);
    assert.match(await textOf(start, '.today'), /2031/);
    await press(start, line);
    await press(start, '.entry-answer');
    await typeInto(start, '.entry-words', 'Their answer');
    await press(start, '.entry-keep');
    await until(async () => (await textOf(start, '.entry-list')).includes('Their answer'));
    assert.deepEqual((await stage.ask({ type: 'entry.due' })).due, []);
    await start.close();
  });

  it('a change leaves two versions, taking back can be undone, and a killed host loses none', async () => {
    const page = await openCase();
    const [entry] = (await entries()).filter(({ newest }) => newest.facts.kind === 'phone');
    const item = `[data-entry="${entry.id}"]`;
    await press(page, `${item} .entry-change`);
    await typeInto(page, '.entry-words', 'What was really said');
    await press(page, '.entry-keep');
    await until(async () => (await textOf(page, item))?.includes('What was really said'));
    await press(page, `${item} .entry-versions summary`);
    await until(async () => (await page.$$(`${item} .entry-version`)).length === 2);
    assert.match(await textOf(page, `${item} .entry-versions`), /What was said, phone/);
    await press(page, `${item} .entry-take-back`);
    await press(page, `${item} .entry-put-back`);
    await page.waitForSelector(`${item} .entry-take-back`);
    await stage.shot(page, 'entry-versions', { fullPage: true });

    const before = await entries();
    const [host] = stage.processes().hosts;
    process.kill(host, 'SIGKILL');
    await until(() => !stage.processes().hosts.includes(host));
    await page.close();
    const again = await openCase();
    await until(async () => (await again.$$('.entry')).length === before.length, 'the entries again');
    assert.deepEqual(await entries(), before);
    await again.close();
  });
});

/** Types a day as a person does: from the field before, with the keys, in the order that this browser shows. */
async function typeDay(page, day) {
  const [year, month, date] = day.split('-');
  const order = await page.evaluate(() =>
    new Intl.DateTimeFormat(navigator.language, { year: 'numeric', month: '2-digit', day: '2-digit' })
      .formatToParts(new Date())
      .map(({ type }) => type),
  );
  const parts = { year, month, day: date };
  await page.focus('.entry-kind');
  await page.keyboard.press('Tab');
  for (const part of order) if (part in parts) await page.keyboard.type(parts[part]);
  await until(
    async () => (await page.$eval('.entry-day', ({ value }) => value)) === day,
    `the day ${day} in the field`,
  );
}

/** Keeps the name and the SHA-256 of what the page hands to the browser to save. */
async function watchSaved(page) {
  await page.evaluate(() => {
    globalThis.savedHere = [];
    const blobs = new Map();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      const address = make(blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = async function click() {
      const bytes = await blobs.get(this.href).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      globalThis.savedHere.push({ name: this.download, sha256 });
    };
  });
}

async function drop(page, name, words) {
  await page.$eval(
    '.entry-drop',
    (element, file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([file.words], file.name));
      for (const type of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    },
    { name, words },
  );
}
