// SPDX-License-Identifier: Apache-2.0
// What became of `cases` cases over two years, up to November 2026.

import type { CaseOverview } from '../../../../extension/src/messages/record-requests';

export function overviewOf(cases: number, removedLately = Math.min(cases, 3)): CaseOverview {
  const months = Array.from({ length: 24 }, (_, at) => {
    const month = new Date(Date.UTC(2024, 11 + at, 1)).toISOString().slice(0, 7);
    // Waves: a store found here and there.
    const found = Math.round((cases / 24) * (1 + Math.sin(at * 1.7)));
    return {
      month,
      found,
      filed: Math.round(found * 0.8),
      removed: Math.round(found * 0.7),
      back: Math.round(found * 0.1),
    };
  });
  const all = { found: cases, filed: 0, removed: 0, back: 0 };
  for (const { filed, removed, back } of months) {
    all.filed += filed;
    all.removed += removed;
    all.back += back;
  }
  const titles = ['Blue Heron', 'Night Fox', '<b>Lantern</b>', 'Moth', 'Salt', 'Ferns', 'Owl'].slice(
    0,
    removedLately,
  );
  return {
    months,
    all,
    removedLately: { listings: removedLately, works: titles.slice(0, 5), worksTotal: titles.length },
  };
}
