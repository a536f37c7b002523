// SPDX-License-Identifier: Apache-2.0
// Runs in the drawing page: draws works and pictures by the plan and hands them out as base64.
import { canvasOf } from './pictures/camera.mjs';
import { picture } from './pictures/picture.mjs';
import { drawWork } from './works/work.mjs';

const OTHERS_KEPT = 48;
const OTHERS_LONGEST = 500;
const TRIES = 6;

const shelf = new Map();
const recent = new Map();

async function base64Of(blob) {
  const reader = new FileReader();
  const read = new Promise((done) => (reader.onload = done));
  reader.readAsDataURL(blob);
  await read;
  return reader.result.slice(reader.result.indexOf(',') + 1);
}

// Draws the artist's works, keeps them for the pictures, and gives {id, ext, base64}.
export async function drawPortfolio(specs) {
  const drawn = [];
  for (const spec of specs) {
    const blob = await new Promise((done) =>
      drawWork(spec).toBlob(done, spec.ext === 'png' ? 'image/png' : 'image/jpeg', 0.92),
    );
    shelf.set(spec.id, blob);
    drawn.push({ id: spec.id, ext: spec.ext, base64: await base64Of(blob) });
  }
  return drawn;
}

// Other people's works are drawn when wanted and kept for a while, as each is used a few times in a row.
function workOfOthers(spec) {
  const key = JSON.stringify(spec);
  if (!recent.has(key)) recent.set(key, { canvas: drawWork(spec, OTHERS_LONGEST) });
  if (recent.size > OTHERS_KEPT) recent.delete(recent.keys().next().value);
  return recent.get(key);
}

// jobs: {kind, seed, works: ids, others: specs}. A picture in which none of its works is seen is drawn anew.
export async function drawPictures(jobs) {
  return Promise.all(jobs.map(drawOne));
}

async function drawOne(job) {
  const own = await Promise.all(job.works.map(async (id) => ({ id, canvas: await canvasOf(shelf.get(id)) })));
  const arts = own.length ? own : job.others.slice(0, 1).map(workOfOthers);
  let next = 0;
  const others = () => workOfOthers(job.others[(own.length ? 0 : 1) + (next++ % 2)]);
  let made = await picture({ ...job, arts }, others);
  for (let k = 1; k < TRIES && own.length && !made.marks.length; k++)
    made = await picture({ ...job, arts, seed: `${job.seed}/${k}` }, others);
  return { ext: made.ext, params: made.params, marks: made.marks, base64: await base64Of(made.blob) };
}
