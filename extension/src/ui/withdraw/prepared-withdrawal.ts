// SPDX-License-Identifier: Apache-2.0
// The withdrawal in work, as it is remembered until the browser is closed: dashboard and panel both show it.

import type { Withdrawal } from '../../messages/complaint-requests';
import type { WithdrawalDraft } from '../../messages/view-messages';
import { chosenStatement, textsToFill } from '../desk/prepared';

export interface PreparedWithdrawal extends Withdrawal {
  /** Which of the texts goes in; the shortest when not said. */
  limit?: number | undefined;
}

export function isPreparedWithdrawal(value: unknown): value is PreparedWithdrawal {
  const one = value as PreparedWithdrawal | null | undefined;
  return Array.isArray(one?.caseIds) && Array.isArray(one.links) && Array.isArray(one.statements);
}

/** Null while something hinders it: then there is no text. */
export function withdrawalToFill(
  prepared: PreparedWithdrawal,
  isEnglishOnly = false,
): WithdrawalDraft | null {
  const chosen = chosenStatement(prepared);
  if (chosen === null) return null;
  const { platform, links } = prepared;
  return { form: 'withdrawal', platform, links, statement: textsToFill(chosen, isEnglishOnly) };
}
