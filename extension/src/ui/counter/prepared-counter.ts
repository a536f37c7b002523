// SPDX-License-Identifier: Apache-2.0
// The answer to a counter-notice in work, as it is remembered until the browser is closed: dashboard and panel show it.

import type { CounterDraft } from '../../messages/complaint-requests';
import type { WithdrawalDraft } from '../../messages/view-messages';
import { chosenStatement, textsToFill } from '../desk/prepared';
import type { Statements } from '../desk/prepared';

export interface PreparedCounter extends CounterDraft {
  /** Which of the texts goes in; the shortest when not said. */
  limit?: number | undefined;
}

export function isPreparedCounter(value: unknown): value is PreparedCounter {
  const one = value as PreparedCounter | null | undefined;
  return typeof one?.notice?.caseId === 'string' && Array.isArray(one.rejection);
}

export const rejectionTexts = ({ rejection, limit }: PreparedCounter): Statements => ({
  statements: rejection,
  limit,
});

/** Null while something hinders it: then there is no text. */
export function answerToFill(prepared: PreparedCounter, isEnglishOnly = false): WithdrawalDraft | null {
  const chosen = chosenStatement(rejectionTexts(prepared));
  if (chosen === null) return null;
  const { platform, link } = prepared.notice;
  const statement = textsToFill(chosen, isEnglishOnly);
  return { form: 'counter_notice', platform, links: link === '' ? [] : [link], statement };
}
