// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MatchRow } from '../../messages/tab-state';
import { text } from '../text';
import { KeptRow } from './kept-row';

const kStep = 16;

interface Props {
  rows: readonly MatchRow[];
  tabId: number;
  label: string;
}

/** A list that stays light with a thousand rows: it grows as its end comes near, and unseen rows are not laid out. */
export function RowList({ rows, tabId, label }: Props) {
  const [count, setCount] = useState(kStep);
  const list = useRef<HTMLUListElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  const more = rows.length > count;
  const grow = (): void => setCount((now) => now + kStep);

  useEffect(() => {
    if (!more || !end.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && grow(),
      {
        rootMargin: '600px',
      },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [more, count]);

  return (
    <>
      <ul class="rows" aria-label={label} ref={list} onKeyDown={(event) => moveFocus(event, list.current)}>
        {rows.slice(0, count).map((row, index) => (
          <KeptRow key={row.key} row={row} tabId={tabId} position={index + 1} total={rows.length} />
        ))}
      </ul>
      {more && (
        <button type="button" class="button" ref={end} onClick={grow}>
          {text('more_rows')}
        </button>
      )}
    </>
  );
}

const kSteps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

// Arrow keys go from pair to pair; everywhere else (links, ticks) they keep their usual meaning.
function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = kSteps[event.key];
  const from = event.target;
  if (step === undefined || !list || !(from instanceof HTMLElement) || !from.classList.contains('pair'))
    return;
  const pairs = [...list.querySelectorAll<HTMLElement>('.pair')];
  const next = pairs[pairs.indexOf(from) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
