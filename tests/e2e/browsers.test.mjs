// SPDX-License-Identifier: Apache-2.0
// Both launchers against the sample servers, with a throw-away extension: `node --test tests/e2e/browsers.test.mjs`.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { BROWSERS, launch } from '../../installer/demo/browsers/launch.mjs';
import { chromiumExtensionId } from '../../installer/demo/browsers/extension-id.mjs';
import { startDemoServer } from '../../installer/demo/server.mjs';

const smoke = join(dirname(fileURLToPath(import.meta.url)), 'browsers-smoke');
const extensionDir = join(smoke, 'extension');
const SEARCH = 'https://www.aliexpress.com/w/wholesale-art-print.html?page=1&SearchText=art+print';

for (const kind of BROWSERS) {
  describe(`${kind} launcher`, () => {
    let server;
    let session;
    let folder;
    let page;

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'counterproof-smoke-'));
      const host = join(folder, 'host');
      writeFileSync(host, `#!/bin/sh\nexec '${process.execPath}' '${join(smoke, 'echo-host.mjs')}' "$@"\n`, {
        mode: 0o755,
      });
      server = await startDemoServer();
      session = await launch(kind, {
        extensionDir,
        server,
        hostManifest: {
          name: 'counterproof.launcher_check',
          description: 'Launcher check',
          path: host,
          type: 'stdio',
          ...(kind === 'chromium'
            ? { allowed_origins: [`chrome-extension://${chromiumExtensionId(extensionDir)}/`] }
            : { allowed_extensions: ['launcher-check@example'] }),
        },
      });
      page = await session.openPage(SEARCH);
      await page.waitForFunction(() => document.documentElement.dataset.seen);
    });

    after(async () => {
      await session?.close();
      await server?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const ask = async () => {
      await page.evaluate(() => {
        delete document.documentElement.dataset.answer;
        document.dispatchEvent(new Event('ask'));
      });
      await page.waitForFunction(() => document.documentElement.dataset.answer);
      return JSON.parse(await page.evaluate(() => document.documentElement.dataset.answer));
    };
    let firstWorker;

    it('lets the content script see the true address', async () => {
      assert.equal(await page.evaluate(() => document.documentElement.dataset.seen), SEARCH);
    });

    it('fetches a picture and reaches the native host from the background', async () => {
      const answer = await ask();
      assert.equal(answer.status, 200);
      assert.ok(answer.bytes > 5000);
      assert.equal(answer.host.heard, 'hello', JSON.stringify(answer));
      firstWorker = answer.started;
    });

    it('opens the popup by a real click on the toolbar button', async () => {
      if (kind === 'chromium') {
        const popup = await session.popup(page);
        assert.equal(await popup.$eval('#text', (element) => element.textContent), 'The popup is open.');
        await popup.close();
      } else {
        await session.clickToolbar(page);
        let shown = null;
        for (let i = 0; i < 100 && shown?.title !== 'Launcher check popup'; i++) {
          await new Promise((done) => setTimeout(done, 100));
          shown = await session.popupText();
        }
        assert.equal(shown?.url, `moz-extension://${session.extensionId}/popup.html`);
        await session.closePopup();
      }
      const opened = await session.openExtensionPage('popup.html?tabId=1');
      assert.equal(await opened.$eval('#text', (element) => element.textContent), 'The popup is open.');
      await opened.close();
    });

    it('ends the background and finds a new one at the next message', async () => {
      await session.killWorker();
      const answer = await ask();
      assert.equal(answer.host.heard, 'hello', JSON.stringify(answer));
      assert.notEqual(answer.started, firstWorker);
    });

    it('runs a function in the background', async () => {
      assert.equal(await session.backgroundEvaluate((a) => typeof globalThis.check + a, '!'), 'function!');
    });

    it('takes a screenshot', async () => {
      const file = join(folder, 'page.png');
      await session.screenshot(page, file);
      assert.equal(readFileSync(file).readUInt32BE(16), 1280);
      if (process.env.COUNTERPROOF_SHOTS)
        await session.screenshot(page, join(process.env.COUNTERPROOF_SHOTS, `${kind}.png`));
    });
  });
}

describe('sample server', () => {
  it('answers pictures with the faults asked for, and counts what is open at once', async () => {
    const server = await startDemoServer({
      routes: { 'own.alibaba.com': (request, response) => response.end('mine') },
    });
    const { LISTINGS, shownPictureUrl } = await import('../../installer/demo/marketplace/catalogue.mjs');
    const { request } = await import('node:https');
    const get = (url) =>
      new Promise((done, failed) => {
        const { hostname, pathname } = new URL(url);
        const options = {
          host: '127.0.0.1',
          port: server.port,
          path: pathname,
          headers: { host: hostname },
          servername: hostname,
          rejectUnauthorized: false,
          agent: false,
          timeout: 1500,
        };
        const call = request(options, (response) => {
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () =>
            done({
              status: response.statusCode,
              type: response.headers['content-type'],
              bytes: Buffer.concat(chunks),
            }),
          );
        });
        call.on('timeout', () => call.destroy(new Error('no answer')));
        call.on('error', failed);
        call.end();
      });
    const listing = LISTINGS[0];
    const url = `https:${shownPictureUrl(listing)}`;
    const whole = await get(url);
    assert.equal(whole.type, 'image/jpeg');
    const faulty = async (fault) => {
      server.setFault(listing.picture.key, fault);
      return get(url);
    };
    assert.equal((await faulty({ kind: 'status', status: 403 })).status, 403);
    assert.equal((await faulty({ kind: 'html' })).type, 'text/html');
    assert.equal((await faulty({ kind: 'avif' })).bytes.toString('latin1', 4, 12), 'ftypavif');
    assert.equal((await faulty({ kind: 'gif' })).bytes.toString('latin1', 0, 3), 'GIF');
    assert.equal((await faulty({ kind: 'empty' })).bytes.length, 0);
    assert.ok((await faulty({ kind: 'truncated' })).bytes.length < whole.bytes.length / 2);
    await assert.rejects(faulty({ kind: 'hang' }), /no answer/);
    server.setFault(listing.picture.key, { kind: 'slow', delayMs: 300 });
    await Promise.all([get(url), get(url), get(url)]);
    assert.equal(
      server.mostAtOnce((entry) => entry.path.includes(listing.picture.key)),
      3,
    );
    server.clearFaults();
    assert.equal((await get(url)).bytes.length, whole.bytes.length);
    assert.equal((await get('https://own.alibaba.com/x')).bytes.toString(), 'mine');
    await server.close();
  });
});
