// SPDX-License-Identifier: Apache-2.0
// The part of the dashboard stands in its address (#portfolio, #works/ID), so that Back, reload and links work.

import { useEffect, useState } from 'preact/hooks';
import type { DashboardPart } from '../../browser/view-dashboard';

/** Those that the bar at the top names. */
export const kMainParts = [
  'start',
  'portfolio',
  'works',
  'matches',
  'cases',
  'complaints',
  'sellers',
  'profiles',
  'reports',
  'settings',
] as const;
const kParts: readonly DashboardPart[] = [...kMainParts, 'ready'];

function partOf(hash: string): DashboardPart | null {
  const [name] = hash.slice(1).split('/');
  return kParts.find((part) => part === name) ?? null;
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
