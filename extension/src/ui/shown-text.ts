// SPDX-License-Identifier: Apache-2.0
// Words that others wrote (titles, sellers, files), made fit to be shown: as text it is harmless, but 200,000
// characters, half a character or a turned-round direction would still break the view.

const kMostCharacters = 400;
const kOverrides = /[\u202a-\u202e\u2066-\u2069]/g;
// Line ends are kept out too: a name is one line.
const kControls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Well-formed, on one line, without controls and direction overrides, at most 400 characters and then an ellipsis. */
export function shown(words: string): string {
  const cut = words.length > kMostCharacters * 2 ? words.slice(0, kMostCharacters * 2) : words;
  const plain = cut
    .replace(kOverrides, '')
    .replace(kControls, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .trim();
  const characters = [...plain];
  if (characters.length <= kMostCharacters && cut === words) return plain;
  return `${characters.slice(0, kMostCharacters).join('')}…`;
}
