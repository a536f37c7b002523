// SPDX-License-Identifier: Apache-2.0
// Bundles one of the extension's TypeScript sources in memory and imports it, for tools that run it under Node.
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');

/** @param {string} entry path below extension/src */
export async function loadSource(entry) {
  const result = await build({
    entryPoints: [path.join(root, 'extension/src', entry)],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  const source = Buffer.from(result.outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
