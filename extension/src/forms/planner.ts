// SPDX-License-Identifier: Apache-2.0
// Decides what would be written where. Pure: takes a reading of the form, a draft and a map; writes nothing.
// What is unsure is refused with a sentence, never guessed: two fields that fit are as bad as none.

import type { Draft } from '../messages/view-messages';
import type { FieldMap, FormMap } from './form-map';
import type { ChoiceReading, FieldReading } from './form-reading';
import { normalLabel } from './label-text';
import type { FieldRole, Refusal } from './plan';

export interface PlannedWrite {
  role: FieldRole;
  field: FieldReading;
  /** The label by which the field was found, as shown; checked again when writing. */
  label: string;
  value: string;
  /** For choices: the option to choose. */
  choice: ChoiceReading | null;
}

export interface FormPlan {
  understood: boolean;
  language: string | null;
  writes: PlannedWrite[];
  refusals: Refusal[];
}

/** Names for the sentences. */
const roleNames: Partial<Record<FieldRole, string>> = {
  platform: 'the complaint website',
  iprType: 'the type of right',
  work: 'the registered work',
  complaintType: 'the complaint type',
  reason: 'the complaint reason',
  links: 'the infringing listings',
  statement: 'the supplementary reason',
};

const nameOf = (role: FieldRole) => roleNames[role] ?? role;

interface Located {
  role: FieldRole;
  map: FieldMap;
  field: FieldReading;
  label: string;
  language: string;
}

export function planForm(reading: FieldReading[], draft: Draft, map: FormMap): FormPlan {
  const refusals: Refusal[] = [];
  const located: Located[] = [];
  for (const [role, fieldMap] of Object.entries(map.fields) as [FieldRole, FieldMap][]) {
    const found = locate(reading, role, fieldMap);
    if ('why' in found) refusals.push(found);
    else located.push(found);
  }
  for (const pair of sameField(located)) {
    located.splice(located.indexOf(pair), 1);
    refusals.push({
      role: pair.role,
      why: `One field seems to stand for ${nameOf(pair.role)} and for something else. Fill it in yourself.`,
    });
  }

  const known = new Set(located.map(({ role }) => role));
  const understood =
    map.needs.every((role) => known.has(role)) && map.needsOneOf.some((role) => known.has(role));
  if (!understood) {
    const missing = [...map.needs, ...map.needsOneOf].filter((role) => !known.has(role)).map(nameOf);
    const why = `This is not the complaint form as it was known on ${map.dated}: ${missing.join(', ')} could not be found. Its labels may have changed. Nothing was filled in.`;
    return { understood: false, language: null, writes: [], refusals: [{ role: 'form', why }, ...refusals] };
  }

  const writes: PlannedWrite[] = [];
  for (const place of located) {
    const decided = decide(place, draft);
    if ('why' in decided) refusals.push(decided);
    else writes.push(decided);
  }
  return { understood: true, language: mostUsed(located.map(({ language }) => language)), writes, refusals };
}

function locate(reading: FieldReading[], role: FieldRole, map: FieldMap): Located | Refusal {
  const fitting: Located[] = [];
  for (const field of reading) {
    if (!fitsKind(field, map)) continue;
    for (const [language, labels] of Object.entries(map.labels)) {
      const label = field.labels.find((shown) => labels.includes(normalLabel(shown)));
      if (label !== undefined) {
        fitting.push({ role, map, field, label, language });
        break;
      }
    }
  }
  if (fitting.length === 1) return fitting[0]!;
  if (fitting.length > 1) {
    const labels = fitting.map(({ label }) => `“${label}”`).join(', ');
    return { role, why: `Several fields could be ${nameOf(role)} (${labels}). Fill it in yourself.` };
  }
  return {
    role,
    why: `No field for ${nameOf(role)} was found on this form; its label may have changed. Fill it in yourself if it is there.`,
  };
}

function fitsKind(field: FieldReading, map: FieldMap): boolean {
  if (map.kind === 'choice') return field.kind === 'select' || field.kind === 'radio';
  if (map.kind === 'lines') return field.kind === 'lines';
  return field.kind === 'lines' || field.kind === 'text';
}

function sameField(located: Located[]): Located[] {
  return located.filter((one) => located.some((other) => other !== one && other.field === one.field));
}

function decide(place: Located, draft: Draft): PlannedWrite | Refusal {
  switch (place.role) {
    case 'platform':
      return choose(place, draft.platform, null);
    case 'iprType':
      return choose(place, draft.iprType, null);
    case 'complaintType':
      return choose(place, draft.complaintType, null);
    case 'reason':
      return choose(place, draft.reason.case, draft.reason.label);
    case 'work':
      return chooseWork(place, draft);
    case 'links':
      return writeLinks(place, draft);
    case 'statement':
      return writeStatement(place, draft);
    default:
      return { role: place.role, why: `${nameOf(place.role)} is not part of this draft.` };
  }
}

/** The one option whose text means our value; the artist's own label for it goes first. */
function choose(place: Located, value: string, ownLabel: string | null): PlannedWrite | Refusal {
  const meanings = ownLabel === null ? (place.map.choices?.[value] ?? []) : [normalLabel(ownLabel)];
  return chosen(
    place,
    place.field.choices.filter(({ text }) => meanings.includes(text)),
  );
}

/** The work's record, by its number if we have one, else by its title. */
function chooseWork(place: Located, draft: Draft): PlannedWrite | Refusal {
  const { title, recordNumber } = draft.work;
  const number = recordNumber === null ? null : normalLabel(recordNumber);
  const wanted = spaced(normalLabel(title));
  const holds = (text: string, part: string) =>
    new RegExp(`(^|[^\\p{L}\\p{N}])${escaped(part)}($|[^\\p{L}\\p{N}])`, 'u').test(text);
  const byNumber = number === null ? [] : place.field.choices.filter(({ text }) => holds(text, number));
  const exact = place.field.choices.filter(({ text }) => spaced(text) === wanted);
  const byTitle =
    exact.length > 0 ? exact : place.field.choices.filter(({ text }) => holds(spaced(text), wanted));
  return chosen(place, byNumber.length > 0 ? byNumber : byTitle, `“${title}”`);
}

function chosen(place: Located, fitting: ChoiceReading[], wanted?: string): PlannedWrite | Refusal {
  const { role, field, label } = place;
  const choice = fitting[0];
  if (choice === undefined) {
    if (field.choices.length === 0)
      return { role, why: `${label}: no choice is offered yet. Choose it yourself when it appears.` };
    const offered = field.choices
      .slice(0, 6)
      .map(({ shown }) => `“${shown}”`)
      .join(', ');
    return {
      role,
      why: `${label}: none of the choices offered (${offered}) is known to mean ${wanted ?? nameOf(role)}. Choose it yourself.`,
    };
  }
  if (fitting.length > 1) {
    return {
      role,
      why: `${label}: several choices fit (${fitting.map(({ shown }) => `“${shown}”`).join(', ')}). Choose it yourself.`,
    };
  }
  if (field.present !== '' && normalLabel(field.present) !== choice.text) {
    return {
      role,
      why: `${label}: “${field.present}” is chosen already and was left as it is. Counterproof would have chosen “${choice.shown}”.`,
    };
  }
  return { role, field, label, value: choice.shown, choice };
}

function writeLinks(place: Located, draft: Draft): PlannedWrite | Refusal {
  const links = [...new Set(draft.links)];
  const limit = place.map.limit ?? Infinity;
  if (links.length > limit) {
    return {
      role: 'links',
      why: `${place.label}: this form takes ${limit} links and the draft has ${links.length}. Prepare them in parts.`,
    };
  }
  return write(place, links.join('\n'));
}

function writeStatement(place: Located, draft: Draft): PlannedWrite | Refusal {
  return write(place, draft.statement.en);
}

function write(place: Located, value: string): PlannedWrite | Refusal {
  const { role, field, label } = place;
  if (field.maxLength !== null && value.length > field.maxLength) {
    return {
      role,
      why: `${label}: it takes ${field.maxLength} characters and the text has ${value.length}. Choose a shorter text.`,
    };
  }
  if (field.present.trim() !== '' && field.present.trim() !== value) {
    return {
      role,
      why: `${label}: something is written there already and was left as it is. Empty it and press Fill again if you want our text.`,
    };
  }
  return { role, field, label, value, choice: null };
}

function mostUsed(languages: string[]): string | null {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Titles come from file names: blue-heron and Blue Heron are one title. */
function spaced(text: string): string {
  return text.replace(/[-_\s]+/gu, ' ').trim();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
