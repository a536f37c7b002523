// SPDX-License-Identifier: Apache-2.0
// Serves the real views with a stand-in browser, under the content policy that extension pages have.
import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = dirname(fileURLToPath(import.meta.url));
const ui = join(folder, '../../../../extension/src/ui');
const kPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
const kTypes = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

async function bundled(entryPoints, write = false) {
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    write,
    outdir: folder,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    define: { __TEST_BUILD__: 'true' },
  });
  return outputFiles.map((file) => [basename(file.path), file.contents]);
}

/** The scenes as plain data, for the program that photographs them. */
export async function loadScenes() {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'scenes.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${source}`)).kScenes;
}

/** Starts the server; `address` is where the views lie, `close` ends it. */
export async function serveViews() {
  const files = new Map(
    await bundled({
      popup: join(ui, 'popup/main.tsx'),
      panel: join(ui, 'panel/main.tsx'),
      dashboard: join(ui, 'dashboard/main.tsx'),
      'fake-browser': join(folder, 'fake-browser.ts'),
    }),
  );
  for (const name of readdirSync(ui, { recursive: true })) {
    if (name.endsWith('.css')) files.set(basename(name), readFileSync(join(ui, name)));
    if (!name.endsWith('.html')) continue;
    const page = readFileSync(join(ui, name), 'utf8');
    files.set(
      basename(name),
      page.replace('<script', '<script src="fake-browser.js"></script>\n    <script'),
    );
  }
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname.slice(1);
    if (name === 'favicon.ico' || name.startsWith('icons/')) return response.writeHead(204).end();
    const found = files.get(name);
    const type = kTypes[name.split('.').pop()];
    if (!found || !type) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': kPolicy });
    return response.end(found);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
