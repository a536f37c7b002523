// SPDX-License-Identifier: Apache-2.0
import type { MatchRow } from '../../messages/tab-state';
import { text } from '../text';
import type { TextKey } from '../text';
import { Icon } from './icon';

const kWords: Readonly<Record<MatchRow['known'], TextKey>> = {
  new: 'known_new',
  in_cases: 'case_stored',
  allowed: 'known_allowed',
  set_aside: 'known_set_aside',
};

/** New, in the artist's cases, allowed, or set aside: told by a shape and a word, and only then by colour. */
export function KnownBadge({ known }: { known: MatchRow['known'] }) {
  return (
    <span class={`badge badge-${known === 'in_cases' ? 'case' : known}`}>
      <Icon name={known} />
      {text(kWords[known])}
    </span>
  );
}
