// SPDX-License-Identifier: Apache-2.0

/** The normal quantile that leaves 2.5 % on each side. */
const kSides = 1.96;

/** The share that `count` of `all` speaks for, with its 95 % interval (Wilson 1927): {low, high}; 0 to 1 of none. */
export function shareInterval(count, all) {
  if (all === 0) return { low: 0, high: 1 };
  const share = count / all;
  const square = (kSides * kSides) / all;
  const middle = (share + square / 2) / (1 + square);
  const reach = (kSides * Math.sqrt((share * (1 - share)) / all + square / 4 / all)) / (1 + square);
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
