// SPDX-License-Identifier: Apache-2.0
import type { CaseState } from '../../messages/record-requests';
import { Icon } from '../pieces/icon';
import type { IconName } from '../pieces/icon';
import { text } from '../text';
import { stateWord } from '../words/record-words';
import { moodOf } from './case-steps';
import type { CaseMood } from './case-steps';

const kIcons: Readonly<Record<CaseMood, IconName>> = {
  open: 'new',
  waiting: 'again',
  down: 'done',
  aside: 'set_aside',
};

interface Props {
  state: CaseState;
  /** Its complaint turned out wrong: that is what the artist does next, wherever it stands. */
  isWrong?: boolean;
}

/** Where a case stands: a drawing and a word, and only then a colour. */
export function CaseBadge({ state, isWrong = false }: Props) {
  if (isWrong)
    return (
      <span class="badge badge-mood badge-waiting">
        <Icon name="again" />
        {text('withdraw_now')}
      </span>
    );
  const mood = moodOf(state);
  return (
    <span class={`badge badge-mood badge-${mood}`}>
      <Icon name={kIcons[mood]} />
      {stateWord(state)}
    </span>
  );
}
