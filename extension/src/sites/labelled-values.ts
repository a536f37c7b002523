// SPDX-License-Identifier: Apache-2.0
// Rows of "label: value" in whatever elements a page sets them: a table, a definition list, two boxes side by side, or
// one line of text. Only the words of the labels are known; they are data of the site.
import { foldedText } from './plain-text';

/** Forms of one label, without its colon, each anchored at both ends by the reader. */
export type LabelForms<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** Longer texts are no label, however they begin. */
const maxLabelLength = 80;
const maxRowLength = 4000;
const colon = /\s*[:：]\s*$/;
/** How far above the label's own element its value may stand beside it. */
const maxLevels = 4;

/**
 * The value of each label that stands below `root`, its first one where a label stands twice. A label without a value is
 * the empty text; a label that is missing has no entry.
 */
export function labelledValues<Name extends string>(
  root: ParentNode,
  forms: LabelForms<Name>,
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  const labels = compiled(forms);
  for (const element of root.querySelectorAll('*')) {
    if (isSilent(element)) continue;
    const own = (element.textContent ?? '').length;
    if (own === 0 || own > maxRowLength) continue;
    const text = foldedText(element.textContent);
    const name = text.length <= maxLabelLength ? nameOf(text.replace(colon, ''), labels) : null;
    if (name !== null) {
      if (found[name] === undefined || found[name] === '') found[name] = valueBeside(element, labels);
      continue;
    }
    if (element.childElementCount > 0) continue;
    const row = rowOf(text, labels);
    if (row !== null && (found[row.name] === undefined || found[row.name] === ''))
      found[row.name] = row.value;
  }
  return found;
}

interface Label<Name> {
  name: Name;
  form: RegExp;
}

function compiled<Name extends string>(forms: LabelForms<Name>): Label<Name>[] {
  return (Object.entries(forms) as [Name, readonly string[]][]).map(([name, words]) => ({
    name,
    form: new RegExp(`^(?:${words.join('|')})$`, 'iu'),
  }));
}

function nameOf<Name>(text: string, labels: readonly Label<Name>[]): Name | null {
  const plain = text.replace(/\s*[（(][^)）]*[)）]\s*/g, ' ').trim();
  for (const { name, form } of labels) if (form.test(text) || form.test(plain)) return name;
  return null;
}

function rowOf<Name>(text: string, labels: readonly Label<Name>[]): { name: Name; value: string } | null {
  const parts = /^([^:：]{1,80})[:：]\s*([^]*)$/.exec(text);
  if (parts === null) return null;
  const name = nameOf(parts[1]!.trim(), labels);
  return name === null ? null : { name, value: parts[2]!.trim() };
}

// Beside the label, or beside the element that holds nothing but the label.
function valueBeside<Name>(label: Element, labels: readonly Label<Name>[]): string {
  const alone = foldedText(label.textContent);
  let at: Element = label;
  for (let level = 0; level < maxLevels; level += 1) {
    for (let next = at.nextSibling; next !== null; next = next.nextSibling) {
      if (next.nodeType === 1 && isSilent(next as Element)) continue;
      const text = foldedText(next.textContent).replace(/^[:：]\s*/, '');
      if (text === '') continue;
      // The next label: this one has no value.
      if (nameOf(text.replace(colon, ''), labels) !== null || rowOf(text, labels) !== null) return '';
      return text;
    }
    const parent: Element | null = at.parentElement;
    if (parent === null || foldedText(parent.textContent) !== alone) return '';
    at = parent;
  }
  return '';
}

function isSilent(element: Element): boolean {
  return /^(?:script|style|noscript|template|svg|br|hr|img)$/.test(element.localName);
}
