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
  const end = () => clearInterval(timer);
  const say = (line) => {
    write(line);
    end();
    if (now !== '') timer = setInterval(again, kQuietMs);
  };
  const step = (line) => {
    now = line;
    since = Date.now();
    say(line);
  };
  return { step, say, end };
}
