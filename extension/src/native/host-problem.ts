// SPDX-License-Identifier: Apache-2.0
// Tells apart why the host cannot be used. Chromium says one of four fixed sentences; Firefox says little: nothing at
// all when the host ended, and a text of its own when it wrote something that is no message.

import type { HostProblem } from '../messages/tab-state';

export class HostTrouble extends Error {
  constructor(
    readonly problem: HostProblem,
    readonly detail: string,
  ) {
    super(detail);
    this.name = 'HostTrouble';
  }
}

interface Ending {
  /** The browser's own words, null when it gave none. */
  text: string | null;
  /** Whether the host had answered hello on this connection. */
  greeted: boolean;
  /** Whether it had sent anything that is no message of the protocol. */
  garbled: boolean;
}

const chromiumSentences: readonly (readonly [string, HostProblem])[] = [
  ['host not found', 'not_installed'],
  ['is forbidden', 'forbidden'],
  ['native host has exited', 'crashed'],
];

const firefoxSentences: readonly (readonly [RegExp, HostProblem])[] = [
  [/no such native application/i, 'not_installed'],
  [/does not have permission|not allowed|is not permitted/i, 'forbidden'],
  [/bytes|unexpected error|JSON/i, 'garbled'],
];

/** What the end of a connection means for the artist. */
export function problemOfEnding(ending: Ending): HostTrouble {
  const text = ending.text ?? '';
  const lower = text.toLowerCase();
  const told = chromiumSentences.find(([words]) => lower.includes(words))?.[1];
  if (told && !(told === 'crashed' && ending.garbled)) return new HostTrouble(told, text);
  if (ending.garbled) return new HostTrouble('garbled', text || 'It wrote something that is no message.');
  // Chromium has one sentence for a file that cannot be run and for broken frames: before hello it may be either, and
  // both mean that the installed program is not ours or is damaged.
  if (lower.includes('error when communicating')) return new HostTrouble('garbled', text);
  const firefox = firefoxSentences.find(([words]) => words.test(text))?.[1];
  if (firefox) return new HostTrouble(firefox, text);
  return new HostTrouble('crashed', text || 'It ended without a word.');
}
