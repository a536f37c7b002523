// SPDX-License-Identifier: Apache-2.0
// Writes what the planner decided, after looking at each field once more. It never presses submit, ticks an agreement,
// moves a slider or chooses a file; those are the artist's.

import { chooseRadio } from './choose-option';
import { isOffered, readForm, type FieldElement, type FieldReading } from './form-reading';
import type { PlannedFill, Refusal } from './plan';
import type { PlannedWrite } from './planner';

export type WriteOutcome = { fill: PlannedFill } | { refusal: Refusal };

export function writeField(document: Document, planned: PlannedWrite): WriteOutcome {
  const { role, label, value, choice } = planned;
  const refuse = (why: string): WriteOutcome => ({ refusal: { role, why } });
  const now = stillThere(document, planned);
  if (now === null)
    return refuse(
      `${label}: the field changed while the form was being filled. Press Fill again, or fill it in yourself.`,
    );
  if (choice === null) {
    setText(now.element, value);
  } else if (now.kind === 'radio') {
    if (!chooseRadio(choice.option))
      return refuse(`${label}: “${choice.shown}” could not be chosen. Choose it yourself.`);
  } else {
    setSelect(now.element as HTMLSelectElement, choice.option as HTMLOptionElement);
  }
  // The form may have its own mind: what counts is what stands there afterwards.
  return { fill: { role, field: label, value } };
}

/** Whether the field still holds what was written, after the form has reacted. */
export function stillHolds(document: Document, planned: PlannedWrite): boolean {
  const now = readForm(document).find(
    (field) => field.labels.includes(planned.label) && field.kind === planned.field.kind,
  );
  return now !== undefined && now.present.trim() === planned.value.trim();
}

function stillThere(document: Document, planned: PlannedWrite): FieldReading | null {
  if (!planned.field.element.isConnected || !isOffered(planned.field.element)) return null;
  const again = readForm(document).find(({ element }) => element === planned.field.element);
  if (again === undefined || again.kind !== planned.field.kind || !again.labels.includes(planned.label))
    return null;
  if (again.present.trim() !== planned.field.present.trim()) return null;
  if (
    planned.choice !== null &&
    !again.choices.some(
      ({ option, text }) => option === planned.choice?.option && text === planned.choice.text,
    )
  ) {
    return null;
  }
  return again;
}

/** Frameworks watch the value through the prototype's setter and the events a person's typing causes. */
function setText(element: FieldElement, value: string): void {
  const window = element.ownerDocument.defaultView!;
  const prototype =
    element instanceof window.HTMLTextAreaElement
      ? window.HTMLTextAreaElement.prototype
      : window.HTMLInputElement.prototype;
  element.focus();
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
  announce(element);
  element.blur();
}

function setSelect(element: HTMLSelectElement, option: HTMLOptionElement): void {
  option.selected = true;
  announce(element);
}

function announce(element: FieldElement): void {
  const window = element.ownerDocument.defaultView!;
  element.dispatchEvent(new window.Event('input', { bubbles: true }));
  element.dispatchEvent(new window.Event('change', { bubbles: true }));
}
