// SPDX-License-Identifier: Apache-2.0
// The mock portal in all its shapes, filled by the real extension in real browsers: both hosts, both versions, three
// languages, every way of binding, drop-downs of the page's own, a frame, two steps, every kind of form. And pages that
// want to be filled where nobody can see it.
//   node --test tests/e2e/portals.test.mjs      COUNTERPROOF_BROWSER=firefox to run in one browser
import { press } from '../../installer/demo/walk/press.mjs';
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { deskOf } from '../../installer/demo/portal/portal.mjs';
import { startDemoServer } from '../../installer/demo/server.mjs';
import { openPortalSession } from '../tools/portal-session.mjs';
import { disguises } from './stage/disguises.mjs';
import { inBrowsers } from './stage/in-browsers.mjs';

const kHosts = ['ipp.alibabagroup.com', 'ipp.aidcgroup.net'];
const kLinks = [1, 2, 3].map((number) => `https://www.aliexpress.com/item/100500944676460${number}.html`);
const kFields = ['platform', 'iprType', 'work', 'complaintType', 'reason', 'links', 'statement'];
const kStatement = {
  en: 'I am the author of "Blue heron" and believe that these listings show it without my permission.',
  zh: '本人是《Blue heron》的作者，相信上述商品未经许可使用了该作品。',
};
const draft = {
  form: 'complaint',
  platform: 'aliexpress',
  iprType: 'copyright',
  work: { title: 'Blue heron', recordNumber: null },
  complaintType: 'product_listing',
  reason: { case: 'R2', label: null },
  links: kLinks,
  statement: kStatement,
};
const claimant = {
  role: 'owner',
  identity: 'individual',
  legalName: 'Ana Pintora',
  address: 'PO box 12\nLyon',
  email: 'ana@example.org',
  phone: '+33 1 23 45 67 89',
  country: 'FR',
};

const shapes = [
  { lang: 'en', wording: '1', binding: 'plain', controls: 'native' },
  { lang: 'en', wording: '2', binding: 'react', controls: 'custom' },
  { lang: 'zh', wording: '1', binding: 'react', controls: 'native', frame: '1' },
  { lang: 'zh', wording: '2', binding: 'vue', controls: 'custom' },
  { lang: 'es', wording: '1', binding: 'vue', controls: 'custom', frame: '1' },
  { lang: 'es', wording: '2', binding: 'react', controls: 'native' },
];

inBrowsers((kind) => {
  let server;
  let portal;
  before(async () => {
    server = await startDemoServer({});
    portal = await openPortalSession(kind, server.port);
  });
  after(async () => {
    await portal?.close();
    await server?.close();
  });

  const openForm = async (host, query, route, ready = 'button[name=submit]') => {
    const page = await portal.open(
      `https://${host}/?${new URLSearchParams({ late: '200', ...query })}#/${route}`,
    );
    await page.waitForSelector(ready, { timeout: 20_000 });
    return page;
  };
  /** Nothing but fields of ours was touched, and nothing was sent. */
  const assertOnlyFields = (events, allowed) => {
    const wrong = events.filter(
      ({ type, target }) =>
        type === 'submit' ||
        (type === 'request' && target !== 'POST /event' && !target.startsWith('GET /')) ||
        (type !== 'request' && !allowed.includes(target)),
    );
    assert.deepEqual(wrong, []);
    const pressed = events.filter(({ type }) => type === 'click').map(({ target }) => target);
    assert.deepEqual(
      pressed.filter((target) => target === 'links' || target === 'statement'),
      [],
    );
    assert.deepEqual(deskOf(server.portalEvents).taken, []);
  };
  const knownToForm = (page) => page.evaluate(() => ({ ...globalThis.portalState }));
  const assertComplaint = (state, lang) => {
    assert.equal(state.links, kLinks.join('\n'));
    assert.equal(state.statement, lang === 'zh' ? kStatement.zh : kStatement.en);
    for (const field of kFields) assert.ok(state[field] !== undefined && state[field] !== '', field);
  };

  for (const host of kHosts) {
    for (const shape of shapes) {
      it(`a complaint on ${host}: ${Object.entries(shape).join(' ').replaceAll(',', '=')}`, async () => {
        const page = await openForm(host, shape, 'complaint/submit');
        const place = () => page.evaluate(() => globalThis.scrollY);
        await page.evaluate(() => globalThis.scrollTo(0, 25));
        const before = await place();
        const { report, events } = await portal.fill(page, draft);
        assert.deepEqual(report.refusals, []);
        assert.equal(await place(), before);
        assert.equal(report.language, shape.lang);
        assert.deepEqual(report.fills.map(({ role }) => role).sort(), [...kFields].sort());
        assertComplaint(await knownToForm(page), shape.lang);
        assertOnlyFields(events, kFields);
        await page.close();
      });
    }
  }

  it('a form in two steps is filled step by step', async () => {
    const page = await openForm(
      kHosts[0],
      { lang: 'en', steps: '1' },
      'complaint/submit',
      'button[name=next]',
    );
    const first = await portal.fill(page, draft);
    assert.deepEqual(first.report.fills.map(({ role }) => role).sort(), [
      'complaintType',
      'iprType',
      'platform',
      'reason',
      'work',
    ]);
    assert.deepEqual(first.report.refusals.map(({ role }) => role).sort(), ['links', 'statement']);
    assertOnlyFields(first.events, kFields);
    // Next is the artist's.
    await press(page, 'button[name=next]');
    await page.waitForSelector('textarea[name=links]');
    const second = await portal.fill(page, draft);
    assert.deepEqual(second.report.fills.map(({ role }) => role).sort(), ['links', 'statement']);
    assertOnlyFields(second.events, kFields);
    assertComplaint(await knownToForm(page), 'en');
    await page.close();
  });

  it('a person files what was filled: verify, declare, slide, submit, and the portal answers', async () => {
    const page = await openForm(kHosts[0], { lang: 'en', late: '50' }, 'complaint/submit');
    await portal.fill(page, draft);
    const desk = deskOf(server.portalEvents);
    assert.deepEqual(desk.taken, []);
    const press = (selector) => page.$eval(selector, (element) => element.click());
    await press('button[name=submit]');
    await page.waitForSelector('.lacking');
    await press('button[name=verify]');
    await page.waitForFunction(() => globalThis.portalState.verified === true);
    await press('input[name=agreement]');
    await page.$eval('input[name=slider]', (slider) => (slider.value = '100'));
    await press('button[name=submit]');
    await page.waitForSelector('.done');
    assert.match(await page.$eval('.done', (element) => element.textContent), /IPP-2026-1121-0001/);
    assert.deepEqual(
      desk.complaints[0].links.map(({ link }) => link),
      kLinks,
    );
    await page.evaluate(() => (location.hash = '#/complaints'));
    await page.waitForSelector('table');
    const rows = await page.$$eval('tbody tr', (all) => all.map((one) => one.innerText));
    assert.equal(rows.length, 3);
    assert.match(rows[2], /Rejected[^]*evidence does not match/);
    await page.close();
    // What follows counts from an empty desk.
    for (const list of [desk.taken, desk.complaints, desk.counterNotices]) list.length = 0;
  });

  it('a form whose labels nobody knows is left as it is', async () => {
    const page = await openForm(kHosts[1], { changed: '1' }, 'complaint/submit');
    const { report, events } = await portal.fill(page, draft);
    assert.equal(report.understood, false);
    assert.deepEqual(
      events.filter(({ type }) => type !== 'request'),
      [],
    );
    await page.close();
  });

  for (const lang of ['en', 'zh', 'es']) {
    it(`an account up to slider, papers, passwords and codes: ${lang}`, async () => {
      const page = await openForm(kHosts[0], { lang, binding: 'react' }, 'register');
      const { report, events } = await portal.fill(page, { form: 'account', claimant });
      const shown = await page.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll('input, textarea, select')].map((field) => [
            field.name,
            field.type === 'checkbox' ? field.checked : field.value,
          ]),
        ),
      );
      assert.equal(shown.legalName, claimant.legalName);
      assert.equal(shown.email, claimant.email);
      assert.equal(shown.address, claimant.address);
      assert.equal(shown.phone, claimant.phone);
      assert.equal(shown.country, '2');
      assert.equal(shown.claimantRole, '1');
      assert.equal(shown.identity, '1');
      assert.deepEqual(
        [shown.password, shown.code, shown.loginEmail, shown.agreement, shown.slider],
        ['', '', '', false, '0'],
      );
      assertOnlyFields(events, [
        'claimantRole',
        'identity',
        'legalName',
        'email',
        'country',
        'address',
        'phone',
      ]);
      assert.deepEqual(report.refusals, []);
      await page.close();
    });

    it(`a work, the notice without account, an answer and a withdrawal: ${lang}`, async () => {
      const work = {
        title: 'Blue heron',
        recordNumber: 'N/A',
        type: 'art',
        registrationPlace: 'FR',
        firstPublished: '2019-04-02',
        officialUrl: 'https://ana.example/heron',
      };
      const fill = async (route, given) => {
        const page = await openForm(kHosts[1], { lang, controls: 'custom' }, route);
        const { report, events } = await portal.fill(page, given);
        assertOnlyFields(events, [
          ...kFields,
          'registrationPlace',
          'workType',
          'workTitle',
          'recordNumber',
          'firstPublished',
          'officialUrl',
          'legalName',
          'email',
          'address',
        ]);
        assert.deepEqual(report.refusals, [], route);
        await page.close();
        return report.fills.map(({ role }) => role).sort();
      };
      assert.deepEqual(await fill('ipr/new', { form: 'work', iprType: 'copyright', work }), [
        'firstPublished',
        'iprType',
        'officialUrl',
        'recordNumber',
        'registrationPlace',
        'workTitle',
        'workType',
      ]);
      assert.deepEqual(
        await fill('notice', { form: 'no_account', links: kLinks, statement: kStatement, claimant }),
        ['address', 'email', 'legalName', 'links', 'statement'],
      );
      deskOf(server.portalEvents).file({
        links: Array.from({ length: 5 }, (_, at) => `${kLinks[0]}?${at}`).join('\n'),
      });
      const [{ id, reference }] = deskOf(server.portalEvents).counterNotices;
      assert.deepEqual(await fill(`counter/${id}`, { form: 'counter_notice', statement: kStatement }), [
        'statement',
      ]);
      assert.deepEqual(await fill(`withdraw/${reference}`, { form: 'withdrawal', statement: kStatement }), [
        'statement',
      ]);
    });
  }

  it('a complaint is not written into the form of a withdrawal, nor an account into a complaint', async () => {
    const { reference } = deskOf(server.portalEvents).file({ links: kLinks[0] });
    for (const [route, given] of [
      [`withdraw/${reference}`, draft],
      ['register', draft],
      ['complaint/submit', { form: 'account', claimant }],
      ['complaint/submit', { form: 'withdrawal', statement: kStatement }],
    ]) {
      const page = await openForm(kHosts[0], {}, route);
      const { report, events } = await portal.fill(page, given);
      assert.deepEqual(report.fills, [], route);
      assert.deepEqual(
        events.filter(({ type }) => type !== 'request'),
        [],
        route,
      );
      await page.close();
    }
  });

  for (const [name, disguise] of Object.entries(disguises)) {
    it(`nothing is written where nobody can see it: ${name}`, async () => {
      const page = await openForm(kHosts[0], { controls: 'native' }, 'complaint/submit');
      await page.evaluate(disguise);
      const { report, events } = await portal.fill(page, draft);
      assert.deepEqual(report.fills, []);
      assert.deepEqual(
        events.filter(({ type }) => type !== 'request'),
        [],
      );
      assert.deepEqual((await knownToForm(page)).links, undefined);
      await page.close();
    });
  }
});
