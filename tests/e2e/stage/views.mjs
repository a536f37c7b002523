// SPDX-License-Identifier: Apache-2.0
// The extension's own pages, opened and read as the artist sees them.
import { portalPage } from '../../../installer/demo/walk/panel.mjs';
import { tabIdOf } from '../../../installer/demo/walk/tab-state.mjs';
import { until } from './stage.mjs';

/** The dashboard at one of its parts, as wide as a full tab. */
export async function openDashboard(stage, part) {
  const page = await stage.session.openExtensionPage(`dashboard.html#${part}`);
  await page.setViewport({ width: 1280, height: 900 });
  return page;
}

/** What stands in the first such element; null where there is none. */
export const textOf = (page, selector) =>
  page.$eval(selector, (element) => element.innerText.trim()).catch(() => null);

/** What a person types replaces what stood there. */
export const typeInto = (page, selector, words) =>
  page.$eval(
    selector,
    (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    words,
  );

/** The portal's page that a press opened, taken by the person to `address`, and the panel beside it. */
export async function panelBeside(stage, address) {
  const portal = await portalPage(stage.session);
  const opened = portal.url();
  await portal.goto(address);
  await portal.waitForSelector('[name=statement]');
  await stage.letIn(portal);
  const tabId = await until(() => tabIdOf(stage.view, portal.url().split('#')[0]).catch(() => null));
  const panel = await stage.openView('panel.html', tabId);
  return { portal, panel, opened };
}

/** From now on the page keeps in `window.given` what the browser is given to save, which a driver cannot see. */
export const watchGiven = (page) =>
  page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    window.given = [];
    URL.createObjectURL = (blob) => {
      window.given.push(blob);
      return make(blob);
    };
  });

/** The file that the page was given to save last. */
export async function given(page) {
  const text = await page.evaluate(async () => {
    const blob = window.given.at(-1);
    const reader = new FileReader();
    const read = new Promise((resolve) => (reader.onload = resolve));
    reader.readAsDataURL(blob);
    await read;
    return reader.result.split(',')[1];
  });
  return Buffer.from(text, 'base64');
}
