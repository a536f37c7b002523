// SPDX-License-Identifier: Apache-2.0

/** In UTF-16 units, as the host takes it; file systems allow more, and a mail saved under its subject needs it. */
const kLongestName = 200;
const kLongestEnding = 12;

/** A file's name as it is kept: a long one is cut before its ending, never within a character. */
export function keptName(name: string): string {
  if (name.length <= kLongestName) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= kLongestEnding ? name.slice(dot) : '';
  return name.slice(0, kLongestName - ending.length).replace(/[\uD800-\uDBFF]$/, '') + ending;
}
