// SPDX-License-Identifier: Apache-2.0
// Whether a person can see an element. A field that the artist cannot see is never read and never filled: hostile pages
// hide fields, make them transparent, move them away or lay something over them.

import { bringIntoView } from './bring-into-view';

/** Less than this and a field counts as transparent. */
const leastOpacity = 0.3;
const leastSide = 4;

/** What was found out while one form was read, so that ancestors are asked once. */
export type Sight = Map<Element, number>;

/** Whether style sheets show the element: 0 when not, else how opaque it is with all its ancestors. */
function opacityOf(element: Element, sight: Sight): number {
  const known = sight.get(element);
  if (known !== undefined) return known;
  const above = element.parentElement === null ? 1 : opacityOf(element.parentElement, sight);
  const opacity = above === 0 ? 0 : above * ownOpacity(element);
  sight.set(element, opacity);
  return opacity;
}

function ownOpacity(element: Element): number {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return 0;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style === undefined) return 1;
  if (style.display === 'none' || style.visibility === 'hidden' || style.visibility === 'collapse') return 0;
  if (/\bopacity\(/u.test(style.filter ?? '')) return 0;
  if (!['', 'none', 'auto', undefined].includes(style.clipPath)) return 0;
  const opacity = style.opacity === '' ? 1 : Number(style.opacity);
  return Number.isFinite(opacity) ? opacity : 1;
}

export function isShown(element: Element, sight: Sight = new Map()): boolean {
  if (opacityOf(element, sight) < leastOpacity) return false;
  if (!isLaidOut(element)) return true;
  const box = element.getBoundingClientRect();
  const window = element.ownerDocument.defaultView!;
  if (box.width < leastSide || box.height < leastSide)
    return window.getComputedStyle(element).display === 'contents';
  return box.right + window.scrollX > 0 && box.bottom + window.scrollY > 0;
}

/** A real browser knows where things are drawn; jsdom has no layout and answers an empty box for everything. */
function isLaidOut(element: Element): boolean {
  return element.ownerDocument.documentElement.getClientRects().length > 0;
}

/** Brings the element into view, which scrolls the page, and asks the browser what a person would touch there. */
export function broughtIntoReach(element: Element): boolean {
  if (!isLaidOut(element)) return true;
  const window = element.ownerDocument.defaultView!;
  const frame = window.frameElement;
  if (frame !== null && !broughtIntoReach(frame)) return false;
  bringIntoView(element);
  const box = element.getBoundingClientRect();
  const points = [
    [0.5, 0.5],
    [0.1, 0.25],
    [0.9, 0.25],
    [0.1, 0.75],
    [0.9, 0.75],
  ].map(([x, y]) => [box.left + box.width * x!, box.top + box.height * y!] as const);
  const touched = points.map(([x, y]) => {
    const top = element.ownerDocument.elementFromPoint(x, y);
    return top !== null && (top === element || element.contains(top));
  });
  return touched[0]! && touched.filter(Boolean).length >= 3 && !isPaintedOver(element, box);
}

/** Things that let the pointer through cover a field all the same. */
function isPaintedOver(element: Element, box: DOMRect): boolean {
  const window = element.ownerDocument.defaultView!;
  if (isClear(window.getComputedStyle(element).color)) return true;
  for (const other of element.ownerDocument.body.querySelectorAll('*')) {
    if (other.contains(element) || element.contains(other)) continue;
    const over = other.getBoundingClientRect();
    const width = Math.min(box.right, over.right) - Math.max(box.left, over.left);
    const height = Math.min(box.bottom, over.bottom) - Math.max(box.top, over.top);
    if (width <= 0 || height <= 0 || width * height < 0.4 * box.width * box.height) continue;
    const style = window.getComputedStyle(other);
    if (style.pointerEvents !== 'none' || style.visibility === 'hidden' || Number(style.opacity) < 0.1)
      continue;
    const isPicture = other.matches('img, svg, canvas, video, iframe, object, embed');
    const isOpaque = !isClear(style.backgroundColor) || style.backgroundImage !== 'none';
    if (isPicture || isOpaque) return true;
  }
  return false;
}

/** A colour that lets everything through; browsers write colours as rgb(r, g, b) or rgba(r, g, b, a). */
function isClear(colour: string): boolean {
  return colour === 'transparent' || /^rgba\(.*,\s*0(?:\.0*)?\)$|\/\s*0(?:\.0*)?%?\)$/u.test(colour);
}
