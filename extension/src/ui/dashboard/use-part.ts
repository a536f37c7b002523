// SPDX-License-Identifier: Apache-2.0
// The part of the dashboard stands in its address (#portfolio), so that Back, reload and links work.

import { useEffect, useState } from 'preact/hooks';
import type { DashboardPart } from '../../browser/view-dashboard';

export const kParts: readonly DashboardPart[] = [
  'start',
  'portfolio',
  'matches',
  'cases',
  'complaints',
  'sellers',
  'profiles',
];

function partOf(hash: string): DashboardPart | null {
  return kParts.find((part) => hash === `#${part}`) ?? null;
}

/** Null: the address names none. */
export function usePart(): DashboardPart | null {
  const [part, setPart] = useState(() => partOf(location.hash));
  useEffect(() => {
    const look = (): void => setPart(partOf(location.hash));
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return part;
}
