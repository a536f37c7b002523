// SPDX-License-Identifier: Apache-2.0
// The demo: sample works, sample marketplace, a browser of its own. Called by installer/run.
//   run.mjs --bin DIR --portfolio DIR --out DIR --browser chromium|firefox [--headless]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hostManifestFor } from './browsers/host-manifest.mjs';
import { launch } from './browsers/launch.mjs';
import { startDemoServer } from './server.mjs';
import { reportPage } from './walk/report.mjs';
import { searchPages } from './walk/search-pages.mjs';
import { stepTeller } from './walk/steps.mjs';
import { walk } from './walk/walk.mjs';

const { values: options } = parseArgs({
  options: {
    bin: { type: 'string' },
    portfolio: { type: 'string' },
    out: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    headless: { type: 'boolean', default: false },
  },
});
const home = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'counterproof-demo');
// Each folder of pictures has records of its own, apart from the artist's real ones.
const name = createHash('sha256').update(options.portfolio).digest('hex').slice(0, 12);
const env = { COUNTERPROOF_DATA: path.join(home, 'records', name), XDG_STATE_HOME: path.join(home, 'state') };
const extensionDir = path.resolve(import.meta.dirname, '../../extension/dist', options.browser);

for (const folder of [env.COUNTERPROOF_DATA, env.XDG_STATE_HOME])
  mkdirSync(folder, { recursive: true, mode: 0o700 });
const indexed = spawnSync(path.join(options.bin, 'counterproof'), ['index', options.portfolio], {
  env: { ...process.env, ...env },
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (indexed.status !== 0) process.exit(indexed.status ?? 1);

const { step, say, end } = stepTeller((line) => process.stdout.write(`${line}\n`));
step('Starting the sample marketplace and the browser.');
const server = await startDemoServer();
const session = await launch(options.browser, {
  extensionDir,
  server,
  headless: options.headless,
  env,
  hostManifest: hostManifestFor(options.browser, extensionDir, path.join(options.bin, 'counterproof-host')),
});
if (options.headless) {
  const found = await walk(session, server, options.out, { step, say }).finally(() => session.close());
  await server.close();
  end();
  const { shots, ...summary } = found;
  const browser = options.browser === 'firefox' ? 'Firefox' : 'Chromium';
  writeFileSync(path.join(options.out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  writeFileSync(
    path.join(options.out, 'report.html'),
    reportPage({ ...found, browser, portfolio: path.basename(options.portfolio) }),
  );
  say(`Report: ${path.join(options.out, 'report.html')}`);
} else {
  const [blank] = await session.browser.pages();
  const page = await session.openPage(searchPages[0]);
  await blank?.close();
  await page.bringToFront();
  say('The sample marketplace is open. Press the puzzle piece at the top right, then Counterproof.');
  say('Close the browser to end the demo.');
  end();
  // A browser with windows open may take its time to close by itself: whoever ends the demo should not have to wait.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => session.browser.process()?.kill('SIGKILL'));
  }
  await new Promise((resolve) => session.browser.once('disconnected', resolve));
  await Promise.race([session.close(), new Promise((resolve) => setTimeout(resolve, 3000))]);
  await server.close();
  process.exit(0);
}
