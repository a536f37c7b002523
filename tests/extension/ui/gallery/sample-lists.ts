// SPDX-License-Identifier: Apache-2.0
// What artists' own lists would bring: one with questions, one that is clear, one at every limit.

import type { ListPreview } from '../../../../extension/src/messages/sheet-requests';

export const kPastFile = { name: 'my complaints 2019-2024.csv', text: 'Link,Result\n' };

const kFields = [
  ...['case_id', 'link', 'listing_id', 'site', 'title', 'price', 'work', 'store_name', 'store_id', 'company'],
  ...[
    'country',
    'found_on',
    'filed_on',
    'decided_on',
    'status',
    'why',
    'reference',
    'portal',
    'reason_label',
  ],
  ...['statement', 'history'],
];

export function listPreview(hasQuestions = true): ListPreview {
  return {
    planned: 'ab'.repeat(32),
    sheet: 'Complaints',
    otherSheets: ['Stores', 'Notes'],
    fields: kFields,
    columns: [
      { heading: 'Link', field: 'link', examples: ['https://www.aliexpress.com/item/32810000001.html'] },
      { heading: 'Shop', field: 'store_name', examples: ['Best Posters Store', 'Art4U'] },
      { heading: 'Picture', field: 'work', examples: ['Blue Heron', 'Night Fox'] },
      { heading: 'Reported', field: 'filed_on', examples: ['03/04/2019'] },
      { heading: 'What happened', field: 'status', examples: ['removed', 'nuked'] },
      { heading: 'Mood', field: '', examples: [] },
    ],
    notes: [{ kind: 'formulas', cells: 12, firstRow: 4 }],
    order: 'unknown',
    rows: 650,
    merged: 3,
    shortened: 0,
    newCases: 612,
    knownCases: 10,
    states: [
      { state: 'removed', cases: 540 },
      { state: 'refused', cases: 72 },
    ],
    cases: Array.from({ length: 6 }, (_, at) => ({
      lines: at === 1 ? [3, 9, 44] : [at + 10],
      site: at === 2 ? 'alibaba' : 'aliexpress',
      listingId: String(32810000001 + at),
      state: at % 3 === 2 ? 'refused' : 'removed',
      day: '2019-03-05',
      reference: at === 0 ? 'CP-1001' : '',
      work: at === 3 ? '' : 'Blue Heron',
    })),
    refusedRows: hasQuestions ? 25 : 2,
    refused: [
      { line: 7, kind: 'not_a_listing', about: 'the shop with the cats' },
      { line: 31, kind: 'future_date', about: '2027-01-01' },
      ...(hasQuestions
        ? [
            { line: 40, kind: 'unknown_word' as const, about: 'nuked' },
            { line: 41, kind: 'two_way_date' as const, about: '03/04/2019' },
            { line: 52, kind: 'undated' as const, about: '' },
          ]
        : []),
    ],
    questions: hasQuestions
      ? {
          words: [
            { word: 'nuked', rows: 14 },
            { word: 'ghosted me', rows: 3 },
          ],
          twoWayDates: 5,
          undated: 1,
        }
      : { words: [], twoWayDates: 0, undated: 0 },
  };
}

const kLong = 'WWWWWWWW <b>mmmm</b> \u202E '.repeat(9).slice(0, 200);

/** Everything as long and as much as the host may tell. */
export function longListPreview(): ListPreview {
  const one = listPreview();
  return {
    ...one,
    sheet: kLong.slice(0, 64),
    otherSheets: Array.from({ length: 100 }, (_, at) => `${kLong.slice(0, 40)} ${at}`),
    columns: Array.from({ length: 200 }, (_, at) => ({
      heading: kLong.slice(0, 80),
      field: kFields[at] ?? '',
      examples: [kLong.slice(0, 60), 'x'.repeat(60)],
    })),
    cases: one.cases.map((row) => ({ ...row, listingId: '9'.repeat(64), work: kLong.slice(0, 60) })),
    refusedRows: 100_000,
    refused: Array.from({ length: 100 }, (_, at) => ({
      line: 1000 + at,
      kind: 'unknown_word',
      about: kLong,
    })),
    questions: {
      words: Array.from({ length: 50 }, (_, at) => ({ word: `${at} ${kLong.slice(0, 190)}`, rows: 2000 })),
      twoWayDates: 7,
      undated: 100_000,
    },
  };
}
