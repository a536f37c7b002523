// SPDX-License-Identifier: Apache-2.0
// Finds the cards of listings by structure: from every element that names a listing, up to the largest ancestor that
// names only this one. Class names of the sites are build hashes and play no part.
import { firstPicture } from './shown-pictures';
import type { Steps } from './steps';

export interface FoundCard {
  id: string;
  element: Element;
  /** The elements of the card that name the listing, in document order. */
  hooks: Element[];
}

const mixed = Symbol('several listings');
type Owner = string | typeof mixed;

/** Elements no card can be or hold: the page around the cards. */
const pageParts = new Set(['html', 'body', 'main', 'header', 'footer', 'nav', 'form', 'dialog']);
const pageFurniture =
  'form, header, footer, nav, main, script, iframe, input[type="search"], input[type="text"]';

/** Hooks: element → id of the one listing it names. The cards come in document order of their first hook. */
export function* findCards(root: ParentNode, hooks: ReadonlyMap<Element, string>): Steps<FoundCard[]> {
  const owners = yield* ownersOf(hooks);
  const furnished = holdersOf(root.querySelectorAll(pageFurniture));
  const cards = new Map<Element, FoundCard>();
  const tops = new Map<Element, Element>();
  // Asked once for each element: a list of one listing's many cards would else be gone through for every one of them.
  const doubles = new Map<Element, boolean>();
  const holdsDouble = (parent: Element, id: string): boolean => {
    const known = doubles.get(parent) ?? holdsTwoCards(parent, id, owners);
    doubles.set(parent, known);
    return known;
  };
  for (const [hook, id] of hooks) {
    const element = grown(hook, id, owners, furnished, tops, holdsDouble);
    const card = cards.get(element);
    if (card === undefined) cards.set(element, { id, element, hooks: [hook] });
    else card.hooks.push(hook);
    yield;
  }
  return [...cards.values()];
}

function holdersOf(elements: Iterable<Element>): Set<Element> {
  const holders = new Set<Element>();
  for (const element of elements) {
    for (let at = element.parentElement; at !== null && !holders.has(at); at = at.parentElement)
      holders.add(at);
  }
  return holders;
}

function* ownersOf(hooks: ReadonlyMap<Element, string>): Steps<Map<Element, Owner>> {
  const owners = new Map<Element, Owner>();
  for (const [hook, id] of hooks) {
    let conflict = false;
    for (let at: Element | null = hook; at !== null; at = at.parentElement) {
      const owner = owners.get(at);
      // Everything above an element that is already marked so is marked so too.
      if (owner === mixed || (owner === id && !conflict)) break;
      conflict = conflict || owner !== undefined;
      owners.set(at, conflict ? mixed : id);
    }
    yield;
  }
  return owners;
}

function grown(
  hook: Element,
  id: string,
  owners: Map<Element, Owner>,
  furnished: ReadonlySet<Element>,
  tops: Map<Element, Element>,
  holdsDouble: (parent: Element, id: string) => boolean,
): Element {
  const climbed: Element[] = [];
  let at = hook;
  for (;;) {
    const known = tops.get(at);
    if (known !== undefined) {
      at = known;
      break;
    }
    climbed.push(at);
    const parent: Element | null = at.parentElement;
    if (parent === null || pageParts.has(parent.localName) || owners.get(parent) !== id) break;
    if (furnished.has(parent) || holdsDouble(parent, id)) break;
    at = parent;
  }
  for (const element of climbed) tops.set(element, at);
  return at;
}

// The same listing may stand twice side by side; then two children show the same first picture.
function holdsTwoCards(parent: Element, id: string, owners: Map<Element, Owner>): boolean {
  if (parent.childElementCount < 2) return false;
  const holders = [...parent.children].filter((child) => owners.get(child) === id);
  if (holders.length < 2) return false;
  const firstKeys = holders.map((child) => firstPicture(child)?.key).filter((key) => key !== undefined);
  return firstKeys.length > 1 && new Set(firstKeys).size < firstKeys.length;
}
