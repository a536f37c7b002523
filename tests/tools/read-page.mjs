// SPDX-License-Identifier: Apache-2.0
// Reads stored pages as the extension would read them, in jsdom without running their scripts.
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { JSDOM, VirtualConsole } from 'jsdom';
import { loadSource } from './load-source.mjs';
import { pageOfItemList, pageOfModules } from './stored-page.mjs';

const usage = 'usage: tests/tools/read-page FILE --url URL\n';

/** The adapters' `readPage(document, url)`. */
export function loadAdapters() {
  return loadSource('sites/read-page.ts');
}

/** The HTML of a stored page; inline data alone is wrapped as its site wraps it. */
export function htmlOfFile(file) {
  const extension = extname(file).toLowerCase();
  if (extension === '.js' || extension === '.mjs') return pageOfItemList(valueOfModule(file));
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  if (extension !== '.json') return text;
  const value = JSON.parse(text);
  return basename(file).startsWith('modules') ? pageOfModules(value) : pageOfItemList(value);
}

/** A document of the stored page; no script of it runs and nothing is fetched. */
export function documentOf(html, url) {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}

export async function main(args) {
  const at = args.indexOf('--url');
  const url = at < 0 ? undefined : args[at + 1];
  const files = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  if (args.includes('--help')) {
    process.stdout.write(usage);
    return 0;
  }
  if (url === undefined || files.length !== 1 || !URL.canParse(url)) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    const html = htmlOfFile(files[0]);
    const { readPage } = await loadAdapters();
    const reading = readPage(documentOf(html, url), url);
    process.stdout.write(JSON.stringify(reading.page, null, 2) + '\n');
    return 0;
  } catch (error) {
    process.stderr.write(`read-page: ${files[0]} could not be read: ${error.message}\n`);
    return 1;
  }
}

// A pasted module exports the value, or only assigns it (`const data = …`, `window.x = …`). It is data of strangers,
// so it runs in a context of its own, without Node's globals.
function valueOfModule(file) {
  const source = readFileSync(file, 'utf8');
  const { code } = transformSync(source, { format: 'cjs', loader: 'js' });
  const names = [...source.matchAll(/^\s*(?:export\s+)?(?:const|let|var)\s+([\w$]+)\s*=/gm)].map(
    (match) => match[1],
  );
  const kept = names.map((name) => `try { kept.push(${name}); } catch {}`).join('\n');
  const wrapped = `(() => { const module = { exports: {} }, exports = module.exports, kept = [], before = new Set(Object.getOwnPropertyNames(globalThis));
var window = globalThis, self = globalThis;
${code}
${kept}
const exported = module.exports;
const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name)).map((name) => globalThis[name]);
const own = Object.keys(exported).map((name) => exported[name]);
return JSON.stringify([exported, ...own, ...kept, ...added].filter((value) => typeof value === 'object' && value !== null));
})()`;
  const values = JSON.parse(runInNewContext(wrapped, {}, { timeout: 10000 }));
  const list = values.map(listIn).find((value) => value !== null);
  if (list === undefined) throw new Error('it exports or assigns no list of listings');
  return list;
}

function listIn(value, depth = 0) {
  if (Array.isArray(value)) return value.some((entry) => entry?.productId !== undefined) ? value : null;
  if (typeof value !== 'object' || value === null || depth > 8) return null;
  if (value.content !== undefined) return value;
  for (const inner of Object.values(value)) {
    const found = listIn(inner, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
