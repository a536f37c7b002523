// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'preact/hooks';

/** Looks now, whenever `round` changes, and each time the artist comes back to this page; never while not `wanted`. */
export function useLookInFront(wanted: boolean, look: () => Promise<void>, round = 0): void {
  useEffect(() => {
    if (!wanted) return undefined;
    const again = (): void => void look();
    again();
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, [wanted, look, round]);
}
