// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { recall, remember, watchMemory } from '../../browser/view-memory';

export interface InWork<T> {
  prepared: T | null;
  close: () => void;
}

/** What is in work beside a portal. It outlives a change of tab and a closed panel, for the form stands in another tab. */
export function useInWork<T>(key: string, isRight: (value: unknown) => value is T): InWork<T> {
  const [prepared, setPrepared] = useState<T | null>(null);
  useEffect(() => {
    void recall(key, isRight).then((kept) => setPrepared((now) => now ?? kept));
    // What was recorded is laid aside and stays on the screen with what is said of it.
    return watchMemory(key, (value) => {
      if (isRight(value)) setPrepared(value);
    });
  }, []);
  const close = (): void => {
    setPrepared(null);
    void remember(key, null);
  };
  return { prepared, close };
}
