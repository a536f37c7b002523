// SPDX-License-Identifier: Apache-2.0
// Which field of a form stands for which role. Pure. Two fields that fit one role are as bad as none: both are refused.

import type { FormDraft } from './form-draft';
import type { FormMap, RoleMap } from './form-map';
import type { FieldReading } from './form-reading';
import { normalLabel } from './label-text';
import { fitOf, namesAny } from './phrase';
import type { FieldRole, Refusal } from './plan';
import { nameOf } from './role-names';

export interface Located {
  role: FieldRole;
  map: RoleMap;
  field: FieldReading;
  /** The label by which it was found, as shown; its name where it has no label. */
  label: string;
  language: string | null;
}

interface Candidate extends Located {
  /** 3: a listed label; 2: made of listed words; 1: known by its name alone. */
  strength: number;
}

const personRoles = new Set<FieldRole>([
  'legalName',
  'address',
  'email',
  'phone',
  'country',
  'claimantRole',
  'identity',
]);

export function locateRoles(
  fields: FieldReading[],
  draft: FormDraft,
  map: FormMap,
): { located: Located[]; refusals: Refusal[]; absent: FieldRole[] } {
  const kind = map.forms[draft.form];
  const candidates = kind.roles.flatMap(([role, roleMap]) =>
    fields.flatMap((field) => candidateFor(field, role, roleMap, map)),
  );
  const located: Located[] = [];
  const refusals: Refusal[] = [];
  const absent: FieldRole[] = [];
  for (const [role, roleMap] of kind.roles) {
    const mine = strongest(candidates.filter((one) => one.role === role)).filter(
      (one) => !candidates.some((other) => other.field === one.field && other.strength > one.strength),
    );
    const decided = decide(role, roleMap, mine, candidates, fields, draft, map);
    if (decided === null) {
      if (!kind.expected.includes(role)) continue;
      refusals.push(notFound(role));
      absent.push(role);
    } else if ('why' in decided) refusals.push(decided);
    else located.push(decided);
  }
  return { located, refusals, absent };
}

function candidateFor(field: FieldReading, role: FieldRole, map: RoleMap, form: FormMap): Candidate[] {
  if (!fitsKind(field, map)) return [];
  for (const label of field.labels) {
    const fit = fitOf(normalLabel(label), map, form.aside);
    if (fit !== null)
      return [{ role, map, field, label, language: fit.language, strength: fit.by === 'whole' ? 3 : 2 }];
  }
  // A field whose label is not known is not known, whatever the page calls it inside.
  if (field.labels.length > 0 || !map.names.split(' ').includes(plainName(field.name))) return [];
  return [{ role, map, field, label: field.name, language: null, strength: 1 }];
}

function decide(
  role: FieldRole,
  map: RoleMap,
  mine: Candidate[],
  all: Candidate[],
  fields: FieldReading[],
  draft: FormDraft,
  form: FormMap,
): Located | Refusal | null {
  const only = mine[0];
  if (only === undefined) return null;
  const refuse = (why: string): Refusal => ({ role, why });
  if (mine.length > 1) {
    const labels = mine.map(({ label }) => `“${label}”`).join(', ');
    return refuse(`Several fields could be ${nameOf(role)} (${labels}). Fill it in yourself.`);
  }
  if (all.some((other) => other !== only && other.field === only.field && other.strength === only.strength)) {
    return refuse(
      `${only.label}: this field could stand for ${nameOf(role)} and for something else. Fill it in yourself.`,
    );
  }
  if (!personRoles.has(role)) return only;
  if (namesAny(only.field.section(), form.foreign)) {
    return refuse(
      `${only.label}: it stands under “${only.field.section()}”, which may be about somebody else. Fill it in yourself.`,
    );
  }
  const [own, other] =
    draft.claimant?.role === 'agent' ? [form.agents, form.owners] : [form.owners, form.agents];
  if (namesAny(only.field.section(), other) && !namesAny(only.field.section(), own)) {
    const whose =
      other === form.owners ? 'the owner, and you file as an agent' : 'an agent, and you file for yourself';
    return refuse(
      `${only.label}: it stands under “${only.field.section()}”, which is about ${whose}. Fill it in yourself.`,
    );
  }
  const part = fields.find(({ element, labels }) => element !== only.field.element && isPart(labels, map));
  if (part !== undefined) {
    return refuse(
      `${only.label}: the form asks for ${nameOf(role)} in several parts (“${part.labels[0]}”). Fill it in yourself.`,
    );
  }
  if (
    role === 'legalName' &&
    draft.claimant?.role === 'agent' &&
    namesAny(normalLabel(only.label), map.holder ?? '')
  ) {
    return refuse(`${only.label}: it asks for the owner, and you file as an agent. Fill it in yourself.`);
  }
  return only;
}

function isPart(labels: string[], map: RoleMap): boolean {
  const parts = (map.parts ?? '').split('|').map((part) => part.trim());
  return labels.some((label) => parts.includes(normalLabel(label)));
}

/** A label that is listed and one that is only made of listed words are still two fields that fit. */
function strongest(candidates: Candidate[]): Candidate[] {
  const labelled = candidates.filter(({ strength }) => strength > 1);
  const found = labelled.length > 0 ? labelled : candidates;
  // A box for several lines is what several lines are asked for in; one line beside it is something else.
  const boxes = found.filter(({ map, field }) => map.kind === 'lines' && field.kind === 'lines');
  return boxes.length > 0 ? boxes : found;
}

function fitsKind(field: FieldReading, map: RoleMap): boolean {
  const isChoice = field.kind === 'select' || field.kind === 'radio' || field.kind === 'dropdown';
  const types = map.types?.split(' ') ?? (map.kind === 'lines' ? ['text', 'url'] : ['text']);
  if (map.kind === 'choice') return isChoice;
  if (isChoice) return map.kind === 'place' && field.kind !== 'radio';
  return types.includes(field.type);
}

/** form.items[0].complaintReason → complaintreason. */
function plainName(name: string): string {
  const last = name.split(/[.[\]:/]+/u).filter((part) => part !== '' && !/^\d+$/u.test(part));
  return (last.at(-1) ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function notFound(role: FieldRole): Refusal {
  return {
    role,
    why: `No field for ${nameOf(role)} was found here; its label may have changed, or it comes in a later step. Press Fill again there, or fill it in yourself.`,
  };
}
