// SPDX-License-Identifier: Apache-2.0
// Says which tests of a vitest run failed and why: failed-tests.mjs RESULTS.json. Status 1: the file names none.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const kLinesPerMessage = 30;
const shortened = (text) =>
  stripVTControlCharacters(text).split('\n').slice(0, kLinesPerMessage).join('\n    ');

function* failures({ testResults }) {
  for (const { name, status, message, assertionResults } of testResults) {
    const file = path.relative(process.cwd(), name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    for (const { fullName, failureMessages } of failed)
      yield { file, fullName, why: failureMessages.join('\n') };
    // A file that could not be read has no tests.
    if (status === 'failed' && failed.length === 0) yield { file, fullName: '', why: message };
  }
}

const found = [...failures(JSON.parse(readFileSync(process.argv[2], 'utf8')))];
for (const { file, fullName, why } of found)
  console.log(`not ok  ${file}  ${fullName}\n    ${shortened(why)}`);
process.exitCode = found.length > 0 ? 0 : 1;
