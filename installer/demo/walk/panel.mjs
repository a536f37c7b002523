// SPDX-License-Identifier: Apache-2.0
// Works the panel as the artist does: by its buttons.

/** Opens the panel of a tab as a page. */
export function openPanel(session, tabId) {
  return session.openExtensionPage(`panel.html?tabId=${tabId}`);
}

/** Confirms the first match that has no case yet: opens the questions, ticks the four, stores. */
export async function confirmFirst(panel) {
  await panel.waitForSelector('.confirm-open');
  await panel.click('.confirm-open');
  await panel.waitForSelector('form.confirm input[type=checkbox]');
  for (const box of await panel.$$('form.confirm input[type=checkbox]')) await box.click();
  await panel.waitForSelector('form.confirm button[type=submit]:not([disabled])');
  await panel.click('form.confirm button[type=submit]');
  await panel.waitForSelector('.badge-case');
}

/** Goes to the cases and prepares the complaint of the first work. */
export async function prepareFirst(panel) {
  await panel.waitForSelector('#tab-cases');
  await panel.click('#tab-cases');
  await panel.waitForSelector('.group .button-main:not([disabled])');
  await panel.click('.group .button-main');
  await panel.waitForSelector('.draft');
}

/** In front of the form the panel shows the complaint in work by itself. */
export async function showDraft(panel) {
  await panel.waitForSelector('.draft .fill');
}

/** Presses Open the complaint form and gives the portal's page. */
export async function openPortal(session, panel) {
  await panel.waitForSelector('.fill .button-main:not([disabled])');
  await panel.click('.fill .button-main');
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
  await panel.click('.fill .button-main');
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
