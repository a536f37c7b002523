// SPDX-License-Identifier: Apache-2.0
// What a person reads as the name of a field. Only what is shown counts: a hidden label may say anything.

import { isShown, type Sight } from './shown';

export const anyField =
  'input:not([type=hidden]), textarea, select, [contenteditable=true], [role=combobox], [role=textbox]';

/** A label that the form ties to the field stands alone; text that only stands near counts where there is none. */
export function labelsOf(element: Element, sight: Sight): string[] {
  const tied = distinct([tiedLabel(element, sight)]);
  if (tied.length > 0) return tied;
  const near = distinct(nearbyLabels(element, sight));
  return near.length > 0 ? near : distinct([element.getAttribute('placeholder') ?? '']);
}

/** The label that the form itself ties to the field. */
export function tiedLabel(element: Element, sight: Sight): string {
  const document = element.ownerDocument;
  const named = byIds(document, element.getAttribute('aria-labelledby'))
    .map((found) => shownText(found, sight))
    .join(' ')
    .trim();
  if (named !== '') return named;
  const aria = element.getAttribute('aria-label') ?? '';
  if (aria.trim() !== '') return aria;
  return (
    labelElements(element)
      .map((label) => shownText(label, sight, element))
      .find((text) => text !== '') ?? ''
  );
}

function labelElements(element: Element): Element[] {
  const own = (element as HTMLInputElement).labels;
  if (own !== undefined && own !== null && own.length > 0) return [...own];
  const around = element.closest('label');
  const named = [...element.ownerDocument.querySelectorAll('label')].filter(
    ({ htmlFor }) => htmlFor !== '' && htmlFor === element.id,
  );
  return around === null ? named : [...named, around];
}

export function groupLabels(group: Element, sight: Sight): string[] {
  const legend = group.querySelector(':scope > legend');
  return distinct([
    ...byIds(group.ownerDocument, group.getAttribute('aria-labelledby')).map((found) =>
      shownText(found, sight),
    ),
    group.getAttribute('aria-label') ?? '',
    legend === null ? '' : shownText(legend, sight),
  ]);
}

export function byIds(document: Document, ids: string | null): Element[] {
  return (ids ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => document.getElementById(id))
    .filter((found) => found !== null);
}

/**
 * The text that stands just before the field in its row, for forms that tie no label to it: climbs out of the field's
 * wrappers and takes the nearest text before. Another field in between ends it, since the text may be that one's; `own`
 * are those of the same group.
 */
export function nearbyLabels(start: Element | null, sight: Sight, own: readonly Element[] = []): string[] {
  for (
    let at = start, steps = 0;
    at !== null && at.parentElement !== null && steps < 5;
    at = at.parentElement, steps += 1
  ) {
    // A row that several fields share names none of them.
    if ([...at.querySelectorAll(anyField)].some((field) => !start!.contains(field) && !own.includes(field)))
      return [];
    for (let before = at.previousSibling; before !== null; before = before.previousSibling) {
      const text = textBefore(before, sight);
      if (text === null) return [];
      if (text !== '') return text.length <= 120 ? [text] : [];
    }
  }
  return [];
}

/** What a neighbour before a field says; null when it holds a field itself, so that the text may be that one's. */
function textBefore(before: Node, sight: Sight): string | null {
  if (before.nodeType === 3) return (before.textContent ?? '').replace(/\s+/gu, ' ').trim();
  if (before.nodeType !== 1) return '';
  const element = before as Element;
  if (element.matches(anyField) || element.querySelector(anyField) !== null) return null;
  return element.matches('button, script, style') ? '' : shownText(element, sight);
}

/** Titles of the parts that the field stands in, nearest first, without the page's own. */
export function sectionOf(element: Element, sight: Sight): string {
  const titles: string[] = [];
  for (let at: Element | null = element; at?.parentElement; at = at.parentElement) {
    if (at.matches('fieldset, [role=group], [role=region], section, [role=dialog]'))
      titles.push(...groupLabels(at, sight));
    for (let before = at.previousElementSibling; before !== null; before = before.previousElementSibling) {
      const isTitle = before.matches('h2, h3, h4, h5, h6, [role=heading]');
      const isShort =
        before.querySelector(anyField) === null && !before.matches(`${anyField}, label, h1, nav`);
      const text = isTitle || isShort ? shownText(before, sight) : '';
      if (text !== '' && (isTitle || isTitleLike(text))) titles.push(text);
      if (isTitle) break;
    }
    if (at.matches('form, main')) break;
  }
  return titles.join(' / ');
}

/** A few words without a full stop; a sentence may speak of anybody. */
function isTitleLike(text: string): boolean {
  return text.length <= 40 && text.split(' ').length <= 4 && !/[.!?。！？,，]/u.test(text);
}

/** Text of an element as shown, without that of a field inside it, on one line. */
export function shownText(element: Element, sight: Sight, without?: Element): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node === without) return;
    if (node.nodeType === 3) parts.push(node.textContent ?? '');
    else if (node.nodeType === 1) {
      const child = node as Element;
      if (child.matches('script, style, select, textarea, [role=listbox]')) return;
      if (child !== element && child.firstChild !== null && !isReadable(child, sight)) return;
      for (const inner of child.childNodes) walk(inner);
    }
  };
  // A label that is hidden itself is no label; its own marks for screen readers are.
  if (isReadable(element, sight)) walk(element);
  return parts.join(' ').replace(/\s+/gu, ' ').trim();
}

/** The star of a required field is often hidden from screen readers and harmless either way. */
function isReadable(element: Element, sight: Sight): boolean {
  return element.getAttribute('aria-hidden') === 'true' ? false : isShown(element, sight);
}

export function smallestHolding(members: Element[]): Element | null {
  let at = members[0] ?? null;
  while (at !== null && !members.every((member) => at!.contains(member))) at = at.parentElement;
  return at;
}

export function distinct(texts: string[]): string[] {
  // The marks of required fields and the colon are no part of the name that the artist reads.
  const plain = texts.map((text) => text.trim().replace(/^[*•]\s*|\s*[*•::]+$/gu, ''));
  return [...new Set(plain.filter((text) => text !== ''))];
}
