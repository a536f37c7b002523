// SPDX-License-Identifier: Apache-2.0
// A case is opened only on the artist's own judgement: four statements, each said by a tick of their own.

import type { PairMemory } from '../messages/review-requests';
import type { Judgement } from '../messages/view-messages';

export const kJudgementQuestions = ['mine', 'notLicensed', 'lookedAt', 'exceptionsConsidered'] as const;
export type JudgementQuestion = (typeof kJudgementQuestions)[number];

export const kNothingJudged: Judgement = {
  mine: false,
  notLicensed: false,
  lookedAt: false,
  exceptionsConsidered: false,
};

/** What was said before of the same picture offers the first two answers; the others are asked of each listing. */
export function offeredAnswers(memory: PairMemory | undefined): Judgement {
  const offered = memory?.verdict === null ? memory.offered : null;
  if (!offered?.mine) return kNothingJudged;
  return { ...kNothingJudged, mine: true, notLicensed: offered.notLicensed === true };
}

export function withAnswer(judgement: Judgement, question: JudgementQuestion, ticked: boolean): Judgement {
  return { ...judgement, [question]: ticked };
}

export function isComplete(judgement: Judgement): boolean {
  return kJudgementQuestions.every((question) => judgement[question] === true);
}
