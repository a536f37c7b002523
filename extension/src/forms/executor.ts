// SPDX-License-Identifier: Apache-2.0
// Writes what the planner decided, after looking at each field once more. It never presses submit, ticks an agreement,
// moves a slider or chooses a file; those are the artist's.

import { chooseRadio, pressChoice } from './choose-option';
import { presentIn } from './dropdown';
import {
  readForm,
  type FieldElement,
  type FieldReading,
  type FormReading,
  type OpenLists,
} from './form-reading';
import { normalLabel } from './label-text';
import type { PlannedFill, Refusal } from './plan';
import type { PlannedWrite } from './planner';
import { broughtIntoReach, isShown } from './shown';

export type WriteOutcome = { fill: PlannedFill } | { refusal: Refusal };

export function writeField(
  document: Document,
  planned: PlannedWrite,
  open: OpenLists = new Map(),
): WriteOutcome {
  const { role, label, value, choice } = planned;
  const refuse = (why: string): WriteOutcome => ({ refusal: { role, why } });
  const now = stillThere(document, planned, open);
  if (now === null)
    return refuse(
      `${label}: the field changed while the form was being filled. Press Fill again, or fill it in yourself.`,
    );
  if (!broughtIntoReach(touchedOf(now.element)))
    return refuse(`${label}: something lies over the field or hides it. Look at it and fill it in yourself.`);
  if (choice === null) {
    const before = now.present;
    setText(now.element as FieldElement, value);
    if (present(now.element) !== value) {
      const kept = present(now.element);
      // Cut off or turned into something else is worse than empty.
      setText(now.element as FieldElement, before);
      return refuse(
        `${label}: the form takes only ${kept.length} of ${value.length} characters, so nothing was left in it. Choose a shorter text.`,
      );
    }
  } else if (!isChosen(now, planned)) {
    if (!chooseIn(now, planned))
      return refuse(`${label}: “${choice.shown}” could not be chosen. Choose it yourself.`);
  }
  // The form may have its own mind: what counts is what stands there afterwards.
  return { fill: { role, field: label, value } };
}

/** What stands in a planned field after the form has reacted; null when the field is gone. */
export function heldNow(reading: FormReading, planned: PlannedWrite): string | null {
  const fields = reading.fields.filter(({ kind }) => kind === planned.field.kind);
  const isNamed = ({ labels, name }: FieldReading): boolean =>
    labels.length > 0 ? labels.includes(planned.label) : name === planned.label;
  const now = fields.find(({ element }) => element === planned.field.element) ?? fields.find(isNamed);
  if (now !== undefined) return now.present;
  // A drop-down of plain boxes is known by showing that nothing is chosen; now something is.
  const { element, kind } = planned.field;
  return kind === 'dropdown' && element.isConnected ? presentIn({ box: element, trigger: element }) : null;
}

export function isHeld(planned: PlannedWrite, held: string | null): boolean {
  if (held === null) return false;
  return planned.choice === null
    ? held.trim() === planned.value.trim()
    : normalLabel(held) === planned.choice.text;
}

function stillThere(document: Document, planned: PlannedWrite, open: OpenLists): FieldReading | null {
  if (!planned.field.element.isConnected) return null;
  const again = readForm(document, open).fields.find(({ element }) => element === planned.field.element);
  if (again === undefined || again.kind !== planned.field.kind) return null;
  const isSame =
    again.labels.length > 0 ? again.labels.includes(planned.label) : again.name === planned.label;
  if (!isSame || again.section() !== planned.field.section()) return null;
  if (again.present.trim() !== planned.field.present.trim()) return null;
  if (planned.choice === null || isChosen(again, planned)) return again;
  const { option, text } = planned.choice;
  return again.choices.some((choice) => choice.option === option && choice.text === text) ? again : null;
}

function isChosen(field: FieldReading, { choice }: PlannedWrite): boolean {
  return choice !== null && field.kind !== 'radio' && normalLabel(field.present) === choice.text;
}

function chooseIn(field: FieldReading, { choice }: PlannedWrite): boolean {
  if (field.kind === 'radio') return chooseRadio(choice!.option);
  if (field.kind === 'dropdown')
    return choice!.option.isConnected && isShown(choice!.option) && pressChoice(choice!.option);
  (choice!.option as HTMLOptionElement).selected = true;
  announce(field.element);
  return true;
}

/** What a person would touch: for a radio button, whose own circle is often drawn by the page, its label. */
function touchedOf(element: Element): Element {
  return element.matches('input[type=radio]') ? (element.closest('label') ?? element) : element;
}

const present = (element: Element): string => (element as HTMLInputElement).value.replace(/\r\n/gu, '\n');

/** Frameworks watch the value through the prototype's setter and the events a person's typing causes. */
function setText(element: FieldElement, value: string): void {
  const window = element.ownerDocument.defaultView!;
  const prototype = element.matches('textarea')
    ? window.HTMLTextAreaElement.prototype
    : window.HTMLInputElement.prototype;
  let left = false;
  const leaving = (): void => void (left = true);
  element.addEventListener('blur', leaving, { once: true });
  element.focus({ preventScroll: true });
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
  announce(element);
  element.blur();
  element.removeEventListener('blur', leaving);
  // A tab that is not in front has no focus to lose, yet forms check a field when it is left.
  if (left) return;
  element.dispatchEvent(new window.FocusEvent('blur'));
  element.dispatchEvent(new window.FocusEvent('focusout', { bubbles: true }));
}

function announce(element: Element): void {
  const window = element.ownerDocument.defaultView!;
  element.dispatchEvent(new window.Event('input', { bubbles: true }));
  element.dispatchEvent(new window.Event('change', { bubbles: true }));
}
