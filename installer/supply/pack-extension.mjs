// SPDX-License-Identifier: Apache-2.0
// pack-extension.mjs [--from FOLDER] [--out FOLDER]: packs extension/dist/{chromium,firefox}, or what was built elsewhere,
// as the stores take them, the same bytes wherever and whenever. Build first: node extension/build.mjs
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { zip } from './zip.mjs';

const project = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    from: { type: 'string', default: path.join(project, 'extension/dist') },
    out: { type: 'string', default: path.join(project, 'build/packages') },
  },
});
const { version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'));

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)]);
}

for (const browser of ['chromium', 'firefox']) {
  const folder = path.join(values.from, browser);
  if (!existsSync(path.join(folder, 'manifest.json'))) {
    console.error(`The extension for ${browser} is not built. Run: node extension/build.mjs`);
    process.exit(1);
  }
  const bytes = zip(filesIn(folder));
  mkdirSync(values.out, { recursive: true });
  const file = path.join(values.out, `counterproof-${version}-${browser}.zip`);
  writeFileSync(file, bytes);
  console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${path.basename(file)}`);
}
