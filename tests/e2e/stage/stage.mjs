// SPDX-License-Identifier: Apache-2.0
// What every scenario stands on: one browser with the real extension, the real host with records of its own, the sample
// servers. A scenario gets fresh pages; faults and hosts that it puts in are taken away after it.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hostManifestFor, layHostManifest } from '../../../installer/demo/browsers/host-manifest.mjs';
import { launch } from '../../../installer/demo/browsers/launch.mjs';
import { startDemoServer } from '../../../installer/demo/server.mjs';
import { ask, stateWhen, tabIdOf } from '../../../installer/demo/walk/tab-state.mjs';
import { hostProcesses } from './host-processes.mjs';
import { bin } from './records.mjs';

const project = path.resolve(import.meta.dirname, '../../..');
/** Long, because a machine may be busy; nothing is asserted about time. */
export const kPatienceMs = Number(process.env.COUNTERPROOF_PATIENCE_MS ?? 120_000);

/** `manifest` may change the extension's manifest before the browser sees it. */
export async function openStage(kind, records, { manifest, watchesNetwork } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), `counterproof-e2e-${kind}-`));
  const extensionDir = takeExtension(kind, path.join(folder, 'extension'), manifest);
  const data = path.join(folder, 'records');
  cpSync(records, data, { recursive: true });
  const shots = path.join(project, 'build/e2e', kind);
  mkdirSync(shots, { recursive: true });

  const profile = path.join(folder, 'profile');
  const home = path.join(folder, 'home');
  const manifests =
    kind === 'chromium'
      ? path.join(profile, 'NativeMessagingHosts')
      : path.join(home, '.mozilla', 'native-messaging-hosts');
  const realHost = hostManifestFor(kind, extensionDir, path.join(bin, 'counterproof-host'));
  const routes = {};
  const server = await startDemoServer({ picturesKept: false, routes });
  const session = await launch(kind, {
    extensionDir,
    server,
    profile,
    home,
    hostManifest: realHost,
    watchesNetwork,
    env: { COUNTERPROOF_DATA: data, XDG_STATE_HOME: path.join(folder, 'state') },
  });
  const view = await session.openExtensionPage('panel.html?tabId=0');
  // Until it has answered once it is being installed; a background that is ended then comes back only with the browser.
  await stateWhen(view, 0, 'any', kPatienceMs);
  let hostChanged = false;
  let closed = false;

  // Its document may be there before the popup is shown, and hiding does nothing until then.
  const closeFirefoxPopup = () =>
    until(async () => {
      await session.closePopup();
      return !(await session.popupText());
    }, 'the popup to close');

  const stage = {
    kind,
    data,
    server,
    session,
    view,
    records,
    processes: () => hostProcesses(data),
    /** Until the end of the scenario this host's pages come from here: html of a URL, or null for nothing. */
    servePages(host, htmlOf) {
      routes[host] = pagesOf(htmlOf);
    },
    /** The same for everything of a host. */
    serve(host, handler) {
      routes[host] = handler;
    },

    /** A page of its own: { page, tabId }. */
    async open(url) {
      const page = await session.openPage(url);
      page.setDefaultTimeout(kPatienceMs);
      return { page, tabId: await tabIdOf(view, url) };
    },
    /** A view of the extension as a page, for one tab. */
    async openView(file, tabId) {
      const page = await session.openExtensionPage(`${file}?tabId=${tabId}`);
      page.setDefaultTimeout(kPatienceMs);
      await page.setViewport({ width: file === 'popup.html' ? 380 : 420, height: 900 });
      return page;
    },
    state: (tabId, wanted) => stateWhen(view, tabId, wanted, kPatienceMs),
    ask: (request) => ask(view, request),
    shot: (page, name, options) => session.screenshot(page, path.join(shots, `${name}.png`), options),

    /** A real click on the toolbar button; gives the popup that it opened (in Firefox: the same popup as a page). */
    async clickToolbar(page, tabId) {
      if (kind === 'chromium') {
        const popup = await session.popup(page);
        popup.setDefaultTimeout(kPatienceMs);
        return popup;
      }
      await session.clickToolbar(page);
      await until(async () => (await session.popupText())?.url.endsWith('/popup.html'));
      const popup = await stage.openView('popup.html', tabId);
      await closeFirefoxPopup();
      return popup;
    },

    /** A real click on the toolbar button that lets Counterproof into this tab; the popup is closed again. */
    async letIn(page) {
      await session.clickToolbar(page);
      if (kind === 'chromium') return;
      // An open popup takes the next click for itself.
      await until(async () => (await session.popupText())?.url.endsWith('/popup.html'));
      await closeFirefoxPopup();
    },

    /** 'none', 'forbidden', or the path of a program: from the next connection on. */
    useHost(which) {
      hostChanged = which !== 'real';
      rmSync(path.join(manifests, `${realHost.name}.json`), { force: true });
      if (which === 'none') return;
      if (which === 'forbidden') {
        const other = `chrome-extension://${'a'.repeat(32)}/`;
        layHostManifest(manifests, { ...realHost, allowed_origins: [other] });
      } else layHostManifest(manifests, which === 'real' ? realHost : { ...realHost, path: which });
    },
    /** A program that runs bad-host.mjs in one of its modes. */
    badHost(mode) {
      const program = path.join(folder, `bad-host-${mode}`);
      const script = path.join(import.meta.dirname, 'bad-host.mjs');
      writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${script}' ${mode}\n`, { mode: 0o755 });
      return program;
    },

    /** As if no picture had ever been seen: the extension's own memory is emptied. */
    async forgetPictures() {
      await view.evaluate(emptyPictureStore);
      // The worker has some at hand too.
      await session.killWorker();
    },

    async tidy() {
      if (closed) return;
      server.clearFaults();
      for (const host of Object.keys(routes)) delete routes[host];
      for (const page of await session.browser.pages()) {
        if (page !== view && /^(https|chrome-extension|moz-extension):/.test(page.url())) await page.close();
      }
      if (hostChanged) {
        stage.useHost('real');
        await session.killWorker();
      }
    },
    async closeBrowser() {
      if (!closed) await session.close();
      closed = true;
    },
    async close() {
      await stage.closeBrowser();
      await server.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  return stage;
}

/** A copy, so that a build in the meantime changes nothing under a running browser. */
function takeExtension(kind, folder, changed) {
  const dist = process.env.COUNTERPROOF_EXTENSION ?? path.join(project, 'extension/dist');
  const built = path.resolve(dist, kind);
  const content = path.join(built, 'content.js');
  if (!existsSync(content) || !/mode = "open"/.test(readFileSync(content, 'utf8')))
    throw new Error('Build the extension for tests first: node extension/build.mjs --test');
  cpSync(built, folder, { recursive: true });
  if (changed) {
    const file = path.join(folder, 'manifest.json');
    writeFileSync(file, JSON.stringify(changed(JSON.parse(readFileSync(file, 'utf8'))), null, 2));
  }
  return folder;
}

function pagesOf(htmlOf) {
  return (request, response) => {
    const html = htmlOf(new URL(request.url, `https://${request.headers.host}`));
    if (html === null) return response.writeHead(404).end();
    const type = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    return response.writeHead(200, type).end(html);
  };
}

/** Waits until `holds` gives something true, and gives that. */
export async function until(holds, what = String(holds)) {
  const end = Date.now() + kPatienceMs;
  for (;;) {
    const value = await holds();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Not in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

async function emptyPictureStore() {
  // Opening would make an empty one.
  if (!(await indexedDB.databases()).some(({ name }) => name === 'pictures')) return;
  const opening = indexedDB.open('pictures');
  const database = await new Promise((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const names = [...database.objectStoreNames];
  if (names.length > 0) {
    const change = database.transaction(names, 'readwrite');
    for (const name of names) change.objectStore(name).clear();
    await new Promise((resolve) => (change.oncomplete = resolve));
  }
  database.close();
}
