// SPDX-License-Identifier: Apache-2.0
// Photographs every view in every state:
//   node tests/extension/ui/gallery/gallery.mjs OUT [--browser chromium|firefox] [--only TEXT] [--width N]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, openScene } from './browser.mjs';
import { loadScenes, serveViews } from './bundle.mjs';

const [out, ...options] = process.argv.slice(2);
if (!out) {
  console.error('Usage: gallery.mjs OUT [--browser chromium|firefox] [--only TEXT] [--width N]');
  process.exit(2);
}
const option = (name, otherwise) => (options.includes(name) ? options[options.indexOf(name) + 1] : otherwise);
const browserName = option('--browser', 'chromium');
const only = option('--only', '');
const width = Number(option('--width', '0'));

const kWidths = { popup: [360], panel: [320, 480, 1600], dashboard: [320, 800, 1600] };
const kWhole = /draft|fill|case|first-run|no-host|outdated|no-dialog|indexing|missed-form|review|save|store/;

mkdirSync(out, { recursive: true });
const scenes = Object.entries(await loadScenes()).filter(([name]) => name.includes(only));
const server = await serveViews();
// Firefox takes the colour scheme when it starts, so there are two of them.
const darks = [false, true];
const browsers = new Map();
for (const dark of darks)
  browsers.set(
    dark,
    browserName === 'firefox' || !dark ? await launch(browserName, { dark }) : browsers.get(false),
  );
try {
  for (const [name, scene] of scenes) {
    for (const wide of width > 0 ? [width] : kWidths[scene.view]) {
      for (const dark of darks) {
        const look = { width: wide, dark: browserName === 'firefox' ? undefined : dark };
        const { page, complaints } = await openScene(browsers.get(dark), server.address, name, scene, look);
        const file = `${name}-${wide}-${dark ? 'dark' : 'light'}-${browserName}.png`;
        await page.screenshot({
          path: join(out, file),
          fullPage: scene.view === 'popup' || kWhole.test(name),
        });
        await page.close();
        console.log(file, complaints.length > 0 ? complaints : '');
      }
    }
  }
} finally {
  for (const browser of new Set(browsers.values())) await browser.close();
  server.close();
}
