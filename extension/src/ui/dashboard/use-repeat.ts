// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'preact/hooks';

/** Calls `act` now and then every `ms` while the view is on the screen; at once when it comes back to it. */
export function useRepeat(act: () => void, ms: number): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const turn = (): void => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      latest.current();
      timer = setTimeout(turn, ms);
    };
    turn();
    document.addEventListener('visibilitychange', turn);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', turn);
    };
  }, [ms]);
}
