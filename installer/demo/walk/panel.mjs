// SPDX-License-Identifier: Apache-2.0
// Works the panel as the artist does: by its buttons.
import { press } from './press.mjs';

/** Opens the panel of a tab as a page. */
export function openPanel(session, tabId) {
  return session.openExtensionPage(`panel.html?tabId=${tabId}`);
}

/** Confirms a match of this work (null: the first one): opens the questions, ticks the four, stores. */
export async function confirmWork(panel, workTitle) {
  await panel.waitForSelector('.card .confirm-open, .card .badge-case');
  const card = await pick(panel, '.card', '.fact', workTitle);
  // Confirmed at an earlier run: the case is there already.
  if (await card.$('.badge-case')) return;
  await pressUntil(panel, await card.$('.confirm-open'), 'form.confirm input[type=checkbox]');
  for (const box of await panel.$$('form.confirm input[type=checkbox]')) await box.click();
  await panel.waitForSelector('form.confirm button[type=submit]:not([disabled])');
  await press(panel, 'form.confirm button[type=submit]');
  await panel.waitForFunction((element) => element.querySelector('.badge-case') !== null, {}, card);
}

/** Goes to the cases and prepares the complaint of this work (null: the first one). */
export async function prepareWork(panel, workTitle) {
  await panel.waitForSelector('#tab-cases');
  await press(panel, '#tab-cases');
  await panel.waitForSelector('.group .button-main:not([disabled])');
  const group = await pick(panel, '.group', '.group-title', workTitle);
  await (await group.$('.button-main')).click();
  await panel.waitForSelector('.draft');
}

/** A long list may still move under the pointer after the jump to a far card: then the press is made again. */
async function pressUntil(panel, button, wanted) {
  await button.scrollIntoView();
  for (let turn = 0; turn < 20; turn++) {
    await button.click();
    for (let wait = 0; wait < 10; wait++) {
      if (await panel.$(wanted)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`Pressing brought no ${wanted}.`);
}

/** The first element whose inner text names the work; any first one for null. */
async function pick(panel, selector, inner, workTitle) {
  for (const element of await panel.$$(selector)) {
    const words = await element.$$eval(inner, (parts) => parts.map((part) => part.textContent).join(' '));
    if (workTitle === null || words.includes(workTitle)) return element;
  }
  throw new Error(`The panel shows nothing of “${workTitle}”.`);
}

/** In front of the form the panel shows the complaint in work by itself. */
export async function showDraft(panel) {
  await panel.waitForSelector('.draft .fill');
}

/** Presses Open the complaint form and gives the portal's page. */
export async function openPortal(session, panel) {
  await panel.waitForSelector('.fill .button-main:not([disabled])');
  await press(panel, '.fill .button-main');
  return await portalPage(session);
}

/** The portal's page, once it is there. */
export async function portalPage(session) {
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    const pages = await session.browser.pages();
    const found = pages.find((page) => /^https:\/\/ipp\./.test(page.url()));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The complaint portal did not open.');
}

/** Presses Fill and waits for the report. */
export async function pressFill(panel) {
  await panel.waitForSelector('.fill .button-main:not([disabled])');
  await press(panel, '.fill .button-main');
  await panel.waitForSelector('.report', { timeout: 30_000 });
}

/** What stands in the portal's form now, by the names of its fields. */
export function readPortal(page) {
  return page.evaluate(() => {
    const chosen = (name) =>
      document.querySelector(`select[name=${name}]`)?.selectedOptions[0]?.textContent ?? null;
    const typed = (name) => document.querySelector(`textarea[name=${name}]`)?.value ?? null;
    return {
      platform: chosen('platform'),
      iprType: chosen('iprType'),
      work: chosen('work'),
      complaintType:
        document.querySelector('input[name=complaintType]:checked')?.parentElement?.textContent ?? null,
      reason: chosen('reason'),
      links: typed('links'),
      statement: typed('statement'),
      agreed: document.querySelector('input[name=agreement]')?.checked ?? null,
    };
  });
}
