// SPDX-License-Identifier: Apache-2.0
// "I have looked at both pictures" may be said only of a pair that was on the screen: both pictures there, most of
// each in view, the window not hidden, and that for a second at least.

import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

const kLookMs = 1000;
const kShareInView = 0.6;

export interface PairSeen {
  seen: boolean;
  /** The element that holds both pictures. */
  pair: RefObject<HTMLDivElement | null>;
  onListingShown: () => void;
  onWorkShown: () => void;
}

export function usePairSeen(key: string): PairSeen {
  const pair = useRef<HTMLDivElement>(null);
  const [there, setThere] = useState({ key, listing: false, work: false });
  const [seenKey, setSeenKey] = useState<string | null>(null);
  const both = there.key === key && there.listing && there.work;

  useEffect(() => {
    const element = pair.current;
    if (!both || !element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let inView = typeof IntersectionObserver === 'undefined';
    const weigh = (): void => {
      clearTimeout(timer);
      if (inView && document.visibilityState === 'visible')
        timer = setTimeout(() => setSeenKey(key), kLookMs);
    };
    const observer = inView
      ? null
      : new IntersectionObserver(
          (entries) => {
            inView = (entries.at(-1)?.intersectionRatio ?? 0) >= kShareInView;
            weigh();
          },
          { threshold: kShareInView },
        );
    observer?.observe(element);
    document.addEventListener('visibilitychange', weigh);
    weigh();
    return () => {
      clearTimeout(timer);
      observer?.disconnect();
      document.removeEventListener('visibilitychange', weigh);
    };
  }, [both, key]);

  const note = (which: 'listing' | 'work') => (): void =>
    setThere((now) => ({ ...(now.key === key ? now : { key, listing: false, work: false }), [which]: true }));
  return { seen: seenKey === key, pair, onListingShown: note('listing'), onWorkShown: note('work') };
}
