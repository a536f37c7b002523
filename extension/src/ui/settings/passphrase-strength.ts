// SPDX-License-Identifier: Apache-2.0
// How hard a passphrase is to guess, roughly: a hint in words, no measure. Looked at here only.

export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/** What the host takes at the least, in characters. */
export const kFewest = 8;
export const kMost = 1000;

const kOften = /password|passwor|passwort|contraseñ|qwert|asdf|1234|4321|abcd|密码|counterproof/i;
/** A Chinese character is one of thousands, a letter one of dozens. */
const kWide = /[\u2e80-\uffff]/;

export function strengthOf(passphrase: string): Strength {
  const characters = [...passphrase];
  if (characters.length < kFewest) return 'short';
  const distinct = new Set(characters.map((one) => one.toLowerCase()));
  const weigh = (all: Iterable<string>): number =>
    [...all].reduce((sum, one) => sum + (kWide.test(one) ? 2.5 : 1), 0);
  const words = passphrase.trim().split(/\s+/).length;
  if (kOften.test(passphrase) || weigh(distinct) < 6) return 'weak';
  if (weigh(characters) >= 18 && weigh(distinct) >= 9 && (words >= 4 || weigh(distinct) >= 13))
    return 'strong';
  return weigh(characters) >= 12 ? 'fair' : 'weak';
}
