// SPDX-License-Identifier: Apache-2.0
// A list or grid of any length: only the lines near the window are built, and the others keep their place, so that
// nothing jumps. Short lists are built whole. Either way a few items at a time: a screen of cards at once would hold up
// whatever the artist does meanwhile.

import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { linePlaces, stepTowards } from './line-places';
import type { BuiltItems } from './line-places';
import { useArrowKeys } from './use-arrow-keys';

const kWholeUpTo = 40;
const kMarginPx = 900;
/** Without layout there is nothing to go by, and nobody to hold up. */
const kAtOnce = typeof ResizeObserver === 'undefined' ? kWholeUpTo : 6;

interface Props<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  render: (item: T) => ComponentChildren;
  look: string;
  label: string;
  /** Narrowest width of a column; null: one column. */
  column: number | null;
  gap: number;
  /** Height of a line before one was measured. */
  usual: number;
  /** What takes the focus in an item when the artist moves with arrow keys. */
  focusable: string;
  /** The end is near: time to fetch more. */
  onNearEnd?: (() => void) | undefined;
}

export function LongList<T>(props: Props<T>) {
  const { items, keyOf, render, look, label, column, gap, usual, focusable, onNearEnd } = props;
  const list = useRef<HTMLUListElement>(null);
  const heights = useRef(new Map<number, number>());
  const [shape, setShape] = useState<BuiltItems>({ first: 0, end: kAtOnce, columns: 1 });
  const [, remeasured] = useState(0);

  const whole = items.length <= kWholeUpTo;
  const columns = Math.max(shape.columns, 1);
  const lowest = heights.current.size > 0 ? Math.min(...heights.current.values()) : usual + gap;
  const places = linePlaces(Math.ceil(items.length / columns), heights.current, lowest);

  // More is built in the next frame; until then no drawing asks for it.
  const asked = useRef(0);
  const soon = useCallback((): void => {
    if (asked.current === 0)
      asked.current = requestAnimationFrame(() => {
        asked.current = 0;
        update.current();
      });
  }, []);
  const update = useRef(() => {});
  update.current = () => {
    const element = list.current;
    if (!element) return;
    const box = element.getBoundingClientRect();
    const now = column === null ? 1 : Math.max(1, Math.floor((box.width + gap) / (column + gap)));
    if (now !== columns) heights.current.clear();
    const [firstLine, endLine] = whole
      ? [0, Math.ceil(items.length / now)]
      : places.between(-box.top - kMarginPx, -box.top + innerHeight + kMarginPx);
    const [seenLine] = whole ? [0] : places.between(-box.top, -box.top + innerHeight);
    const wanted = { first: firstLine * now, end: Math.min(endLine * now, items.length), columns: now };
    const next = stepTowards(shape, wanted, seenLine * now, kAtOnce);
    if (next.first !== shape.first || next.end !== shape.end || now !== shape.columns) setShape(next);
    if (next.first !== wanted.first || next.end !== wanted.end) soon();
  };

  useEffect(() => {
    addEventListener('scroll', soon, { passive: true, capture: true });
    addEventListener('resize', soon);
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(soon);
    if (list.current) observer?.observe(list.current);
    return () => {
      cancelAnimationFrame(asked.current);
      removeEventListener('scroll', soon, { capture: true });
      removeEventListener('resize', soon);
      observer?.disconnect();
    };
  }, []);

  const first = whole ? 0 : Math.min(shape.first, Math.max(0, places.lines - 1) * columns);
  const end = Math.min(Math.max(shape.end, first + columns), items.length);

  useLayoutEffect(() => {
    if (asked.current === 0) update.current();
    if (!whole && list.current && measure(list.current, first / columns, columns, gap, heights.current))
      remeasured((count) => count + 1);
  });

  useEffect(() => {
    if (onNearEnd && end >= items.length) onNearEnd();
  }, [onNearEnd, end, items.length]);

  const onKeyDown = useArrowKeys(list, focusable, items.length);
  const before = whole ? 0 : places.topOf(Math.floor(first / columns));
  const after = end >= items.length ? 0 : places.total - places.topOf(Math.ceil(end / columns));
  return (
    <ul
      class={look}
      aria-label={label}
      ref={list}
      onKeyDown={onKeyDown}
      style={{ paddingTop: `${before}px`, paddingBottom: `${after}px` }}
    >
      {items.slice(first, end).map((item, index) => (
        <li
          class="item"
          key={keyOf(item)}
          data-index={first + index}
          aria-posinset={first + index + 1}
          aria-setsize={items.length}
        >
          {render(item)}
        </li>
      ))}
    </ul>
  );
}

/** Notes how high the built lines are; true when that differs from what was known. */
function measure(
  list: HTMLElement,
  firstLine: number,
  columns: number,
  gap: number,
  heights: Map<number, number>,
): boolean {
  let changed = false;
  const built = [...list.children];
  for (let at = 0; at < built.length; at += columns) {
    const line = built.slice(at, at + columns).map((item) => item.getBoundingClientRect().height);
    const height = Math.max(...line) + gap;
    const number = firstLine + at / columns;
    if (height > gap && Math.abs((heights.get(number) ?? 0) - height) > 0.5) {
      heights.set(number, height);
      changed = true;
    }
  }
  return changed;
}
