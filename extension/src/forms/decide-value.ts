// SPDX-License-Identifier: Apache-2.0
// What would stand in a located field, or why it is left to the artist. Pure.

import type { FormDraft } from './form-draft';
import type { FormMap } from './form-map';
import type { ChoiceReading, FieldReading } from './form-reading';
import { normalLabel } from './label-text';
import type { Located } from './locate';
import { fitOf } from './phrase';
import { recordsOf } from './record-choice';
import { nameOf } from './role-names';
import { wantedFor } from './wanted';

export type Decided =
  | { kind: 'write'; value: string; choice: ChoiceReading | null }
  | { kind: 'open' }
  /** `mayCome`: the form may still bring what is missing, as late choices do. */
  | { kind: 'refuse'; why: string; mayCome: boolean };

export function decideValue(
  place: Located,
  draft: FormDraft,
  map: FormMap,
  language: string | null,
  canOpen: boolean,
): Decided {
  const { role, field, label } = place;
  const wanted = wantedFor(role, draft, language);
  const isChoice = field.kind !== 'text' && field.kind !== 'lines';
  if (wanted.kind === 'missing')
    return refuse(`${label}: the complaint does not hold ${nameOf(role)}. Fill it in yourself.`);
  if (!isChoice) {
    if (wanted.kind === 'text')
      return write(place, role === 'address' ? inOneLine(field, wanted.text) : wanted.text);
    if (wanted.kind === 'named') return write(place, wanted.text);
    if (wanted.kind === 'lines') return writeLines(place, wanted.lines, draft, map);
    return refuse(`${label}: a choice was expected here. Fill it in yourself.`);
  }
  if (field.kind === 'dropdown' && !field.isOpen && canOpen) {
    // Nothing is pressed for what stands there already.
    const stands = { text: normalLabel(field.present), shown: field.present, option: field.element };
    if (field.present === '') return { kind: 'open' };
    const same = fitting(place, [stands], wanted, map);
    return same.length === 1 ? { kind: 'write', value: field.present, choice: stands } : chosenAlready(place);
  }
  return choose(place, fitting(place, field.choices, wanted, map), wanted);
}

type Choosing = Exclude<ReturnType<typeof wantedFor>, { kind: 'missing' }>;

function fitting(place: Located, choices: ChoiceReading[], wanted: Choosing, map: FormMap): ChoiceReading[] {
  switch (wanted.kind) {
    case 'choice': {
      if (wanted.own !== null) return choices.filter(({ text }) => text === normalLabel(wanted.own!));
      const phrase = place.map.choices?.[wanted.value];
      return phrase === undefined
        ? []
        : choices.filter(({ text }) => fitOf(text, phrase, map.aside) !== null);
    }
    case 'named':
      return choices.filter(({ text }) => wanted.names.includes(text));
    case 'record':
      return recordsOf(choices, wanted.number, wanted.title);
    default:
      return [];
  }
}

function choose({ role, field, label }: Located, found: ChoiceReading[], wanted: Choosing): Decided {
  const choice = found[0];
  if (choice === undefined) {
    if (field.choices.length === 0)
      return refuse(`${label}: no choice is offered yet. Choose it yourself when it appears.`, true);
    const offered = field.choices.slice(0, 6).map(({ shown }) => `“${shown}”`);
    const meant = wanted.kind === 'record' ? `“${wanted.title}”` : nameOf(role);
    return refuse(
      `${label}: none of the choices offered (${offered.join(', ')}) is known to mean ${meant}. Choose it yourself.`,
      true,
    );
  }
  if (found.length > 1) {
    const several = found.map(({ shown }) => `“${shown}”`).join(', ');
    return refuse(`${label}: several choices fit (${several}). Choose it yourself.`);
  }
  if (field.present !== '' && normalLabel(field.present) !== choice.text) {
    return refuse(
      `${label}: “${field.present}” is chosen already and was left as it is. Counterproof would have chosen “${choice.shown}”.`,
    );
  }
  return { kind: 'write', value: choice.shown, choice };
}

function chosenAlready({ field, label }: Located): Decided {
  return refuse(`${label}: “${field.present}” is chosen already and was left as it is. Choose it yourself.`);
}

function writeLines(place: Located, lines: string[], draft: FormDraft, map: FormMap): Decided {
  const { field, label } = place;
  const limit = Math.min(
    place.map.limit ?? Infinity,
    map.forms[draft.form].limit ?? Infinity,
    field.saidLimit ?? Infinity,
  );
  if (lines.length > limit) {
    return refuse(
      `${label}: this form takes ${limit} links and the draft has ${lines.length}. Prepare them in parts.`,
    );
  }
  if (field.kind === 'text' && lines.length > 1)
    return refuse(`${label}: it takes one link and the draft has ${lines.length}. Fill it in yourself.`);
  return write(place, lines.join('\n'));
}

function write({ role, field, label }: Located, value: string): Decided {
  if (field.maxLength !== null && value.length > field.maxLength) {
    return refuse(
      `${label}: it takes ${field.maxLength} characters and the text has ${value.length}. Choose a shorter text.`,
    );
  }
  if (field.kind === 'text' && value.includes('\n'))
    return refuse(`${label}: it takes one line and the text has several. Fill it in yourself.`);
  if (field.type === 'date' && !/^\d{4}-\d\d-\d\d$/u.test(value))
    return refuse(`${label}: it takes a whole date, and only “${value}” is known. Fill it in yourself.`);
  if (field.present.trim() !== '' && field.present.trim() !== value.trim()) {
    return refuse(
      `${label}: something is written there already and was left as it is. Empty it and press Fill again if you want ${nameOf(role)} filled in.`,
    );
  }
  return { kind: 'write', value, choice: null };
}

const refuse = (why: string, mayCome = false): Decided => ({ kind: 'refuse', why, mayCome });

/** An address is the same on one line. */
function inOneLine(field: FieldReading, text: string): string {
  return field.kind === 'text' ? text.split(/\s*\n\s*/u).join(', ') : text;
}
