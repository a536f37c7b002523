// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import { recall, watchMemory } from '../../browser/view-memory';
import { layAside } from '../in-work';
import type { InWorkKey } from '../in-work';

export interface InWork<T> {
  prepared: T | null;
  /** It was recorded here and only stays on the screen with what is said of it. */
  isDone: boolean;
  /** Shown at once, before it is remembered. */
  take: (prepared: T) => void;
  finish: () => void;
  close: () => void;
}

/** What is in work beside a portal. It outlives a change of tab and a closed panel, for the form stands in another tab. */
export function useInWork<T>(key: InWorkKey, isRight: (value: unknown) => value is T): InWork<T> {
  const [prepared, setPrepared] = useState<T | null>(null);
  const [isDone, setDone] = useState(false);
  // Asked when memory changes, which may be before the next picture of this view.
  const done = useRef(false);
  const mark = (next: boolean): void => {
    done.current = next;
    setDone(next);
  };
  const take = (value: T): void => {
    mark(false);
    setPrepared(value);
  };
  useEffect(() => {
    void recall(key, isRight).then((kept) => setPrepared((now) => now ?? kept));
    return watchMemory(key, (value) => {
      if (isRight(value)) take(value);
      // Recorded, taken back or changed in another view: here it would be filled in as it was.
      else if (!done.current) setPrepared(null);
    });
  }, []);
  const finish = (): void => {
    mark(true);
    void layAside(key);
  };
  const close = (): void => {
    setPrepared(null);
    mark(false);
    void layAside(key);
  };
  return { prepared, isDone, take, finish, close };
}
