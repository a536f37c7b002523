// SPDX-License-Identifier: Apache-2.0
import { ask } from '../../browser/view-client';
import type { FillReport } from '../../forms/plan';
import { errorWords } from '../words/error-words';

/**
 * Keeps that the form of these cases was filled, so that the queue says, also tomorrow, that it may have been sent
 * already. Gives the sentence why it could not be kept, or null.
 */
export async function noteFilled(caseIds: string[] | undefined, report: FillReport): Promise<string | null> {
  if (caseIds === undefined || !report.understood || report.fills.length === 0) return null;
  const answer = await ask('case.move', {
    press: crypto.randomUUID(),
    caseIds,
    state: 'form_filled',
    portalWord: '',
    reason: '',
    day: null,
    filing: null,
    correction: false,
  });
  // Filled twice is filled: the records refuse the second step, and that is well.
  return answer.ok || answer.code === 'conflict' ? null : errorWords(answer);
}
