// SPDX-License-Identifier: Apache-2.0
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const kSteps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  ArrowLeft: (at) => at - 1,
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Arrow keys go from item to item of a long list, whether the next one is built yet or not. They do so only from the
 * element that `focusable` names; in links, fields and ticks keys keep their usual meaning.
 */
export function useArrowKeys(
  list: RefObject<HTMLElement | null>,
  focusable: string,
  count: number,
): (event: KeyboardEvent) => void {
  const wanted = useRef<number | null>(null);
  const item = (index: number): HTMLElement | null =>
    list.current?.querySelector<HTMLElement>(`:scope > [data-index="${index}"]`) ?? null;
  const go = (index: number): boolean => {
    const target = item(index)?.querySelector<HTMLElement>(focusable);
    if (!target) return false;
    target.focus({ preventScroll: true });
    item(index)?.scrollIntoView({ block: 'nearest' });
    return true;
  };

  // After every drawing: the item that was scrolled to may stand there now.
  useLayoutEffect(() => {
    if (wanted.current !== null && go(wanted.current)) wanted.current = null;
  });

  return (event) => {
    const step = kSteps[event.key];
    const from = event.target;
    if (!step || !list.current || !(from instanceof HTMLElement) || !from.matches(focusable)) return;
    const index = Number(from.closest<HTMLElement>('[data-index]')?.dataset['index']);
    const next = step(index, count - 1);
    if (next === index || next < 0 || next >= count) return;
    event.preventDefault();
    if (go(next)) return;
    wanted.current = next;
    const edge = list.current.getBoundingClientRect();
    scrollTo({ top: scrollY + (next === 0 ? edge.top : edge.bottom) });
  };
}
