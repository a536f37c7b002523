// SPDX-License-Identifier: Apache-2.0
import type { CaseState } from '../../messages/record-requests';
import { Icon } from '../pieces/icon';
import type { IconName } from '../pieces/icon';
import { stateWord } from '../words/record-words';
import { moodOf } from './case-steps';
import type { CaseMood } from './case-steps';

const kIcons: Readonly<Record<CaseMood, IconName>> = {
  open: 'new',
  waiting: 'again',
  down: 'done',
  aside: 'set_aside',
};

/** Where a case stands: a drawing and a word, and only then a colour. */
export function CaseBadge({ state }: { state: CaseState }) {
  const mood = moodOf(state);
  return (
    <span class={`badge badge-mood badge-${mood}`}>
      <Icon name={kIcons[mood]} />
      {stateWord(state)}
    </span>
  );
}
