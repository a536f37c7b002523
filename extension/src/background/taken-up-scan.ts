// SPDX-License-Identifier: Apache-2.0
// What a worker makes of a scan that an earlier one left: whether it is to go on, and whether what was found still holds.

import type { HostState, TabState } from '../messages/tab-state';

/** Stopped with the host and works there: it was the artist. Stopped without: it goes on when they are there. */
export function wasStoppedByArtist({ host, scan }: Pick<TabState, 'host' | 'scan'>): boolean {
  const isHeld = host.state === 'problem' || (host.state === 'ready' && host.portfolio.state === 'empty');
  return scan.state === 'stopped' && !isHeld;
}

/** Whether what was found then rests on other works, or another host, than there are now. */
export function restsOnOthers(then: HostState, now: HostState): boolean {
  if (now.state !== 'ready') return false;
  if (then.state !== 'ready' || then.version !== now.version) return true;
  return then.portfolio.id !== now.portfolio.id || then.portfolio.revision !== now.portfolio.revision;
}
