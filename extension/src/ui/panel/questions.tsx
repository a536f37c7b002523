// SPDX-License-Identifier: Apache-2.0
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Judgement } from '../../messages/view-messages';
import { kJudgementQuestions, withAnswer } from '../judgement';
import { text } from '../text';

interface Props {
  judgement: Judgement;
  onChange: (judgement: Judgement) => void;
}

/** The four statements, each with a tick of its own; nothing is ticked beforehand. */
export function Questions({ judgement, onChange }: Props) {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <>
      {kJudgementQuestions.map((question, index) => (
        <div class="question" key={question}>
          <input
            type="checkbox"
            id={`${id}-${question}`}
            ref={index === 0 ? first : null}
            checked={judgement[question]}
            aria-describedby={`${id}-${question}-help`}
            onChange={(event) => onChange(withAnswer(judgement, question, event.currentTarget.checked))}
          />
          <label for={`${id}-${question}`}>{text(`judge_${question}`)}</label>
          <p class="question-help" id={`${id}-${question}-help`}>
            {text(`judge_${question}_help`)}
          </p>
        </div>
      ))}
    </>
  );
}
