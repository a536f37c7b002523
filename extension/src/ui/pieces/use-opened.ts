// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { DashboardPart } from '../../browser/view-dashboard';

function openedIn(part: DashboardPart, hash: string): string | null {
  const [name, id] = hash.slice(1).split('/');
  return name === part && /^[0-9a-f-]{36}$/.test(id ?? '') ? (id ?? null) : null;
}

/** What of this part is open, as the address says (#works/ID), so that Back, reload and links work; null for none. */
export function useOpened(part: DashboardPart): string | null {
  const [opened, setOpened] = useState(() => openedIn(part, location.hash));
  useEffect(() => {
    const look = (): void => setOpened(openedIn(part, location.hash));
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [part]);
  return opened;
}
