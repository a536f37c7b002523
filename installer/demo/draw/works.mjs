// SPDX-License-Identifier: Apache-2.0
// Draws extra varied works for benchmarks: node installer/demo/draw/works.mjs --count N --out DIR [--size 600]
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStudio } from './studio.mjs';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    out: { type: 'string' },
    size: { type: 'string', default: '600' },
    seed: { type: 'string', default: 'bench' },
  },
});
if (!values.out) {
  console.error('Say where to draw: --out DIR');
  process.exit(2);
}
await mkdir(values.out, { recursive: true });
const studio = await openStudio('any-work.mjs');
const count = Number(values.count);
const started = Date.now();
for (let i = 0; i < count; i++) {
  const { bytes } = await studio.draw(
    `studio.anyWork(${JSON.stringify(`${values.seed}/${i}`)}, ${Number(values.size)})`,
    'image/jpeg',
    0.82,
  );
  await writeFile(join(values.out, `work-${String(i).padStart(4, '0')}.jpg`), bytes);
  if ((i + 1) % 100 === 0) console.error(`${i + 1} of ${count} works drawn`);
}
console.error(`${count} works in ${((Date.now() - started) / 1000).toFixed(1)} s`);
await studio.close();
