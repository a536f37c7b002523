// SPDX-License-Identifier: Apache-2.0
import type { MatchRow } from '../../messages/tab-state';
import { text } from '../text';
import { Icon } from './icon';

/** New, in the artist's cases, or allowed: told by a shape and a word, and only then by colour. */
export function KnownBadge({ known }: { known: MatchRow['known'] }) {
  return (
    <span class={`badge badge-${known === 'in_cases' ? 'case' : known}`}>
      <Icon name={known} />
      {text(known === 'in_cases' ? 'case_stored' : known === 'allowed' ? 'known_allowed' : 'known_new')}
    </span>
  );
}
