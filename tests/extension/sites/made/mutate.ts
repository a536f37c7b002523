// SPDX-License-Identifier: Apache-2.0
// Changes a page as a site's next release might: classes hashed anew, wrappers added, attributes dropped, inline data
// gone. What a listing is known by (its link, the address of its picture) stays for most cards.
import type { Seeded } from './seeded';

const removable = [
  'class',
  'id',
  'alt',
  'title',
  'aria-label',
  'aria-level',
  'role',
  'loading',
  'target',
  'height',
  'data-index',
  'data-idx',
  'data-product-id',
  'data-sku-id',
  'data-pl',
  'data-spm',
  'aria-current',
  'itemprop',
  'currentpage',
  'totalpage',
  'data-ctrdot',
  'data-fav-id',
  'data-pid',
  'data-listing-id',
  'data-aplus-auto-offer',
  'module-data',
  'module-name',
  'data-module-name',
  'data-testid',
  'data-ad-label',
];

/** Takes the address out of every link of some of the cards, as a site does that opens its listings by a script. */
export function dropLinks(cards: readonly (readonly Element[])[], random: Seeded): void {
  const share = random.of([0.1, 0.5, 0.9, 1]);
  for (const ofOne of cards) {
    if (random.next() >= share) continue;
    for (const card of ofOne)
      for (const link of [card, ...card.querySelectorAll('[href]')]) link.removeAttribute('href');
  }
}

export function mutate(document: Document, random: Seeded): string[] {
  const done: string[] = [];
  const steps = [rehash, wrap, dropAttributes, dropData, unwrapLists, swapTags, addNoise];
  const count = 1 + random.below(4);
  for (let step = 0; step < count; step += 1) {
    const change = random.of(steps);
    change(document, random);
    done.push(change.name);
  }
  return done;
}

function rehash(document: Document, random: Seeded): void {
  const names = new Map<string, string>();
  for (const element of document.querySelectorAll('[class]')) {
    const renamed = [...element.classList].map((name) => {
      if (!names.has(name)) names.set(name, random.hash(6));
      return names.get(name)!;
    });
    element.setAttribute('class', renamed.join(' '));
  }
}

function wrap(document: Document, random: Seeded): void {
  for (const element of [...document.body.querySelectorAll('a, div, img, h3')]) {
    if (random.next() > 0.15 || element.parentElement?.localName === 'picture') continue;
    const wrapper = document.createElement(random.of(['div', 'span', 'section']));
    wrapper.className = random.hash(5);
    element.replaceWith(wrapper);
    wrapper.append(element);
  }
}

function dropAttributes(document: Document, random: Seeded): void {
  const name = random.of(removable);
  const share = random.of([0.05, 0.5, 1]);
  for (const element of document.querySelectorAll(`[${name}]`))
    if (random.next() < share) element.removeAttribute(name);
}

function dropData(document: Document): void {
  for (const script of [...document.scripts]) script.remove();
}

function unwrapLists(document: Document, random: Seeded): void {
  for (const element of [...document.body.querySelectorAll('div')]) {
    if (random.next() < 0.1 && element.parentElement !== null && !element.hasAttribute('style'))
      element.replaceWith(...element.childNodes);
  }
}

function swapTags(document: Document, random: Seeded): void {
  for (const element of [...document.body.querySelectorAll('div')]) {
    if (random.next() > 0.2) continue;
    const other = document.createElement(random.of(['li', 'article', 'span', 'x-box']));
    for (const { name, value } of element.attributes) other.setAttribute(name, value);
    other.append(...element.childNodes);
    element.replaceWith(other);
  }
}

function addNoise(document: Document, random: Seeded): void {
  for (const element of [...document.body.querySelectorAll('div')]) {
    if (random.next() > 0.1) continue;
    const noise = document.createElement('a');
    noise.setAttribute(
      'href',
      random.of([
        '/store/1100000009',
        '#',
        '/category/9/x.html',
        'javascript:void(0)',
        '//www.aliexpress.com/w/wholesale-x.html',
      ]),
    );
    noise.textContent = random.hash(8);
    element.append(noise);
  }
}
