// SPDX-License-Identifier: Apache-2.0
// English alone is always offered: the Chinese was drafted by machine, and not every artist wants to sign it.

import { useKeptChoice } from '../pieces/use-kept-choice';
import { text } from '../text';

export const useEnglishOnly = () => useKeptChoice('view.english-only');

export function EnglishOnly() {
  const [isEnglishOnly, choose] = useEnglishOnly();
  return (
    <label class="english-only">
      <input
        type="checkbox"
        checked={isEnglishOnly}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <span>{text('desk_english_only')}</span>
    </label>
  );
}
