// SPDX-License-Identifier: Apache-2.0
// A real browser with the real extension, for filling forms: opens a page under its true address, lets Counterproof in by
// its toolbar button as the artist does, has the form filled and tells what the page and the network saw meanwhile.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch } from '../../installer/demo/browsers/launch.mjs';
import { isSampleHost } from '../../installer/demo/server/certificate.mjs';

const project = path.resolve(import.meta.dirname, '../..');
const left = ['files', 'agreement', 'slider', 'submit'];

/**
 * @param {string} kind chromium or firefox
 * @param {number} port of the server on 127.0.0.1 that stands for every host of the portals, over TLS
 * @param {string} [alsoHost] one more host that ends at that server
 */
export async function openPortalSession(kind, port, alsoHost) {
  const built = path.join(project, 'extension/dist', kind);
  if (!existsSync(path.join(built, 'fill.js')))
    throw new Error('Build the extension first: node extension/build.mjs');
  const folder = mkdtempSync(path.join(tmpdir(), 'counterproof-fill-'));
  const extensionDir = path.join(folder, 'extension');
  cpSync(built, extensionDir, { recursive: true });
  const hosts = [...new Set(['ipp.alibabagroup.com', 'ipp.aidcgroup.net', alsoHost ?? 'ipp.aidcgroup.net'])];
  const rules = [
    ...hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ];
  const session = await launch(kind, {
    extensionDir,
    server: { port, spki: '', reaches: (host) => hosts.includes(host) || isSampleHost(host) },
    // Only in this browser: the certificate of the server is anybody's.
    extraArgs:
      kind === 'chromium' ? ['--ignore-certificate-errors', `--host-resolver-rules=${rules.join(', ')}`] : [],
  });
  const view = await session.openExtensionPage('panel.html?tabId=0');

  return {
    session,
    /** Opens a page that writes down what happens in it. */
    async open(url) {
      const page = await session.browser.newPage();
      await page.evaluateOnNewDocument(recordEvents);
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    /** Fills the form of a page that `open` gave: { report, events }. */
    async fill(page, draft) {
      await letIn(session, page, view);
      const requests = [];
      const heard = (request) =>
        requests.push({ type: 'request', target: `${request.method()} ${new URL(request.url()).pathname}` });
      const before = (await eventsOf(page)).length;
      page.on('request', heard);
      const report = await askToFill(view, page.url(), draft);
      // What the form does of its own accord after a field was written.
      await new Promise((resolve) => setTimeout(resolve, 600));
      page.off('request', heard);
      return { report, events: [...(await eventsOf(page)).slice(before), ...requests] };
    },
    async close() {
      await session.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function letIn(session, page, view) {
  await session.clickToolbar(page);
  if (session.kind !== 'firefox') {
    // A busy Chromium is let in a moment later. Where the button lets nobody in, the fill says so.
    const patience = Date.now() + 3_000;
    while (!(await isTold(view, page.url())) && Date.now() < patience) await pause();
    return;
  }
  const end = Date.now() + 30_000;
  while (!(await session.popupText())?.url.endsWith('/popup.html')) await again(end, 'the popup to open');
  while (await session.popupText()) {
    await session.closePopup();
    await again(end, 'the popup to close');
  }
}

/** Whether the browser tells the extension that a tab shows this address. */
const isTold = (view, url) =>
  view.evaluate(async (wanted) => (await chrome.tabs.query({})).some((one) => one.url === wanted), url);

const pause = () => new Promise((resolve) => setTimeout(resolve, 60));

async function again(end, what) {
  if (Date.now() > end) throw new Error(`Not in time: ${what}`);
  await pause();
}

/** As the panel's Fill button does; a refusal becomes a report that nothing was filled. */
async function askToFill(view, url, draft) {
  const answer = await view.evaluate(
    async (wanted, wantedDraft) => {
      const tabs = await chrome.tabs.query({});
      // Without a permission the browser tells no address; then it is the one tab in front.
      const tab = tabs.find((one) => one.url === wanted) ?? tabs.find((one) => one.active);
      const pressedAtMs = Date.now();
      return chrome.runtime.sendMessage({
        type: 'form.fill',
        tabId: tab?.id,
        draft: wantedDraft,
        pressedAtMs,
      });
    },
    url,
    draft,
  );
  if (answer?.ok) return answer.value;
  const why = answer?.message ?? 'Counterproof did not answer.';
  return { understood: false, language: null, fills: [], refusals: [{ role: 'form', why }], left };
}

async function eventsOf(page) {
  const lists = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => globalThis.__events ?? []).catch(() => [])),
  );
  return lists
    .flat()
    .sort((a, b) => a.at - b.at)
    .map(({ type, target }) => ({ type, target }));
}

/** Runs in every document before its own scripts. */
function recordEvents() {
  const events = [];
  Object.defineProperty(globalThis, '__events', { value: events });
  for (const type of ['click', 'input', 'change', 'submit']) {
    addEventListener(
      type,
      (event) => {
        const target = event.target instanceof Element ? event.target : document.documentElement;
        const named = target.closest('[name], [data-name], [id], [role]') ?? target;
        const name = ['name', 'data-name', 'id', 'role'].map((one) => named.getAttribute(one)).find(Boolean);
        events.push({
          type,
          target: name ?? target.tagName.toLowerCase(),
          at: performance.timeOrigin + event.timeStamp,
        });
      },
      true,
    );
  }
}
