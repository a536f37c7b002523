// SPDX-License-Identifier: Apache-2.0
// A host that misbehaves, for exactly the cases in which the real one must not be what answers:
//   bad-host.mjs garbage      text on standard output, as a library that prints would leave
//   bad-host.mjs exits        ends at once
//   bad-host.mjs old | new    greets with another major version, as an older or newer program does
//   bad-host.mjs not-ours     well-formed frames that are no message of the protocol
//   bad-host.mjs silent       reads everything and never answers
//   bad-host.mjs not-json     whole frames that hold no JSON
//   bad-host.mjs no-decoder   greets well, but cannot start what opens pictures
import { writeSync } from 'node:fs';

const [mode] = process.argv.slice(2);

const portfolio = {
  id: '017f22e2-79b0-4fff-bfff-ffffffffffff',
  state: 'ready',
  works: 1,
  waiting: 0,
  failed: 0,
  featureless: 0,
  folders: 1,
  revision: 1_000_000,
};
const greeting = {
  // No other host has this version, so that no verdict remembered from one holds for this.
  host: { version: 'no-decoder' },
  protocol: { major: 1, minor: 0 },
  methods: ['session.hello', 'portfolio.status', 'picture.match'],
  limits: {
    maxRequestBytes: 1_000_000,
    maxReplyBytes: 1_000_000,
    maxPictureBytes: 1_000_000,
    maxPicturesPerRequest: 4,
    maxPicturesInFlight: 16,
  },
  portfolio,
};

function send(message) {
  sendBody(Buffer.from(JSON.stringify(message)));
}

function sendBody(body) {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  writeSync(1, Buffer.concat([length, body]));
}

function answerWithoutDecoder({ id, method }) {
  if (method === 'session.hello') return send({ id, result: greeting });
  if (method === 'portfolio.status') return send({ id, result: portfolio });
  const code = method === 'picture.match' ? 'decoder_unavailable' : 'unknown_method';
  return send({ id, error: { code, message: 'The decoder did not start.', details: '' } });
}

function answer(request) {
  if (mode === 'no-decoder') return answerWithoutDecoder(request);
  if (mode === 'silent') return undefined;
  if (mode === 'not-json') return sendBody(Buffer.from('{"id":1,"result":'));
  if (mode === 'not-ours') return send({ hello: 'is there anybody?' });
  const major = mode === 'old' ? 0 : 99;
  const which = mode === 'old' ? 'program' : 'extension';
  return send({
    id: request.id,
    error: {
      code: 'incompatible',
      message: `The two halves do not fit together: update the ${which}.`,
      details: `${major}`,
    },
  });
}

if (mode === 'exits') process.exit(3);
if (mode === 'garbage') writeSync(1, 'loading plugins ... done\n'.repeat(40));

let held = Buffer.alloc(0);
process.stdin.on('data', (chunk) => {
  held = Buffer.concat([held, chunk]);
  while (held.length >= 4 && held.length >= 4 + held.readUInt32LE(0)) {
    const end = 4 + held.readUInt32LE(0);
    const request = JSON.parse(held.subarray(4, end));
    held = held.subarray(end);
    if (mode !== 'garbage') answer(request);
  }
});
process.stdin.on('end', () => process.exit(0));
