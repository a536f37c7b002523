// SPDX-License-Identifier: Apache-2.0
// What is in work beside a portal, remembered until the browser is closed: dashboard and panel both show it, and the
// form stands in another tab.

import { recall, remember } from '../browser/view-memory';

const isThere = (value: unknown): value is object => typeof value === 'object' && value !== null;

export const kInWork = {
  complaint: 'view.draft',
  withdrawal: 'view.withdrawal',
  counter: 'view.counter',
} as const;
export type InWorkKey = (typeof kInWork)[keyof typeof kInWork];

/** What is filled in from now on is this; a complaint that was in work stays at hand. */
export async function takeUp(key: InWorkKey, prepared: unknown): Promise<void> {
  for (const other of [kInWork.withdrawal, kInWork.counter]) if (other !== key) await layAside(other);
  await remember(key, prepared);
}

/** What is in work was written anew; another one in work is left alone. `renewed` gives what is filled in now, or null. */
export async function renew(key: InWorkKey, renewed: (kept: object) => unknown): Promise<void> {
  const kept = await recall(key, isThere);
  const now = kept === null ? null : renewed(kept);
  if (now !== null) await remember(key, now);
}

/** It was recorded, or is not right any more; `isThis` leaves another one in work alone. */
export async function layAside(
  key: InWorkKey,
  isThis: (kept: unknown) => boolean = () => true,
): Promise<void> {
  const kept = await recall(key, isThere);
  if (kept !== null && isThis(kept)) await remember(key, null);
}
