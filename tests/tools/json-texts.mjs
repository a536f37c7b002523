// SPDX-License-Identifier: Apache-2.0
// The table of texts in protocol/vectors/texts.json, and what the host's reader says of any text: the program
// `judge`, built beside the host's tests.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');

/** Every row: { name, kind, topic?, expect, bytes }. */
export function jsonTexts() {
  const { texts } = JSON.parse(readFileSync(path.join(project, 'protocol/vectors/texts.json'), 'utf8'));
  return texts.map(({ text, hex, parts, ...row }) => ({ ...row, bytes: bytesOf({ text, hex, parts }) }));
}

function bytesOf({ text, hex, parts }) {
  if (hex !== undefined) return Buffer.from(hex, 'hex');
  return Buffer.from(text ?? parts.map(([part, count]) => part.repeat(count)).join(''));
}

/** The program beside `bin` (…/bin), or null when it is not built. */
export function judgeOf(bin) {
  const file = path.resolve(bin, '../tests/host/judge');
  return existsSync(file) ? file : null;
}

/** A line out for each line in. */
function ask(judge, what, lines) {
  const done = spawnSync(judge, [what], {
    input: lines.map((line) => `${line}\n`).join(''),
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0) throw new Error(`judge ended with ${done.status ?? done.signal}: ${done.stderr}`);
  const answers = done.stdout.toString().split('\n').slice(0, -1);
  if (answers.length !== lines.length)
    throw new Error(`judge answered ${answers.length} of ${lines.length} lines`);
  return answers.map((line) => line.split('\t'));
}

/** For each text: { verdict: 'json' | 'refused' | 'not_json', sentence }. */
export function judgeTexts(judge, texts) {
  const answers = ask(
    judge,
    'texts',
    texts.map((bytes) => bytes.toString('hex')),
  );
  return answers.map(([verdict, sentence]) => ({ verdict, sentence }));
}

/** For each { schema, value }: { outcome: 'accept' or an error word, place }. */
export function judgeMessages(judge, messages) {
  const answers = ask(
    judge,
    'messages',
    messages.map(({ schema, value }) => `${schema}\t${JSON.stringify(value)}`),
  );
  return answers.map(([outcome, place]) => ({ outcome, place }));
}
