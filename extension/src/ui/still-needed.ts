// SPDX-License-Identifier: Apache-2.0
import type { FieldRole, FillReport } from '../forms/plan';
import type { NeededFact } from '../messages/view-messages';

/** Which field of the form settles a fact that the draft was without. */
const kSettledBy: Readonly<Record<string, readonly FieldRole[]>> = {
  recordNumber: ['recordNumber', 'work'],
  reasonLabel: ['reason'],
  claimant: ['legalName', 'identity', 'claimantRole'],
  evidence: ['evidence'],
};

/**
 * What is still missing after a fill: what the form itself has got since is taken off the list, and what the report
 * speaks of (refused, or left to the artist) is said there and not twice.
 */
export function stillNeeded(needed: readonly NeededFact[], report: FillReport | null): readonly NeededFact[] {
  if (!report?.understood) return needed;
  const said = new Set<string>([...report.fills, ...report.refusals].map(({ role }) => role));
  return needed.filter(({ fact }) => {
    const roles: readonly string[] = (Object.hasOwn(kSettledBy, fact) ? kSettledBy[fact] : undefined) ?? [
      fact,
    ];
    if (fact === 'evidence' && report.left.includes('files')) return false;
    return !roles.some((role) => said.has(role));
  });
}
