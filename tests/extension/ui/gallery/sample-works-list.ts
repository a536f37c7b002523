// SPDX-License-Identifier: Apache-2.0
// What an artist's own list of works would change: one with questions, and one at every limit.

import type { WorkPreview } from '../../../../extension/src/messages/work-requests';
import { kNaughty } from '../states';

export const kWorksFile = { name: 'my paintings.csv', text: 'Painting,Finished\n' };

const work = (turn: number, title: string): WorkPreview['works'][number]['work'] => ({
  id: `017f22e2-79b0-7fff-bfff-${String(turn).padStart(12, '0')}`,
  title,
  fileName: `${title.toLowerCase().replaceAll(' ', '-').slice(0, 50)}.jpg`,
});

export function worksPreview(): WorkPreview {
  return {
    planned: 'ab'.repeat(32),
    sheet: 'Paintings',
    otherSheets: ['Prints'],
    fields: ['work_id', 'file', 'title', 'authors', 'completed', 'registration_number', 'licences'],
    columns: [
      { heading: 'Painting', field: 'title', examples: ['Blue Heron', 'Night Fox'] },
      { heading: 'Finished', field: 'completed', examples: ['03/04/2019'] },
      { heading: 'Reg. no', field: 'registration_number', examples: ['VA 2-123-456'] },
      { heading: 'Mood', field: '', examples: ['calm'] },
    ],
    notes: [{ kind: 'formulas', cells: 2, firstRow: 4 }],
    order: 'unknown',
    rows: 118,
    shortened: 1,
    changed: 112,
    unchanged: 3,
    works: [
      { lines: [2], work: work(1, 'Blue Heron'), by: 'file', changes: ['completed', 'registrations'] },
      { lines: [3, 4], work: work(2, 'Poppies in Rain'), by: 'title', changes: ['authors'] },
      {
        lines: [5],
        work: work(3, kNaughty.join(' ').slice(0, 60)),
        by: 'content',
        changes: ['record_status'],
      },
    ],
    askedRows: 2,
    asked: [
      { line: 9, about: 'Untitled', works: [work(4, 'Untitled'), work(5, 'Untitled')] },
      { line: 12, about: 'Fox', works: [work(6, 'Night Fox'), work(7, 'Day Fox')] },
    ],
    refusedRows: 2,
    refused: [
      { line: 14, kind: 'unknown_work', about: 'The lost one' },
      { line: 17, kind: 'two_way_date', about: '03/04/2019' },
    ],
    twoWayDates: 1,
  };
}
