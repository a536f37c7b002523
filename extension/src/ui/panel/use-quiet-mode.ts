// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useState } from 'preact/hooks';
import { recall, remember } from '../../browser/view-memory';

const kKey = 'view.quiet';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** Whether pictures are blurred until pointed at: looking through copies of one's own work is tiring. */
export function useQuietMode(): [boolean, (quiet: boolean) => void] {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    void recall(kKey, isBoolean).then((kept) => setQuiet(kept === true));
  }, []);
  const change = useCallback((next: boolean) => {
    setQuiet(next);
    void remember(kKey, next);
  }, []);
  return [quiet, change];
}
