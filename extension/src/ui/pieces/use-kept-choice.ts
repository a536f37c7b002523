// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useState } from 'preact/hooks';
import { recall, remember, watchMemory } from '../../browser/view-memory';

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** A yes or no of the artist about how things are shown: the same in every view, until the browser is closed. */
export function useKeptChoice(key: `view.${string}`): [boolean, (chosen: boolean) => void] {
  const [chosen, setChosen] = useState(false);
  useEffect(() => {
    // What is pressed while it is being recalled counts.
    let pressed = false;
    void recall(key, isBoolean).then((kept) => pressed || setChosen(kept === true));
    return watchMemory(key, (value) => {
      pressed = true;
      setChosen(value === true);
    });
  }, []);
  const choose = useCallback((next: boolean) => {
    setChosen(next);
    void remember(key, next);
  }, []);
  return [chosen, choose];
}
