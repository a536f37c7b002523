// SPDX-License-Identifier: Apache-2.0
// What the demo says while it works: a line per step, and the step again with its seconds while nothing new is to be said.

const kQuietMs = 2000;

/**
 * @param write called with each line
 * @returns step(line) what is done now; say(line) a result; end() after which nothing is repeated
 */
export function stepTeller(write) {
  let now = '';
  let since = 0;
  const again = () => write(`  … ${now} (${Math.round((Date.now() - since) / 1000)} s)`);
  let timer = null;
  const say = (line) => {
    write(line);
    clearInterval(timer);
    if (now !== '') timer = setInterval(again, kQuietMs);
  };
  const step = (line) => {
    now = line;
    since = Date.now();
    say(line);
  };
  // Nothing is under way any more: results that follow start no clock, which would keep the program from ending.
  const end = () => {
    clearInterval(timer);
    now = '';
  };
  return { step, say, end };
}
