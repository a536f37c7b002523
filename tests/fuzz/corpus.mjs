// SPDX-License-Identifier: Apache-2.0
// The kept inputs of a fuzz target are one text file, a line of hex digits each; libFuzzer wants a folder of files.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dialogues } from '../tools/dialogues.mjs';
import { jsonTexts } from '../tools/json-texts.mjs';

const root = path.resolve(import.meta.dirname, '../..');
/** Longer inputs find nothing more and make every run slow. */
const kLongest = 4096;

export const corpusFile = (target) => path.join(import.meta.dirname, 'corpus', `${target}.txt`);

export function readCorpus(target) {
  const file = corpusFile(target);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => Buffer.from(line, 'hex'));
}

/** Without doubles, shortest first, so that a change is easy to see. */
export function writeCorpus(target, inputs) {
  const lines = [...new Set(inputs.map((bytes) => bytes.toString('hex')))].sort(
    (a, b) => a.length - b.length || (a < b ? -1 : 1),
  );
  mkdirSync(path.dirname(corpusFile(target)), { recursive: true });
  writeFileSync(corpusFile(target), lines.map((line) => `${line}\n`).join(''));
  return lines.length;
}

export function writeFolder(folder, inputs) {
  mkdirSync(folder, { recursive: true });
  for (const bytes of inputs)
    writeFileSync(path.join(folder, createHash('sha256').update(bytes).digest('hex').slice(0, 24)), bytes);
}

export const readFolder = (folder) =>
  readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));

function framed(body) {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(body.length);
  return Buffer.concat([head, body]);
}

function requests() {
  const { vectors } = JSON.parse(readFileSync(path.join(root, 'protocol/vectors/messages.json'), 'utf8'));
  return vectors
    .filter(({ part }) => part === 'params')
    .map(({ method, value }) => Buffer.from(JSON.stringify({ id: 7, method, params: value })));
}

/** Every picture header that the demo and a few bytes can show. */
function headers() {
  const folder = path.join(root, 'installer/demo/portfolio');
  const pictures = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)).subarray(0, 700));
  const begun = [
    'ffd8ffe000104a46494600010100000100010000ffc0000b080010001001011100ffd9',
    '89504e470d0a1a0a0000000d494844520000001000000010080200000090916836',
    '524946462000000057454250565038200a000000300100 9d012a1000100000'.replace(/ /g, ''),
    '524946461a00000057454250565038580a0000001000000000000f00000f0000',
    '524946461200000057454250565038 4c0500000 02f0f4003000'.replace(/ /g, ''),
    '49492a0008000000020000010300010000001000000001010300010000001000000000000000',
    '4d4d002a00000008000201000003000000010010000001010003000000010010000000000000',
    '49492b000800000010000000000000000000',
    '474946383961100010000000',
    '424d3600000000000000',
    '0000001c66747970617669660000000061766966',
    '0000001c667479706865696300000000',
    '38425053000100000000',
    '255044462d312e340a',
    '3c7376672f3e',
    '3c21646f63747970652068746d6c3e',
    'ff0a',
    '0000000c6a5020200d0a870a',
    '504b0304',
  ];
  return [...pictures, ...begun.map((digits) => Buffer.from(digits, 'hex'))];
}

/** What a run starts with besides what was kept: the vectors of the contract. */
export function seeds(target) {
  const texts = jsonTexts()
    .map(({ bytes }) => bytes)
    .filter((bytes) => bytes.length <= kLongest);
  if (target === 'header_gate') return headers();
  if (target === 'schema') return [...requests(), ...texts].filter((bytes) => bytes.length <= kLongest);
  const spoken = dialogues().flatMap(({ steps }) =>
    steps.flatMap(({ send }) => (send ? [JSON.stringify(send)] : [])),
  );
  return [...texts, ...requests(), ...spoken.map((text) => Buffer.from(text))].map((bytes) => framed(bytes));
}
