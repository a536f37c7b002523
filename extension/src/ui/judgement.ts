// SPDX-License-Identifier: Apache-2.0
// A case is opened only on the artist's own judgement: four statements, each said by a tick of their own.

import type { Judgement } from '../messages/view-messages';

export const kJudgementQuestions = ['mine', 'notLicensed', 'lookedAt', 'exceptionsConsidered'] as const;
export type JudgementQuestion = (typeof kJudgementQuestions)[number];

export const kNothingJudged: Judgement = {
  mine: false,
  notLicensed: false,
  lookedAt: false,
  exceptionsConsidered: false,
};

export function withAnswer(judgement: Judgement, question: JudgementQuestion, ticked: boolean): Judgement {
  return { ...judgement, [question]: ticked };
}

export function isComplete(judgement: Judgement): boolean {
  return kJudgementQuestions.every((question) => judgement[question] === true);
}
