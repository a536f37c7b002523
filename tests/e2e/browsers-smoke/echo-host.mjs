#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// A native host of a few lines: answers each message with its caller.
let held = Buffer.alloc(0);
process.stdin.on('data', (chunk) => {
  held = Buffer.concat([held, chunk]);
  while (held.length >= 4 && held.length >= 4 + held.readUInt32LE(0)) {
    const message = JSON.parse(held.subarray(4, 4 + held.readUInt32LE(0)));
    held = held.subarray(4 + held.readUInt32LE(0));
    const reply = Buffer.from(
      JSON.stringify({ heard: message.say, caller: process.argv.slice(2), home: process.env.HOME }),
    );
    const length = Buffer.alloc(4);
    length.writeUInt32LE(reply.length);
    process.stdout.write(Buffer.concat([length, reply]));
  }
});
