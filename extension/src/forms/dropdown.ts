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

/** Boxes that say nothing of what they are: known by what they show, see bareBox. */
const bare = '[tabindex], [class*="select" i], [class*="dropdown" i], [class*="combobox" i]';
const looseOptions = 'ul li, ol li, [class*="option" i], [class*="dropdown-item" i], [class*="menu-item" i]';

export const anyDropdown = `${boxes}, ${triggers}, ${bare}`;

export interface Dropdown {
  /** What is seen; the whole control. */
  box: Element;
  /** What is pressed to open it. */
  trigger: Element;
}

/** The drop-down that this element is or belongs to; null when it is none. */
export function dropdownOf(element: Element, sight: Sight = new Map()): Dropdown | null {
  if (element.matches('select, textarea, form, body') || element.closest('[role=listbox]') !== null)
    return null;
  const box = element.closest(boxes) ?? (element.matches(triggers) ? element : null);
  if (box === null) return bareBox(element, sight);
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

/**
 * A drop-down that is built of plain boxes: it can be reached by the keyboard or is called a drop-down, holds nothing that
 * is typed into or pressed, and shows nothing but that nothing is chosen yet; once something is chosen, both must hold.
 */
function bareBox(element: Element, sight: Sight): Dropdown | null {
  if (element.closest('a[href], button, label, summary, nav, header, footer') !== null) return null;
  if (
    element.matches('input') ||
    element.querySelector(`a[href], button, input, select, textarea, ${triggers}`) !== null
  )
    return null;
  const isCalled = /(^|[\s_-])(select|dropdown|combobox)(?=$|[\s_-])/iu.test(
    element.getAttribute('class') ?? '',
  );
  const isReachable = (element.getAttribute('tabindex') ?? '-1') !== '-1';
  if (!isCalled && !isReachable) return null;
  const text = shownText(element, sight);
  const saysNothing = /\p{L}/u.test(text) && isUnchosenText(text);
  if (!saysNothing && !(isCalled && isReachable)) return null;
  // Its handler may sit on any box inside: what shows the text is what a person presses.
  let trigger = element;
  for (let inner = [...trigger.children]; inner.length > 0; inner = [...trigger.children]) {
    const shows = inner.find((child) => shownText(child, sight) === text && text !== '');
    if (shows === undefined) break;
    trigger = shows;
  }
  return { box: element, trigger };
}

/** What is chosen in it now; '' for nothing. */
export function presentIn({ box, trigger }: Dropdown, sight: Sight = new Map()): string {
  const value = trigger.matches('input') ? (trigger as HTMLInputElement).value : '';
  if (value !== '') return isUnchosenText(value) ? '' : value;
  const text = [...box.querySelectorAll('*')].some((part) =>
    /placeholder/iu.test(part.getAttribute('class') ?? ''),
  )
    ? ''
    : shownText(box, sight).replace(/[\s▾▼⌄∨˅⏷]+$/u, '');
  return isUnchosenText(text) ? '' : text;
}

export function isUnchosenText(text: string): boolean {
  return /^[-–—.\s▾▼⌄∨]*$|^(please\s+)?(select|choose)\b|^请选择|^請選擇|^(por favor,? )?(seleccione|elija|selecciona)\b|^선택|^выберите|^(bitte )?(aus)?wählen|^(veuillez )?(choisir|sélectionner|choisissez)|^selecione|選択してください/iu.test(
    text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
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
  return [...document.querySelectorAll(`${options}, ${looseOptions}`)].filter((one) => isShown(one, sight));
}

/** The choices that opening brought: those of its own list, else those that were not shown before. */
export function openedChoices(dropdown: Dropdown, before: ReadonlySet<Element>): ChoiceReading[] {
  const sight: Sight = new Map();
  const tied = tiedChoices(dropdown).filter(({ option }) => isShown(option, sight));
  if (tied.length > 0) return tied;
  const fresh = shownOptions(dropdown.box.ownerDocument).filter((one) => !before.has(one) && isPlain(one));
  const proper = fresh.filter((one) => one.matches(options));
  const found = proper.length > 0 ? proper : fresh;
  // Of boxes in boxes the inner one is the choice.
  return found.filter((one) => !found.some((other) => other !== one && one.contains(other))).map(choiceOf);
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
