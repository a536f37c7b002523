// SPDX-License-Identifier: Apache-2.0
// The only file that presses anything on a page: a radio button, a drop-down that is a field of ours, and a choice of its
// open list, because frameworks learn of these by the press alone. It refuses every other element, so that no button,
// link or check box can be reached through it.

import type { Dropdown } from './dropdown';

export function chooseRadio(radio: Element): boolean {
  if (!radio.matches('input[type=radio]') || (radio as HTMLInputElement).disabled) return false;
  const button = radio as HTMLInputElement;
  if (!button.checked) button.click();
  return button.checked;
}

/** Opens or closes a drop-down. */
export function pressDropdown({ trigger }: Dropdown): boolean {
  if (!mayOpen(trigger)) return false;
  press(trigger);
  return true;
}

/** Presses a choice of an open list. */
export function pressChoice(option: Element): boolean {
  if (option.closest('a[href], button, label, summary, form [type=submit]') !== null) return false;
  if (option.querySelector('a[href], button, input, select, textarea') !== null) return false;
  if (option.matches('input, select, textarea, a, form, body, html')) return false;
  press(option);
  return true;
}

function mayOpen(trigger: Element): boolean {
  // A button is a drop-down only where the page says so in full, and never one that could send a form.
  if (trigger.matches('button')) {
    return trigger.getAttribute('role') === 'combobox' && trigger.getAttribute('type') === 'button';
  }
  if (trigger.closest('a[href], button, summary') !== null) return false;
  if (trigger.querySelector('a[href], button, [type=submit], [type=checkbox]') !== null) return false;
  const label = trigger.closest('label');
  if (label !== null && label.control !== null && label.control !== trigger) return false;
  return !trigger.matches('input') || /^(text|search|)$/u.test(trigger.getAttribute('type') ?? '');
}

function press(element: Element): void {
  const window = element.ownerDocument.defaultView!;
  const how = { bubbles: true, cancelable: true, composed: true, button: 0 };
  const pointer = typeof window.PointerEvent === 'function';
  if (pointer)
    element.dispatchEvent(new window.PointerEvent('pointerdown', { ...how, pointerType: 'mouse' }));
  element.dispatchEvent(new window.MouseEvent('mousedown', how));
  if (pointer) element.dispatchEvent(new window.PointerEvent('pointerup', { ...how, pointerType: 'mouse' }));
  element.dispatchEvent(new window.MouseEvent('mouseup', how));
  element.dispatchEvent(new window.MouseEvent('click', how));
}
