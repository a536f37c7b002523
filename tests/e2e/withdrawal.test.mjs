// SPDX-License-Identifier: Apache-2.0
// A wrong complaint has a way back, in both browsers, with the real host and the mock portal: filed and recorded, said to
// be a mistake, withdrawn on the portal's own form, recorded, and confirmed by the portal's list. Both portal hosts, both
// versions, three languages.
//   node --test tests/e2e/withdrawal.test.mjs      COUNTERPROOF_BROWSER=firefox to run in one browser
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { deskOf } from '../../installer/demo/portal/portal.mjs';
import { pressFill } from '../../installer/demo/walk/panel.mjs';
import { fileComplaint, readyWorks } from './stage/filed.mjs';
import { onStages } from './stage/in-browsers.mjs';
import { takePortalList } from './stage/portal-list.mjs';
import { counterproof } from './stage/records.mjs';
import { until } from './stage/stage.mjs';
import { openDashboard, panelBeside, textOf, typeInto } from './stage/views.mjs';

/** A complaint each: host, language, version and way of binding; `wrong`: how many of its links turn out wrong. */
const kComplaints = [
  { host: 'ipp.alibabagroup.com', lang: 'en', wording: '1', binding: 'plain', links: 2, wrong: 2 },
  { host: 'ipp.aidcgroup.net', lang: 'zh', wording: '2', binding: 'react', links: 3, wrong: 1 },
  { host: 'ipp.alibabagroup.com', lang: 'es', wording: '1', binding: 'vue', links: 1, wrong: 1 },
];
const linkOf = (complaint, number) =>
  `https://www.aliexpress.com/item/${1005222000000001 + complaint * 100 + number}.html`;

onStages((kind, opened) => {
  let stage;
  /** For each complaint: its number and its cases. */
  const sent = [];
  before(async () => {
    stage = opened();
    const works = await readyWorks(stage, kComplaints.length);
    for (const [index, { links: count }] of kComplaints.entries()) {
      const links = Array.from({ length: count }, (_, number) => linkOf(index, number));
      sent.push(await fileComplaint(stage, { work: works[index], links, isNumbered: index !== 1 }));
    }
  });
  const historyOf = (caseId) => stage.ask({ type: 'case.history', caseId });

  it('nothing is to be withdrawn while the complaints stand, and a sent one cannot be undone', async () => {
    const desk = await openDashboard(stage, 'complaints');
    await until(() => textOf(desk, '.desk-progress'));
    assert.equal(await desk.$('.withdraw-now'), null);
    await desk.close();
    await assert.rejects(
      stage.ask({ type: 'case.undo', caseId: sent[0].caseIds[0] }),
      /A complaint that was sent cannot be undone here: withdraw it/,
    );
  });

  it('the artist says in the case that it is licensed, and it stands first under withdraw now', async () => {
    const cases = await openDashboard(stage, 'cases');
    await cases.waitForSelector('.kept-open:not([disabled])');
    // The newest case is the only link of the third complaint.
    await cases.$eval('.kept-open', (button) => button.click());
    await cases.waitForSelector('.mistake summary');
    await cases.$eval('.mistake summary', (summary) => summary.click());
    await cases.$eval('.mistake-licensed', (button) => button.click());
    await cases.waitForSelector('.withdraw-one');
    assert.match(await textOf(cases, '.withdraw-one'), /1 listing is licensed/);
    assert.match(await textOf(cases, '.kept-state'), /Withdraw now/);
    assert.match(await textOf(cases, '.mistake-said'), /You said on .*: it is licensed\./);
    await stage.shot(cases, 'withdraw-case', { fullPage: true });
    const [caseId] = sent[2].caseIds;
    const history = await historyOf(caseId);
    assert.equal(history.state, 'submitted');
    assert.equal(history.mistake.why, 'licensed');
    assert.equal(history.steps.length, 1);
    await cases.close();
    for (const [index, { wrong }] of kComplaints.entries()) {
      if (index === 2) continue;
      await stage.ask({
        type: 'complaint.mistake',
        press: `wrong-${index}-${kind}`,
        caseIds: sent[index].caseIds.slice(0, wrong),
        answer: index === 1 ? 'not_mine' : 'licensed',
      });
    }
  });

  for (const [index, shape] of kComplaints.entries()) {
    const { host, wrong, links, ...query } = shape;
    it(`withdraw now, fill, send, record: ${Object.values(query).join(' ')} on ${host}`, async () => {
      const { reference, caseIds } = sent[index];
      const desk = await openDashboard(stage, 'complaints');
      await desk.waitForSelector('.withdraw-one');
      // Newest first; those before were withdrawn by then.
      const place = (await desk.$$('.withdraw-one')).length;
      assert.equal(place, kComplaints.length - index);
      const one = `.withdraw-one:nth-child(${place})`;
      await desk.$eval(`${one} .withdraw-prepare`, (button) => button.click());
      await desk.waitForSelector('.withdraw-open:not([disabled])');
      if (wrong < links) assert.match(await textOf(desk, '.findings'), /about which it stands/);
      if (index === 1) await keepNumber(desk, reference);
      await stage.shot(desk, `withdraw-desk-${index}`, { fullPage: true });
      await desk.$eval('.withdraw-open', (button) => button.click());
      const { portal, panel, opened } = await panelBeside(
        stage,
        `https://${host}/?${new URLSearchParams({ late: '30', ...query })}#/withdraw/${reference}`,
      );
      // One press, one page: the portal's list, where a person presses Withdraw.
      assert.match(opened, /^https:\/\/ipp\.alibabagroup\.com\/.*#\/complaints$/);
      await panel.waitForSelector('.withdrawal .fill');

      const events = stage.server.portalEvents.length;
      const taken = deskOf(stage.server.portalEvents).taken.length;
      await pressFill(panel);
      assert.match(await textOf(panel, '.report'), /1 field filled/);
      const touched = stage.server.portalEvents.slice(events).filter(({ type }) => type !== 'request');
      assert.deepEqual(
        touched.filter(({ type, target }) => type === 'click' || type === 'submit' || target !== 'statement'),
        [],
      );
      assert.equal(deskOf(stage.server.portalEvents).taken.length, taken);
      const words = await portal.$eval('[name=statement]', (field) => field.value);
      assert.match(words, new RegExp(reference));
      for (let number = 0; number < links; number++)
        assert.equal(words.includes(linkOf(index, number)), number < wrong, linkOf(index, number));
      assert.match(words, query.lang === 'zh' ? /撤回/ : /I withdraw/);
      await stage.shot(panel, `withdraw-filled-${index}`, { fullPage: true });

      // From here on it is the person.
      await portal.$eval('button[name=submit]', (button) => button.click());
      await portal.waitForSelector('.done');
      await panel.$eval('.record-withdrawn .button-main', (button) => button.click());
      await panel.waitForSelector('.withdrawal .sent-line');
      const history = await historyOf(caseIds[0]);
      assert.equal(history.state, 'withdrawn');
      assert.equal(history.steps.at(-1).reference, reference);
      assert.match(history.steps.at(-1).notedAt, /^\d{4}-\d\d-\d\dT/);
      assert.equal(history.steps.at(-1).reason, words);
      for (const caseId of caseIds.slice(wrong))
        assert.equal((await historyOf(caseId)).state, 'submitted', 'the others stand');
      await assert.rejects(
        stage.ask({ type: 'case.undo', caseId: caseIds[0] }),
        /A withdrawal that was sent cannot be undone here/,
      );
      await panel.close();
      await portal.close();
      await desk.close();
    });
  }

  it('the portal’s own list confirms what was withdrawn, in its words', async () => {
    const waiting = await stage.ask({ type: 'complaint.withdrawals' });
    const withdrawn = kComplaints.reduce((sum, { wrong }) => sum + wrong, 0);
    assert.deepEqual([waiting.total, waiting.unconfirmed], [0, withdrawn]);
    const address = 'https://ipp.alibabagroup.com/?lang=en#/complaints';
    const { portal, panel } = await takePortalList(stage, address);
    await panel.close();
    await portal.close();
    for (const { caseIds } of sent) {
      const { state, portalWord } = (await historyOf(caseIds[0])).steps.at(-1);
      assert.deepEqual([state, portalWord], ['withdrawn', 'Withdrawn']);
    }
    assert.equal((await stage.ask({ type: 'complaint.withdrawals' })).unconfirmed, 0);
    // No decision of the portal, so no word in the rates.
    const queue = await stage.ask({ type: 'complaint.plan' });
    assert.deepEqual(queue.rates.byReason, []);
    assert.match(counterproof(stage.data, 'verify'), /\S/);
  });
});

/** Asked for, because none was recorded; from then on it stands in the text. */
async function keepNumber(desk, reference) {
  await desk.waitForSelector('.number-form input');
  await typeInto(desk, '.number-form input', reference);
  await desk.waitForSelector('.number-form button:not([disabled])');
  await desk.$eval('.number-form button', (button) => button.click());
  await until(async () => (await desk.$('.number-form')) === null, 'the kept number');
  await until(async () => (await textOf(desk, '.withdrawal-sheet'))?.includes(reference), 'its text');
}
