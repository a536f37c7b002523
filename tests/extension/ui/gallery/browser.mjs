// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const kPlaces = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
};

/** Where the browser lies, or null. */
export function findBrowser(name) {
  return kPlaces[name].find((place) => existsSync(place)) ?? null;
}

// As root Chromium starts only without its own sandbox; it sees nothing here but our own pages.
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export async function launch(name, { dark = false } = {}) {
  return await puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: findBrowser(name),
    headless: true,
    userDataDir: mkdtempSync(join(tmpdir(), 'counterproof-gallery-')),
    // Firefox takes the colour scheme only from its settings.
    extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 },
    args: name === 'chromium' ? [...sandbox, '--disable-gpu', '--hide-scrollbars'] : [],
  });
}

/** Only Chromium can be told this. */
export async function showAs(page, dark) {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
}

/** As the artist would in the browser's dialog; once, when there is a field for it. */
async function chooseFile(page, { name, text }) {
  const field = await page.$('input[type=file]:not([data-chosen])');
  await field?.evaluate(
    (element, title, words) => {
      const held = new DataTransfer();
      held.items.add(new File([words], title));
      element.dataset.chosen = '';
      element.files = held.files;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}

/** In the page: what a person types replaces what stood there. */
function typeOver(field, words) {
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Opens one scene and does what it asks for; complaints of the page (errors, policy) are collected. */
export async function openScene(browser, address, name, scene, look) {
  const { width, height = 900, dark, language = '', before } = look;
  const page = await browser.newPage();
  if (before) await page.evaluateOnNewDocument(before);
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (line) => {
    if (['error', 'warn'].includes(line.type())) complaints.push(line.text());
  });
  await page.setViewport({ width, height });
  if (dark !== undefined) await showAs(page, dark);
  const asked = new URLSearchParams({ scene: name, ...(language && { language }) });
  await page.goto(`${address}/${scene.view}.html?${asked}${scene.hash ? `#${scene.hash}` : ''}`, {
    waitUntil: 'load',
  });
  await page.waitForSelector('main');
  if (!scene.silent) await page.waitForSelector('.summary, .page-heading, .cases, .missed, .add-by-link');
  for (const [selector, words] of Object.entries(scene.fields ?? {}))
    await (await page.waitForSelector(selector)).evaluate(typeOver, words);
  for (const selector of scene.clicks ?? []) {
    const target = await page.waitForSelector(`${selector}:not(:disabled)`, { timeout: 10_000 });
    await target.evaluate((element) => element.click());
    const field = scene.typed === undefined ? null : await page.$('textarea');
    if (field && (await field.evaluate(({ value }) => value === '')))
      await field.evaluate(typeOver, scene.typed);
    if (scene.file) await chooseFile(page, scene.file);
  }
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
  // Frames below the fold stay empty until they come near.
  await page.waitForFunction(
    () =>
      ![...document.querySelectorAll('.frame-loading')].some((frame) => {
        const { top, bottom } = frame.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      }),
  );
  return { page, complaints };
}
