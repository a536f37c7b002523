// SPDX-License-Identifier: Apache-2.0
// Photographs every view in every state:
//   node tests/extension/ui/gallery/gallery.mjs OUT [--browser chromium|firefox] [--only PATTERN] [--width N]
//     [--language en|es|zh_CN]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, openScene } from './browser.mjs';
import { loadScenes, serveViews } from './bundle.mjs';

const [out, ...options] = process.argv.slice(2);
if (!out) {
  console.error(
    'Usage: gallery.mjs OUT [--browser chromium|firefox] [--only PATTERN] [--width N] [--language en|es|zh_CN]',
  );
  process.exit(2);
}
const option = (name, otherwise) => (options.includes(name) ? options[options.indexOf(name) + 1] : otherwise);
const browserName = option('--browser', 'chromium');
const only = new RegExp(option('--only', ''));
const language = option('--language', '');
const width = Number(option('--width', '0'));

const kWidths = { popup: [360], panel: [320, 360, 1600], dashboard: [320, 768, 1600] };
const kHeights = { popup: 600, panel: 700, dashboard: 900 };
const kWhole =
  /desk|draft|fill|case|first-run|no-host|outdated|no-dialog|indexing|missed-form|review|save|store|add|withdraw|port|start/;

mkdirSync(out, { recursive: true });
const scenes = Object.entries(await loadScenes()).filter(([name]) => only.test(name));
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
        const look = {
          width: wide,
          height: kHeights[scene.view],
          dark: browserName === 'firefox' ? undefined : dark,
          language,
        };
        const { page, complaints } = await openScene(browsers.get(dark), server.address, name, scene, look);
        const file = `${name}${language && `-${language}`}-${wide}-${dark ? 'dark' : 'light'}-${browserName}.png`;
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
