// SPDX-License-Identifier: Apache-2.0

function folded(words: string): string {
  // Accents and case make no difference to somebody who looks for a title.
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Rows whose words hold every word that is looked for, in any order. */
export function withWords<T>(rows: readonly T[], wanted: string, wordsOf: (row: T) => string): readonly T[] {
  const parts = folded(wanted).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return rows;
  return rows.filter((row) => {
    const words = folded(wordsOf(row).slice(0, 2000));
    return parts.every((part) => words.includes(part));
  });
}
