// SPDX-License-Identifier: Apache-2.0
// keep.mjs TARGET FOLDER: keeps a fuzz run's inputs in tests/fuzz/corpus. FOLDER holds those that together reach all
// that was reached; long ones are left out when there are too many.
import { readFolder, writeCorpus } from './corpus.mjs';

const kMost = 600;
const kLongest = 700;
const [target, folder] = process.argv.slice(2);
const inputs = readFolder(folder)
  .filter((bytes) => bytes.length <= kLongest)
  .sort((a, b) => a.length - b.length)
  .slice(0, kMost);
console.error(`${target}: ${writeCorpus(target, inputs)} inputs kept`);
