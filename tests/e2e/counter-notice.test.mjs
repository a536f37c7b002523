// SPDX-License-Identifier: Apache-2.0
// Sellers answer two complaints, in both browsers, with the real host and the mock portal: what they say is read and asked
// about first; one counter-notice is not accepted, in the portal's own form, the other is; the portal's list says what
// became of both.
//   node --test tests/e2e/counter-notice.test.mjs      COUNTERPROOF_BROWSER=firefox to run in one browser
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

const kList = 'https://ipp.alibabagroup.com/?lang=en#/complaints';
const kForm = { late: '30', lang: 'zh', wording: '2', binding: 'react' };
/** The mock's rule: of five links one is refused and the seller of the fifth answers. */
const kLinks = 5;
const kCountered = 4;
const linkOf = (complaint, number) =>
  `https://www.aliexpress.com/item/${1005333000000001 + complaint * 100 + number}.html`;

onStages((kind, opened) => {
  let stage;
  let works;
  const sent = [];
  before(async () => {
    stage = opened();
    works = await readyWorks(stage, 2);
    for (const [index, work] of works.entries()) {
      const links = Array.from({ length: kLinks }, (_, number) => linkOf(index, number));
      sent.push(await fileComplaint(stage, { work, links }));
    }
  });
  const counteredCase = (index) => sent[index].caseIds[kCountered];
  const lastStep = async (caseId) => (await stage.ask({ type: 'case.history', caseId })).steps.at(-1);
  const notices = () => stage.ask({ type: 'counter.list' });
  const takeList = async () => {
    const { portal, panel } = await takePortalList(stage, kList);
    await panel.close();
    await portal.close();
  };
  /** The desk with the counter-notice of this complaint open. */
  const openNotice = async (index) => {
    const desk = await openDashboard(stage, 'complaints');
    await desk.waitForSelector('.counter-one');
    const place = (await notices()).notices.findIndex(({ caseId }) => caseId === counteredCase(index));
    await desk.$eval(`.counter-one:nth-child(${place + 1}) .counter-read`, (button) => button.click());
    await desk.waitForSelector('.counter-note');
    return desk;
  };
  const readAndAnswer = async (desk, answers) => {
    await typeInto(desk, '.counter-says', 'The picture was bought from a stock library.');
    await typeInto(desk, '.counter-due-on', '2026-11-26');
    for (const [question, answer] of Object.entries(answers))
      await desk.$eval(`.counter-${question} input[value=${answer}]`, (radio) => radio.click());
    await desk.$eval('.counter-keep', (button) => button.click());
    await desk.waitForSelector('.counter-answers');
  };

  it('nothing is to be answered before the portal says so, then each with a reminder', async () => {
    const desk = await openDashboard(stage, 'complaints');
    await until(() => textOf(desk, '.desk-progress'));
    assert.equal(await desk.$('.counter-notices'), null);
    await desk.close();
    await takeList();
    const { notices: waiting, total } = await notices();
    assert.equal(total, 2);
    for (const one of waiting) {
      assert.ok(one.due.isReminder, 'the list of complaints shows no date');
      assert.deepEqual(one.note, { sellerSays: '', dueOn: null, licence: null, stock: null, earlier: null });
    }
    assert.deepEqual(
      waiting.map(({ reference }) => reference).sort(),
      sent.map(({ reference }) => reference).sort(),
    );
  });

  it('no answer is offered before what the seller says was read and asked about', async () => {
    const desk = await openNotice(0);
    assert.equal(await desk.$('.counter-answers'), null);
    assert.match(await textOf(desk, '.findings'), /What the seller says is not noted yet/);
    await stage.shot(desk, 'counter-unread', { fullPage: true });
    await assert.rejects(
      stage.ask({ type: 'counter.draft', caseId: sent[0].caseIds[0] }),
      /No counter-notice about this listing waits for an answer/,
    );
    await readAndAnswer(desk, { licence: 'no', stock: 'no', earlier: 'unsure' });
    assert.equal((await desk.$$('.counter-answer .button-main')).length, 0, 'neither answer is pushed');
    assert.match(await textOf(desk, '.findings'), /You are not sure whether the seller could be right/);
    await stage.shot(desk, 'counter-answer', { fullPage: true });
    await desk.close();
  });

  it('not accepted: filled into the portal’s form, sent by the person, recorded with its words', async () => {
    const desk = await openNotice(0);
    assert.equal(await desk.$eval('.counter-due-on', ({ value }) => value), '2026-11-26', 'what was kept');
    await desk.waitForSelector('.counter-open:not([disabled])');
    await desk.$eval('.counter-open', (button) => button.click());
    const link = linkOf(0, kCountered);
    const { id } = deskOf(stage.server.portalEvents).counterNotices.find((one) => one.link === link);
    const address = `https://ipp.alibabagroup.com/?${new URLSearchParams(kForm)}#/counter/${id}`;
    const { portal, panel, opened: first } = await panelBeside(stage, address);
    assert.match(first, /^https:\/\/ipp\.alibabagroup\.com\/.*#\/counter$/);
    await panel.waitForSelector('.counter .fill');

    const events = stage.server.portalEvents.length;
    await pressFill(panel);
    assert.match(await textOf(panel, '.report'), /1 field filled/);
    const touched = stage.server.portalEvents.slice(events).filter(({ type }) => type !== 'request');
    assert.deepEqual(
      touched.filter(({ type, target }) => type === 'click' || type === 'submit' || target !== 'statement'),
      [],
    );
    const words = await portal.$eval('[name=statement]', (field) => field.value);
    for (const part of [sent[0].reference, link, '本人善意相信']) assert.ok(words.includes(part), part);
    await stage.shot(panel, 'counter-filled', { fullPage: true });

    // From here on it is the person.
    await portal.$eval('button[name=reject]', (button) => button.click());
    await until(() => deskOf(stage.server.portalEvents).counterNotices.find((one) => one.id === id).answered);
    await panel.$eval('.record-answered .record-step', (button) => button.click());
    await panel.waitForSelector('.counter .sent-line');
    const { state, reason } = await lastStep(counteredCase(0));
    assert.deepEqual([state, reason], ['reply_rejected', words]);
    for (const page of [panel, portal, desk]) await page.close();
    assert.equal((await notices()).total, 1);
  });

  it('accepted: the complaint is to be taken back, and no answer says otherwise', async () => {
    const desk = await openNotice(1);
    await readAndAnswer(desk, { licence: 'yes', stock: 'no', earlier: 'no' });
    assert.equal(await desk.$('.record-answered'), null, 'no text against what she said');
    assert.match(await textOf(desk, '.findings'), /You said that the seller could be right/);
    await desk.$eval('.counter-accept .button', (button) => button.click());
    await desk.waitForSelector('.withdraw-one:not(.counter-one)');
    assert.match(await textOf(desk, '.counter-accepted'), /On the portal accept the counter-notice/);
    await desk.waitForSelector('.record-accepted');
    assert.equal(await desk.$('.counter-answers'), null);
    await stage.shot(desk, 'counter-accepted', { fullPage: true });
    await desk.close();
    const { complaints } = await stage.ask({ type: 'complaint.withdrawals' });
    assert.deepEqual(
      complaints.map(({ caseIds }) => caseIds),
      [[counteredCase(1)]],
    );
  });

  it('the portal’s own list says what became of both, and nothing waits any more', async () => {
    const portalDesk = deskOf(stage.server.portalEvents);
    const { id } = portalDesk.counterNotices.find(({ answered }) => answered === null);
    portalDesk.answer({ id, decision: 'accept' });
    await takeList();
    assert.equal((await lastStep(counteredCase(0))).state, 'removed_stays');
    assert.equal((await lastStep(counteredCase(1))).state, 'reinstated');
    assert.equal((await notices()).total, 0);
    assert.equal((await stage.ask({ type: 'complaint.withdrawals' })).total, 0);
    assert.match(counterproof(stage.data, 'verify'), /\S/);
  });
});
