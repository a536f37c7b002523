// SPDX-License-Identifier: Apache-2.0
import type { MatchRow } from '../../messages/tab-state';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import type { TextKey } from '../text';
import { useAnswers } from './use-answers';

interface Props {
  row: MatchRow;
  workId: string;
  tabId: number;
  /** Which match this is about, for screen readers. */
  name: string;
}

/** Why a match is set aside, and the way back. */
export function SetAsidePart({ row, workId, tabId, name }: Props) {
  const answers = useAnswers(tabId);
  const plain = row.setAside === 'plain_only';
  const back = (): void =>
    void (plain ? answers.plainOnly(workId, false) : answers.decide([row], workId, 'later', false));
  return (
    <div class="set-aside-part">
      {row.setAside && <p>{text(`set_aside_${row.setAside}` as TextKey)}</p>}
      <button type="button" class="button set-aside-back" disabled={answers.busy} onClick={back}>
        {text(plain ? 'set_aside_all' : 'set_aside_back')} <span class="spoken">{name}</span>
      </button>
      <ErrorLine error={answers.error} />
    </div>
  );
}
