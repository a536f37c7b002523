// SPDX-License-Identifier: Apache-2.0
// What belongs to opening a case of a listing that the records know already: one taken back before stands as confirmed
// again, and the next life of a removed listing is put down as that.

import type { MatchRow } from '../messages/tab-state';
import type { HostLink } from '../native/host-link';
import { HostRefusal } from '../native/host-refusal';
import type { MethodResults } from '../protocol/generated/types';

type Opened = MethodResults['case.open'];
type Memory = MatchRow['memory'];

const kTakenBack: readonly string[] = ['not_mine', 'licensed', 'ignored'];
const kReason = 'Confirmed again.';

export async function afterOpening(
  host: Pick<HostLink, 'request'>,
  { caseId, created }: Opened,
  memory: Memory,
): Promise<void> {
  try {
    if (!created) await confirmAgain(host, caseId);
    const before = memory?.returned;
    if (before && before.caseId !== caseId)
      await host.request('case.relisted', { caseId, previousCaseId: before.caseId, by: before.by });
  } catch (reason) {
    // The case itself is stored. An older host has neither of both; a conflict says that it was put down before.
    const isHarmless = reason instanceof HostRefusal && ['unknown_method', 'conflict'].includes(reason.code);
    if (!isHarmless) throw reason;
  }
}

async function confirmAgain(host: Pick<HostLink, 'request'>, caseId: string): Promise<void> {
  const { state } = await host.request('case.history', { caseId });
  if (!kTakenBack.includes(state)) return;
  await host.request('case.move', {
    requestKey: crypto.randomUUID(),
    caseIds: [caseId],
    state: 'confirmed',
    portalWord: '',
    reason: kReason,
    day: null,
    filing: null,
    correction: false,
  });
}
