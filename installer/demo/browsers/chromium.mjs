// SPDX-License-Identifier: Apache-2.0
// Chromium with the extension, on the sample servers. For demo and tests only: the switches used here relax
// checks and must never reach the artist's own browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { SAMPLE_HOSTS } from '../server/certificate.mjs';
import { chromiumExtensionId } from './extension-id.mjs';
import { layHostManifest } from './host-manifest.mjs';

// extensionDir: unpacked build; server: { port, spki }; profile: folder to keep (none: a fresh one, removed at close);
// hostManifest: the native host's manifest as an object, or null; headless; env; extraArgs; size [width, height];
// watchesNetwork: whether the browser tells the driver of every request, which costs it time.
export async function launch({
  extensionDir,
  server,
  profile,
  hostManifest = null,
  headless = true,
  env = {},
  extraArgs = [],
  size = [1280, 900],
  watchesNetwork = true,
}) {
  const userDataDir = profile ?? mkdtempSync(join(tmpdir(), 'counterproof-chromium-'));
  layHostManifest(join(userDataDir, 'NativeMessagingHosts'), hostManifest);
  const extensionId = chromiumExtensionId(extensionDir);
  const rules = [
    ...SAMPLE_HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${server.port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ];
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless,
    pipe: true,
    networkEnabled: watchesNetwork,
    userDataDir,
    enableExtensions: [extensionDir],
    defaultViewport: headless ? { width: size[0], height: size[1] } : null,
    env: { ...process.env, ...env },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--window-size=${size[0]},${size[1]}`,
      `--ignore-certificate-errors-spki-list=${server.spki}`,
      `--host-resolver-rules=${rules.join(', ')}`,
      ...extraArgs,
    ],
  });
  const isWorker = (target) =>
    target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${extensionId}/`);
  const workerTarget = (timeout = 15000) => browser.waitForTarget(isWorker, { timeout });
  // The extension is there once its worker has started; on a busy disk the browser is ready sooner.
  await workerTarget().catch(() => undefined);
  const open = async (url) => {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  };
  return {
    browser,
    kind: 'chromium',
    extensionId,
    profile: userDataDir,
    openPage: open,
    openExtensionPage: (pathAndQuery) =>
      open(`chrome-extension://${extensionId}/${pathAndQuery.replace(/^\//, '')}`),
    // A real click on the toolbar button: grants activeTab and opens the popup.
    clickToolbar: async (page) => {
      await page.bringToFront();
      const extension = (await browser.extensions()).get(extensionId);
      await page.triggerExtensionAction(extension);
    },
    // Clicks the toolbar button and gives the popup as a page; `file` is the popup's file name.
    popup: async (page, file = 'popup.html') => {
      const shown = browser.waitForTarget((target) => target.url().split(/[?#]/)[0].endsWith(`/${file}`), {
        timeout: 15000,
      });
      await page.bringToFront();
      const extension = (await browser.extensions()).get(extensionId);
      await page.triggerExtensionAction(extension);
      return (await shown).asPage();
    },
    // Ends the background worker, as the browser does when it is idle.
    killWorker: async () => {
      const target = await workerTarget();
      // A worker that ended by itself in between is ended too.
      await (await target.worker()).close().catch(() => undefined);
    },
    backgroundEvaluate: async (fn, ...args) => (await (await workerTarget()).worker()).evaluate(fn, ...args),
    screenshot: (page, path, options = {}) => page.screenshot({ path, ...options }),
    close: async () => {
      // Closed already, by the artist or by a signal, is closed too: what was made for it still goes.
      await browser.close().catch(() => undefined);
      if (!profile) rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
