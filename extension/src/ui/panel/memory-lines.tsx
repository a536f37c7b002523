// SPDX-License-Identifier: Apache-2.0
import type { MatchRow } from '../../messages/tab-state';
import { Icon } from '../pieces/icon';
import { memoryWords, returnedWords } from '../words/review-words';

/** What the records know of this very pair: said before, or removed and back. Nothing when they know nothing. */
export function MemoryLines({ memory }: { memory: MatchRow['memory'] }) {
  const said = memoryWords(memory);
  return (
    <>
      {memory?.returned && (
        <p class="returned">
          <Icon name="again" />
          <bdi>{returnedWords(memory.returned).join(' ')}</bdi>
        </p>
      )}
      {said !== null && <p class="quiet-line">{said}</p>}
    </>
  );
}
