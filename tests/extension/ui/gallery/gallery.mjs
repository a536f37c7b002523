// SPDX-License-Identifier: Apache-2.0
// Photographs every view in every state:
//   node tests/extension/ui/gallery/gallery.mjs OUT [--browser chromium|firefox] [--only TEXT]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, openScene } from './browser.mjs';
import { loadScenes, serveViews } from './bundle.mjs';

const [out, ...options] = process.argv.slice(2);
if (!out) {
  console.error('Usage: gallery.mjs OUT [--browser chromium|firefox] [--only TEXT]');
  process.exit(2);
}
const option = (name, otherwise) => (options.includes(name) ? options[options.indexOf(name) + 1] : otherwise);
const browserName = option('--browser', 'chromium');
const only = option('--only', '');

const kWidths = { popup: [360], panel: [320, 480, 1600] };

mkdirSync(out, { recursive: true });
const scenes = Object.entries(await loadScenes()).filter(([name]) => name.includes(only));
const server = await serveViews();
const browser = await launch(browserName);
try {
  for (const [name, scene] of scenes) {
    for (const width of kWidths[scene.view]) {
      // Firefox cannot be told the colour scheme through this door; its dark look is the same style sheet.
      for (const dark of browserName === 'firefox' ? [undefined] : [false, true]) {
        const { page, complaints } = await openScene(browser, server.address, name, scene, { width, dark });
        const file = `${name}-${width}-${dark ? 'dark' : 'light'}-${browserName}.png`;
        await page.screenshot({
          path: join(out, file),
          fullPage: scene.view === 'popup' || /draft|fill|case/.test(name),
        });
        await page.close();
        console.log(file, complaints.length > 0 ? complaints : '');
      }
    }
  }
} finally {
  await browser.close();
  server.close();
}
