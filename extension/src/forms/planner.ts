// SPDX-License-Identifier: Apache-2.0
// Decides what would be written where. Pure: takes a reading of the form, a draft and a map; writes nothing.
// What is unsure is refused with a sentence, never guessed.

import { decideValue, type Decided } from './decide-value';
import type { FormDraft, FormKind } from './form-draft';
import type { FormMap } from './form-map';
import type { ChoiceReading, FieldReading, FormReading } from './form-reading';
import { locateRoles, type Located } from './locate';
import type { FieldRole, Refusal } from './plan';
import { nameOf } from './role-names';

export interface PlannedWrite {
  role: FieldRole;
  field: FieldReading;
  /** The label by which the field was found, as shown; checked again when writing. */
  label: string;
  value: string;
  /** For choices: the option to choose. */
  choice: ChoiceReading | null;
}

/** A drop-down of the page's own whose choices are only known once it is open. */
export interface PlannedOpen {
  role: FieldRole;
  field: FieldReading;
  label: string;
}

export interface FormPlan {
  understood: boolean;
  language: string | null;
  writes: PlannedWrite[];
  opens: PlannedOpen[];
  refusals: Refusal[];
  /** Refused roles whose field or choice the form may still bring. */
  mayCome: FieldRole[];
  /** Labels of the fields that nothing is planned for. */
  untouched: string[];
}

/** `canOpen` is false where nobody can press: then choices that are not there yet are refused. */
export function planForm(reading: FormReading, draft: FormDraft, map: FormMap, canOpen = false): FormPlan {
  const kind = map.forms[draft.form];
  if (kind === undefined) return notThis(`Counterproof knows no form called “${String(draft.form)}”.`, []);
  const { located, refusals, absent } = locateRoles(reading.fields, draft, map);
  const other = otherForm(reading.headings, draft.form, map);
  if (other !== null) {
    return notThis(`“${other}” is another form than the one that was prepared. Nothing was filled in.`, []);
  }
  const known = located.map(({ role }) => role);
  const isTitled = reading.headings.some((heading) => kind.titles.some((title) => heading.includes(title)));
  const isKnown = known.some((role) => kind.core.includes(role)) && (known.length > 1 || isTitled);
  if (!isKnown && !(isTitled && known.length > 0)) {
    const lacking = kind.expected.filter((role) => !known.includes(role)).map(nameOf);
    return notThis(
      `This is not the form as it was known on ${map.dated}: ${lacking.join(', ')} could not be found. Its labels may have changed. Nothing was filled in.`,
      refusals,
    );
  }

  const language = mostUsed(located);
  const writes: PlannedWrite[] = [];
  const opens: PlannedOpen[] = [];
  const mayCome = [...absent];
  for (const place of located) {
    const { role, field, label } = place;
    const decided: Decided = decideValue(place, draft, map, language, canOpen);
    if (decided.kind === 'refuse') {
      refusals.push({ role, why: decided.why });
      if (decided.mayCome) mayCome.push(role);
    } else if (decided.kind === 'open') opens.push({ role, field, label });
    else writes.push({ role, field, label, value: decided.value, choice: decided.choice });
  }
  const taken = new Set(located.map(({ field }) => field.element));
  const untouched = reading.fields
    .filter(({ element }) => !taken.has(element))
    .map(({ labels, name }) => labels[0] ?? name)
    .filter((label) => label !== '');
  return { understood: true, language, writes, opens, refusals, mayCome, untouched: [...new Set(untouched)] };
}

function notThis(why: string, refusals: Refusal[]): FormPlan {
  return {
    understood: false,
    language: null,
    writes: [],
    opens: [],
    refusals: [{ role: 'form', why }, ...refusals],
    mayCome: [],
    untouched: [],
  };
}

/** The heading that says that this is a form of another family; null when none says so or one says that it is ours. */
function otherForm(headings: string[], wanted: FormKind, map: FormMap): string | null {
  const familyOf = (heading: string): Set<string> =>
    new Set(
      Object.values(map.forms)
        .filter(({ titles }) => titles.some((title) => heading.includes(title)))
        .map(({ family }) => family),
    );
  const ours = map.forms[wanted].family;
  if (headings.some((heading) => familyOf(heading).has(ours))) return null;
  return headings.find((heading) => familyOf(heading).size > 0) ?? null;
}

function mostUsed(located: Located[]): string | null {
  const counts = new Map<string, number>();
  for (const { language } of located) {
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
