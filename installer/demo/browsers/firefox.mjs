// SPDX-License-Identifier: Apache-2.0
// Firefox ESR with the extension, on the sample servers. For demo and tests only.
// Uses two insides of puppeteer-core 24.43.1 (browser.connection, frame._id): keep the version pinned.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { startConnectProxy } from './connect-proxy.mjs';
import { firefoxExtensionId } from './extension-id.mjs';
import { layHostManifest } from './host-manifest.mjs';

const FIXED_UUID = '3f1c0f5e-7a52-4a0e-9d0b-6c6f756e7465';

// As chromium.mjs; `home` is the folder Firefox takes for HOME (none: a fresh one), where the host manifest lies.
export async function launch({
  extensionDir,
  server,
  profile,
  home,
  hostManifest = null,
  headless = true,
  env = {},
  extraArgs = [],
  size = [1280, 900],
  watchesNetwork = true,
}) {
  // Firefox refuses a whole manifest for one key it does not know, and then only says there is no such application.
  if (hostManifest?.allowed_origins)
    throw new Error('A host manifest for Firefox must not carry "allowed_origins".');
  const made = mkdtempSync(join(tmpdir(), 'counterproof-firefox-'));
  const userDataDir = profile ?? join(made, 'profile');
  const homeDir = home ?? join(made, 'home');
  mkdirSync(userDataDir, { recursive: true });
  mkdirSync(homeDir, { recursive: true });
  layHostManifest(join(homeDir, '.mozilla', 'native-messaging-hosts'), hostManifest);
  const proxy = await startConnectProxy(server.port, server.reaches);
  const geckoId = firefoxExtensionId(extensionDir);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless,
    userDataDir,
    acceptInsecureCerts: true,
    networkEnabled: watchesNetwork,
    defaultViewport: headless ? { width: size[0], height: size[1] } : null,
    args: ['--remote-allow-system-access', `--width=${size[0]}`, `--height=${size[1]}`, ...extraArgs],
    env: { ...process.env, ...env, HOME: homeDir },
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.no_proxies_on': '',
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: FIXED_UUID }),
      'extensions.background.idle.timeout': 30000,
      'browser.shell.checkDefaultBrowser': false,
      'browser.aboutwelcome.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
    },
  });
  await browser.installExtension(extensionDir);
  const bidi = (method, params) => browser.connection.send(method, params);
  const inChrome = chromeScope(bidi);
  const openExtensionPage = async (pathAndQuery) => {
    const page = await browser.newPage();
    const url = `moz-extension://${FIXED_UUID}/${pathAndQuery.replace(/^\//, '')}`;
    await bidi('browsingContext.navigate', { context: page.mainFrame()._id, url, wait: 'none' });
    await until(async () =>
      page.evaluate((wanted) => window.location.href === wanted && document.readyState !== 'loading', url),
    );
    return page;
  };
  return {
    browser,
    kind: 'firefox',
    extensionId: FIXED_UUID,
    geckoId,
    profile: userDataDir,
    refused: proxy.refused,
    openPage: async (url) => {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    openExtensionPage,
    // A real click on the toolbar button: grants activeTab and opens the popup, which is no page of the driver's.
    clickToolbar: async (page) => {
      await page.bringToFront();
      await inChrome(clickButton, geckoId);
    },
    // The text of the open popup, read from the browser's own window; null when none is open.
    popupText: () => inChrome(readPopup, geckoId),
    closePopup: () => inChrome(closePopups),
    // Stops the background page, as the browser does when it is idle.
    killWorker: () => inChrome(stopBackground, geckoId),
    // Runs fn in the background page, reached from a page of the extension.
    backgroundEvaluate: async (fn, ...args) => {
      const page = await openExtensionPage('manifest.json');
      try {
        return await page.evaluate(inBackground(fn, args));
      } finally {
        await page.close();
      }
    },
    inChrome,
    screenshot: (page, path, options = {}) => page.screenshot({ path, ...options }),
    close: async () => {
      // Closed already, by the artist or by a signal, is closed too: what was made for it still goes.
      await browser.close().catch(() => undefined);
      await proxy.close();
      rmSync(made, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function until(check, timeoutMs = 15000) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    try {
      if (await check()) return;
    } catch {
      // the page is between two documents
    }
    if (Date.now() > end) throw new Error('The page did not load in time.');
    await new Promise((done) => setTimeout(done, 50));
  }
}

// Runs a function in Firefox's own window. Its answer must be JSON.
function chromeScope(bidi) {
  return async (fn, ...args) => {
    const { result: tree } = await bidi('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const context = tree.contexts.find((c) => c.url.endsWith('browser.xhtml')) ?? tree.contexts[0];
    const { result } = await bidi('script.evaluate', {
      expression: `Promise.resolve((${fn})(...${JSON.stringify(args)})).then((v) => JSON.stringify(v ?? null))`,
      target: { context: context.context },
      awaitPromise: true,
      userActivation: true,
    });
    if (result.type === 'exception') throw new Error(`In Firefox's window: ${result.exceptionDetails.text}`);
    return JSON.parse(result.result.value);
  };
}

/* global CustomizableUI, Services, document, window, WebExtensionPolicy */
async function clickButton(geckoId) {
  const widget = `${geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);
  const node = document.getElementById(widget);
  if (!node) throw new Error(`no toolbar button ${widget}`);
  node.querySelector('.unified-extensions-item-action-button').click();
}

async function readPopup() {
  const browser = document.querySelector('.webextension-popup-browser');
  if (!browser?.browsingContext?.currentWindowGlobal) return null;
  const actor = browser.browsingContext.currentWindowGlobal;
  return { url: actor.documentURI.spec, title: actor.documentTitle };
}

async function closePopups() {
  for (const panel of document.querySelectorAll(
    'panel.webextension-popup, panel#customizationui-widget-panel',
  ))
    panel.hidePopup?.();
}

async function stopBackground(geckoId) {
  const { extension } = WebExtensionPolicy.getByID(geckoId);
  // Also while a native port is open: an idle browser would wait for that, a crash does not.
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}

// The driver cannot reach the background page itself, and its policy forbids eval: so the function's text runs in
// a page of the extension, with the background's window standing in for the global object.
function inBackground(fn, args) {
  return `(async () => {
    const globalThis = await new Promise((done) => chrome.runtime.getBackgroundPage(done));
    const [self, window] = [globalThis, globalThis];
    return (${fn})(...${JSON.stringify(args)});
  })()`;
}
