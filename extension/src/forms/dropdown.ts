// SPDX-License-Identifier: Apache-2.0
// Drop-downs that a page builds itself: a box that is pressed and a list that appears, often elsewhere in the page and
// often late. Reads only.

import { byIds, shownText } from './field-label';
import type { ChoiceReading } from './form-reading';
import { normalLabel } from './label-text';
import { isShown, type Sight } from './shown';

/** The outer box of the drop-downs of the usual component libraries. */
const boxes =
  '.ant-select, .el-select, .next-select, .arco-select, .ivu-select, .t-select, .n-select, .v-select, .multiselect';
const triggers = '[role=combobox], [aria-haspopup=listbox]';
const options =
  '[role=option], .ant-select-item-option, .el-select-dropdown__item, .next-menu-item, .arco-select-option, ' +
  '.ivu-select-item, .t-select-option, .n-base-select-option';

export const anyDropdown = `${boxes}, ${triggers}`;

export interface Dropdown {
  /** What is seen; the whole control. */
  box: Element;
  /** What is pressed to open it. */
  trigger: Element;
}

/** The drop-down that this element is or belongs to; null when it is none. */
export function dropdownOf(element: Element): Dropdown | null {
  if (element.matches('select, textarea') || element.closest('[role=listbox]') !== null) return null;
  const box = element.closest(boxes) ?? (element.matches(triggers) ? element : null);
  if (box === null) return null;
  const trigger = box.matches(triggers)
    ? box
    : (box.querySelector(triggers) ?? box.querySelector('input') ?? box);
  const isOff = [box, trigger].some(
    (one) =>
      one.getAttribute('aria-disabled') === 'true' ||
      (one as HTMLInputElement).disabled === true ||
      /(^|[\s-])(is-)?disabled(\s|$)/u.test(one.getAttribute('class') ?? ''),
  );
  return isOff ? null : { box, trigger };
}

/** What is chosen in it now; '' for nothing. */
export function presentIn({ box, trigger }: Dropdown, sight: Sight): string {
  const value = trigger.matches('input') ? (trigger as HTMLInputElement).value : '';
  if (value !== '') return isUnchosenText(value) ? '' : value;
  const text = [...box.querySelectorAll('*')].some((part) =>
    /placeholder/iu.test(part.getAttribute('class') ?? ''),
  )
    ? ''
    : shownText(box, sight);
  return isUnchosenText(text) ? '' : text;
}

export function isUnchosenText(text: string): boolean {
  return /^[-–—.\s▾▼⌄∨]*$|^(please\s+)?(select|choose)\b|^请选择|^請選擇|^(por favor,? )?(seleccione|elija|selecciona)\b|^선택|^выберите|^(bitte )?(aus)?wählen|^(veuillez )?(choisir|sélectionner|choisissez)|^selecione|選択してください/iu.test(
    text.trim(),
  );
}

/** The choices of the list that belongs to it, shown or not; none when the page ties no list to it yet. */
export function tiedChoices({ box, trigger }: Dropdown): ChoiceReading[] {
  const lists = [trigger, box].flatMap((one) => [
    ...byIds(one.ownerDocument, one.getAttribute('aria-controls')),
    ...byIds(one.ownerDocument, one.getAttribute('aria-owns')),
  ]);
  const inside = box.querySelector('[role=listbox]');
  return choicesIn([...new Set(inside === null ? lists : [...lists, inside])]);
}

function choicesIn(lists: Element[]): ChoiceReading[] {
  return lists.flatMap((list) => {
    const found = [...list.querySelectorAll(options)];
    return (found.length > 0 ? found : [...list.querySelectorAll('li')]).filter(isPlain).map(choiceOf);
  });
}

/** Everything in the page that looks like a choice and is shown now. */
export function shownOptions(document: Document): Element[] {
  const sight: Sight = new Map();
  return [...document.querySelectorAll(`${options}, ul li`)].filter((one) => isShown(one, sight));
}

/** The choices that opening brought: those of its own list, else those that were not shown before. */
export function openedChoices(dropdown: Dropdown, before: ReadonlySet<Element>): ChoiceReading[] {
  const sight: Sight = new Map();
  const tied = tiedChoices(dropdown).filter(({ option }) => isShown(option, sight));
  if (tied.length > 0) return tied;
  const fresh = shownOptions(dropdown.box.ownerDocument).filter((one) => !before.has(one) && isPlain(one));
  const proper = fresh.filter((one) => one.matches(options));
  return (proper.length > 0 ? proper : fresh).map(choiceOf);
}

/** A choice is text. One that holds something to press or to type into is none of ours. */
function isPlain(option: Element): boolean {
  return (
    option.getAttribute('aria-disabled') !== 'true' &&
    option.querySelector('a[href], button, input, select, textarea, li') === null
  );
}

function choiceOf(option: Element): ChoiceReading {
  const shown = (option.textContent ?? '').replace(/\s+/gu, ' ').trim();
  return { text: normalLabel(shown), shown, option };
}
