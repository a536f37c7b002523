// SPDX-License-Identifier: Apache-2.0
// Reads which fields a form shows and how each is labelled. Reads only; works on the Document it is given and on frames
// of the same origin in it.

import { anyDropdown, dropdownOf, isUnchosenText, presentIn, tiedChoices, type Dropdown } from './dropdown';
import {
  distinct,
  groupLabels,
  labelsOf,
  nearbyLabels,
  sectionOf,
  shownText,
  smallestHolding,
  tiedLabel,
} from './field-label';
import { formDocuments } from './form-documents';
import { normalLabel, saidLimit } from './label-text';
import { isShown, type Sight } from './shown';

export type FieldElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface ChoiceReading {
  /** What the artist reads; normalised. */
  text: string;
  /** As it stands on the form. */
  shown: string;
  option: Element;
}

export interface FieldReading {
  /** The element to write to; for radio buttons the first of the group, for a page's own drop-down its box. */
  element: Element;
  kind: 'text' | 'lines' | 'select' | 'radio' | 'dropdown';
  /** `type` of an input, 'text' for all else. */
  type: string;
  /** Label texts, nearest first, as shown. */
  labels: string[];
  name: string;
  /** Titles of the part of the form it stands in; read when asked for. */
  section: () => string;
  /** Text that stands there already; for choices the chosen option's. */
  present: string;
  choices: ChoiceReading[];
  /** Most characters the field takes, null when it does not say. */
  maxLength: number | null;
  /** Most entries that its label or hint speaks of, null when they do not. */
  saidLimit: number | null;
  /** For a page's own drop-down: whether `choices` are those of the open list. */
  isOpen: boolean;
}

export interface FormReading {
  fields: FieldReading[];
  /** The page's headings as shown, normalised. */
  headings: string[];
}

/** Lists of drop-downs that are open now, by their boxes. */
export type OpenLists = ReadonlyMap<Element, ChoiceReading[]>;

/** Inputs that hold text a person would type. */
const textTypes = new Set(['text', 'url', 'email', 'tel', 'date', '']);

export function readForm(document: Document, open: OpenLists = new Map()): FormReading {
  const sight: Sight = new Map();
  const documents = formDocuments(document, sight);
  return {
    fields: documents.flatMap((one) => readFields(one, open, sight)),
    headings: documents.flatMap((one) =>
      [...one.querySelectorAll('h1, h2, h3, legend, [role=heading]')]
        .filter((heading) => isShown(heading, sight))
        .map((heading) => normalLabel(shownText(heading, sight))),
    ),
  };
}

function readFields(document: Document, open: OpenLists, sight: Sight): FieldReading[] {
  const fields: FieldReading[] = [];
  const groups = new Set<string>();
  const boxes = new Set<Element>();
  for (const element of document.querySelectorAll(`input, textarea, select, ${anyDropdown}`)) {
    const dropdown = dropdownOf(element, sight);
    if (dropdown !== null) {
      if ([...boxes].some((box) => box.contains(dropdown.box)) || !isShown(dropdown.box, sight)) continue;
      boxes.add(dropdown.box);
      fields.push(readDropdown(dropdown, open, sight));
    } else if (element.matches('input[type=radio]')) {
      const radio = element as HTMLInputElement;
      const group = `${radio.form === null ? '' : [...document.forms].indexOf(radio.form)} ${radio.name}`;
      if (radio.name === '' || groups.has(group) || !isOfferedRadio(radio, sight)) continue;
      groups.add(group);
      fields.push(readRadioGroup(document, radio, sight));
    } else if (element.matches('input, textarea, select')) {
      const field = readSingle(element as FieldElement, sight);
      if (field !== null) fields.push(field);
    }
  }
  return fields;
}

function readSingle(element: FieldElement, sight: Sight): FieldReading | null {
  if (!isOffered(element, sight)) return null;
  const type = element.matches('input') ? (element.getAttribute('type') ?? '').toLowerCase() : '';
  if (element.matches('input') && !textTypes.has(type)) return null;
  const base = { ...around(element, labelsOf(element, sight), sight), isOpen: false };
  if (element.matches('select')) {
    const select = element as HTMLSelectElement;
    if (select.multiple) return null;
    const chosen = select.selectedOptions[0];
    return {
      ...base,
      kind: 'select',
      type: 'text',
      present: chosen !== undefined && !isUnchosen(chosen) ? optionText(chosen) : '',
      choices: [...select.options]
        .filter((option) => !option.disabled && !isUnchosen(option))
        .map((option) => ({ text: normalLabel(optionText(option)), shown: optionText(option), option })),
      maxLength: null,
    };
  }
  const box = element as HTMLInputElement | HTMLTextAreaElement;
  return {
    ...base,
    kind: element.matches('textarea') ? 'lines' : 'text',
    type: type === '' ? 'text' : type,
    present: box.value,
    choices: [],
    maxLength: box.maxLength > 0 ? box.maxLength : countedLimit(element, sight),
  };
}

function readDropdown(dropdown: Dropdown, open: OpenLists, sight: Sight): FieldReading {
  const { box, trigger } = dropdown;
  const tied = distinct([tiedLabel(trigger, sight), tiedLabel(box, sight)].slice(0, 2));
  const labels = tied.length > 0 ? tied.slice(0, 1) : distinct(nearbyLabels(box, sight));
  const listed = open.get(box);
  return {
    ...around(box, labels, sight),
    name: trigger.getAttribute('name') ?? (trigger.id || box.id),
    kind: 'dropdown',
    type: 'text',
    present: presentIn(dropdown, sight),
    choices: listed ?? tiedChoices(dropdown),
    maxLength: null,
    isOpen: listed !== undefined,
  };
}

function readRadioGroup(document: Document, first: HTMLInputElement, sight: Sight): FieldReading {
  const members = [
    ...(first.form ?? document).querySelectorAll<HTMLInputElement>('input[type=radio]'),
  ].filter((radio) => radio.name === first.name && isOfferedRadio(radio, sight));
  const choices = members.map((option) => {
    const shown = tiedLabel(option, sight);
    return { text: normalLabel(shown), shown, option };
  });
  const group = first.closest('fieldset, [role=radiogroup], [role=group]');
  const named = group === null ? [] : groupLabels(group, sight);
  const outside = distinct(nearbyLabels(smallestHolding(members), sight));
  const before = outside.length > 0 ? outside : distinct(nearbyLabels(first, sight, members));
  const labels = named.length > 0 ? named : before;
  return {
    ...around(first, labels, sight),
    kind: 'radio',
    type: 'text',
    present: choices.find(({ option }) => option.checked)?.shown ?? '',
    choices,
    maxLength: null,
    isOpen: false,
  };
}

function around(element: Element, labels: string[], sight: Sight) {
  const hints = byHint(element, sight);
  return {
    element,
    labels,
    name: element.getAttribute('name') ?? element.id,
    section: () => sectionOf(element, sight),
    saidLimit: [...labels, ...hints, element.getAttribute('placeholder') ?? '']
      .map(saidLimit)
      .reduce<number | null>((least, one) => (one === null ? least : Math.min(least ?? one, one)), null),
  };
}

/** Short text beside or under the field in its row. */
function byHint(element: Element, sight: Sight): string[] {
  const row = element.parentElement;
  if (row === null || row.querySelectorAll('input, textarea, select').length > 1) return [];
  return [...row.children]
    .filter((part) => part !== element && !part.matches('button') && !part.contains(element))
    .map((part) => shownText(part, sight))
    .filter((text) => text.length <= 80);
}

/** “12 / 500” under a box is its limit. */
function countedLimit(element: Element, sight: Sight): number | null {
  for (const text of byHint(element, sight)) {
    const found = /(?:^|\s|\()\d[\d,]*\s*\/\s*(\d[\d,]*)/u.exec(text);
    if (found !== null) return Number(found[1]!.replace(/,/g, ''));
  }
  return null;
}

/** Shown and usable. */
function isOffered(element: Element, sight: Sight): boolean {
  const field = element as HTMLInputElement;
  if (field.disabled || field.readOnly || element.closest('fieldset:disabled, [inert]') !== null)
    return false;
  return isShown(element, sight);
}

/** Styled radio buttons are transparent over a drawn one: then the label around them is what is seen. */
function isOfferedRadio(radio: HTMLInputElement, sight: Sight): boolean {
  if (radio.disabled || radio.closest('fieldset:disabled, [inert]') !== null) return false;
  return isShown(radio.closest('label') ?? radio, sight);
}

function isUnchosen(option: HTMLOptionElement): boolean {
  return option.value === '' || isUnchosenText(optionText(option));
}

function optionText(option: HTMLOptionElement): string {
  return (option.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
