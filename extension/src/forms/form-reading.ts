// SPDX-License-Identifier: Apache-2.0
// Reads which fields a form shows and how each is labelled. Reads only; works on the Document it is given.

import { normalLabel } from './label-text';

export type FieldElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface ChoiceReading {
  /** What the artist reads; normalised. */
  text: string;
  /** As it stands on the form. */
  shown: string;
  option: HTMLOptionElement | HTMLInputElement;
}

export interface FieldReading {
  /** The element to write to; for radio buttons the first of the group. */
  element: FieldElement;
  kind: 'text' | 'lines' | 'select' | 'radio';
  /** Label texts, nearest first, as shown. */
  labels: string[];
  name: string;
  /** Text that stands there already; for choices the chosen option's. */
  present: string;
  choices: ChoiceReading[];
  /** Most characters the field takes, null when it does not say. */
  maxLength: number | null;
}

const fields =
  'input:not([type=hidden]), textarea, select, [contenteditable=true], [role=combobox], [role=textbox]';

/** Inputs that hold text a person would type. */
const textTypes = new Set(['text', 'search', 'url', 'email', 'tel', '']);

export function readForm(document: Document): FieldReading[] {
  const fields: FieldReading[] = [];
  const groups = new Set<string>();
  const asked = new Map<Element, boolean>();
  for (const element of document.querySelectorAll<FieldElement>('input, textarea, select')) {
    if (!isOffered(element, asked)) continue;
    if (element instanceof document.defaultView!.HTMLInputElement && element.type === 'radio') {
      const group = element.name;
      if (group === '' || groups.has(group)) continue;
      groups.add(group);
      fields.push(readRadioGroup(document, element));
    } else {
      const field = readSingle(document, element);
      if (field !== null) fields.push(field);
    }
  }
  return fields;
}

function readSingle(document: Document, element: FieldElement): FieldReading | null {
  const window = document.defaultView!;
  const base = { element, labels: labelsOf(element), name: element.name || element.id };
  if (element instanceof window.HTMLSelectElement) {
    if (element.multiple) return null;
    const chosen = element.selectedOptions[0];
    return {
      ...base,
      kind: 'select',
      present: chosen !== undefined && !isUnchosen(chosen) ? textOf(chosen) : '',
      choices: [...element.options]
        .filter((option) => !option.disabled && !isUnchosen(option))
        .map((option) => ({ text: normalLabel(textOf(option)), shown: textOf(option), option })),
      maxLength: null,
    };
  }
  if (element instanceof window.HTMLInputElement && !textTypes.has(element.type)) return null;
  return {
    ...base,
    kind: element instanceof window.HTMLTextAreaElement ? 'lines' : 'text',
    present: element.value,
    choices: [],
    maxLength: element.maxLength > 0 ? element.maxLength : null,
  };
}

function readRadioGroup(document: Document, first: HTMLInputElement): FieldReading {
  const scope = first.form ?? document;
  const members = [...scope.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    (radio) => radio.name === first.name && isOffered(radio),
  );
  const choices = members.map((option) => {
    const shown = ownLabel(option);
    return { text: normalLabel(shown), shown, option };
  });
  const group = first.closest('fieldset, [role=radiogroup], [role=group]');
  const labels = group === null ? [] : groupLabels(document, group);
  return {
    element: first,
    kind: 'radio',
    labels: labels.length > 0 ? labels : distinct(nearbyLabels(smallestHolding(members))),
    name: first.name,
    present: choices.find(({ option }) => (option as HTMLInputElement).checked)?.shown ?? '',
    choices,
    maxLength: null,
  };
}

/** Shown and usable, as far as can be told without layout: not disabled, hidden, or inside something hidden. */
export function isOffered(element: FieldElement, asked?: Map<Element, boolean>): boolean {
  if (element.disabled || (element as HTMLInputElement).readOnly || element.getAttribute('type') === 'hidden')
    return false;
  if (
    element.getAttribute('aria-hidden') === 'true' ||
    element.closest('[hidden], [aria-hidden="true"], fieldset:disabled') !== null
  ) {
    return false;
  }
  if (!isShown(element, asked)) return false;
  // A real browser knows where the field is drawn; jsdom has no layout and answers an empty box for everything.
  const drawn = element.ownerDocument.documentElement.getClientRects().length > 0;
  if (!drawn) return true;
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1;
}

/** Whether style sheets show the element. jsdom has no checkVisibility and is slow at styles: ancestors are asked once. */
function isShown(element: Element, asked = new Map<Element, boolean>()): boolean {
  if (typeof element.checkVisibility === 'function') {
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }
  const known = asked.get(element);
  if (known !== undefined) return known;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const own =
    style === undefined ||
    (style.display !== 'none' && style.visibility !== 'hidden' && style.opacity !== '0');
  const shown = own && (element.parentElement === null || isShown(element.parentElement, asked));
  asked.set(element, shown);
  return shown;
}

/** A label that the form ties to the field stands alone; text that only stands near counts where there is none. */
function labelsOf(element: FieldElement): string[] {
  const own = distinct([ownLabel(element)]);
  return own.length > 0 ? own : distinct(nearbyLabels(element));
}

/** The label that the form itself ties to the field. */
function ownLabel(element: FieldElement): string {
  const document = element.ownerDocument;
  const named = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => document.getElementById(id))
    .filter((found) => found !== null)
    .map((found) => textOf(found))
    .join(' ');
  if (named !== '') return named;
  const aria = element.getAttribute('aria-label');
  if (aria !== null && aria.trim() !== '') return aria;
  const tied = [...(element.labels ?? [])].map((label) => textOf(label, element)).find((text) => text !== '');
  return tied ?? '';
}

function groupLabels(document: Document, group: Element): string[] {
  const ids = (group.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const named = ids.map((id) => document.getElementById(id)).filter((found) => found !== null);
  const legend = group.querySelector(':scope > legend');
  return distinct([
    ...named.map((found) => textOf(found)),
    group.getAttribute('aria-label') ?? '',
    legend ? textOf(legend) : '',
  ]);
}

/**
 * The text that stands just before the field in its row, for forms that tie no label to it: climbs out of the field's
 * wrappers and takes the nearest text before. Another field in between ends it, since the text may be that one's.
 */
function nearbyLabels(start: Element | null): string[] {
  for (
    let at = start, steps = 0;
    at !== null && at.parentElement !== null && steps < 5;
    at = at.parentElement, steps += 1
  ) {
    for (let before = at.previousElementSibling; before !== null; before = before.previousElementSibling) {
      if (before.matches(fields) || before.querySelector(fields) !== null) return [];
      if (before.matches('button, script, style')) continue;
      const text = textOf(before);
      if (text !== '') return text.length <= 120 ? [text] : [];
    }
  }
  return [];
}

function smallestHolding(members: Element[]): Element | null {
  let at = members[0] ?? null;
  while (at !== null && !members.every((member) => at!.contains(member))) at = at.parentElement;
  return at;
}

function isUnchosen(option: HTMLOptionElement): boolean {
  return option.value === '' || /^(please\s+)?(select|choose)\b|^请选择|^[-–—.\s]*$/iu.test(textOf(option));
}

/** Text of an element without that of a field inside it, on one line. */
function textOf(element: Element, without?: Element): string {
  if (without === undefined || !element.contains(without))
    return (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
  return [...element.childNodes]
    .filter((node) => node !== without && !node.contains(without))
    .map((node) => node.textContent ?? '')
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function distinct(texts: string[]): string[] {
  // The marks of required fields and the colon are no part of the name that the artist reads.
  const plain = texts.map((text) => text.trim().replace(/^[*•]\s*|\s*[*•::]+$/gu, ''));
  return [...new Set(plain.filter((text) => text !== ''))];
}
