// SPDX-License-Identifier: Apache-2.0
// Replays protocol/vectors/dialogues.json against a host: any command line that speaks frames.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { endianness, tmpdir } from 'node:os';
import path from 'node:path';

const protocol = path.resolve(import.meta.dirname, '../../protocol');
const readJson = (file) => JSON.parse(readFileSync(path.join(protocol, file), 'utf8'));
const { version } = readJson('methods.json');
const { extensionId } = readJson('identity.json');

export const dialogues = () => readJson('vectors/dialogues.json').dialogues;
export const origin = `chrome-extension://${extensionId}/`;

function lengthOf(count) {
  const bytes = Buffer.alloc(4);
  if (endianness() === 'LE') bytes.writeUInt32LE(count);
  else bytes.writeUInt32BE(count);
  return bytes;
}
const framed = (text) => Buffer.concat([lengthOf(Buffer.byteLength(text)), Buffer.from(text)]);

function helloOf({ hello, minorBy = 0, majorBy = 0 }) {
  const asked = { major: version.major + majorBy, minor: version.minor + minorBy };
  return {
    id: hello,
    method: 'session.hello',
    params: { client: { name: 'counterproof-extension', version: '0.1.0' }, protocol: asked },
  };
}

function bytesOf(step) {
  if (step.raw !== undefined) return Buffer.from(step.raw, 'hex');
  if (step.announce !== undefined) return lengthOf(step.announce);
  if (step.hello !== undefined) return framed(JSON.stringify(helloOf(step)));
  if (step.parts !== undefined) return framed(step.parts.map(([part, count]) => part.repeat(count)).join(''));
  if (step.text !== undefined) return framed(step.text);
  return framed(JSON.stringify(step.send));
}

/** The whole stream of a dialogue, its repetitions written out. */
function streamOf({ steps }) {
  return Buffer.concat(
    steps.flatMap((step) => {
      const counts = step.send?.id !== undefined;
      return Array.from({ length: step.times ?? 1 }, (_, i) =>
        bytesOf(counts ? { send: { ...step.send, id: step.send.id + i } } : step),
      );
    }),
  );
}

function expectedOf({ answers, steps }) {
  return answers.flatMap(({ times = 1, ...answer }) => {
    const counts = steps.some((step) => step.times === times && step.send?.id === answer.id);
    return Array.from({ length: times }, (_, i) => (counts ? { ...answer, id: answer.id + i } : answer));
  });
}

function messagesIn(bytes) {
  const messages = [];
  let at = 0;
  while (at + 4 <= bytes.length) {
    const length = endianness() === 'LE' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    if (at + 4 + length > bytes.length) break;
    messages.push(JSON.parse(bytes.subarray(at + 4, at + 4 + length).toString()));
    at += 4 + length;
  }
  if (at !== bytes.length) throw new Error(`${bytes.length - at} bytes that are no whole frame`);
  return messages;
}

const holds = (whole, part) =>
  typeof part === 'object' && part !== null
    ? Object.entries(part).every(([name, value]) => holds(whole?.[name], value))
    : whole === part;

function fits(message, { id, error, details, result }) {
  if (message.id !== id) return false;
  if (result !== undefined) return message.error === undefined && holds(message.result, result);
  const wanted = details?.replace('{version}', `${version.major}.${version.minor}`);
  return (
    message.error?.code === error &&
    message.error.message.length > 10 &&
    (wanted === undefined || message.error.details === wanted)
  );
}

async function write(input, bytes, pieces) {
  for (let at = 0; at < bytes.length; at += pieces) {
    input.write(bytes.subarray(at, at + pieces));
    if (pieces < 100) await new Promise(setImmediate);
  }
  input.end();
}

/** Null when the host did as the dialogue says; else one sentence. `command`: program and its arguments. */
export async function replay(dialogue, command) {
  const data = mkdtempSync(path.join(tmpdir(), 'counterproof-dialogue-'));
  try {
    const [program, ...args] = command;
    const host = spawn(program, [...args, origin], {
      env: { ...process.env, XDG_STATE_HOME: data, COUNTERPROOF_DATA: path.join(data, 'records') },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const out = [];
    host.stdout.on('data', (bytes) => out.push(bytes));
    // A host that leaves early closes its end; that is part of some dialogues.
    host.stdin.on('error', () => undefined);
    const ended = new Promise((resolve, reject) => {
      host.on('close', (code, signal) => resolve(signal ?? code));
      host.on('error', reject);
    });
    await write(host.stdin, streamOf(dialogue), dialogue.pieces ?? 65_536);
    const end = await ended;
    if (end !== dialogue.exit) return `ended with ${end}, not ${dialogue.exit}`;
    const messages = messagesIn(Buffer.concat(out));
    const expected = expectedOf(dialogue);
    const wrong = expected.findIndex((answer, i) => !messages[i] || !fits(messages[i], answer));
    if (wrong >= 0)
      return `answer ${wrong + 1} is ${JSON.stringify(messages[wrong])}, not ${JSON.stringify(expected[wrong])}`;
    return messages.length === expected.length ? null : `${messages.length} answers, not ${expected.length}`;
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
