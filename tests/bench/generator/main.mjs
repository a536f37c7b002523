// SPDX-License-Identifier: Apache-2.0
// Plans a pack, has it drawn in a headless browser a batch at a time, and writes it out.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openStudio } from '../../../installer/demo/draw/studio.mjs';
import { planPictures, planPortfolio } from './plan.mjs';

const BATCH = 16;
const HEAD = 'qid,artwork_ids,kind,params,art_area_fraction,visible_fraction,quad,file';

function batches(list) {
  return Array.from({ length: Math.ceil(list.length / BATCH) }, (_, i) =>
    list.slice(i * BATCH, (i + 1) * BATCH),
  );
}

function told(what, done, total, since) {
  const seconds = (Date.now() - since) / 1000;
  console.error(`${what}: ${done} of ${total}, ${(done / Math.max(0.1, seconds)).toFixed(1)} a second`);
}

async function drawAll(studio, call, what, jobs, each) {
  const since = Date.now();
  let done = 0;
  for (const batch of batches(jobs)) {
    const drawn = await studio.page.evaluate(`studio.${call}(${JSON.stringify(batch)})`);
    drawn.forEach((one) => each(one, done++));
    if (done % (BATCH * 16) === 0 || done === jobs.length) told(what, done, jobs.length, since);
  }
}

async function writePictures(studio, out, folder, list, letter, jobs) {
  mkdirSync(join(out, folder), { recursive: true });
  const rows = [HEAD];
  await drawAll(studio, 'drawPictures', folder, jobs, ({ ext, params, marks, base64 }, i) => {
    const id = `${letter}${String(i).padStart(6, '0')}`;
    const file = `${id}.${ext}`;
    writeFileSync(join(out, folder, file), Buffer.from(base64, 'base64'));
    const joined = (part) => marks.map(part).join(';');
    rows.push(
      [
        id,
        joined((mark) => mark.id),
        jobs[i].kind,
        params,
        joined((mark) => mark.ofPicture.toFixed(3)),
        joined((mark) => mark.ofWork.toFixed(3)),
        joined((mark) =>
          mark.quad
            .flat()
            .map((v) => v.toFixed(1))
            .join(' '),
        ),
        file,
      ].join(','),
    );
  });
  writeFileSync(join(out, list), `${rows.join('\n')}\n`);
}

async function writePortfolio(studio, out, works) {
  mkdirSync(join(out, 'portfolio'), { recursive: true });
  await drawAll(studio, 'drawPortfolio', 'portfolio', works, ({ id, ext, base64 }) =>
    writeFileSync(join(out, 'portfolio', `${id}.${ext}`), Buffer.from(base64, 'base64')),
  );
  const rows = works.map(({ id, family, ext }) => `${id},${family},generated,${id}.${ext}`);
  writeFileSync(join(out, 'portfolio.csv'), `${['id,class,source,file', ...rows].join('\n')}\n`);
}

function countOf(values, name) {
  const count = Number(values[name]);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--${name} takes a whole number from 1`);
  return count;
}

export async function main(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      works: { type: 'string', default: '500' },
      queries: { type: 'string', default: '2000' },
      innocents: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (positionals.length !== 1) throw new Error('name one folder to write to');
  const out = resolve(positionals[0]);
  if (existsSync(out) && readdirSync(out).length > 0) throw new Error(`${out} is not empty`);
  const works = planPortfolio(values.seed, countOf(values, 'works'));
  const plan = planPictures(values.seed, works, countOf(values, 'queries'), countOf(values, 'innocents'));
  const studio = await openStudio('../../../tests/bench/generator/page.mjs');
  try {
    await writePortfolio(studio, out, works);
    await writePictures(studio, out, 'queries', 'truth.csv', 'q', plan.queries);
    if (plan.clean.length) await writePictures(studio, out, 'clean', 'clean_truth.csv', 'c', plan.clean);
  } finally {
    await studio.close();
  }
  return 0;
}
