// SPDX-License-Identifier: Apache-2.0
// Why a picture is shown to the artist, in plain words. Belief, never accusation.

import type { Finding } from '../../messages/tab-state';
import { counted, number, text } from '../text';

/** "about 80 % of it visible": rounded to 5, for the measure is no finer. */
function visibleShare(coverage: number): string {
  const percent = Math.round(Math.min(Math.max(coverage, 0), 1) * 20) * 5;
  if (percent >= 95) return text('match_visible_all');
  if (percent < 5) return text('match_visible_little');
  return text('match_visible', number(percent));
}

/** "Your work, mirrored, 212 matching points, about 80 % of it visible." */
export function matchReasons(finding: Finding): string {
  const parts = [text(finding.kind === 'match' ? 'match_yours' : 'match_maybe_yours')];
  if (finding.mirrored) parts.push(text('match_mirrored'));
  if (finding.inverted) parts.push(text('match_inverted'));
  parts.push(counted('match_points', finding.points), visibleShare(finding.coverage));
  return `${parts.join(text('list_comma'))}.`;
}

/** The score as a word; the number is given beside it to those who cannot see the pictures. */
export function scoreWord(finding: Finding): string {
  if (finding.kind === 'possible') return text('score_uncertain');
  return text(finding.score >= 0.9 ? 'score_very_sure' : 'score_sure');
}

export function scoreSpoken(finding: Finding): string {
  return text('score_spoken', scoreWord(finding), number(Math.round(finding.score * 100)));
}
