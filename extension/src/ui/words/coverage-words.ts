// SPDX-License-Identifier: Apache-2.0
// How much of a store the artist has had open: "Pages 1–4 and 7 of 9 seen; 131 of about 150 listings read."

import type { StoreCoverage } from '../../messages/tab-state';
import { counted, number, text } from '../text';

/** "1–4, 7": runs of pages drawn together, at most twelve of them. */
export function pageRuns(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  const words = runs.slice(0, 12).flatMap(([from, to]) => {
    if (to === from) return [number(from)];
    if (to === from + 1) return [number(from), number(to)];
    return [text('range', number(from), number(to))];
  });
  return words.join(text('list_comma')) + (runs.length > 12 ? ' …' : '');
}

/** Null when nothing of the store has been read yet. */
export function coverageWords(coverage: StoreCoverage | null): string | null {
  if (!coverage || (coverage.pages.length === 0 && coverage.listingsRead === 0)) return null;
  const read =
    coverage.about !== null && coverage.about >= coverage.listingsRead
      ? text('coverage_read_of', number(coverage.listingsRead), number(coverage.about))
      : counted('coverage_read', coverage.listingsRead);
  if (coverage.pages.length === 0) return text('coverage_only_read', read);
  const runs = pageRuns(coverage.pages);
  if (coverage.of !== null && coverage.of >= coverage.pages.length)
    return text('coverage_pages_of', runs, number(coverage.of), read);
  return counted('coverage_pages', coverage.pages.length, runs, read);
}
