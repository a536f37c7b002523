// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';

/**
 * For a command that is called with --help or -h: shows the comment at the command's head and ends the process.
 * @param {string[]} words the words after the command's name
 */
export function helpIfAsked(words) {
  if (!words.some((word) => word === '--help' || word === '-h')) return;
  const lines = readFileSync(process.argv[1], 'utf8').split('\n').slice(2);
  const head = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('//')),
  );
  process.stdout.write(head.map((line) => `${line.replace(/^\/\/ ?/, '')}\n`).join(''));
  process.exit(0);
}
