// SPDX-License-Identifier: Apache-2.0
// Builds the extension for both browsers into extension/dist/{chromium,firefox}, or below FOLDER.
//   node extension/build.mjs [--test] [--watch] [--out FOLDER]
// --test leaves the outlines' shadow root open, so that tests can look inside. The same sources give the same bytes.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { generateProtocol } from './generate-protocol.mjs';
import { manifestFor } from './manifest/manifest.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const source = join(folder, 'src');
const { values: options } = readOptions();
const { test } = options;
const dist = resolve(options.out);

function readOptions() {
  try {
    return parseArgs({
      options: {
        test: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        out: { type: 'string', default: join(folder, 'dist') },
      },
    });
  } catch (error) {
    console.error(`${error.message} Usage: node extension/build.mjs [--test] [--watch] [--out FOLDER]`);
    process.exit(2);
  }
}

/** What each bundle is made of. Every one must exist: a build that leaves a part out would look like a working one. */
const scripts = {
  background: 'background/main.ts',
  content: 'content/main.ts',
  fill: 'forms/fill.ts',
  popup: 'ui/popup/main.tsx',
  panel: 'ui/panel/main.tsx',
  dashboard: 'ui/dashboard/main.tsx',
};
const pages = ['ui/popup/popup.html', 'ui/panel/panel.html', 'ui/dashboard/dashboard.html'];
const styles = 'ui';

function missingParts() {
  const files = [...Object.values(scripts), ...pages, '_locales/en/messages.json'];
  return files.filter((file) => !existsSync(join(source, file)));
}

function copyStatic(out, browser) {
  for (const page of pages) cpSync(join(source, page), join(out, page.split('/').pop()));
  for (const file of readdirSync(join(source, styles), { recursive: true })) {
    if (file.endsWith('.css')) cpSync(join(source, styles, file), join(out, file.split('/').pop()));
  }
  cpSync(join(source, '_locales'), join(out, '_locales'), { recursive: true });
  mkdirSync(join(out, 'icons'));
  for (const file of readdirSync(join(folder, 'manifest', 'icons'))) {
    if (file.endsWith('.png')) cpSync(join(folder, 'manifest', 'icons', file), join(out, 'icons', file));
  }
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifestFor(browser), null, 2)}\n`);
}

async function bundle(out, browser) {
  await build({
    absWorkingDir: folder,
    entryPoints: Object.fromEntries(
      Object.entries(scripts).map(([name, file]) => [name, join(source, file)]),
    ),
    outdir: out,
    bundle: true,
    // Bundles name their parts' paths in comments: the same wherever node_modules really lies.
    preserveSymlinks: true,
    format: 'iife',
    target: browser === 'chromium' ? 'chrome116' : 'firefox140',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    charset: 'utf8',
    minifySyntax: true,
    define: { __TEST_BUILD__: String(test), 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
}

/** Built beside the old one and then swapped in, so that a browser never loads half of it. */
async function buildFor(browser) {
  const out = join(dist, browser);
  const fresh = `${out}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  copyStatic(fresh, browser);
  await bundle(fresh, browser);
  rmSync(out, { recursive: true, force: true });
  renameSync(fresh, out);
  return relative(process.cwd(), out);
}

async function buildAll() {
  const started = performance.now();
  await generateProtocol();
  const missing = missingParts();
  if (missing.length > 0) throw new Error(`Not built, missing in extension/src: ${missing.join(', ')}`);
  const made = await Promise.all(['chromium', 'firefox'].map(buildFor));
  console.error(
    `${made.join(', ')} built${test ? ' for tests' : ''} in ${Math.round(performance.now() - started)} ms`,
  );
}

async function buildOnce() {
  try {
    await buildAll();
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

const good = await buildOnce();
if (options.watch) {
  let waiting;
  const again = () => {
    clearTimeout(waiting);
    waiting = setTimeout(buildOnce, 100);
  };
  watch(source, { recursive: true }, (_, file) => {
    if (!String(file).includes('generated')) again();
  });
  watch(join(folder, 'manifest'), { recursive: true }, again);
} else if (!good) {
  process.exitCode = 1;
}
