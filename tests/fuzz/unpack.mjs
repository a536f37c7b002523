// SPDX-License-Identifier: Apache-2.0
// unpack.mjs TARGET FOLDER: writes what a fuzz run starts with, for libFuzzer, into FOLDER.
import { readCorpus, seeds, writeFolder } from './corpus.mjs';

const [target, folder] = process.argv.slice(2);
writeFolder(folder, [...seeds(target), ...readCorpus(target)]);
