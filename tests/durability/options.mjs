// SPDX-License-Identifier: Apache-2.0
// --name value pairs of a durability test; numbers become numbers.
export function readOptions(words, known) {
  const options = { ...known };
  for (let at = 0; at < words.length; at += 2) {
    const name = words[at].replace(/^--/, '');
    if (!(name in known) || words[at + 1] === undefined)
      throw new Error(`unknown option ${words[at]}; there are: --${Object.keys(known).join(', --')}`);
    options[name] = typeof known[name] === 'number' ? Number(words[at + 1]) : words[at + 1];
  }
  return options;
}

/** Prints one line of JSON and sets the exit status: 0 when nothing went wrong. */
export function report(name, figures, wrong) {
  process.stdout.write(`${JSON.stringify({ gate: name, ...figures, wrong: wrong.length })}\n`);
  for (const line of wrong.slice(0, 20)) process.stdout.write(`  ${line}\n`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
