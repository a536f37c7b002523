// SPDX-License-Identifier: Apache-2.0
// Which choices of a portal's list of records are this work's.

import type { ChoiceReading } from './form-reading';
import { normalLabel } from './label-text';

/** Words that portals put beside a record's title. */
const beside = new Set(
  'approved registered valid active copyright copyrights ipr record no 著作权 版权 已通过 审核通过 已登记 有效 registrada aprobada'.split(
    ' ',
  ),
);

/**
 * By its number if we have one, else by its title. Beside the title only a number and such words may stand: a list that
 * lacks "Moon Owl" may well hold "Moon Owl at Dusk", which is another work.
 */
export function recordsOf(choices: ChoiceReading[], number: string | null, title: string): ChoiceReading[] {
  const wantedNumber = number === null ? '' : spaced(normalLabel(number));
  const byNumber = choices.filter(({ text }) => holds(spaced(text), wantedNumber));
  if (byNumber.length > 0) return byNumber;
  const wanted = spaced(normalLabel(title));
  const exact = choices.filter(({ text }) => spaced(text) === wanted);
  return exact.length > 0 ? exact : choices.filter(({ text }) => isTitled(text, wanted));
}

function isTitled(text: string, wanted: string): boolean {
  if (!holds(spaced(text), wanted)) return false;
  const parts = text.split(/[\s|·•,;:()[\]【】「」"“”/]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const named = wanted.split(' ');
  // Drops the title where it stands; what is left must be a number or a word of the portal.
  for (let at = 0; at + 1 <= parts.length; at += 1) {
    for (let end = at + 1; end <= parts.length; end += 1) {
      if (spaced(parts.slice(at, end).join(' ')) !== named.join(' ')) continue;
      if ([...parts.slice(0, at), ...parts.slice(end)].every(isNumberOrKnown)) return true;
    }
  }
  return false;
}

/** A lone short number may belong to the title ("Moon Owl 2"). */
function isNumberOrKnown(part: string): boolean {
  return (
    beside.has(part.replace(/[.#:]+$/u, '')) ||
    /^\d{5,}$/u.test(part) ||
    /^(?=.*\p{L})(?=.*\d)[\p{L}\d_.#-]+$/u.test(part)
  );
}

/** Titles come from file names: blue-heron and Blue Heron are one title. */
function spaced(text: string): string {
  return text.replace(/[-_\s]+/gu, ' ').trim();
}

function holds(text: string, part: string): boolean {
  if (part === '') return false;
  const escaped = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(^|[^\\p{L}\\p{N}])${escaped}($|[^\\p{L}\\p{N}])`, 'u').test(text);
}
